package import Diagnostics

/// A copy of a clerk's list in which cells are tinted and commented.
///
/// Of an XLSX file all else is as it was, byte for byte: other sheets, formats, formulas, pictures. A list in ODS or CSV
/// becomes a new workbook with the same texts.
package enum MarkedCopy {
  /// Marks a copy of an XLSX or ODS file.
  ///
  /// - Throws: as opening the file; `sheet.unwritable`.
  package static func make(
    of bytes: [UInt8], named name: String, marks: [CellMark]
  ) throws(Failure) -> [UInt8] {
    let book = try Workbook(bytes, named: name)
    if book.isXLSX, let copy = try edited(bytes, named: name, marks: marks) { return copy }
    var sheets: [Sheet] = []
    for tab in book.tabs.indices where !book.tabs[tab].isHidden {
      sheets.append(try book.sheet(tab))
    }
    return try make(of: sheets, named: name, marks: marks)
  }

  /// The file with its marks; nil if it is not such that can be changed in place.
  private static func edited(
    _ bytes: [UInt8], named name: String, marks: [CellMark]
  ) throws(Failure) -> [UInt8]? {
    let archive = try Archive(bytes, named: name)
    let book = try XLSXBook(archive)
    guard let stylesPart = book.stylesPart, archive.contains(stylesPart),
      var styles = try StyleMarking(stylesPart, in: archive)
    else { return nil }
    var parts: [(name: String, bytes: [UInt8])] = []
    var newComments: [String] = []
    for (index, tab) in book.tabs.enumerated() {
      let isFirst = index == book.tabs.firstIndex { !$0.isHidden }
      let notes = CellNote.notes(
        of: marks.filter { $0.sheet == tab.name || $0.sheet == nil && isFirst })
      if notes.isEmpty { continue }
      guard
        var sheet = try SheetMarking.mark(tab.part, notes: notes, styles: &styles, in: archive)
      else { return nil }
      let comments = try CommentMarking(
        notes, sheet: sheet, part: tab.part, number: index + 1, in: archive)
      if let id = comments.drawingID { sheet.setDrawing(id) }
      parts += comments.parts + [sheet.finished]
      newComments += comments.newComments
    }
    parts.append(styles.finished())
    if let types = try contentTypes(adding: newComments, in: archive) { parts.append(types) }
    let entries = parts.map { (name: archive.entryName(of: $0.name) ?? $0.name, bytes: $0.bytes) }
    return try ArchiveEditor.copy(of: bytes, named: name, with: entries)
  }

  /// The list of what kind each part is, with the new parts; nil if there are none.
  private static func contentTypes(
    adding comments: [String], in archive: Archive
  ) throws(Failure) -> (name: String, bytes: [UInt8])? {
    let part = "[Content_Types].xml"
    let outline = try XMLOutline(part, in: archive, depth: 2)
    var splice = XMLSplice(try archive.bytes(of: part))
    let prefix = XMLTag(splice.original(outline.root.tag)).prefix
    let office = "application/vnd.openxmlformats-officedocument."
    let knowsDrawings = outline.root.children.contains {
      $0.name == "Default" && $0.attributes["Extension"]?.lowercased() == "vml"
    }
    if !knowsDrawings, let first = outline.root.children.first {
      splice.insert(
        "<\(prefix)Default Extension=\"vml\" ContentType=\"\(office)vmlDrawing\"/>",
        at: first.tag.lowerBound)
    }
    for name in comments {
      splice.append(
        "<\(prefix)Override PartName=\"/\(name)\" ContentType=\"\(office)spreadsheetml.comments+xml\"/>",
        to: outline.root)
    }
    return (part, splice.result)
  }
}
