import Diagnostics

/// Reads a worksheet part event by event.
struct XLSXSheetReader {
  private(set) var sheet: Sheet
  private let file: String
  private let formats: CellFormats
  private let texts: [SharedText]
  private let epoch: SerialDate.Epoch
  private let mustRecalculate: Bool

  private var row = SheetRow(number: 0)
  private var column = 0
  private var cell: OpenCell?
  private var isValue = false
  private var cells = 0
  private var bytes = 0
  /// The depth of elements that are no part of the table: extensions, alternatives.
  private var foreignDepth = 0

  /// A cell whose end has not come yet.
  private struct OpenCell {
    var type: String
    var style: Int
    var value = ""
    var inline = RichText()
    var hasFormula = false
    var hasValue = false
  }

  init(
    name: String, file: String, formats: CellFormats, texts: [SharedText], epoch: SerialDate.Epoch,
    mustRecalculate: Bool
  ) {
    sheet = Sheet(name: name)
    self.file = file
    self.formats = formats
    self.texts = texts
    self.epoch = epoch
    self.mustRecalculate = mustRecalculate
  }

  mutating func take(_ event: XMLEvent) throws(Failure) {
    switch event {
    case .start(let name, let attributes, _): try start(name, attributes)
    case .end(let name, _): try end(name)
    case .text(let piece): try text(piece)
    }
  }

  private mutating func start(_ name: String, _ attributes: XMLAttributes) throws(Failure) {
    switch name {
    case "c": startCell(attributes)
    case "v":
      cell?.hasValue = true
      isValue = true
    case "f": cell?.hasFormula = true
    case "row": startRow(attributes)
    case "col": hideColumns(attributes)
    case "mergeCell":
      if let range = attributes["ref"].flatMap(CellRange.init(reference:)),
        sheet.merges.count < SheetLimits.cells / 8
      {
        sheet.merges.append(range)
      }
    default: cell?.inline.take(.start(name: name, attributes: attributes, range: 0..<0))
    }
  }

  private mutating func end(_ name: String) throws(Failure) {
    switch name {
    case "c": try endCell()
    case "v": isValue = false
    case "row": endRow()
    default: cell?.inline.take(.end(name: name, range: 0..<0))
    }
  }

  private mutating func text(_ piece: String) throws(Failure) {
    guard cell != nil else { return }
    if isValue { cell?.value += piece } else { cell?.inline.take(.text(piece)) }
    let size = max(cell?.value.utf8.count ?? 0, cell?.inline.text.utf8.count ?? 0)
    guard size <= SheetLimits.cellBytes else { throw Failure(.longCell(at: place)) }
  }

  // MARK: - Rows and columns

  private mutating func startRow(_ attributes: XMLAttributes) {
    let number = attributes.int("r") ?? row.number + 1
    row = SheetRow(number: min(max(number, 1), SheetLimits.rows))
    let isFlat = attributes["ht"].flatMap { Double($0) } == 0
    // `zeroHeight` of a sheet hides the rows that have no element, not those that have one.
    row.isHidden = attributes.flag("hidden") || isFlat
    column = 0
  }

  private mutating func endRow() {
    if !row.cells.isEmpty { sheet.rows.append(row) }
    row.cells = []
  }

  private mutating func hideColumns(_ attributes: XMLAttributes) {
    let isFlat = attributes["width"].flatMap { Double($0) } == 0
    guard attributes.flag("hidden") || isFlat, let first = attributes.int("min"),
      let last = attributes.int("max"), first > 0, first <= last
    else { return }
    sheet.hiddenColumns.insert(first...last)
  }

  // MARK: - Cells

  private var place: SourceLocation {
    .cell(file: file, sheet: sheet.name, row: row.number, column: column)
  }

  private mutating func startCell(_ attributes: XMLAttributes) {
    let reference = attributes["r"].flatMap { CellReference($0.utf8) }
    column = reference?.column ?? min(column + 1, SheetLimits.columns)
    cell = OpenCell(type: attributes["t"] ?? "n", style: attributes.int("s") ?? 0)
  }

  private mutating func endCell() throws(Failure) {
    guard let cell else { return }
    self.cell = nil
    isValue = false
    var content = content(of: cell)
    if content.text.isEmpty, !content.kind.isFault { return }
    cells += 1
    bytes += content.text.utf8.count
    guard cells <= SheetLimits.cells, bytes <= SheetLimits.textBytes else {
      throw Failure(.manyCells(file))
    }
    content.isCalculated = cell.hasFormula
    if formats.isStruck(cell.style) { content.isStruck = true }
    row.cells.append(content)
  }

  private func content(of cell: OpenCell) -> SheetCell {
    var shown: (String, SheetCell.Kind)
    var isStruck = false
    if cell.hasFormula, !cell.hasValue || mustRecalculate {
      shown = ("", .fault(.notCalculated))
    } else if cell.type == "s" {
      if let index = Int(cell.value.trimmingSpaces), texts.indices.contains(index) {
        shown = (texts[index].text, .text)
        isStruck = texts[index].isStruck
      } else {
        shown = cell.value.isEmpty ? ("", .text) : (cell.value, .fault(.damaged))
      }
    } else if cell.type == "inlineStr" {
      shown = (cell.inline.unescaped, .text)
      isStruck = cell.inline.isStruck
    } else {
      shown = value(of: cell)
    }
    if shown.1 == .text { shown.0 = formats[cell.style].shown(shown.0) }
    var content = SheetCell(column: column, text: shown.0, kind: shown.1)
    content.isStruck = isStruck
    if shown.1 == .number, !shown.0.contains("%"),
      let number = DecimalNumber(cell.value.trimmingSpaces), number.isWhole
    {
      content.whole = number.plainText
    }
    return content
  }

  private func value(of cell: OpenCell) -> (String, SheetCell.Kind) {
    switch cell.type {
    case "str":
      var text = RichText()
      text.take(.start(name: "t", attributes: XMLAttributes(), range: 0..<0))
      text.take(.text(cell.value))
      return (text.unescaped, .text)
    case "b":
      return (cell.value.trimmingSpaces == "1" || cell.value == "true" ? "TRUE" : "FALSE", .boolean)
    case "e": return (cell.value, .fault(.formulaError))
    case "d": return ISODate.shown(cell.value) ?? (cell.value, .fault(.damaged))
    default: return number(cell)
    }
  }

  private func number(_ cell: OpenCell) -> (String, SheetCell.Kind) {
    let value = cell.value.trimmingSpaces
    if value.isEmpty { return ("", .number) }
    guard let number = DecimalNumber(value) else { return (value, .fault(.damaged)) }
    let (text, kind) = formats[cell.style].shown(number, epoch: epoch)
    if kind == .number, number.isWhole, number.wholeDigits > 15, !cell.hasFormula {
      return (number.plainText, .fault(.lostDigits))
    }
    return (text, kind)
  }
}

extension SheetCell.Kind {
  package var isFault: Bool { if case .fault = self { true } else { false } }
}

extension String {
  /// The text without white space of XML at its ends.
  var trimmingSpaces: String {
    guard let first = utf8.first, let last = utf8.last, first <= 0x20 || last <= 0x20 else {
      return self
    }
    let isSpace = { (byte: UInt8) in byte <= 0x20 }
    let start = utf8.firstIndex { !isSpace($0) } ?? utf8.endIndex
    let end = utf8.lastIndex { !isSpace($0) }.map { utf8.index(after: $0) } ?? start
    return String(self[start..<end])
  }
}
