import Diagnostics
import Documents
import Geometry
import Records

/// Reads the blocks of a layout.
///
/// Each block is a map with one key that names its kind; `when` or `unless` beside it make it depend on a field.
struct BlockReader {
  let styles: StyleSheet
  /// Named blocks of the profile, which `use` puts in.
  let parts: [String: [BlockTemplate]]
  let findings: Findings

  func blocks(_ values: [Value]) -> [BlockTemplate] {
    values.flatMap { value in
      let reader = MapReader(value, findings: findings)
      let blocks = block(reader)
      let conditional = condition(reader, around: blocks)
      reader.finish()
      return conditional
    }
  }

  private func condition(_ reader: MapReader, around blocks: [BlockTemplate]) -> [BlockTemplate] {
    var blocks = blocks
    for (key, isWanted) in [("when", true), ("unless", false)] {
      guard let found = reader.path(key) else { continue }
      blocks = [.when(found.path, isWanted: isWanted, blocks, at: found.location)]
    }
    return blocks
  }

  private func block(_ reader: MapReader) -> [BlockTemplate] {
    if let value = reader["paragraph"] { return [.paragraph(paragraph(value))] }
    if let columns = reader.map("columns") { return [self.columns(columns)] }
    if let table = reader.map("table") { return [.table(TableReader(blocks: self).table(table))] }
    if let group = reader.map("keep") {
      defer { group.finish() }
      group.expect("blocks")
      return [
        .group(blocks(group.list("blocks")), linesBefore: group.whole("lines-before") ?? 0)
      ]
    }
    if let rule = reader.map("rule") { return [.rule(self.rule(rule))] }
    if let qr = reader.map("qr") { return [.qr(QRReader(findings: findings).read(qr))] }
    if reader["space"] != nil { return [.space(reader.length("space") ?? .zero)] }
    if let region = reader.map("region") { return self.region(region) }
    if let list = reader.map("list") { return self.list(list) }
    if reader["each"] != nil { return each(reader) }
    if let use = reader["use"] {
      return reader.text("use").map { part($0, at: use.location) } ?? []
    }
    if let ways = reader["either"] {
      return [.alternatives((ways.list ?? [ways]).map { blocks($0.list ?? [$0]) })]
    }
    if let ending = reader.text("ending") { return [.ending(ending)] }
    if reader["page-break"] != nil { return reader.flag("page-break") == true ? [.pageBreak] : [] }
    if let blocks = pageBlock(reader) { return blocks }
    if let group = reader["blocks"] { return blocks(group.list ?? [group]) }
    findings.report(
      .layoutSyntax, at: reader.value.location, vi: "khối này không rõ loại",
      en: "this block has no kind",
      hint: Message(
        vi: "một trong: \(Self.kinds)", en: "one of: \(Self.kinds)"))
    return []
  }

  private static let kinds = """
    paragraph, columns, table, keep, rule, space, qr, region, list, each, use, either, ending, \
    page-break, section, first-page-foot, box, signatures, contents
    """

  private func part(_ name: String, at location: SourceLocation) -> [BlockTemplate] {
    if let part = parts[name] { return part }
    findings.reportUnknown(
      name, .layoutUnknownName, what: Message(vi: "phần dùng chung", en: "part"), at: location,
      known: parts.keys.sorted())
    return []
  }

  private func each(_ reader: MapReader) -> [BlockTemplate] {
    reader.expect("blocks")
    let inner = blocks(reader.list("blocks"))
    let name = reader.text("as") ?? "item"
    return reader.path("each").map { [.each($0.path, name: name, inner, at: $0.location)] } ?? []
  }

  // MARK: Kinds of blocks

  private func paragraph(_ value: Value) -> ParagraphTemplate {
    let reader = MapReader(value, findings: findings)
    defer { reader.finish() }
    reader.expect("style", "text")
    let style = reader.text("style")
    let location = value["style"]?.location ?? value.location
    if let style { _ = styles.style(style, at: location, findings: findings) }
    return ParagraphTemplate(
      style: style ?? "", styleLocation: location,
      pieces: reader.list("text").map(piece), marker: reader.template("marker"),
      isHanging: reader.flag("hanging") ?? true, id: reader.template("id"))
  }

