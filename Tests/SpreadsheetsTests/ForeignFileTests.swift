import Testing

@testable import Spreadsheets

/// Files that are no spreadsheets, or locked: said plainly.
@Suite struct ForeignFileTests {
  @Test func lockedFile() throws {
    let bytes = try Fixture.bytes("locked.xlsx")
    #expect(codes { _ = try Workbook(bytes, named: "a.xlsx") } == ["sheet.encrypted"])
  }

  @Test func oldWorkbook() throws {
    let bytes = try Fixture.bytes("old.xls")
    #expect(codes { _ = try Workbook(bytes, named: "a.xlsx") } == ["sheet.old-format"])
  }

  @Test(arguments: ["%PDF-1.7", "<html><body><table>", "STT;Tên\n1;An\n"])
  func otherFiles(text: String) {
    #expect(
      codes { _ = try Workbook(Array(text.utf8), named: "a.xlsx") } == ["sheet.old-format"])
  }

  @Test func nothingAndNoise() {
    for bytes in [[], [0x50, 0x4B, 0x03, 0x04], [UInt8](repeating: 0, count: 500)] {
      #expect(codes { _ = try Workbook(bytes, named: "a.xlsx") } == ["sheet.unreadable"])
    }
  }

  /// A file cut short anywhere is refused, or read as far as it is whole; it never stops the program.
  @Test(arguments: ["shape-openpyxl.xlsx", "shape-libreoffice.ods"])
  func cutShort(name: String) throws {
    let bytes = try Fixture.bytes(name)
    for length in stride(from: 0, to: bytes.count - 1, by: 97) {
      #expect(
        codes { _ = try Workbook(Array(bytes[..<length]), named: name) } == ["sheet.unreadable"])
    }
  }

  /// Single bytes changed anywhere: an error or a sheet, never a crash.
  @Test(arguments: ["shape-openpyxl.xlsx", "shape-libreoffice.ods", "shape-strict.xlsx"])
  func spoiledBytes(name: String) throws {
    let bytes = try Fixture.bytes(name)
    for index in stride(from: 0, to: bytes.count, by: 97) {
      var spoiled = bytes
      spoiled[index] ^= 0xFF
      let found = codes {
        let book = try Workbook(spoiled, named: name)
        for tab in book.tabs.indices { _ = try book.sheet(tab) }
      }
      #expect(found.allSatisfy { $0.hasPrefix("sheet.") }, "\(index): \(found)")
    }
  }
}
