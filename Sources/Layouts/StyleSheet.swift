import Diagnostics
import Documents
import Geometry
import Records

/// The styles of a profile and a layout, by name: those of paragraphs and those of tables.
struct StyleSheet: Sendable {
  private(set) var styles: [String: ParagraphStyle] = [:]
  private(set) var tables: [String: TableLook] = [:]
  /// How the paragraphs of a style are counted, by the style's name.
  private(set) var numberings: [String: Numbering] = [:]

  subscript(name: String) -> ParagraphStyle? { styles[name] }

  var names: [String] { styles.keys.sorted() }

  /// The levels of a series that do not begin anew below a higher one.
  func continuousLevels(of series: String) -> Set<Int> {
    Set(numberings.values.filter { $0.series == series && $0.isContinuous }.map(\.level))
  }

  /// The style of a name; an unknown one is reported and the plain style stands in.
  func style(_ name: String, at location: SourceLocation, findings: Findings) -> ParagraphStyle {
    if let style = styles[name] { return style }
    findings.reportUnknown(
      name, .layoutUnknownName, what: Message(vi: "kiểu chữ", en: "style"), at: location,
      known: names)
    return .plain
  }

  /// The table style of a name; an unknown one is reported and a bare one stands in.
  func table(_ name: String, at location: SourceLocation, findings: Findings) -> TableLook {
    if let table = tables[name] { return table }
    findings.reportUnknown(
      name, .layoutUnknownName, what: Message(vi: "kiểu bảng", en: "table style"), at: location,
      known: tables.keys.sorted())
    return .bare(.plain)
  }

  /// Reads further styles; one may be `like` any that stands before it.
  mutating func read(_ value: Value?, findings: Findings) {
    for entry in value?.entries ?? [] {
      let reader = MapReader(entry.value, findings: findings)
      var style = ParagraphStyle.plain
      if let like = reader["like"], let name = like.text {
        style = self.style(name, at: like.location, findings: findings)
      }
      Self.read(reader, into: &style)
      numberings[entry.key] = Numbering.read(reader)
      reader.finish()
      styles[entry.key] = style
    }
  }

  /// Reads further table styles; one may be `like` any that stands before it. The styles of their texts must have been read.
  mutating func readTables(_ value: Value?, findings: Findings) {
    for entry in value?.entries ?? [] {
      let reader = MapReader(entry.value, findings: findings)
      var look = TableLook.bare(.plain)
      if let like = reader["like"], let name = like.text {
        look = table(name, at: like.location, findings: findings)
      }
      look.read(reader, styles: self)
      reader.finish()
      tables[entry.key] = look
    }
  }

  /// All sizes and distances multiplied, for a larger sheet.
  func scaled(by scale: Double) -> StyleSheet {
    var sheet = self
    sheet.styles = styles.mapValues { $0.scaled(by: scale) }
    sheet.tables = tables.mapValues { $0.scaled(by: scale) { $0.scaled(by: scale) } }
    return sheet
  }

  private static func read(_ reader: MapReader, into style: inout ParagraphStyle) {
    readText(reader, into: &style.text)
    style.role = reader.choice("role", of: ParagraphStyle.Role.self) ?? style.role
    style.alignment = reader.choice("align", of: Alignment.self) ?? style.alignment
    style.firstLineIndent = reader.length("first-line-indent") ?? style.firstLineIndent
    style.leftIndent = reader.length("left-indent") ?? style.leftIndent
    style.rightIndent = reader.length("right-indent") ?? style.rightIndent
    if let spacing = reader.number("line-spacing") {
      style.lineSpacingRatio = spacing
      style.minimumLineSpacingRatio = spacing
    }
    if let minimum = reader.number("line-spacing-min") {
      style.minimumLineSpacingRatio = min(minimum, style.lineSpacingRatio)
    }
    style.spaceBefore = reader.length("space-before") ?? style.spaceBefore
    style.spaceStretch = reader.length("space-stretch") ?? style.spaceStretch
    style.spaceAfter = reader.length("space-after") ?? style.spaceAfter
    style.keepsWithNext = reader.flag("keep-with-next") ?? style.keepsWithNext
    style.keepsTogether = reader.flag("keep-together") ?? style.keepsTogether
    style.minimumLinesAtBreak = reader.whole("lines-at-break") ?? style.minimumLinesAtBreak
    if let fit = reader.map("fit") {
      let lines = max(fit.whole("lines") ?? 1, 1)
      style.fitting = Fitting(
        lines: lines, maximumLines: max(fit.whole("max-lines") ?? lines, lines),
        minimumTrackingRatio: min(fit.number("tracking") ?? 0, 0),
        minimumSize: fit.positiveLength("size") ?? style.text.size)
      fit.finish()
    }
  }

  /// The keys that a style and a piece of a text have in common.
  static func readText(_ reader: MapReader, into style: inout TextStyle) {
    style.font = reader.text("font") ?? style.font
    style.weight = reader.choice("weight", of: TextStyle.Weight.self) ?? style.weight
    style.isItalic = reader.flag("italic") ?? style.isItalic
    style.size = reader.positiveLength("size") ?? style.size
    style.color = reader.color("color") ?? style.color
    style.trackingRatio = reader.number("tracking") ?? style.trackingRatio
  }
}

extension ParagraphStyle {
  /// The form that a style has before anything is said of it: the text face at 14 points, black, flush left.
  static let plain = ParagraphStyle(
    text: TextStyle(
      font: "text", weight: .regular, isItalic: false, size: .pt(14), color: .black,
      trackingRatio: 0),
    alignment: .left, firstLineIndent: .zero, leftIndent: .zero, rightIndent: .zero,
    lineSpacingRatio: 1, minimumLineSpacingRatio: 1, spaceBefore: .zero, spaceStretch: .zero,
    spaceAfter: .zero, keepsWithNext: false, keepsTogether: false, minimumLinesAtBreak: 2,
    fitting: nil)

  fileprivate func scaled(by scale: Double) -> ParagraphStyle {
    var style = self
    style.text.size = text.size * scale
    style.firstLineIndent = firstLineIndent * scale
    style.leftIndent = leftIndent * scale
    style.rightIndent = rightIndent * scale
    style.spaceBefore = spaceBefore * scale
    style.spaceStretch = spaceStretch * scale
    style.spaceAfter = spaceAfter * scale
    style.fitting?.minimumSize = (fitting?.minimumSize ?? .zero) * scale
    return style
  }
}
