import Diagnostics
import Documents
import Geometry
import Records

// Blocks that have to do with the page: sections, boxes, signatures, what stands at its foot, where things stand.
extension BlockReader {
  /// Reads a block of the page; nil where the map is none.
  func pageBlock(_ reader: MapReader) -> [BlockTemplate]? {
    if let section = reader.map("section") { return [self.section(section)] }
    if let foot = reader.map("first-page-foot") {
      defer { foot.finish() }
      foot.expect("blocks")
      return [
        .foot(blocks(foot.list("blocks")), spaceBefore: foot.length("space-before") ?? .zero)
      ]
    }
    if let box = reader.map("box") { return self.box(box) }
    if let signatures = reader.map("signatures") { return [self.signatures(signatures)] }
    if let contents = reader.map("contents") { return [self.contents(contents)] }
    return nil
  }

  private enum Laying: String, CaseIterable { case portrait, landscape }
  private enum PageNumbering: String, CaseIterable { case restart, continuing = "continue" }

  private func section(_ reader: MapReader) -> BlockTemplate {
    defer { reader.finish() }
    reader.expect("blocks")
    let laying = reader.choice("page", of: Laying.self)
    let numbering = reader.choice("numbering", of: PageNumbering.self)
    return .section(
      SectionTemplate(
        isAcross: laying.map { $0 == .landscape }, restartsPageNumbers: numbering == .restart,
        pageMark: reader.text("mark") ?? "",
        blocks: blocks(reader.list("blocks")), location: reader.value.location))
  }

  private func box(_ reader: MapReader) -> [BlockTemplate] {
    defer { reader.finish() }
    reader.expect("width", "height", "blocks")
    let inner = blocks(reader.list("blocks"))
    let thickness = reader.positiveLength("thickness") ?? .pt(0.75)
    let color = reader.color("color") ?? .black
    let alignment = reader.choice("align", of: Alignment.self) ?? .left
    let spaceBefore = reader.length("space-before") ?? .zero
    let width = width(reader)
    guard let height = reader.positiveLength("height") else { return [] }
    return [
      .box(
        BoxTemplate(
          width: width, height: height,
          rule: RuleStyle(thickness: thickness, color: color), alignment: alignment,
          spaceBefore: spaceBefore, blocks: inner))
    ]
  }

  private func signatures(_ reader: MapReader) -> BlockTemplate {
    defer { reader.finish() }
    reader.expect("signers", "room")
    return .signatures(
      SignaturesTemplate(
        signers: reader.list("signers").compactMap(signers), perRow: reader.whole("per-row"),
        gap: reader.length("gap") ?? .zero, signingRoom: reader.length("room") ?? .zero,
        handWidth: reader.length("hand"),
        rowSpace: reader.length("row-space") ?? .zero,
        spaceBefore: reader.length("space-before") ?? .zero))
  }

  private func signers(_ value: Value) -> SignaturesTemplate.Signers? {
    let reader = MapReader(value, findings: findings)
    defer { reader.finish() }
    reader.expect("name")
    var signers = SignaturesTemplate.Signers.one(
      capacity: blocks(reader.list("capacity")), rank: blocks(reader.list("rank")),
      name: blocks(reader.list("name")), seal: reader.length("seal"))
    if let each = reader.path("each") {
      signers = .each(each.path, name: reader.text("as") ?? "item", signers, at: each.location)
    }
    for (key, isWanted) in [("when", true), ("unless", false)] {
      guard let found = reader.path(key) else { continue }
      signers = .when(found.path, isWanted: isWanted, signers, at: found.location)
    }
    return signers
  }

  private func contents(_ reader: MapReader) -> BlockTemplate {
    defer { reader.finish() }
    reader.expect("styles")
    let names = reader.list("styles").compactMap { value -> StyleName? in
      guard let name = value.text else { return nil }
      _ = styles.style(name, at: value.location, findings: findings)
      return StyleName(name: name, location: value.location)
    }
    return .contents(ContentsTemplate(styles: names))
  }
}

extension [BlockTemplate] {
  /// Reports sections that stand inside another block, where no page can begin.
  func checkSections(_ findings: Findings, isTop: Bool = true) {
    for block in self {
      switch block {
      case .section(let section):
        if !isTop {
          findings.report(
            .layoutSyntax, at: section.location, vi: "section không được nằm trong khối khác",
            en: "a section cannot stand inside another block")
        }
        section.blocks.checkSections(findings, isTop: false)
      case .each(_, _, let inner, _), .when(_, _, let inner, _):
        inner.checkSections(findings, isTop: isTop)
      case .columns(let columns, _, _):
        columns.forEach { $0.blocks.checkSections(findings, isTop: false) }
      case .group(let inner, _), .foot(let inner, _):
        inner.checkSections(findings, isTop: false)
      case .region(let region): region.blocks.checkSections(findings, isTop: false)
      case .box(let box): box.blocks.checkSections(findings, isTop: false)
      case .alternatives(let ways): ways.forEach { $0.checkSections(findings, isTop: false) }
      case .paragraph, .table, .rule, .space, .qr, .pageBreak, .list, .signatures, .contents,
        .ending:
        break
      }
    }
  }
}
