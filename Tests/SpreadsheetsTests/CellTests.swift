import Testing

@testable import Spreadsheets

/// Cells of every kind as a person reads them, from files of other programs.
@Suite struct CellTests {
  @Test func writtenByOpenpyxl() throws {
    let expected = try Fixture.expectedCells()
    let sheet = try Fixture.workbook("cells-1900.xlsx").sheet(0)
    for (index, row) in sheet.rows.enumerated() {
      let (kind, text) = expected[row.number - 1]
      #expect(row.number == index + 1)
      #expect(row.cells.map(\.text) == [text], "row \(row.number)")
      #expect(row.cells.map(\.kind.name) == [kind], "row \(row.number)")
    }
    #expect(sheet.rows.count == expected.count)
  }

  /// Dates counted from 1904, and dates written as ISO 8601.
  @Test(arguments: ["cells-1904.xlsx", "cells-iso.xlsx"])
  func otherDates(name: String) throws {
    let expected = try Fixture.expectedCells()
    let rows = try Fixture.workbook(name).sheet(0).rows
    #expect(rows.count > expected.count - 5)
    for row in rows {
      let text = expected[row.number - 1].text
      // An ISO date does not say how it shows.
      if name == "cells-iso.xlsx", text == "01/2023" { continue }
      #expect(row.cells.map(\.text) == [text], "row \(row.number)")
    }
  }

  /// LibreOffice calculates what openpyxl left open, and shows numbers in the English way.
  @Test(arguments: ["cells-libreoffice.ods", "cells-libreoffice.xlsx"])
  func writtenByLibreOffice(name: String) throws {
    let expected = try Fixture.expectedCells()
    let sheet = try Fixture.workbook(name).sheet(0)
    #expect(sheet.rows.count == expected.count)
    for row in sheet.rows {
      let (kind, text) = expected[row.number - 1]
      let cell = try #require(row.cells.first)
      switch kind {
      case "notCalculated": #expect(cell.kind == .fault(.formulaError))
      // The calendar of LibreOffice is right about 1900, and goes back further.
      case "falseLeapDay", "dateOutOfRange": #expect(cell.kind == .date || cell.kind.isFault)
      case "boolean": #expect(cell.text == text)
      // It counts two months of 1900 otherwise, and takes no escapes.
      case _ where text == "31/01/1900" || text == "aAb": break
      case "formulaError", "lostDigits": #expect(cell.kind.isFault, "\(cell)")
      default: #expect([cell.text, cell.kind.name] == [text, kind], "row \(row.number)")
      }
    }
  }

  @Test(arguments: ["shape-openpyxl.xlsx", "shape-libreoffice.ods", "shape-strict.xlsx"])
  func mergedAndHidden(name: String) throws {
    let book = try Fixture.workbook(name)
    #expect(book.tabs.map(\.name) == ["Hình", "Ẩn", "Rất ẩn"])
    #expect(book.tabs.map(\.isHidden) == [false, true, true])
    let sheet = try book.sheet(0)
    #expect(
      sheet.lines
        == ["A1 text gộp", "C1 text ẩn cột", "A5 text dòng", "B5 text x", "A6 text ẩn dòng"])
    #expect(sheet.merges == [CellRange(rows: 1...2, columns: 1...2)])
    #expect(sheet.rows.map(\.isHidden) == [false, false, true])
    #expect((1...4).map(sheet.hiddenColumns.contains) == [false, false, true, false])
  }

  @Test(
    arguments: [
      ("0", "1.5", "2"), ("#", "0", ""), ("0.0#", "1.5", "1,5"), ("#,##0.00", "0.005", "0,01"),
      ("#,##0,", "1234567", "1.235"), ("[<100]0;[>=100]\"nhiều\"", "250", "nhiều"),
      ("General\" người\"", "33", "33 người"), ("0;-0;\"không\"", "0", "không"),
      ("00\"/\"00", "123", "01/23"), ("@", "1E+3", "1000"), ("0.00E+00", "1.5", "1,5"),
      ("mm:ss", "0.5", "00:00"), ("[h]:mm", "1.5", "36:00"), ("yyyy", "44932", "2023"),
      ("\"", "7", "7"), ("", "7", "7"), ("0.000", "-0.0001", "0,000"),
    ])
  func formats(code: String, number: String, shown: String) throws {
    let number = try #require(DecimalNumber(number))
    #expect(NumberFormat(code: code).shown(number, epoch: .year1900).text == shown)
  }

  /// Every day that Excel counts, against the arithmetic of another hand.
  @Test func serialDates() throws {
    var (year, month, day) = (1900, 1, 1)
    for serial in 1...80_000 where serial != 60 {
      let date = try SerialDate(serial: serial, epoch: .year1900)
      #expect((date.year, date.month, date.day) == (year, month, day))
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      day += 1
      if day > lengths[month - 1] { (day, month) = (1, month + 1) }
      if month > 12 { (month, year) = (1, year + 1) }
    }
    #expect(throws: CellFault.falseLeapDay) { try SerialDate(serial: 60, epoch: .year1900) }
    #expect(throws: CellFault.dateOutOfRange) { try SerialDate(serial: 0, epoch: .year1900) }
    #expect(throws: CellFault.dateOutOfRange) {
      try SerialDate(serial: 2_958_466, epoch: .year1900)
    }
    #expect(try SerialDate(serial: 0, epoch: .year1904).year == 1904)
  }
}
