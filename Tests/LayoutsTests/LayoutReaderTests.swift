import Diagnostics
import Documents
import Foundation
import Geometry
import Records
import Testing

@testable import Layouts

@Suite("Whole layout files")
struct LayoutReaderTests {
  @Test("The project's own layouts are without fault", arguments: ProjectFiles.layoutNames)
  func own(name: String) throws {
    let layout = try ProjectFiles.layout(name)
    #expect(layout.label != name)
    #expect(!layout.blocks.isEmpty)
  }

  @Test("Page, styles and parts come from the profile; a part may use an earlier one")
  func profile() throws {
    let layout = try Sample.layout(
      """
      record: thu
      profile: chung
      styles: {own: {like: base, align: right}}
      parts: {tail: [use: head]}
      blocks:
        - use: foot
        - use: tail
        - paragraph: {style: own, text: x}
      """)
    #expect(layout.sheetNames == ["A5"])
    #expect(layout.styles["own"]?.text.size == .pt(12))
    let document = try layout.bind(Sample.record("title: tên\n" + Self.rest))
    #expect(document.blocks.texts == ["TÊN", "TÊN", "x"])
    #expect(document.page.size == Size(width: .mm(148), height: .mm(210)))
  }

  private static let rest = "people: []\n"

  @Test("A style or part of a layout or of a profile takes the place of the one it is like")
  func overlay() throws {
    let profiles = [
      "cha": """
      page: {sheets: {A5: {width: 148mm, height: 210mm}}}
      styles: {base: {size: 12pt}, body: {like: base, italic: true}}
      parts:
        mark: [paragraph: {style: base, text: "*"}]
        head: [paragraph: {style: body, text: a}, use: mark]
      """,
      "con": """
      like: cha
      styles: {base: {size: 10pt}}
      parts: {mark: [paragraph: {style: base, text: "-"}]}
      """,
      "vong": "like: quanh", "quanh": "like: vong",
    ]
    let sources = LayoutSources(
      profile: { name throws(Failure) in try yaml(profiles[name] ?? "", named: name) },
      schema: { _ throws(Failure) in try Schema(yaml(Sample.recordFields)) })
    let text = "record: thu\nprofile: cha\nblocks: [use: head]\n"
    let own = text + "parts: {mark: [paragraph: {style: base, text: \"+\"}]}\n"
    func texts(_ text: String, in profile: String? = nil) throws(Failure) -> [String] {
      let layout = try Layout(name: "x", yaml(text), profile: profile, sources: sources)
      #expect(layout.styles["body"]?.text.size == (profile == "con" ? .pt(10) : .pt(12)))
      #expect(layout.styles["body"]?.text.isItalic == true)
      return try layout.bind(Sample.record()).blocks.texts
    }
    #expect(try texts(text) == ["a", "*"])
    #expect(try texts(text, in: "con") == ["a", "-"])
    #expect(try texts(own, in: "con") == ["a", "+"])
    #expect(
      problems { () throws(Failure) in
        try Layout(name: "x", yaml(text), profile: "vong", sources: sources)
      } == ["layout.syntax quanh:1:7"])
  }

  @Test("A layout without a page is set on A4 without margins")
  func plainPage() throws {
    let page = try Sample.layout(blocks: "- space: 1mm").bind(Sample.record()).page
    #expect(page.size == Sheet.a4.size)
    #expect(page.margins == Insets(top: .zero, bottom: .zero, left: .zero, right: .zero))
    #expect(page.pageNumber == nil)
  }

  @Test("A layout must name its record")
  func noRecord() {
    #expect(
      problems { () throws(Failure) in try Sample.layout("blocks: []") } == [
        "layout.syntax l.yaml:1:1"
      ])
  }

  @Test("Faults of the layout and of its profile are reported together")
  func together() {
    let found = problems { () throws(Failure) in
      try Layout(
        name: "thu",
        yaml(
          """
          record: thu
          profile: p
          lable: x
          page: {sheets: {A4: {width: 1mm}}, margin: 2mm, page-number: {style: none}}
          blocks:
            - use: tial
            - paragraph: {style: s, text: "{titel}"}
          """, named: "l.yaml"),
        sources: LayoutSources(
          profile: { _ throws(Failure) in
            try yaml(
              "styles: {s: {sise: 1pt}}\nparts: {tail: [{spaec: 1mm}]}\nrows: 3", named: "p.yaml")
          },
          schema: { _ throws(Failure) in try Sample.layout(blocks: "[]").record }))
    }
    #expect(
      found == [
        "layout.unknown-key p.yaml:1:14", "layout.syntax l.yaml:4:21",
        "layout.unknown-name l.yaml:4:70", "layout.unknown-key l.yaml:4:36",
        "layout.syntax p.yaml:2:16", "layout.unknown-key p.yaml:2:17",
        "layout.unknown-key p.yaml:3:1", "layout.unknown-name l.yaml:6:10",
        "layout.unknown-key l.yaml:3:1", "layout.unknown-field l.yaml:7:33",
      ])
  }

  @Test("A profile or schema that cannot be had is its own error")
  func sources() {
    let missing = Failure(.error(.layoutSyntax, Message(vi: "x", en: "x"), at: .file("gone")))
    let sources = LayoutSources(
      profile: { _ throws(Failure) in throw missing },
      schema: { _ throws(Failure) in throw missing })
    for text in ["record: a", "record: a\nprofile: b"] {
      #expect(
        problems { () throws(Failure) in try Layout(name: "x", yaml(text), sources: sources) }
          == ["layout.syntax gone"])
    }
  }

  @Test("Spoiling any one line of a layout never crashes the reader")
  func spoiled() throws {
    for name in ["bien-ban", "giay-khen"] {
      let lines = try ProjectFiles.text("\(name).yaml").components(separatedBy: "\n")
      for index in stride(from: 0, to: lines.count, by: 3) {
        var spoiled = lines
        spoiled[index] = lines[index].replacing(": ", with: ": [").replacing("{", with: "}")
        let text = spoiled.joined(separator: "\n")
        _ = diagnostics { () throws(Failure) in
          try Layout(name: name, yaml(text), sources: ProjectFiles.sources)
        }
        spoiled[index] = lines[index].replacing("mm", with: "").replacing(": ", with: ": x")
        let other = spoiled.joined(separator: "\n")
        _ = diagnostics { () throws(Failure) in
          try Layout(name: name, yaml(other), sources: ProjectFiles.sources)
        }
      }
    }
  }
}
