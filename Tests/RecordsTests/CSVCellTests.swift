import Diagnostics
import Testing

@testable import Records

/// Cells as spreadsheets write them into CSV, and files that are no lists.
@Suite struct CSVCellTests {
  @Test(
    arguments: [
      ("=\"012\"", "012"), ("\"=\"\"Phòng \"\"\"\"A\"\"\"\"\"\"\"", "Phòng \"A\""), ("'=1", "=1"),
      ("'+84 912", "+84 912"), ("'-5", "-5"), ("'@a", "@a"), ("'012", "012"),
      ("'Nguyễn", "'Nguyễn"),
      ("=\"a\"&\"b\"", "=\"a\"&\"b\""), (" \u{FEFF}x\u{FEFF} ", "x"), ("=", "="), ("'", "'"),
    ])
  func guardedTexts(written: String, read: String) throws {
    #expect(dump(try csv("a;b\n\(written);1\n")) == "[{a: '\(read)', b: '1'}]")
  }

  @Test func pipesPartCells() throws {
    #expect(dump(try csv("a|b|c,d\n1|2|3,4\n")) == "[{a: '1', b: '2', c,d: '3,4'}]")
  }

  /// What no list has is refused at once, as in a spreadsheet.
  @Test func filesThatAreNoLists() {
    let long = String(repeating: "x", count: 200_000)
    #expect(
      problems { () throws(Failure) in try csv("a;b\n1;\(long)\n2;x") } == [
        "sheet.too-large x.csv:2:3"
      ])
    #expect(
      problems { () throws(Failure) in try csv("a;b\n1;\"\(long)\"\n2;x") }
        == ["sheet.too-large x.csv:2:3"])
    #expect(
      problems { () throws(Failure) in try csv("a;b\n1;\"\(long)\n2;x") } == [
        "data.syntax x.csv:2:3"
      ])
    let wide = String(repeating: ";", count: 20_000)
    #expect(
      problems { () throws(Failure) in try csv("a;b\n1\(wide)\n") } == ["sheet.too-large x.csv:2:1"]
    )
  }
}
