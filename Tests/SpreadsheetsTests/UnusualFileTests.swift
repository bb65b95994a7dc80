import Testing

@testable import Spreadsheets

/// Files that Excel and LibreOffice open and show, however oddly they are written: what they show is what is read.
@Suite struct UnusualFileTests {
  private func cell(_ reference: String, _ text: String) -> String {
    MadeFile.cell(reference, text)
  }

  @Test func cellsAndRowsOutOfOrder() throws {
    let rows =
      "<row r=\"3\">\(cell("A3", "a3"))</row><row r=\"1\">\(cell("C1", "c"))\(cell("A1", "a"))</row>"
      + "<row r=\"3\">\(cell("B3", "b3"))</row><row r=\"1\">\(cell("B1", "cũ"))\(cell("B1", "b"))</row>"
    let sheet = try MadeFile.sheet(MadeFile.xlsx(rows: rows))
    #expect(sheet.rows.map { $0.cells.map(\.text) } == [["a", "b", "c"], ["a3", "b3"]])
    #expect(sheet.rows.map(\.number) == [1, 3])
  }

  @Test func nothingStandsUnderMergedCells() throws {
    let rows =
      "<row r=\"1\">\(cell("A1", "gộp"))\(cell("B1", "che"))\(cell("C1", "c"))</row>"
      + "<row r=\"2\">\(cell("A2", "che"))\(cell("B2", "che"))\(cell("C2", "c2"))</row>"
    let merges = "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"
    let sheet = try MadeFile.sheet(MadeFile.xlsx(rows: rows, after: merges))
    #expect(sheet.rows.map { $0.cells.map(\.text) } == [["gộp", "c"], ["c2"]])
  }

  /// Half a million merges over one another are no way to keep us busy.
  @Test func mergesBeyondMeasure() throws {
    let rows = (1...3_000).map { "<row r=\"\($0)\">\(cell("A\($0)", "x"))</row>" }.joined()
    let merges = String(repeating: "<mergeCell ref=\"B1:C3000\"/>", count: 6_000)
    let bytes = try MadeFile.xlsx(rows: rows, after: "<mergeCells>\(merges)</mergeCells>")
    #expect(codes { _ = try MadeFile.sheet(bytes) } == ["sheet.too-large"])
  }

  @Test func rowsThatAreThereShow() throws {
    let rows =
      "<row r=\"1\">\(cell("A1", "a"))</row><row r=\"2\" hidden=\"1\">\(cell("A2", "b"))</row>"
    let sheet = try MadeFile.sheet(
      MadeFile.xlsx(rows: rows, before: "<sheetFormatPr zeroHeight=\"1\"/>"))
    #expect(sheet.rows.map(\.isHidden) == [false, true])
  }

  /// What LibreOffice 7.4 shows, but for its filling spaces.
  @Test(
    arguments: [
      ("# ?/?", "0.5", "1/2"), ("# ?/?", "2.625", "2 5/8"), ("# ??/??", "3.14159", "3 14/99"),
      ("?/?", "1.25", "5/4"), ("# ?/8", "2.625", "2 5/8"), ("# ?/16", "0.3", "5/16"),
      ("# ?/100", "0.25", "25/100"), ("# ?/10", "1.96", "2"), ("0 ?/?", "0.5", "0 1/2"),
      ("# ?/?", "3", "3"), ("# ?/?", "0", "0"), ("# ?/?", "-1.5", "-1 1/2"),
      ("# ???/???", "0.3333", "1/3"), ("# ?/2", "0.1", "0"), ("# ?/4", "0.99", "1"),
      ("# ?/? \"giờ\"", "1.5", "1 1/2 giờ"), ("0/0", "0.5", "1/2"), ("# ?/?", "0.9999", "1"),
      (";;;", "5", ""), ("0;-0;;@", "0", ""), ("#,##0\\ \"₫\"", "500000", "500.000 ₫"),
      ("#,##0,\" nghìn\"", "500000", "500 nghìn"), ("0\".\"", "3", "3."),
      ("0\"/KH\"", "12", "12/KH"), ("# ?/?/?", "0.5", "?"), ("0.0/0", "0.5", "?"),
    ])
  func shownNumbers(code: String, number: String, shown: String) throws {
    let number = try #require(DecimalNumber(number))
    let (text, kind) = NumberFormat(code: code).shown(number, epoch: .year1900)
    if shown == "?" {
      #expect(kind == .fault(.unknownFormat))
    } else {
      #expect(text == shown)
    }
  }

