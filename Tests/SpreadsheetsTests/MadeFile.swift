@testable import Spreadsheets

/// Spreadsheets as programs other than Excel write them, made part by part.
enum MadeFile {
  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// A workbook of one sheet.
  ///
  /// - Parameters:
  ///   - rows: the elements inside `sheetData`; `before` and `after` stand around it.
  ///   - styles: the elements inside `styleSheet`.
  ///   - entry: the name of the sheet's entry, and `target` what the relationship calls it.
  ///   - name: makes the name of each entry.
  static func xlsx(
    rows: String, before: String = "", after: String = "", styles: String = "",
    entry: String = "xl/worksheets/sheet1.xml", target: String = "worksheets/sheet1.xml",
    doctype: String = "", name: (String) -> String = { $0 }
  ) throws -> [UInt8] {
    let parts: [(String, String)] = [
      ("[Content_Types].xml", "<Types/>"),
      (
        "_rels/.rels",
        """
        <Relationships xmlns="\(package)"><Relationship Id="r1" Type="\(office)/officeDocument" \
        Target="xl/workbook.xml"/></Relationships>
        """
      ),
      (
        "xl/workbook.xml",
        """
        <workbook xmlns="\(main)" xmlns:r="\(office)"><sheets>\
        <sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>
        """
      ),
      (
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships xmlns="\(package)"><Relationship Id="r1" Type="\(office)/worksheet" \
        Target="\(target)"/><Relationship Id="r2" Type="\(office)/styles" Target="styles.xml"/>\
        </Relationships>
        """
      ),
      ("xl/styles.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>"),
      (
        entry,
        """
        \(doctype)<worksheet xmlns="\(main)">\(before)<sheetData>\(rows)</sheetData>\(after)</worksheet>
        """
      ),
    ]
    return try ArchiveEditor.copy(
      of: nil, named: "a.xlsx",
      with: parts.map { (name: name($0.0), bytes: Array((head + $0.1).utf8)) })
  }

  /// A sheet of OpenDocument from the elements of its table and its automatic styles.
  static func ods(_ table: String, styles: String = "") throws -> [UInt8] {
    let names = "urn:oasis:names:tc:opendocument:xmlns:"
    let content = """
      \(head)<office:document-content xmlns:office="\(names)office:1.0" \
      xmlns:table="\(names)table:1.0" xmlns:text="\(names)text:1.0" xmlns:style="\(names)style:1.0" \
      xmlns:draw="\(names)drawing:1.0"><office:automatic-styles>\(styles)</office:automatic-styles>\
      <office:body><office:spreadsheet><table:table table:name="A">\(table)</table:table>\
      </office:spreadsheet></office:body></office:document-content>
      """
    return try ArchiveEditor.copy(
      of: nil, named: "a.ods", with: [("content.xml", Array(content.utf8))])
  }

  /// A cell with a text in it.
  static func cell(_ reference: String, _ text: String) -> String {
    "<c r=\"\(reference)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  static func sheet(_ bytes: [UInt8]) throws -> Sheet {
    try Workbook(bytes, named: "a.xlsx").sheet(0)
  }
}
