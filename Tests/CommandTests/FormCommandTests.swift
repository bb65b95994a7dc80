import Foundation
import TestSupport
import Testing

/// Forms that are filled in, columns of an office's own, and lists that come back marked.
@Suite("Forms, mappings and reports") struct FormCommandTests {
  private let folder: TemporaryFolder
  private let data: String

  init() throws {
    folder = try TemporaryFolder()
    data = try folder.write(DataText.conference, to: "a.yaml")
  }

  // MARK: init

  /// The spreadsheet's form, filled in by another program below its example row, makes certificates.
  @Test func formIsFilledIn() throws {
    let form = folder.path("mau.xlsx")
    #expect(try Vanthu.run(["init", "giay-khen", "-o", form]).status == 0)
    // Empty, it is no list yet, and its example is nobody's certificate.
    let empty = try batch(form)
    #expect(empty.status == 65 && empty.errors.contains("[data.no-rows]"), "\(empty.errors)")
    let script = """
      import sys, openpyxl
      b = openpyxl.load_workbook(sys.argv[1])
      s = b.worksheets[0]
      names = {str(c.value).strip(' *').lower(): c.column for row in s.iter_rows(max_row=10) for c in row if c.value}
      first = max(r for r in range(1, 12) if any(c.value for c in s[r])) + 1
      for index, (kind, title, name) in enumerate([('Cá nhân', 'Bà', 'Nguyễn Thị An'), ('Tập thể', None, 'Phòng Nội vụ')]):
          row = first + index
          s.cell(row, names['stt'], index + 1)
          s.cell(row, names['đối tượng'], kind)
          s.cell(row, names['danh xưng'], title)
          s.cell(row, next(v for k, v in names.items() if k.startswith('họ và tên')), name)
      b.save(sys.argv[1])
      print(sum(len(v.sqref.ranges) for v in s.data_validations.dataValidation))
      """
    let lists = try Tool.read("python3", ["-c", script, form])
    #expect(Int(lists.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0 > 0, "no drop-downs")
    let filled = try batch(form)
    #expect(
      filled.status == 0 && filled.errors.hasSuffix("2 written, 0 rows failed\n"),
      "\(filled.errors)")
    let text = try Tool.read("pdftotext", [folder.path("out.pdf"), "-"])
    #expect(text.contains("Nguyễn Thị An") && text.contains("Phòng Nội vụ"))
  }

  @Test func whatIsFilledInIsNotWrittenOver() throws {
    for name in ["mau.xlsx", "mau.csv", "mau.yaml"] {
      let path = try folder.write("của tôi", to: name)
      let result = try Vanthu.run(["init", "giay-khen", "-o", path])
      #expect(
        result.status == 64 && result.errors.contains("[usage.file-exists]"), "\(result.errors)")
      #expect(try folder.bytes(of: name) == Array("của tôi".utf8))
      #expect(try Vanthu.run(["init", "giay-khen", "-o", path, "--force"]).status == 0)
      #expect(try folder.bytes(of: name) != Array("của tôi".utf8))
    }
    let other = try Vanthu.run(["init", "giay-khen", "-o", folder.path("mau.doc")])
    #expect(other.status == 64 && other.errors.contains("[usage.form]"))
    #expect(try !folder.files().contains("mau.doc"))
  }

  // MARK: schema

  /// Another program's validator takes the sample for good, and a misspelt key for bad.
  @Test(arguments: ["giay-khen", "bien-ban"]) func schemaIsOneForEditors(layout: String) throws {
    let schema = try Vanthu.run(["schema", layout])
    #expect(schema.status == 0 && schema.errors == "")
    let file = try folder.write(schema.text, to: "schema.json")
    let list = try Vanthu.run(["schema", "giay-khen", "--list", "-o", folder.path("list.json")])
    #expect(list.status == 0 && list.text == "")
    let script = """
      import json, sys, yaml, jsonschema
      schema = json.load(open(sys.argv[1], encoding='utf-8'))
      validator = jsonschema.validators.validator_for(schema)
      validator.check_schema(schema)
      class Texts(yaml.SafeLoader): pass
      Texts.yaml_implicit_resolvers = {
          k: [r for r in v if r[0] not in ('tag:yaml.org,2002:timestamp', 'tag:yaml.org,2002:int', 'tag:yaml.org,2002:float')]
          for k, v in yaml.SafeLoader.yaml_implicit_resolvers.items()}
      data = yaml.load(open(sys.argv[2], encoding='utf-8'), Texts)
      print(sorted(e.message for e in validator(schema).iter_errors(data))[:3])
      data['chiar'] = data.pop('chair')
      print(any('chiar' in e.message for e in validator(schema).iter_errors(data)))
      jsonschema.validators.validator_for(json.load(open(sys.argv[3]))).check_schema(json.load(open(sys.argv[3])))
      """
    let said = try Tool.read(
      "python3", ["-c", script, file, Repository.sampleRecord, folder.path("list.json")])
    #expect(said == "[]\nTrue\n")
  }

  // MARK: --mapping

  @Test func columnsOfAnOfficesOwn() throws {
    let list = try folder.write(
      "STT;Đối tượng;Danh xưng;Người được khen;Chức vụ;Quê quán\n1;Cá nhân;Bà;Nguyễn Thị An;Chuyên viên;x\n",
      to: "a.csv")
    let plain = try batch(list)
    #expect(plain.status == 65 && plain.errors.contains("a.csv!D1"), "\(plain.errors)")
    let mapping = folder.path("cot.yaml")
    _ = try batch(list, ["--save-mapping", mapping])
    let saved = String(decoding: try folder.bytes(of: "cot.yaml"), as: UTF8.self)
    #expect(saved.contains("Người được khen") && saved.contains("Quê quán"), "\(saved)")
    // The clerk says what one column means; the other stays left out.
    try folder.write(
      saved.replacing("\"Người được khen\": ~", with: "\"Người được khen\": name"), to: "cot.yaml")
    let mapped = try batch(list, ["--mapping", mapping])
    #expect(mapped.status == 0, "\(mapped.errors)")
    #expect(try Tool.read("pdftotext", [folder.path("out.pdf"), "-"]).contains("Nguyễn Thị An"))
    // A field that there is none of.
    try folder.write("columns:\n  \"Người được khen\": nmae\n", to: "cot.yaml")
    let wrong = try batch(list, ["--mapping", mapping])
    #expect(wrong.status == 65 && wrong.errors.contains("cot.yaml:2:"), "\(wrong.errors)")
  }

  // MARK: --report

  /// The marked copy, read by another program: the faulty cell is tinted and commented, in a new workbook for a CSV.
  @Test(arguments: [true, false]) func reportMarksTheCell(isWorkbook: Bool) throws {
    let text = DataText.list.replacing("1;Cá nhân", with: "1;Xe")
    var list = try folder.write(text, to: "a.csv")
    if isWorkbook {
      let script = """
        import csv, sys, openpyxl
        b = openpyxl.Workbook()
        for row in csv.reader(open(sys.argv[1], encoding='utf-8'), delimiter=';'): b.active.append(row)
        b.save(sys.argv[2])
        """
      _ = try Tool.read("python3", ["-c", script, list, folder.path("a.xlsx")])
      list = folder.path("a.xlsx")
    }
    let report = folder.path("loi.xlsx")
    let result = try batch(list, ["--report", report])
    #expect(result.status == 1 && result.errors.contains("loi.xlsx"), "\(result.errors)")
    let script = """
      import sys, openpyxl
      s = openpyxl.load_workbook(sys.argv[1]).active
      print([(c.coordinate, c.comment.text) for row in s for c in row if c.comment])
      print(s['B2'].fill.fgColor.rgb != s['B3'].fill.fgColor.rgb, s['D2'].value)
      """
    let said = try Tool.read("python3", ["-c", script, report])
    #expect(said.contains("('B2', ") && said.contains("Cá nhân"), "\(said)")
    #expect(said.hasSuffix("True Nguyễn Thị An\n"), "\(said)")
    let json = try batch(list, ["--report", folder.path("loi.json")])
    #expect(json.status == 1)
    let object = try JSONSerialization.jsonObject(with: Data(folder.bytes(of: "loi.json")))
    #expect((object as? [String: Any])?["written"] as? Int == 2, "\(object)")
  }

  private func batch(_ list: String, _ more: [String] = []) throws -> Tool.Result {
    try Vanthu.run(
      ["batch", "giay-khen", "--data", data, "--records", list, "-o", folder.path("out.pdf")] + more
    )
  }
}
