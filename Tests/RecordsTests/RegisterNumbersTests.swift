import Diagnostics
import Testing

@testable import Records

@Suite("Consecutive numbers of the honours register")
struct RegisterNumbersTests {
  private func list(_ csv: String) throws -> CheckedList {
    let schema = try Schema(
      RecordReader.parse(
        Array(
          """
          record: r
          label: R
          fields:
            order: {label: STT, type: whole, required: true}
            name: {label: Tên, type: text}
            register: {label: Số sổ vàng, type: text}
          """.utf8), as: .yaml, named: "s.yaml"))
    return try CheckedList(
      RowList(RecordReader.parse(Array(csv.utf8), as: .csv, named: "a.csv")), by: schema)
  }

  private func numbers(_ csv: String, from first: Int) throws -> [String?] {
    try list(csv).numbered(field: "register", from: first).map { row in
      guard case .success(let record) = row.result,
        case .text(let text)? = record.fields["register"]?.content
      else { return nil }
      return text
    }
  }

  private func problems(_ csv: String, from first: Int) -> [String] {
    do {
      _ = try list(csv).numbered(field: "register", from: first)
      return []
    } catch let failure as Failure {
      return failure.diagnostics.map { "\($0.code) \($0.location?.description ?? "")" }
    } catch { return ["\(error)"] }
  }

  @Test("Empty ones are filled in the order of the list, given ones stay")
  func filled() throws {
    #expect(
      try numbers("STT;Tên;Số sổ vàng\n1;A;\n2;B;\n3;C;\n", from: 125) == ["125", "126", "127"])
    #expect(
      try numbers("STT;Tên;Số sổ vàng\n1;A;\n2;B;125\n3;C;\n", from: 125) == ["126", "125", "127"])
    #expect(try numbers("STT;Tên;Số sổ vàng\n1;A;08\n2;B;\n3;C;\n", from: 8) == ["08", "09", "10"])
  }

  @Test("A list without the column has it all the same")
  func noColumn() throws {
    #expect(try numbers("STT;Tên\n1;A\n2;B\n", from: 1) == ["01", "02"])
  }

  @Test("A faulty row keeps its number, so that mending it moves no other")
  func faulty() throws {
    #expect(
      try numbers("STT;Tên;Số sổ vàng\n1;A;\nhai;B;\n3;C;\n", from: 1) == ["01", nil, "03"])
    #expect(
      try numbers("STT;Tên;Số sổ vàng\n1;A;\nhai;B;1\n3;C;\n", from: 1) == ["02", nil, "03"])
  }

  @Test("Doubles, gaps and words are errors with their cell")
  func errors() {
    let head = "STT;Tên;Số sổ vàng\n"
    let code = "data.register-number"
    #expect(problems(head + "1;A;5\n2;B;5\n", from: 5) == ["\(code) a.csv!C3"])
    #expect(problems(head + "1;A;5\n2;B;7\n", from: 5) == ["\(code) a.csv!C3"])
    #expect(problems(head + "1;A;4\n2;B;\n", from: 5) == ["\(code) a.csv!C2"])
    #expect(problems(head + "1;A;Đã có thành tích\n", from: 5) == ["\(code) a.csv!C2"])
  }
}
