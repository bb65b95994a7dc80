import Diagnostics
import Documents
import Geometry
import Records
import Testing

@testable import Layouts

@Suite("Numbered headings, references, notes, citations")
struct NumberingTests {
  private let styles = """
    styles:
      s: {}
      part: {role: heading-1, numbering: {series: law, level: 1, label: "Phần {roman}", own-line: true}}
      article: {role: heading-2, numbering: {series: law, level: 2, label: "Điều {number}.", continuous: true}}
      clause: {numbering: {series: law, level: 3, label: "{number}.", reference: "khoản {number}", with-parent: true}}
      point: {numbering: {series: law, level: 4, label: "{letter})", reference: "điểm {letter}", with-parent: true}}

    """

  private func layout(_ blocks: String, page: String = "") throws(Failure) -> Layout {
    let lines = blocks.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    return try Layout(
      name: "thu", yaml("record: thu\n\(page)\(styles)blocks:\n\(lines)\n", named: "l.yaml"),
      sources: Sample.sources)
  }

  private func bound(_ blocks: String, page: String = "") throws -> [String] {
    try layout(blocks, page: page).bind(Sample.record()).blocks.paragraphs.map { paragraph in
      (paragraph.marker?.text.text ?? "") + paragraph.inlines.map(\.brief).joined()
    }
  }

