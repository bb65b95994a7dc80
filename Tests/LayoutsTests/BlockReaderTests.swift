import Diagnostics
import Documents
import Geometry
import Records
import Testing

@testable import Layouts

@Suite("Reading every kind of block")
struct BlockReaderTests {
  private func blocks(_ text: String) throws -> [BlockTemplate] {
    let value = try yaml(text)
    let (blocks, found) = reading { findings in
      var styles = StyleSheet()
      styles.read(Self.styles, findings: findings)
      let part = BlockTemplate.space(.mm(9))
      return BlockReader(styles: styles, parts: ["tail": [part, .pageBreak]], findings: findings)
        .blocks(value.list ?? [value])
    }
    #expect(found == [])
    return blocks
  }

  private static var styles: Value? { try? yaml("s: {size: 12pt}") }

  @Test("A paragraph of one text, and one of pieces with emphasis")
  func paragraph() throws {
    let text = """
      paragraph:
        style: s
        marker: "- "
        text:
          - plain {a}
          - text: bold
            weight: bold
            italic: true
            font: script
            size-ratio: 50%
            color: "#00FF00"
            when: a.b
            line-break: true
          - {line-break: true}
      """
    guard case .paragraph(let paragraph)? = try blocks(text).first else {
      Issue.record("no paragraph")
      return
    }
    #expect(paragraph.style == "s")
    #expect(paragraph.marker?.pieces.count == 1)
    #expect(paragraph.pieces.map(\.text.pieces.count) == [2, 1, 0])
    #expect(paragraph.pieces.map(\.endsLine) == [false, true, true])
    #expect(paragraph.pieces.map { $0.when?.description } == [nil, "a.b", nil])
    let style = TextStyle(
      font: "text", weight: .regular, isItalic: false, size: .pt(12), color: .black,
      trackingRatio: 0.1)
    #expect(paragraph.pieces[0].emphasis.applied(to: style) == style)
    #expect(
      paragraph.pieces[1].emphasis.applied(to: style)
        == TextStyle(
          font: "script", weight: .bold, isItalic: true, size: .pt(6),
          color: Color(red: 0, green: 1, blue: 0), trackingRatio: 0.1))
  }

  @Test(
    "Widths of columns",
    arguments: [
      ("natural", .natural(plus: .zero)), ("natural + 2mm", .natural(plus: .mm(2))),
      ("natural+2mm", .natural(plus: .mm(2))), ("40%", .share(40)), ("60mm", .fixed(.mm(60))),
    ] as [(String, Columns.Width)])
  func columnWidths(text: String, width: Columns.Width) throws {
    let read = try blocks("columns: {gap: 4mm, columns: [{width: \(text), blocks: []}]}")
    guard case .columns(let columns, let gap, let space)? = read.first else {
      Issue.record("no columns")
      return
    }
    #expect(columns.map(\.width) == [width])
    #expect(gap == .mm(4))
    #expect(space == .zero)
  }

  @Test(
    "Lengths of rules",
    arguments: [
      ("full", .full), ("30mm", .fixed(.mm(30))), ("42%", .ofLineAbove(0.42)),
      ("100%", .ofLineAbove(1)),
    ] as [(String, RuleBlock.Extent)])
  func ruleLengths(text: String, length: RuleBlock.Extent) throws {
    guard case .rule(let rule)? = try blocks("rule: {length: \(text), gap: 2pt}").first else {
      Issue.record("no rule")
      return
    }
    #expect(
      rule
        == RuleBlock(
          length: length, thickness: .pt(0.5), color: .black, gap: .pt(2), alignment: .center))
  }

  @Test("A region with its place, and one in the middle")
  func region() throws {
    let text = """
      region:
        name: Giữa
        vertical: middle
        at: {left: 1mm, width: 2mm, top: 3mm, height: 4mm}
        blocks: [{space: 1mm}]
      """
    guard case .region(let region)? = try blocks(text).first else {
      Issue.record("no region")
      return
    }
    #expect(region.name == "Giữa")
    #expect(region.vertical == .middle)
    #expect(region.blocks.count == 1)
    #expect(region.place.rect(on: Sheet.a4.size, scale: 1).left == .mm(1))
  }

  @Test("Lists, each, keep, use, space and page breaks")
  func others() throws {
    let text = """
      - list: {each: a.b, as: x, separator: ";", last: ".", paragraph: {style: s, text: "{x}"}}
      - each: c
        blocks: [{space: 1pt}, {space: 2pt}]
      - keep: {lines-before: 2, blocks: [{space: 1pt}]}
      - use: tail
      - page-break: true
      - page-break: false
      - blocks: [{space: 3pt}, {page-break: true}]
      """
    #expect(
      try blocks(text).map(outline) == [
        "list a.b as x ; .", "each c as item (space space)", "keep 2 (space)", "space",
        "page-break", "page-break", "space", "page-break",
      ])
  }

  @Test("A condition beside any block, and both at once")
  func conditions() throws {
    let text = """
      - {when: a, space: 1pt}
      - {unless: b.c, use: tail}
      - {when: a, unless: b, page-break: true}
      - {when: a, each: c, blocks: []}
      - {when: a, blocks: [{space: 1pt}]}
      """
    #expect(
      try blocks(text).map(outline) == [
        "when a (space)", "unless b.c (space page-break)", "unless b (when a (page-break))",
        "when a (each c as item ())", "when a (space)",
      ])
  }

  private func outline(_ block: BlockTemplate) -> String {
    func inner(_ blocks: [BlockTemplate]) -> String {
      "(\(blocks.map(outline).joined(separator: " ")))"
    }
    return switch block {
    case .paragraph: "paragraph"
    case .columns: "columns"
    case .table: "table"
    case .group(let blocks, let lines): "keep \(lines) \(inner(blocks))"
    case .rule: "rule"
    case .qr: "qr"
    case .space: "space"
    case .region: "region"
    case .pageBreak: "page-break"
    case .section, .foot, .box, .signatures, .contents: "of the page"
    case .alternatives(let ways): "either \(ways.map(inner))"
    case .ending(let sign): "ending \(sign)"
    case .each(let path, let name, let blocks, _): "each \(path) as \(name) \(inner(blocks))"
    case .when(let path, let isWanted, let blocks, _):
      "\(isWanted ? "when" : "unless") \(path) \(inner(blocks))"
    case .list(let list): "list \(list.path) as \(list.name) \(list.separator) \(list.last)"
    }
  }
}
