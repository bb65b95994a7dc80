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
      guard let value = reader[key], let path = path(value) else { continue }
      blocks = [.when(path, isWanted: isWanted, blocks, at: value.location)]
    }
    return blocks
  }

  private func block(_ reader: MapReader) -> [BlockTemplate] {
    if let value = reader["paragraph"] { return [.paragraph(paragraph(value))] }
    if let columns = reader.map("columns") { return [self.columns(columns)] }
    if let group = reader.map("keep") {
      defer { group.finish() }
      return [
        .group(blocks(group.list("blocks")), linesBefore: group.whole("lines-before") ?? 0)
      ]
    }
    if let rule = reader.map("rule") { return [.rule(self.rule(rule))] }
    if let length = reader.length("space") { return [.space(length)] }
    if let region = reader.map("region") { return self.region(region) }
    if let list = reader.map("list") { return self.list(list) }
    if reader["each"] != nil { return each(reader) }
    if let use = reader["use"], let name = use.text { return part(name, at: use.location) }
    if reader.flag("page-break") == true { return [.pageBreak] }
    if let group = reader["blocks"] { return blocks(group.list ?? [group]) }
    findings.report(
      .layoutSyntax, at: reader.value.location, vi: "khối này không rõ loại",
      en: "this block has no kind",
      hint: Message(
        vi: "một trong: paragraph, columns, keep, rule, space, region, list, each, use, page-break",
        en: "one of: paragraph, columns, keep, rule, space, region, list, each, use, page-break"))
    return []
  }

  private func part(_ name: String, at location: SourceLocation) -> [BlockTemplate] {
    if let part = parts[name] { return part }
    findings.reportUnknown(
      name, .layoutUnknownName, what: Message(vi: "phần dùng chung", en: "part"), at: location,
      known: parts.keys.sorted())
    return []
  }

  private func each(_ reader: MapReader) -> [BlockTemplate] {
    guard let value = reader["each"], let path = path(value) else { return [] }
    let inner = blocks(reader.list("blocks"))
    return [.each(path, name: reader.text("as") ?? "item", inner, at: value.location)]
  }

  // MARK: Kinds of blocks

  private func paragraph(_ value: Value) -> ParagraphTemplate {
    let reader = MapReader(value, findings: findings)
    defer { reader.finish() }
    let style = reader["style"]
    if style == nil { reader.reportMissing("style") }
    let name = style?.text ?? ""
    _ = self.styles.style(name, at: style?.location ?? value.location, findings: findings)
    let marker = reader["marker"].flatMap { marker in
      marker.text.map { TextTemplate($0, at: marker.location, findings: findings) }
    }
    return ParagraphTemplate(
      style: name, styleLocation: style?.location ?? value.location,
      pieces: reader.list("text").flatMap(pieces), marker: marker)
  }

  private func pieces(_ value: Value) -> [PieceTemplate] {
    if let text = value.text {
      let template = TextTemplate(text, at: value.location, findings: findings)
      return [PieceTemplate(text: template, emphasis: Emphasis(), when: nil, endsLine: false)]
    }
    let reader = MapReader(value, findings: findings)
    defer { reader.finish() }
    let text = reader["text"]
    let emphasis = Emphasis(
      weight: reader.choice("weight", of: TextStyle.Weight.self), isItalic: reader.flag("italic"),
      font: reader.text("font"), sizeRatio: reader.number("size-ratio"),
      color: reader.color("color"))
    let template = TextTemplate(
      text?.text ?? "", at: text?.location ?? value.location, findings: findings)
    return [
      PieceTemplate(
        text: template, emphasis: emphasis, when: reader["when"].flatMap(path),
        endsLine: reader.flag("line-break") ?? false)
    ]
  }

  private func columns(_ reader: MapReader) -> BlockTemplate {
    defer { reader.finish() }
    let columns = reader.list("columns").map { value in
      let column = MapReader(value, findings: findings)
      defer { column.finish() }
      return ColumnTemplate(width: width(column), blocks: blocks(column.list("blocks")))
    }
    return .columns(
      columns, gap: reader.length("gap") ?? .zero,
      spaceBefore: reader.length("space-before") ?? .zero)
  }

  private func width(_ reader: MapReader) -> Columns.Width {
    guard let value = reader["width"], let text = value.text else { return .share(1) }
    let words = text.split(separator: "+").map { $0.filter { $0 != " " } }
    if words.first == "natural", words.count <= 2 {
      if words.count == 1 { return .natural(plus: .zero) }
      if let plus = Length(parsing: words[1]) { return .natural(plus: plus) }
    }
    if let length = Length(parsing: text) { return .fixed(length) }
    if text.hasSuffix("%"), let share = Double(text.dropLast()), share > 0 {
      return .share(share)
    }
    findings.report(
      .layoutSyntax, at: value.location,
      vi: "bề rộng cột phải là natural, natural + 2mm, 40% hoặc 60mm",
      en: "a column's width is natural, natural + 2mm, 40% or 60mm")
    return .share(1)
  }

  private func rule(_ reader: MapReader) -> RuleBlock {
    defer { reader.finish() }
    var length = RuleBlock.Extent.full
    if let value = reader["length"], let text = value.text, text != "full" {
      if let fixed = Length(parsing: text) {
        length = .fixed(fixed)
      } else if text.hasSuffix("%"), let percent = Double(text.dropLast()), percent > 0 {
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
    guard let place = reader.map("at") else {
      reader.reportMissing("at")
      return []
    }
    let region = RegionTemplate(
      name: reader.text("name") ?? "", place: Placement(place),
      vertical: reader.choice("vertical", of: Region.VerticalAlignment.self) ?? .top,
      blocks: blocks(reader.list("blocks")))
    return [.region(region)]
  }

  private func list(_ reader: MapReader) -> [BlockTemplate] {
    defer { reader.finish() }
    guard let value = reader["each"], let path = path(value), let inner = reader["paragraph"]
    else {
      reader.reportMissing(reader.has("each") ? "paragraph" : "each")
      return []
    }
    let list = ListTemplate(
      path: path, name: reader.text("as") ?? "item", paragraph: paragraph(inner),
      separator: reader.text("separator") ?? "", last: reader.text("last") ?? "",
      location: value.location)
    return [.list(list)]
  }

  private func path(_ value: Value) -> FieldPath? {
    if let path = value.text.flatMap({ FieldPath($0) }) { return path }
    findings.report(
      .layoutSyntax, at: value.location, vi: "chỗ này phải là tên một trường",
      en: "this must be the name of a field")
    return nil
  }
}
