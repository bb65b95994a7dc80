import Diagnostics
import Testing

@testable import Records

struct RowCheckTests {
  static let declaration = """
    record: khen-thuong
    fields:
      name: {label: Họ và tên, type: text, required: true, max: 30}
      unit: {label: Đơn vị, type: text, required: true, aliases: [Cơ quan, Nơi công tác]}
      number: {label: Số, type: whole, required: true}
      office: {label: Sở, type: text}
      born: {label: Ngày sinh, type: date}
      merits: {label: Thành tích, type: list, of: text}
      address: {label: Địa chỉ, type: lines}

    """

  static let table = """
    HỌ VÀ TÊN;nơi công tác;Số;Ngày sinh;thanh-tich;Địa chỉ
    Lê Văn An;Sở Y tế;1;06/01/1980;"Tốt; rất tốt";"12 Lý Thường Kiệt
    Hà Nội"
    ;;;;;
    Trần Bình;Sở Công Thương;2;;;

    """

  static var schema: Schema {
    get throws(Failure) { try readSchema(declaration) }
  }

  private func rows(_ text: String) throws -> [String] {
    try Self.schema.check(rows: csv(text)).map { row in
      switch row.result {
      case .success(let record): "ok \(record.location)"
      case .failure(let failure): failure.diagnostics.map(brief).joined(separator: "; ")
      }
    }
  }

  private func tableProblems(_ text: String) throws -> [Diagnostic] {
    let schema = try Self.schema
    return diagnostics { () throws(Failure) in try schema.check(rows: csv(text)) }
  }

  @Test func headingsMeanFields() throws {
    let checked = try Self.schema.check(rows: csv(Self.table))
    #expect(checked.map(\.location.description) == ["x.csv!A2", "x.csv!A4"])
    let first = try checked[0].result.get()
    #expect(first["name"]?.content == .text("Lê Văn An"))
    #expect(first["unit"]?.location.description == "x.csv!B2")
    #expect(first["merits"]?.items.map(\.content) == [.text("Tốt"), .text("rất tốt")])
    #expect(first["address"]?.content == .lines(["12 Lý Thường Kiệt", "Hà Nội"]))
    #expect(first["office"]?.isMissing == true)
    let second = try checked[1].result.get()
    #expect(second["born"]?.isMissing == true)
    #expect(second["merits"]?.isMissing == true)
  }

  @Test func headingsInDecomposedTextMeanFieldsToo() throws {
    let text = "Ho\u{323} va\u{300} te\u{302}n,DON VI,number\nA,B,1\n"
    #expect(try rows(text) == ["ok x.csv!A2"])
  }

  @Test func aBadRowStopsNoOther() throws {
    let text = "name,unit,number,born\nA,U,1,\n,U,x,31/02/2020\nB,,3,\nC,U,4,\n"
    #expect(
      try rows(text) == [
        "ok x.csv!A2",
        "data.missing-field x.csv!A3; data.bad-value x.csv!C3; data.bad-value x.csv!D3",
        "data.missing-field x.csv!B4", "ok x.csv!A5",
      ])
  }

  @Test func unknownHeadingsAreToldOnce() throws {
    let found = try tableProblems("name,unit,number,Ngày sihn\nA,U,1,x\nB,U,2,y\nC,U,z,\n")
    #expect(found.map(brief) == ["data.unknown-key x.csv!D1", "data.bad-value x.csv!C4"])
    #expect(found.first?.hint?.vietnamese == "có phải “Ngày sinh”?")
  }

  @Test func missingColumnsAreToldOnce() throws {
    let found = try tableProblems("name\nA\nB\n")
    #expect(found.map(brief) == ["data.missing-field x.csv!A1", "data.missing-field x.csv!A1"])
  }

  @Test func twoHeadingsForOneField() throws {
    let found = try tableProblems("name,unit,Cơ quan,number\nA,U,V,1\nB,U,V,2\n")
    #expect(found.map(brief) == ["data.duplicate-key x.csv!C1"])
  }

  @Test func accentsPartWhatDiffersByThemAlone() throws {
    #expect(try rows("name,unit,Sở,Số\nA,U,Y tế,1\n") == ["ok x.csv!A2"])
    #expect(
      try tableProblems("name,unit,So\nA,U,1\n").map(brief).first == "data.missing-field x.csv!A1")
  }

  @Test func listsOfYAMLAreRowsToo() throws {
    let value = try yaml(
      """
      - {Họ và tên: A, unit: U, number: 1}
      - {name: B, uint: U, number: 2, Họ và tên: B}
      -
      - một
      - {name: C, unit: U, number: 3, merits: [x, y]}
      """)
    let found = try Self.schema.check(rows: value).map { row in
      problems { () throws(Failure) in try row.result.get() }
    }
    #expect(
      found == [
        [],
        [
          "data.missing-field x.yaml:2:3", "data.unknown-key x.yaml:2:13",
          "data.duplicate-key x.yaml:2:33",
        ],
        ["data.wrong-type x.yaml:4:3"],
        [],
      ])
  }

  @Test func rowsAreAList() throws {
    let schema = try Self.schema
    #expect(
      problems { () throws(Failure) in try schema.check(rows: yaml("a: 1")) } == [
        "data.wrong-type x.yaml:1:1"
      ])
    #expect(try schema.check(rows: yaml("[]")).isEmpty)
  }
}
