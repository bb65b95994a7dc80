import Diagnostics
import TestSupport
import Testing

@testable import Records

/// A list of a record that stands in a table beside it.
struct ListFilesTests {
  private static let declaration = """
    record: thu
    fields:
      guests:
        type: list
        fields:
          name: {label: Họ và tên, type: text, required: true}
          seat: {label: Chỗ ngồi, type: whole}
    """

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func record(_ data: String) throws(Failure) -> Record {
    let value = try RecordReader.parse(Array(data.utf8), as: .yaml, named: "d.yaml")
    return try readSchema(Self.declaration).check(
      value, lists: .beside(folder.path("d.yaml")))
  }

  @Test func rowsComeFromTheTable() throws {
    try folder.write("Họ và tên;Chỗ ngồi\nLê An;3\n\nTrần Bình;\n", to: "khach/ds.csv")
    let guests = try record("guests: khach/ds.csv").fields["guests"]?.items ?? []
    #expect(guests.count == 2)
    #expect(guests.first?["name"]?.content == .text("Lê An"))
    #expect(guests.first?["seat"]?.content == .whole(3))
    #expect(guests.last?["seat"]?.content == .missing)
  }

  @Test func problemsNameTheCell() throws {
    try folder.write("Họ và tên;Chỗ ngồi\n;3\nLê An;ba\n", to: "ds.csv")
    let found = problems { () throws(Failure) in try record("guests: ds.csv") }
    #expect(found.count == 2)
    #expect(found.first?.hasPrefix("data.missing-field \(folder.path("ds.csv"))") == true)
    #expect(found.last?.hasPrefix("data.bad-value \(folder.path("ds.csv"))") == true)
  }

  @Test(arguments: [
    ("guests: ../ds.csv", "data.unreadable d.yaml:1:9"),
    ("guests: /etc/ds.csv", "data.unreadable d.yaml:1:9"),
    ("guests: Lê An", "data.wrong-type d.yaml:1:9"),
    ("guests: {name: An}", "data.wrong-type d.yaml:1:9"),
  ])
  func otherTextsAreRefused(data: String, problem: String) {
    #expect(problems { () throws(Failure) in try record(data) } == [problem])
  }

  @Test("What is wrong with a table is told beside what is wrong with the record")
  func faultyTables() throws {
    try folder.write("Họ và tên;Chỗ ngồi\n;3\n", to: "ds.csv")
    #expect(problems { () throws(Failure) in try record("guests: ds.csv") }.count == 1)
    let both = problems { () throws(Failure) in try record("nobody: 1\nguests: ds.csv") }
    #expect(both.map { $0.prefix { $0 != " " } } == ["data.unknown-key", "data.missing-field"])
  }

  @Test func missingTableIsNamed() {
    let found = problems { () throws(Failure) in try record("guests: ds.csv") }
    #expect(found == ["data.unreadable \(folder.path("ds.csv"))"])
  }
}
