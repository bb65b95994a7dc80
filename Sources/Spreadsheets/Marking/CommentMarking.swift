import Diagnostics

/// Adds comments to a sheet: to those that it has, or in parts of their own.
struct CommentMarking {
  /// The parts to be written.
  private(set) var parts: [(name: String, bytes: [UInt8])] = []
  /// The relationship of the new drawing, if one was made.
  private(set) var drawingID: String?
  /// The names of new parts with comments, whose kind the package must be told.
  private(set) var newComments: [String] = []

  /// - Parameter number: tells the new parts of one sheet from those of another.
  init(
    _ notes: [CellNote], sheet: SheetMarking, part: String, number: Int, in archive: Archive
  ) throws(Failure) {
    let relationships = try Relationships(of: part, in: archive)
    var added = ""
    let kinds =
      sheet.isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships/"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    if let comments = relationships.first(ofKind: "comments")?.part, archive.contains(comments) {
      parts.append((comments, try Self.joined(notes, to: comments, in: archive)))
    } else {
      let name = "xl/vanthuComments\(number).xml"
      parts.append((name, Array(Self.comments(notes, isStrict: sheet.isStrict).utf8)))
      newComments.append(name)
      added += "<Relationship Id=\"vanthuC\" Type=\"\(kinds)comments\" Target=\"/\(name)\"/>"
    }
    let shapes = Self.shapes(notes, number: number)
    if let id = sheet.drawingID, let drawing = relationships[id]?.part, archive.contains(drawing) {
      let outline = try XMLOutline(drawing, in: archive, depth: 1)
      var splice = XMLSplice(try archive.bytes(of: drawing))
      splice.append(Self.boxType(number) + shapes, to: outline.root)
      parts.append((drawing, splice.result))
    } else {
      let name = "xl/drawings/vanthuDrawing\(number).vml"
      parts.append((name, Array(Self.drawing(shapes, number: number).utf8)))
      added += "<Relationship Id=\"vanthuD\" Type=\"\(kinds)vmlDrawing\" Target=\"/\(name)\"/>"
      drawingID = "vanthuD"
    }
    if !added.isEmpty {
      parts.append(
        (relationships.part, try Self.with(added, relationships.part, in: archive)))
    }
  }

  private static func with(
    _ added: String, _ part: String, in archive: Archive
  ) throws(Failure) -> [UInt8] {
    guard archive.contains(part) else {
      let text = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\(added)</Relationships>
        """
      return Array(text.utf8)
    }
    let outline = try XMLOutline(part, in: archive, depth: 1)
    var splice = XMLSplice(try archive.bytes(of: part))
    let prefix = XMLTag(splice.original(outline.root.tag)).prefix
    splice.append(
      added.replacing("<Relationship ", with: "<\(prefix)Relationship "), to: outline.root)
    return splice.result
  }

  // MARK: - Comments

  private static func comment(_ note: CellNote, author: Int, prefix: String) -> String {
    """
    <\(prefix)comment ref="\(note.reference)" authorId="\(author)"><\(prefix)text>\
    \(run(note, prefix: prefix))</\(prefix)text></\(prefix)comment>
    """
  }

  private static func run(_ note: CellNote, prefix: String) -> String {
    "<\(prefix)r><\(prefix)t xml:space=\"preserve\">\(xmlEscaped(note.text))</\(prefix)t></\(prefix)r>"
  }

  private static func comments(_ notes: [CellNote], isStrict: Bool) -> String {
    let namespace =
      isStrict
      ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
      : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let list = notes.map { comment($0, author: 0, prefix: "") }.joined()
    return """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <comments xmlns="\(namespace)"><authors><author>vanthu</author></authors>\
      <commentList>\(list)</commentList></comments>
      """
  }

  /// The comments of a sheet with ours among them; what a cell had already stands before ours.
  private static func joined(
    _ notes: [CellNote], to part: String, in archive: Archive
  ) throws(Failure) -> [UInt8] {
    let outline = try XMLOutline(part, in: archive, depth: 4)
    var splice = XMLSplice(try archive.bytes(of: part))
    let prefix = XMLTag(splice.original(outline.root.tag)).prefix
    guard let list = outline.root["commentList"], let authors = outline.root["authors"] else {
      throw Failure(.damaged(archive.name, part))
    }
    var known: [String: XMLOutline.Element] = [:]
    for comment in list.children { known[comment.attributes["ref"] ?? ""] = comment["text"] }
    splice.append("<\(prefix)author>vanthu</\(prefix)author>", to: authors)
    var added = ""
    for note in notes {
      if let text = known[note.reference] {
        let ours = CellNote(
          row: note.row, column: note.column, weight: note.weight, comment: "\n" + note.comment)
        splice.append(run(ours, prefix: prefix), to: text)
      } else {
        added += comment(note, author: authors.children.count, prefix: prefix)
      }
    }
    if !added.isEmpty { splice.append(added, to: list) }
    return splice.result
  }

  // MARK: - Boxes

  private static func boxType(_ number: Int) -> String {
    """
    <v:shapetype xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
    id="vanthu_t\(number)" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">\
    <v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
    """
  }

  /// The boxes of comments, hidden until the pointer is over the cell.
  private static func shapes(_ notes: [CellNote], number: Int) -> String {
    notes.enumerated().map { index, note in
      let (left, top) = (note.column, max(note.row - 2, 0))
      let lines = note.text.split(separator: "\n").map { $0.count / 42 + 1 }.reduce(1, +)
      return """
        <v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
        xmlns:x="urn:schemas-microsoft-com:office:excel" id="vanthu_\(number)_\(index)" \
        type="#vanthu_t\(number)" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" \
        o:insetmode="auto"><v:fill color2="#ffffe1"/><v:path o:connecttype="none"/>\
        <v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>\
        <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>\
        <x:Anchor>\(left),15,\(top),10,\(left + 4),15,\(top + max(lines, 4)),4</x:Anchor>\
        <x:AutoFill>False</x:AutoFill><x:Row>\(note.row - 1)</x:Row><x:Column>\(note.column - 1)</x:Column>\
        </x:ClientData></v:shape>
        """
    }.joined()
  }

  private static func drawing(_ shapes: String, number: Int) -> String {
    """
    <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
    xmlns:x="urn:schemas-microsoft-com:office:excel">\(boxType(number))\(shapes)</xml>
    """
  }
}