  @Test("Levels are counted each in its own way; a lower one begins anew, an article does not")
  func levels() throws {
    let found = try bound(
      """
      - paragraph: {style: part, text: A}
      - paragraph: {style: article, text: a}
      - paragraph: {style: clause, text: x}
      - paragraph: {style: clause, text: y}
      - paragraph: {style: point, text: p}
      - paragraph: {style: point, text: q}
      - paragraph: {style: part, text: B}
      - paragraph: {style: article, text: b}
      - paragraph: {style: clause, text: z}
      - paragraph: {style: clause, marker: "- ", text: own mark}
      """)
    #expect(
      found == [
        "Phần I|A", "Điều 1. a", "1. x", "2. y", "a) p", "b) q", "Phần II|B", "Điều 2. b", "1. z",
        "- own mark",
      ])
  }

  @Test("Points are lettered a, b, c, d, đ, e, g to y; more than there are letters is an error")
  func letters() throws {
    let points = Array(repeating: "- paragraph: {style: point, text: x}", count: 23)
    let found = try bound(points.joined(separator: "\n")).map { String($0.prefix(1)) }
    #expect(found.joined() == "abcdđeghiklmnopqrstuvxy")
    let more = try layout((points + points.prefix(1)).joined(separator: "\n"))
    let record = try Sample.record()
    #expect(
      problems { () throws(Failure) in try more.bind(record) } == ["layout.position l.yaml:32:24"])
  }

  @Test("A place is named before it comes and after; a point with all that it is part of")
  func references() throws {
    let found = try bound(
      """
      - paragraph: {style: s, text: ["theo ", {ref: p2}, " và ", {ref: a1}]}
      - paragraph: {style: article, id: a1, text: a}
      - paragraph: {style: clause, text: x}
      - paragraph: {style: point, text: p}
      - paragraph: {style: point, id: p2, text: q}
      - paragraph: {style: s, text: {ref: a1}}
      """)
    #expect(found[0] == "theo điểm b khoản 1 Điều 1 và Điều 1")
    #expect(found[5] == "Điều 1")
  }

  @Test("An id that nobody has, and one that two have, are errors with their place")
  func unknown() throws {
    let layout = try layout(
      """
      - paragraph: {style: article, id: a, text: a}
      - paragraph: {style: article, id: a, text: b}
      - paragraph: {style: s, text: [{ref: b}]}
      """)
    let record = try Sample.record()
    let found = problems { () throws(Failure) in try layout.bind(record) }
    #expect(found == ["layout.syntax l.yaml:10:37", "layout.unknown-name l.yaml:11:40"])
  }

  @Test("Notes are numbered through, and need a page that says how they look")
  func notes() throws {
    let page = "page: {footnotes: {style: s, length: 40mm, space-above: 3pt}}\n"
    // The styles stand after the page, but the page is read with them.
    let layout = try layout(
      """
      - paragraph: {style: s, text: [a, {footnote: "xem {title}"}, b, {text: c, footnote: d}]}
      """, page: page)
    let document = try layout.bind(Sample.record())
    #expect(document.blocks.texts == ["a[^1]bc[^2]"])
    #expect(document.page.footnotes.ruleLength == .mm(40))
    #expect(document.page.footnotes.spaceAbove == .pt(3))
    let notes = document.blocks.paragraphs[0].inlines.compactMap { inline -> String? in
      guard case .footnote(let note) = inline else { return nil }
      return "\(note.note.marker?.text.text ?? "") \(note.note.inlines.map(\.brief).joined())"
    }
    #expect(notes == ["1 xem Hội nghị {x, *a* <b", "2 d"])
    let bare = try self.layout("- paragraph: {style: s, text: [a, {footnote: b}]}")
    let record = try Sample.record()
    #expect(
      problems { () throws(Failure) in try bare.bind(record) } == ["layout.syntax l.yaml:9:48"])
  }

  @Test("A document is cited in full once, then by type and number; a law by type and name")
  func citations() throws {
    let fields = """
      record: luat
      label: Luật
      fields:
        bases:
          type: list
          fields:
            type: {type: text, required: true}
            number: {type: text}
            date: {type: date}
            authority: {type: text}
            subject: {type: text}
        plain: {type: text}
      """
    let sources = LayoutSources(
      profile: { name throws(Failure) in try yaml("", named: name) },
      schema: { _ throws(Failure) in try Schema(yaml(fields)) })
    func layout(_ text: String) throws(Failure) -> Layout {
      try Layout(
        name: "l",
        yaml(
          """
          record: luat
          styles: {s: {}}
          blocks:
            - each: bases
              as: base
              blocks: [paragraph: {style: s, text: "\(text)"}]
            - each: bases
              as: base
              blocks: [paragraph: {style: s, text: "\(text)"}]
          """, named: "l.yaml"), sources: sources)
    }
    let data = """
      bases:
        - {type: Nghị định, number: 30/2020/NĐ-CP, date: 05/03/2020, authority: Chính phủ, subject: về công tác văn thư}
        - {type: Luật, subject: Tổ chức chính quyền địa phương, date: 19/06/2015}
      """
    let document = try layout("{base as citation}").bind(
      Schema(yaml(fields)).check(yaml(data, named: "d.yaml")))
    #expect(
      document.blocks.texts == [
        "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
        "Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
        "Nghị định số 30/2020/NĐ-CP", "Luật Tổ chức chính quyền địa phương",
      ])
    #expect(
      problems { () throws(Failure) in try layout("{base.type as citation}") }
        .allSatisfy { $0.hasPrefix("layout.syntax") })
    #expect(
      !problems { () throws(Failure) in try layout("{base.type as citation}") }.isEmpty)
  }

  @Test("Sections, boxes, signatures and what stands at the foot are read and bound")
  func pageBlocks() throws {
    let blocks = try layout(
      """
      - first-page-foot: {space-before: 4pt, blocks: [paragraph: {style: s, text: địa chỉ}]}
      - box: {width: 30mm, height: 8mm, thickness: 1pt, align: center, blocks: [paragraph: {style: s, text: KHẨN}]}
      - signatures:
          room: 28mm
          signers:
            - {each: people, as: p, capacity: [paragraph: {style: s, text: "{p.rank or 0mm}"}], name: [paragraph: {style: s, text: "{p.name}"}]}
            - {when: note, name: [paragraph: {style: s, text: C}]}
            - {unless: note, name: [paragraph: {style: s, text: D}]}
            - {name: [paragraph: {style: s, text: E}]}
      - section: {page: landscape, numbering: restart, blocks: [paragraph: {style: s, text: phụ lục}]}
      - contents: {styles: [s]}
      """
    ).bind(Sample.record()).blocks
    guard case .foot(let foot) = blocks[0], case .box(let box) = blocks[1],
      case .signatures(let signatures) = blocks[2], case .section(let section) = blocks[3]
    else {
      Issue.record("other blocks: \(blocks)")
      return
    }
    #expect(foot.spaceBefore == .pt(4) && foot.blocks.texts == ["địa chỉ"])
    #expect(box.width == .fixed(.mm(30)) && box.height == .mm(8) && box.rule.thickness == .pt(1))
    #expect(
      signatures.rows.map { $0.map { $0.name.texts.joined() } } == [
        ["Nguyễn An", "Lê Bình"], ["C", "E"],
      ])
    #expect(section.restartsPageNumbers && section.page.size.width > section.page.size.height)
  }

  @Test("A section inside another block is an error")
  func nestedSection() {
    let found = problems { () throws(Failure) in
      try layout("- keep: {blocks: [section: {blocks: [space: 1mm]}]}")
    }
    #expect(found == ["layout.syntax l.yaml:9:30"])
  }
}
