import Diagnostics
import Documents
import Geometry
import Records
import Testing

@testable import Layouts

@Suite("Styles")
struct StyleSheetTests {
  private func sheet(_ text: String) throws -> (result: StyleSheet, found: [Diagnostic]) {
    let value = try yaml(text)
    return reading { findings in
      var sheet = StyleSheet()
      sheet.read(value, findings: findings)
      return sheet
    }
  }

  @Test("A style of which nothing is said is text at 14 points, black, flush left")
  func plain() throws {
    let (sheet, found) = try sheet("s: {}")
    #expect(found == [])
    let style = try #require(sheet["s"])
    #expect(
      style.text
        == TextStyle(
          font: "text", weight: .regular, isItalic: false, size: .pt(14), color: .black,
          trackingRatio: 0))
    #expect(style.alignment == .left)
    #expect(style.lineSpacingRatio == 1)
    #expect(style.minimumLinesAtBreak == 2)
    #expect(style.fitting == nil)
  }

  @Test("Every key is read")
  func everyKey() throws {
    let (sheet, found) = try sheet(
      """
      s:
        font: script
        weight: bold
        italic: true
        size: 20pt
        color: "#FF0000"
        tracking: -2%
        align: justified
        first-line-indent: 10mm
        left-indent: 2mm
        right-indent: 3mm
        line-spacing: 1.5
        line-spacing-min: 1.2
        space-before: 6pt
        space-stretch: 4pt
        space-after: 7pt
        keep-with-next: true
        keep-together: true
        lines-at-break: 3
        fit: {lines: 2, max-lines: 4, size: 10pt, tracking: -1%}
      """)
    #expect(found == [])
    let text = TextStyle(
      font: "script", weight: .bold, isItalic: true, size: .pt(20),
      color: Color(red: 1, green: 0, blue: 0), trackingRatio: -0.02)
    let style = ParagraphStyle(
      text: text, alignment: .justified, firstLineIndent: .mm(10), leftIndent: .mm(2),
      rightIndent: .mm(3), lineSpacingRatio: 1.5, minimumLineSpacingRatio: 1.2, spaceBefore: .pt(6),
      spaceStretch: .pt(4),
      spaceAfter: .pt(7), keepsWithNext: true, keepsTogether: true, minimumLinesAtBreak: 3,
      fitting: Fitting(
        lines: 2, maximumLines: 4, minimumTrackingRatio: -0.01, minimumSize: .pt(10)))
    #expect(sheet["s"] == style)
  }

  @Test("A style takes from the one it is like, and what it says itself wins")
  func like() throws {
    let (sheet, found) = try sheet(
      "a: {size: 20pt, align: center}\nb: {like: a, size: 9pt}\nc: {like: b, align: right}")
    #expect(found == [])
    #expect(sheet["b"]?.alignment == .center)
    #expect(sheet["c"]?.text.size == .pt(9))
    #expect(sheet["c"]?.alignment == .right)
    #expect(sheet["a"]?.text.size == .pt(20))
  }

  @Test("A fit without a size keeps the style's own, and its maximum is no less than its lines")
  func fitDefaults() throws {
    let fitting = try sheet("s: {size: 20pt, fit: {lines: 3, max-lines: 1}}").result["s"]?.fitting
    #expect(
      fitting
        == Fitting(lines: 3, maximumLines: 3, minimumTrackingRatio: 0, minimumSize: .pt(20)))
  }

  @Test("An unknown style to be like is reported with the nearest")
  func unknownLike() throws {
    let found = try sheet("base: {}\nb: {like: bsae}").found
    #expect(found.map(brief) == ["layout.unknown-name x.yaml:2:11"])
    #expect(found.first?.hint?.vietnamese == "có phải “base”?")
  }

  @Test("A style may not be like one that stands after it, nor like itself")
  func order() throws {
    #expect(try sheet("a: {like: b}\nb: {like: b}").found.count == 2)
  }

  @Test("Wrong values and unknown keys are reported where they stand, all in one run")
  func wrong() throws {
    let found = try sheet(
      """
      s:
        weight: heavy
        italic: yes
        size: 14
        color: red
        tracking: wide
        align: middle
        lines-at-break: 2.5
        keep-with-next: [a]
        sise: 3pt
        fit: {line: 2}
        line-spacing: inf%
        align-last: [x]
      t: {size: 0pt}
      u: {align: [left]}
      v: bold
      """
    ).found
    #expect(
      found.map(brief) == [
        "layout.unknown-name x.yaml:2:11", "layout.syntax x.yaml:3:11",
        "layout.syntax x.yaml:4:9", "layout.syntax x.yaml:5:10", "layout.syntax x.yaml:6:13",
        "layout.unknown-name x.yaml:7:10", "layout.syntax x.yaml:12:17",
        "layout.syntax x.yaml:9:19", "layout.syntax x.yaml:8:19",
        "layout.unknown-key x.yaml:11:9", "layout.unknown-key x.yaml:10:3",
        "layout.unknown-key x.yaml:13:3", "layout.syntax x.yaml:14:11",
        "layout.syntax x.yaml:15:12", "layout.syntax x.yaml:16:4",
      ])
    #expect(found.contains { $0.hint?.english == "did you mean “size”?" })
  }

  @Test("On a larger sheet sizes and distances grow, ratios and counts do not")
  func scaled() throws {
    let text = """
      s: {size: 20pt, first-line-indent: 1pt, left-indent: 2pt, right-indent: 3pt, space-before: 4pt,
        space-after: 5pt, tracking: 3%, line-spacing: 1.2, fit: {size: 10pt, tracking: -2%}}
      """
    let style = try #require(try sheet(text).result.scaled(by: 1.5)["s"])
    #expect(style.text.size == .pt(30))
    #expect(style.firstLineIndent == .pt(1.5))
    #expect(style.leftIndent == .pt(3))
    #expect(style.rightIndent == .pt(4.5))
    #expect(style.spaceBefore == .pt(6))
    #expect(style.spaceAfter == .pt(7.5))
    #expect(style.text.trackingRatio == 0.03)
    #expect(style.lineSpacingRatio == 1.2)
    #expect(style.fitting?.minimumSize == .pt(15))
    #expect(style.fitting?.minimumTrackingRatio == -0.02)
  }
}
