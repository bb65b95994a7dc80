import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Spreadsheets

/// The copy of a list with its faults marked.
@Suite struct MarkedCopyTests {
  private static let marks = [
    CellMark(sheet: nil, row: 6, column: 4, weight: .error, comment: "Tên có chữ lạ <𝄞> & \"x\""),
    CellMark(sheet: nil, row: 6, column: 4, weight: .warning, comment: "và trùng dòng 5"),
    CellMark(sheet: nil, row: 6, column: 3, weight: .error, comment: "ô trống"),
    CellMark(sheet: nil, row: 200, column: 30, weight: .warning, comment: "dòng không có"),
  ]

  @Test(
    arguments: [
      "list-openpyxl.xlsx", "list-xlsxwriter.xlsx", "list-libreoffice.xlsx", "shape-strict.xlsx",
      "noted-openpyxl.xlsx", "noted-xlsxwriter.xlsx",
    ])
  func everythingElseStays(name: String) throws {
    let original = try Fixture.bytes(name)
    let copy = try MarkedCopy.make(of: original, named: name, marks: Self.marks)
    #expect(try copy == MarkedCopy.make(of: original, named: name, marks: Self.marks))
    let (old, new) = (try Workbook(original, named: name), try Workbook(copy, named: name))
    #expect(old.tabs == new.tabs)
    for tab in old.tabs.indices { #expect(try old.sheet(tab).lines == new.sheet(tab).lines) }
    // Parts that have nothing to do with the marks keep their bytes.
    let (before, after) = (try Archive(original, named: name), try Archive(copy, named: name))
    var same = 0
    for part in before.names where try before.bytes(of: part) == after.bytes(of: part) { same += 1 }
    #expect(same >= before.count - 6 && after.count >= before.count, "\(same) of \(before.count)")
  }

  /// Another reader sees the tints, the comments and the clerk's own formats.
  @Test(
    arguments: [
      "list-openpyxl.xlsx", "list-xlsxwriter.xlsx", "list-libreoffice.xlsx", "noted-openpyxl.xlsx",
      "noted-xlsxwriter.xlsx", "list-libreoffice.ods",
    ])
  func openpyxlReadsIt(name: String) throws {
    let copy = try MarkedCopy.make(of: Fixture.bytes(name), named: name, marks: Self.marks)
    let folder = try TemporaryFolder()
    let path = try folder.write(copy, to: "copy.xlsx")
    let script = """
      import sys, openpyxl
      book = openpyxl.load_workbook(sys.argv[1])
      sheet = next(s for s in book if s.sheet_state == 'visible')
      for place in ('D6', 'C6', 'AD200'):
          cell = sheet[place]
          print(place, cell.fill.fgColor.rgb, repr(cell.comment.text))
      print(sum(1 for row in sheet for cell in row if cell.comment))
      """
    let lines = try Tool.read("python3", ["-c", script, path]).split(separator: "\n")
    let own = name.hasPrefix("noted") ? "của văn thư\\n" : ""
    #expect(
      lines.first == "D6 FFFFC7CE '\(own)Tên có chữ lạ <𝄞> & \"x\"\\nvà trùng dòng 5'", "\(lines)")
    #expect(lines.dropFirst().first == "C6 FFFFC7CE 'ô trống'")
    #expect(lines.dropFirst(2).first == "AD200 FFFFEB9C 'dòng không có'")
    #expect(lines.last == (name.hasPrefix("noted") ? "4" : "3"))
  }

  /// A list without sheets becomes a workbook with the same texts.
  @Test func newWorkbook() throws {
    var sheet = Sheet(name: "a/b")
    let cells = [
      SheetCell(column: 1, text: "STT", kind: .text), SheetCell(column: 4, text: "05", kind: .text),
    ]
    sheet.rows = [SheetRow(number: 6, cells: cells)]
    let copy = try MarkedCopy.make(of: [sheet], named: "a.csv", marks: Self.marks)
    #expect(try copy == MarkedCopy.make(of: [sheet], named: "a.csv", marks: Self.marks))
    let book = try Workbook(copy, named: "a.xlsx")
    #expect(book.tabs.map(\.name) == ["ab"])
    #expect(try book.sheet(0).lines == ["A6 text STT", "D6 text 05"])
  }
}
