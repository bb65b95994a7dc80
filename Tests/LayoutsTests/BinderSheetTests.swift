import Diagnostics
import Documents
import Geometry
import Testing

@testable import Layouts

@Suite("Filling a layout on several sheets")
struct BinderSheetTests {
  private static let blocks = """
    - paragraph: {style: s, text: x}
    - space: 10pt
    - rule: {length: 30pt, thickness: 1pt, gap: 2pt}
    - rule: {length: 42%, thickness: 1pt, gap: 2pt}
    - columns: {gap: 4pt, space-before: 6pt, columns: [{width: 50%, blocks: [{page-break: true}]}]}
    - keep: {lines-before: 2, blocks: [{space: 3pt}]}
    - region: {at: {left: 1pt, width: 2pt, top: 3pt, height: 4pt}, blocks: [{space: 5pt}]}
    """

  private func bind(_ sheet: String?) throws -> Document {
    let layout = try Sample.layout(
      blocks: Self.blocks,
      more: """
        page:
          sheets: {S: {width: 100pt, height: 100pt}, Lớn: {width: 200pt, height: 300pt}}
          margins: {top: 10pt, bottom: 20pt, left: 30pt, right: 40pt}
          page-number: {style: s, from: 2, baseline: 8pt}
          underlay: [art: {file: a.svg, at: {left: 1pt, width: 2pt, bottom: 3pt, height: 4pt}}]

        """)
    return try layout.bind(Sample.record(), sheet: sheet)
  }

  private func outline(_ blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let paragraph): ["text \(paragraph.style.text.size.points)"]
      case .space(let length): ["space \(length.points)"]
      case .qr(let qr): ["qr \(qr.size.points)"]
      case .rule(let rule): ["rule \(rule.length) \(rule.thickness.points) \(rule.gap.points)"]
      case .columns(let columns):
        ["columns \(columns.gap.points) \(columns.spaceBefore.points)"]
          + columns.columns.flatMap { ["\($0.width)"] + outline($0.blocks) }
      case .passage(let passage): ["\(passage.role)"] + outline(passage.blocks)
      case .table(let table): ["table"] + table.cells.flatMap { outline($0.blocks) }
      case .group(let group): ["keep \(group.linesBefore)"] + outline(group.blocks)
      case .region(let region):
        ["at \(region.frame.left.points) \(region.frame.size.height.points)"]
          + outline(region.blocks)
      case .pageBreak: ["page-break"]
      case .section, .foot, .box, .signatures, .contents, .alternatives: outline(block.inner)
      }
    }
  }

  @Test("On the first sheet everything is as the layout says")
  func first() throws {
    #expect(
      outline(try bind(nil).blocks) == [
        "text 14.0", "space 10.0", "rule fixed(Geometry.Length(points: 30.0)) 1.0 2.0",
        "rule ofLineAbove(0.42) 1.0 2.0", "columns 4.0 6.0", "share(50.0)", "page-break", "keep 2",
        "space 3.0", "at 1.0 4.0", "space 5.0",
      ])
    #expect(try bind("s").page == bind(nil).page)
  }

  @Test("On a larger sheet all lengths grow by the smaller ratio, shares and counts do not")
  func larger() throws {
    #expect(
      outline(try bind("lớn").blocks) == [
        "text 28.0", "space 20.0", "rule fixed(Geometry.Length(points: 60.0)) 2.0 4.0",
        "rule ofLineAbove(0.42) 2.0 4.0", "columns 8.0 12.0", "share(50.0)", "page-break",
        "keep 2", "space 6.0", "at 2.0 8.0", "space 10.0",
      ])
  }

  @Test("The page grows alike: margins, page number and art")
  func page() throws {
    let page = try bind("LỚN").page
    #expect(page.size == Size(width: .pt(200), height: .pt(300)))
    #expect(page.margins == Insets(top: .pt(20), bottom: .pt(40), left: .pt(60), right: .pt(80)))
    #expect(page.pageNumber?.style.size == .pt(28))
    #expect(page.pageNumber?.baseline == .pt(16))
    #expect(page.pageNumber?.firstShown == 2)
    #expect(page.underlay.map(\.name) == ["a.svg"])
    #expect(
      page.underlay.first?.frame
        == Rect(
          origin: Point(x: .pt(2), y: .pt(286)), size: Size(width: .pt(4), height: .pt(8))))
  }

  @Test("A sheet that there is none of is refused with those that there are")
  func unknownSheet() {
    let found = diagnostics { () throws(Failure) in
      try Sample.layout(
        blocks: "[]",
        more: "page: {sheets: {A4: {width: 1mm, height: 1mm}, A3: {width: 2mm, height: 2mm}}}\n"
      ).bind(Sample.record(), sheet: "Letter")
    }
    #expect(found.map(brief) == ["layout.unknown-name --sheet"])
    #expect(found.first?.hint?.english == "the known ones are: A4, A3")
  }
}