  @Test(
    arguments: [
      (";;;", ""), ("\"Ông \"@", "Ông An"), ("0;0;0;\"[\"@\"]\"", "[An]"), ("0;-0", "An"),
      ("General", "An"), ("@", "An"), ("#,##0", "An"),
    ])
  func shownTexts(code: String, shown: String) {
    #expect(NumberFormat(code: code).shown("An") == shown)
  }

  @Test func numbersBehindTheirFormats() throws {
    let styles = """
      <numFmts><numFmt numFmtId="164" formatCode="#,##0\\ &quot;₫&quot;"/>\
      <numFmt numFmtId="165" formatCode="0%"/></numFmts>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>
      """
    let rows = """
      <row r="1"><c r="A1" s="1"><v>500000</v></c><c r="B1" s="2"><v>1</v></c>\
      <c r="C1"><v>3.7</v></c><c r="D1"><f>X1</f><v>0</v></c></row>
      """
    let cells = try MadeFile.sheet(MadeFile.xlsx(rows: rows, styles: styles)).rows[0].cells
    #expect(cells.map(\.text) == ["500.000 ₫", "100%", "3,7", "0"])
    #expect(cells.map(\.whole) == ["500000", nil, nil, "0"])
    #expect(cells.map(\.isCalculated) == [false, false, false, true])
  }

  @Test func linesThroughTexts() throws {
    let styles = """
      <fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>\
      <dxfs><dxf><font><strike/></font></dxf></dxfs>\
      <cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>
      """
    let runs =
      "<c r=\"D1\" t=\"inlineStr\"><is><r><rPr><strike/></rPr><t>d</t></r></is></c>"
      + "<c r=\"E1\" t=\"inlineStr\"><is><r><rPr><strike/></rPr><t>e</t></r><r><t>f</t></r></is></c>"
    let rows = """
      <row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>1</v></c><c r="C1" s="2"><v>1</v></c>\
      \(runs)</row>
      """
    let sheet = try MadeFile.sheet(MadeFile.xlsx(rows: rows, styles: styles))
    #expect(sheet.rows[0].cells.map(\.isStruck) == [false, true, false, true, false])
  }

  // MARK: - OpenDocument

  private func line(_ cells: String) -> String { "<table:table-row>\(cells)</table:table-row>" }

  @Test func textBoxesAndNotesAreNoText() throws {
    let box = "<draw:custom-shape><text:p>hộp</text:p></draw:custom-shape>"
    let table = line(
      """
      <table:table-cell>\(box)<text:p>a\(box)b</text:p>\(box)</table:table-cell>\
      <table:table-cell><draw:frame><draw:text-box><text:p>x</text:p></draw:text-box></draw:frame></table:table-cell>\
      <table:table-cell><text:p>c</text:p></table:table-cell>
      """)
    #expect(try MadeFile.sheet(MadeFile.ods(table)).lines == ["A1 text ab", "C1 text c"])
  }

  @Test func textsWithoutParagraphs() throws {
    let table = line(
      """
      <table:table-cell office:value-type="string" office:string-value="a"/>\
      <table:table-cell office:value-type="string" office:string-value="x"><text:p>b</text:p></table:table-cell>\
      <table:table-cell office:value-type="float" office:value="3"/>
      """)
    let sheet = try MadeFile.sheet(MadeFile.ods(table))
    #expect(sheet.lines == ["A1 text a", "B1 text b", "C1 number 3"])
  }

