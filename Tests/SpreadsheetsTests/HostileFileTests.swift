import Testing

@testable import Spreadsheets

/// Files made to do harm: a clear error, soon, in little memory.
@Suite struct HostileFileTests {
  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
  private static let main =
    "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""

  /// A workbook of one sheet, with these parts in place of its own.
  private func book(
    _ parts: [String: [UInt8]] = [:], data: String = "", more: String = ""
  ) throws -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    var all: [String: [UInt8]] = [
      "[Content_Types].xml": Array("\(Self.head)<Types/>".utf8),
      "xl/workbook.xml": Array(
        """
        \(Self.head)<workbook \(Self.main) xmlns:r="\(office)"><sheets>\
        <sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>
        """.utf8),
      "xl/_rels/workbook.xml.rels": Array(
        """
        \(Self.head)<Relationships xmlns="\(package)"><Relationship Id="r1" \
        Type="\(office)/worksheet" Target="../xl/./sheet.xml"/><Relationship Id="r2" \
        Type="\(office)/sharedStrings" Target="texts.xml"/></Relationships>
        """.utf8),
      "xl/sheet.xml": Array(
        "\(Self.head)<worksheet \(Self.main)><sheetData>\(data)</sheetData>\(more)</worksheet>".utf8
      ),
    ]
    all.merge(parts) { $1 }
    let sorted = all.sorted { $0.key < $1.key }.map { (name: $0.key, bytes: $0.value) }
    return try ArchiveEditor.copy(of: nil, named: "a.xlsx", with: sorted)
  }

  private func found(_ bytes: [UInt8]) -> [String] {
    codes {
      let book = try Workbook(bytes, named: "a.xlsx")
      for tab in book.tabs.indices { _ = try book.sheet(tab) }
    }
  }

  private func text(_ letter: UInt8, megabytes: Int) -> [UInt8] {
    [UInt8](repeating: letter, count: megabytes << 20)
  }

  /// Letters that hardly pack, so that it is not the packing that is refused.
  private static let noise: [UInt8] = {
    var seed: UInt32 = 1
    return (0..<(3 << 20)).map { _ in
      seed = seed &* 1_664_525 &+ 1_013_904_223
      return UInt8(ascii: "a") + UInt8(seed >> 24) % 26
    }
  }()

  @Test func theHarmlessOneIsRead() throws {
    let bytes = try book(data: "<row><c t=\"inlineStr\"><is><t>a</t></is></c><c><v>7</v></c></row>")
    #expect(try Workbook(bytes, named: "a").sheet(0).lines == ["A1 text a", "B1 number 7"])
  }

  @Test func bomb() throws {
    #expect(found(try book(["xl/sheet.xml": text(0x20, megabytes: 40)])) == ["sheet.too-large"])
    #expect(found(try book(["xl/workbook.xml": text(0x20, megabytes: 40)])) == ["sheet.too-large"])
  }

  @Test(arguments: ["inline", "shared", "value", "attribute", "name", "comment"])
  func hugeCell(kind: String) throws {
    let (open, close) =
      switch kind {
      case "inline": ("<row><c t=\"inlineStr\"><is><t>", "</t></is></c></row>")
      case "value": ("<row><c t=\"str\"><v>", "</v></c></row>")
      case "attribute": ("<row><c t=\"", "\"/></row>")
      case "name": ("<row><", "/></row>")
      case "comment": ("<row><!--", "--></row>")
      default: ("<si><t>", "</t></si>")
      }
    let (start, end) =
      kind == "shared"
      ? ("\(Self.head)<sst \(Self.main)>", "</sst>")
      : ("\(Self.head)<worksheet \(Self.main)><sheetData>", "</sheetData></worksheet>")
    let part = Array("\(start)\(open)".utf8) + Self.noise + Array("\(close)\(end)".utf8)
    let bytes = try book([kind == "shared" ? "xl/texts.xml" : "xl/sheet.xml": part])
    #expect(found(bytes) == ["sheet.too-large"])
  }

  @Test func billionLaughs() throws {
    var entities = "<!ENTITY a0 \"ha\">"
    for level in 1...30 {
      entities += "<!ENTITY a\(level) \"&a\(level - 1);&a\(level - 1);\">"
    }
    let part =
      "\(Self.head)<!DOCTYPE worksheet [\(entities)]><worksheet \(Self.main)><sheetData>"
      + "<row><c t=\"str\"><v>&a30;</v></c></row></sheetData></worksheet>"
    // It is the document type that is refused, and named, before anything swells.
    #expect(found(try book(["xl/sheet.xml": Array(part.utf8)])) == ["sheet.unreadable"])
    let outside =
      "\(Self.head)<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w>&x;</w>"
    #expect(found(try book(["xl/sheet.xml": Array(outside.utf8)])) == ["sheet.unreadable"])
  }

  @Test func deepNesting() throws {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(found(try book(data: deep)) == ["sheet.too-large"])
  }

  @Test func pathsLeadNowhere() throws {
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    for target in ["../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "", "."] {
      let part = """
        \(Self.head)<Relationships xmlns="\(package)"><Relationship Id="r1" \
        Type="\(office)/worksheet" Target="\(target)"/></Relationships>
        """
      let bytes = try book(["xl/_rels/workbook.xml.rels": Array(part.utf8)])
      #expect(found(bytes) == ["sheet.unreadable"], "\(target)")
    }
    let escaping = try book(["../../../tmp/x": [1], "/etc/x": [1]])
    #expect(found(escaping) == [])
  }

  @Test(
    arguments: [
      "<row r=\"99999999999\"><c r=\"A1\"><v>1</v></c></row>",
      "<row r=\"-4\"><c><v>1</v></c></row>",
      "<row><c r=\"ZZZZZ1\"><v>1</v></c></row>", "<row><c t=\"s\"><v>99</v></c></row>",
      "<row><c t=\"s\"><v>-1</v></c></row>", "<row><c><v>1e999999</v></c></row>",
      "<row><c><v>nan</v></c></row>", "<row><c s=\"-1\"><v>1</v></c></row>", "<c><v>1</v></c>",
      "<row><c><c><c/></c></c></row>", "</sheetData><sheetData>", "<v>1</v>",
      "<row><c t=\"d\"><v>2023-99-99</v></c></row>",
    ])
  func oddCells(data: String) throws {
    #expect(found(try book(data: data)) == [])
  }

  /// Repeated rows and columns of ODS are no way to fill the memory.
  @Test func repetitions() throws {
    let names = "urn:oasis:names:tc:opendocument:xmlns:"
    func ods(_ rows: String) throws -> [String] {
      let content = """
        \(Self.head)<office:document-content xmlns:office="\(names)office:1.0" \
        xmlns:table="\(names)table:1.0" xmlns:text="\(names)text:1.0"><office:body>\
        <office:spreadsheet><table:table table:name="A">\(rows)</table:table></office:spreadsheet>\
        </office:body></office:document-content>
        """
      return found(
        try ArchiveEditor.copy(
          of: nil, named: "a.ods", with: [("content.xml", Array(content.utf8))]))
    }
    let cell = "<table:table-cell table:number-columns-repeated=\"16384\"><text:p>x</text:p>"
    let row = "<table:table-row table:number-rows-repeated=\"1048576\">"
    #expect(
      try ods("\(row)\(cell)</table:table-cell></table:table-row>") == ["sheet.too-large"])
    #expect(
      try ods(
        "<table:table-row>" + String(repeating: "\(cell)</table:table-cell>", count: 300)
          + "</table:table-row>") == ["sheet.too-large"])
    let empty = "<table:table-cell table:number-columns-repeated=\"99999999\"/>"
    #expect(try ods(String(repeating: "\(row)\(empty)</table:table-row>", count: 50)) == [])
  }
}
