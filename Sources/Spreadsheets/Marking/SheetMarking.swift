import Diagnostics

/// Gives the marked cells of a worksheet part their tinted styles, and the sheet its comments.
struct SheetMarking {
  private var splice: XMLSplice
  /// The rows that are marked, and the notes of each from left to right.
  private var waiting: [Int: [CellNote]] = [:]
  /// The marked rows that have not come yet, from top to bottom.
  private var waitingRows: ArraySlice<Int>
  private var row = 0
  private var rowTag = 0..<0
  private var column = 0
  private var depth = 0
  private var isAfterRows = false
  /// Whether rows or cells stand in another order than that of their numbers.
  private var isDisordered = false
  private var dataTag = 0..<0
  private(set) var prefix = ""
  /// Whether the file is in the strict dialect.
  private(set) var isStrict = false
  /// The relationship of the drawing that holds the comments' boxes, if there is one.
  private(set) var drawingID: String?
  /// Where an element for that drawing would stand.
  private var drawingPlace: Int?
  private let part: String

  private init(_ part: String, notes: [CellNote], in archive: Archive) throws(Failure) {
    self.part = part
    splice = XMLSplice(try archive.bytes(of: part))
    waiting = Dictionary(grouping: notes, by: \.row)
    waitingRows = waiting.keys.sorted()[...]
  }

  /// Walks through a part and marks its cells.
  ///
  /// - Returns: nil if the part is not such that can be changed.
  static func mark(
    _ part: String, notes: [CellNote], styles: inout StyleMarking, in archive: Archive
  ) throws(Failure) -> SheetMarking? {
    var marking = try SheetMarking(part, notes: notes, in: archive)
    if marking.splice.isWide { return nil }
    var twins = styles
    try archive.parse(part) { (event: XMLEvent) throws(Failure) in
      switch event {
      case .start(let name, let attributes, let range):
        marking.start(name, attributes, range, styles: &twins)
        marking.depth += 1
      case .end(let name, let range):
        marking.depth -= 1
        marking.end(name, range, styles: &twins)
      case .text: break
      }
    }
    if marking.isDisordered { return nil }
    styles = twins
    return marking
  }

  private mutating func start(
    _ name: String, _ attributes: XMLAttributes, _ range: Range<Int>, styles: inout StyleMarking
  ) {
    switch (depth, name) {
    case (0, _):
      let tag = XMLTag(splice.original(range))
      prefix = tag.prefix
      isStrict = String(decoding: tag.bytes, as: UTF8.self).contains(
        "purl.oclc.org/ooxml/spreadsheetml")
    case (1, "sheetData"): dataTag = range
    case (1, "legacyDrawing"): drawingID = attributes["r:id"]
    case (1, _):
      if isAfterRows, drawingPlace == nil, Self.namesAfterDrawing.contains(Self.local(name)) {
        drawingPlace = range.lowerBound
      }
    case (2, "row"):
      let number = attributes.int("r") ?? row + 1
      if number <= row { isDisordered = true }
      row = number
      addRows(before: row, at: range.lowerBound, styles: &styles)
      rowTag = range
      column = 0
    case (3, "c"):
      let number = attributes["r"].flatMap { CellReference($0.utf8) }?.column ?? column + 1
      if number <= column { isDisordered = true }
      column = number
      addCells(before: column, at: range.lowerBound, styles: &styles)
      mark(range, style: attributes.int("s") ?? 0, styles: &styles)
    default: break
    }
  }

  private mutating func end(_ name: String, _ range: Range<Int>, styles: inout StyleMarking) {
    switch (depth, name) {
    case (2, "row"): endRow(range, styles: &styles)
    case (1, "sheetData"):
      let rows = rows(before: .max, styles: &styles)
      if !rows.isEmpty { close(dataTag, range, adding: rows, name: "sheetData") }
      isAfterRows = true
    case (0, _): if drawingPlace == nil { drawingPlace = range.lowerBound }
    default: break
    }
  }

  /// The elements of a worksheet that stand after its drawing of comments. Source: ECMA-376 part 1, 18.3.1.99.
  private static let namesAfterDrawing: Set = [
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
    "tableParts", "extLst", "AlternateContent",
  ]

  private static func local(_ name: String) -> String {
    name.split(separator: "\n").last.map(String.init) ?? name
  }

  // MARK: - Cells

  private mutating func mark(_ range: Range<Int>, style: Int, styles: inout StyleMarking) {
    guard let note = waiting[row]?.first, note.column == column else { return }
    waiting[row]?.removeFirst()
    var tag = XMLTag(splice.original(range))
    tag.set("s", to: "\(styles.twin(of: style, weight: note.weight))")
    splice.replace(range, with: tag.bytes)
  }

  /// New cells for the notes of the row that stand before a column.
  private mutating func cells(before column: Int, styles: inout StyleMarking) -> String {
    var text = ""
    while let note = waiting[row]?.first, note.column < column {
      waiting[row]?.removeFirst()
      let style = styles.twin(of: 0, weight: note.weight)
      text += "<\(prefix)c r=\"\(note.reference)\" s=\"\(style)\"/>"
    }
    return text
  }

  private mutating func addCells(before column: Int, at offset: Int, styles: inout StyleMarking) {
    let text = cells(before: column, styles: &styles)
    if !text.isEmpty { splice.insert(text, at: offset) }
  }

  private mutating func endRow(_ range: Range<Int>, styles: inout StyleMarking) {
    if waitingRows.first == row { waitingRows.removeFirst() }
    let text = cells(before: .max, styles: &styles)
    if !text.isEmpty { close(rowTag, range, adding: text, name: "row") }
  }

  /// Puts text at the end of an element, which may have one tag for start and end.
  private mutating func close(
    _ tag: Range<Int>, _ end: Range<Int>, adding text: String, name: String
  ) {
    if end.isEmpty {
      let opened = XMLTag(splice.original(tag)).opened
      splice.replace(tag, with: opened + Array("\(text)</\(prefix)\(name)>".utf8))
    } else {
      splice.insert(text, at: end.lowerBound)
    }
  }

  /// New rows for the notes above a row.
  private mutating func rows(before number: Int, styles: inout StyleMarking) -> String {
    var text = ""
    let current = row
    while let first = waitingRows.first, first < number {
      waitingRows.removeFirst()
      row = first
      let cells = cells(before: .max, styles: &styles)
      if !cells.isEmpty { text += "<\(prefix)row r=\"\(first)\">\(cells)</\(prefix)row>" }
    }
    row = current
    return text
  }

  private mutating func addRows(before number: Int, at offset: Int, styles: inout StyleMarking) {
    let text = rows(before: number, styles: &styles)
    if !text.isEmpty { splice.insert(text, at: offset) }
  }

  // MARK: - Comments

  /// Says where the comments' boxes are drawn.
  mutating func setDrawing(_ id: String) {
    guard drawingID == nil, let place = drawingPlace else { return }
    let namespace =
      isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    splice.insert("<\(prefix)legacyDrawing xmlns:r=\"\(namespace)\" r:id=\"\(id)\"/>", at: place)
    drawingID = id
  }

  /// The part with its marks.
  var finished: (name: String, bytes: [UInt8]) { (part, splice.result) }
}