  /// A piece of a text: the text alone, or a map with what sets it off.
  func piece(_ value: Value) -> PieceTemplate {
    if let text = value.text {
      let template = TextTemplate(text, at: value.location, findings: findings)
      return PieceTemplate(
        text: template, emphasis: Emphasis(), when: nil, unless: nil, endsLine: false)
    }
    let reader = MapReader(value, findings: findings)
    defer { reader.finish() }
    let endsLine = reader.flag("line-break") ?? false
    let reference = reader.template("ref")
    let footnote = reader.list("footnote").map(piece)
    if !endsLine, reference == nil, footnote.isEmpty { reader.expect("text") }
    let emphasis = Emphasis(
      weight: reader.choice("weight", of: TextStyle.Weight.self), isItalic: reader.flag("italic"),
      font: reader.text("font"), sizeRatio: reader.number("size-ratio"),
      color: reader.color("color"))
    let empty = TextTemplate("", at: value.location, findings: findings)
    return PieceTemplate(
      text: reader.template("text") ?? empty, emphasis: emphasis,
      when: reader.path("when")?.path, unless: reader.path("unless")?.path,
      separator: reader.text("separator") ?? "", endsLine: endsLine, reference: reference,
      footnote: footnote)
  }

  private func columns(_ reader: MapReader) -> BlockTemplate {
    defer { reader.finish() }
    reader.expect("columns")
    let columns = reader.list("columns").map { value in
      let column = MapReader(value, findings: findings)
      defer { column.finish() }
      column.expect("blocks")
      return ColumnTemplate(width: width(column), blocks: blocks(column.list("blocks")))
    }
    return .columns(
      columns, gap: reader.length("gap") ?? .zero,
      spaceBefore: reader.length("space-before") ?? .zero)
  }

  /// How wide a column or a box is: `natural`, `natural + 2mm`, `40%`, `60mm`.
  func width(_ reader: MapReader) -> Columns.Width {
    guard let value = reader["width"] else { return .share(1) }
    let text = value.text ?? ""
    let words = text.split(separator: "+").map { $0.filter { $0 != " " } }
    if words.first == "natural", words.count <= 2 {
      if words.count == 1 { return .natural(plus: .zero) }
      if let plus = Length(parsing: words[1]), plus >= .zero { return .natural(plus: plus) }
    }
    if let length = Length(parsing: text), length > .zero { return .fixed(length) }
    if let share = Self.percentage(text) { return .share(share) }
    findings.report(
      .layoutSyntax, at: value.location,
      vi: "bề rộng phải là natural, natural + 2mm, 40% hoặc 60mm",
      en: "a width is natural, natural + 2mm, 40% or 60mm")
    return .share(1)
  }

  /// A number of per cent above zero.
  static func percentage(_ text: String) -> Double? {
    guard text.hasSuffix("%"), let percent = Double(text.dropLast()) else { return nil }
    return percent > 0 && percent.isFinite ? percent : nil
  }

  private func rule(_ reader: MapReader) -> RuleBlock {
    defer { reader.finish() }
    var length = RuleBlock.Extent.full
    if let value = reader["length"], value.text != "full" {
      let text = value.text ?? ""
      if let fixed = Length(parsing: text), fixed > .zero {
        length = .fixed(fixed)
      } else if let percent = Self.percentage(text) {
        length = .ofLineAbove(percent / 100)
      } else {
        findings.report(
          .layoutSyntax, at: value.location,
          vi: "độ dài nét kẻ phải là full, 30mm, hoặc 42% của dòng chữ phía trên",
          en: "a rule's length is full, 30mm, or 42% of the line of text above")
      }
    }
    return RuleBlock(
      length: length, thickness: reader.length("thickness") ?? .pt(0.5),
      color: reader.color("color") ?? .black, gap: reader.length("gap") ?? .zero,
      alignment: reader.choice("align", of: Alignment.self) ?? .center)
  }

  private func region(_ reader: MapReader) -> [BlockTemplate] {
    defer { reader.finish() }
    reader.expect("at", "blocks")
    let name = reader.text("name") ?? ""
    let vertical = reader.choice("vertical", of: Region.VerticalAlignment.self) ?? .top
    let smallest = min(max(reader.number("smallest") ?? 1, 0.5), 1)
    let isStatic = reader.flag("static") ?? false
    let inner = blocks(reader.list("blocks"))
    guard let place = reader.map("at") else { return [] }
    return [
      .region(
        RegionTemplate(
          name: name, place: Placement(place), vertical: vertical, minimumScale: smallest,
          isStatic: isStatic,
          blocks: inner))
    ]
  }

  private func list(_ reader: MapReader) -> [BlockTemplate] {
    defer { reader.finish() }
    reader.expect("each", "paragraph")
    let inner = reader["paragraph"].map { paragraph($0) }
    let only = reader["only"].map { paragraph($0) }
    let heading = reader["heading"].map { paragraph($0) }
    let (separator, last) = (reader.text("separator") ?? "", reader.text("last") ?? "")
    let name = reader.text("as") ?? "item"
    guard let each = reader.path("each"), let inner else { return [] }
    return [
      .list(
        ListTemplate(
          path: each.path, name: name, paragraph: inner, only: only, heading: heading,
          separator: separator, last: last,
          location: each.location))
    ]
  }
}