  @Test func flatColumnsAndStruckCells() throws {
    let styles = """
      <style:style style:name="co0"><style:table-column-properties style:column-width="0cm"/></style:style>\
      <style:style style:name="s"><style:text-properties style:text-line-through-style="solid"/></style:style>\
      <style:style style:name="n"><style:text-properties style:text-line-through-style="none"/></style:style>
      """
    let cell = { (style: String) in
      "<table:table-cell table:style-name=\"\(style)\"><text:p>x</text:p></table:table-cell>"
    }
    let table = """
      <table:table-column/><table:table-column table:style-name="co0"/>\
      <table:table-column table:default-cell-style-name="s"/>\
      \(line(cell("s") + cell("n") + "<table:table-cell><text:p>x</text:p></table:table-cell>"))
      """
    let sheet = try MadeFile.sheet(MadeFile.ods(table, styles: styles))
    #expect((1...3).map(sheet.hiddenColumns.contains) == [false, true, false])
    #expect(sheet.rows[0].cells.map(\.isStruck) == [true, false, true])
  }

  // MARK: - Packages

  @Test func oddNamesOfParts() throws {
    let rows = "<row r=\"1\">\(cell("A1", "a"))</row>"
    let backslashes = try MadeFile.xlsx(rows: rows) { $0.replacing("/", with: "\\") }
    let escaped = try MadeFile.xlsx(
      rows: rows, entry: "xl/worksheets/danh sách.xml", target: "worksheets/danh%20s%C3%A1ch.xml")
    let plain = try MadeFile.xlsx(
      rows: rows, entry: "xl/worksheets/a%20b.xml", target: "worksheets\\a b.xml")
    let absolute = try MadeFile.xlsx(rows: rows, target: "/XL/Worksheets/Sheet1.xml")
    for bytes in [backslashes, escaped, plain, absolute] {
      #expect(try MadeFile.sheet(bytes).lines == ["A1 text a"])
      let marked = try MarkedCopy.make(
        of: bytes, named: "a.xlsx",
        marks: [CellMark(sheet: "A", row: 1, column: 1, weight: .error, comment: "x")])
      #expect(try MadeFile.sheet(marked).lines == ["A1 text a"])
    }
  }

  /// Cells that stand out of order get their marks in a new workbook, not beside themselves.
  @Test func markedCopyOfCellsOutOfOrder() throws {
    let styles = "<fills/><cellXfs><xf/></cellXfs>"
    let rows = "<row r=\"1\">\(cell("C1", "c"))\(cell("A1", "a"))</row>"
    let marked = try MarkedCopy.make(
      of: MadeFile.xlsx(rows: rows, styles: styles), named: "a.xlsx",
      marks: [CellMark(sheet: "A", row: 1, column: 1, weight: .error, comment: "x")])
    #expect(try MadeFile.sheet(marked).lines == ["A1 text a", "C1 text c"])
  }

  /// Parts changed before and behind the middle of the file: libzip keeps what stands before the first of them.
  @Test(arguments: ["first", "middle", "last"])
  func copiesOwnTheirBytes(changed: String) throws {
    let noise = (0..<3_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
    let parts = ["first", "middle", "last"].map { (name: $0, bytes: noise) }
    let original = try ArchiveEditor.copy(of: nil, named: "a.zip", with: parts)
    for _ in 0..<20 {
      let copy = try ArchiveEditor.copy(
        of: original, named: "a.zip", with: [(name: changed, bytes: [1, 2, 3])])
      let archive = try Archive(copy, named: "a.zip")
      for name in ["first", "middle", "last"] {
        #expect(try archive.bytes(of: name) == (name == changed ? [1, 2, 3] : noise))
      }
    }
  }

  @Test func documentTypesAreRefusedByName() throws {
    let bytes = try MadeFile.xlsx(rows: "", doctype: "<!DOCTYPE worksheet>")
    do {
      _ = try MadeFile.sheet(bytes)
      Issue.record("read")
    } catch {
      let found = "\(error)"
      #expect(found.contains("DOCTYPE") && found.contains("sheet.unreadable"))
    }
  }
}
