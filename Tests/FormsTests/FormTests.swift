import Diagnostics
import Records
import Spreadsheets
import TestSupport
import Testing

@testable import Forms

/// Forms are made from the fields' own declarations, and what is filled into them is read back.
@Suite struct FormTests {
  private static func schema() throws -> Schema {
    let text = """
      record: ds
      label: Danh sách
      fields:
        order: {label: STT, type: whole, required: true, min: 1}
        kind: {label: Đối tượng, type: choice, required: true, choices: {a: Tập thể, b: Cá nhân}}
        name: {label: Họ và tên, type: text, required: true, max: 50, example: Nguyễn Văn An}
        date: {label: Ngày sinh, type: date, note: Theo căn cước}
        place:
          label: Nơi ở
          type: group
          fields: {ward: {label: Phường, type: text, required: true}}
        notes: {label: Ghi chú, type: list, of: text}
      """
    return try Schema(RecordReader.parse(Array(text.utf8), as: .yaml, named: "s.yaml"))
  }

  @Test func theFormIsAsDeclared() throws {
    let form = FormWorkbook(try Self.schema())
    let bytes = try form.bytes(named: "mau.xlsx")
    #expect(try bytes == form.bytes(named: "mau.xlsx"))
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "mau.xlsx")
    let script = """
      import sys, openpyxl
      s = openpyxl.load_workbook(sys.argv[1]).active
      print([c.value for c in s[1]], [c.value for c in s[2]])
      print(s['C2'].number_format, s['A1'].protection.locked, s['C2'].protection.locked, s.freeze_panes)
      print(s.protection.sheet, s['D1'].comment.text)
      print([(v.type, v.formula1, str(v.sqref)) for v in s.data_validations.dataValidation])
      """
    let lines = try Tool.read("python3", ["-c", script, path]).split(separator: "\n")
    #expect(lines.first?.hasPrefix("['STT', 'Đối tượng', 'Họ và tên', 'Ngày sinh'") == true)
    #expect(lines.first?.contains("['Ví dụ', 'Tập thể', 'Nguyễn Văn An', '06/01/2023'") == true)
    #expect(lines.dropFirst().first == "@ True False A2")
    #expect(lines.dropFirst(2).first == "True Ngày sinh (có thể để trống)")
    #expect(lines.last == "[('list', '\"Tập thể,Cá nhân\"', 'B2:B5000')]")
  }

  /// The example row of the form is not read, whatever stands in it; rows below are.
  @Test func theExampleIsNoRecord() throws {
    let schema = try Schema(
      RecordReader.parse(
        Array(
          "{record: ds, label: x, fields: {order: {type: whole, required: true}, name: {label: Tên, type: text, required: true}}}"
            .utf8), as: .yaml, named: "s.yaml"))
    let folder = try TemporaryFolder()
    let csv = FormWorkbook(schema).csv
    let list = try folder.write(csv + "1;An\r\n", to: "a.csv")
    let rows = try RecordReader.openRows(path: list, displayName: "a.csv", for: schema)
    #expect(rows.count == 1 && rows.warnings.isEmpty)
    let bytes = try FormWorkbook(schema).bytes(named: "a.xlsx")
    let empty = try RecordReader.openRows(
      path: folder.write(bytes, to: "a.xlsx"), displayName: "a.xlsx", for: schema)
    #expect(empty.isEmpty)
  }

  @Test func starterNamesWhatIsMissing() throws {
    let schema = try Self.schema()
    let yaml = StarterData.yaml(of: schema, title: "Danh sách", needed: ["place", "notes"])
    let value = try RecordReader.parse(Array(yaml.utf8), as: .yaml, named: "a.yaml")
    do {
      _ = try schema.check(value)
      Issue.record("an empty record was accepted")
    } catch {
      let missing = error.diagnostics.filter { $0.code.description == "data.missing-field" }
      #expect(
        missing.count == error.diagnostics.count && missing.count >= 4, "\(error.diagnostics)")
    }
    #expect(
      yaml.contains("# date: \"06/01/2023\"  # Ngày sinh. Ngày, ví dụ 06/01/2023. Theo căn cước"))
  }

  @Test func jsonSchemaIsValid() throws {
    let schema = try Self.schema()
    let folder = try TemporaryFolder()
    let path = try folder.write(JSONSchema(record: schema).json, to: "s.json")
    let script = """
      import sys, json, jsonschema
      schema = json.load(open(sys.argv[1], encoding='utf-8'))
      jsonschema.Draft202012Validator.check_schema(schema)
      v = jsonschema.Draft202012Validator(schema)
      good = {'order': 3, 'kind': 'a', 'name': 'An', 'place': {'ward': 'x'}, 'notes': ['a'], 'date': None}
      print(v.is_valid(good))
      for change in ({'order': 0}, {'order': 'x'}, {'kind': 'z'}, {'name': 'A' * 51}, {'x': 1}, {'place': {}}, {'notes': 'a'}):
          print(v.is_valid({**good, **change}))
      """
    let answer = try Tool.read("python3", ["-c", script, path])
    #expect(answer == "True\n" + String(repeating: "False\n", count: 7))
  }
}
