import Diagnostics
import Geometry
import Testing

@testable import Layouts

@Suite("Text with places for fields")
struct TextTemplateTests {
  /// The pieces in short: literals in quotes, places as path|format|blank.
  private func brief(_ template: TextTemplate) -> [String] {
    template.pieces.map { piece in
      switch piece {
      case .literal(let text): "'\(text)'"
      case .field(let place):
        "\(place.path)|\(place.format?.rawValue ?? "-")|"
          + (place.blank.map { String(Int($0.millimetres.rounded())) } ?? "-")
      }
    }
  }

  @Test(
    "Places, formats and blanks are read",
    arguments: [
      ("", []),
      ("plain", ["'plain'"]),
      ("{a}", ["a|-|-"]),
      ("x{a}y", ["'x'", "a|-|-", "'y'"]),
      ("{a}{b.c.d}", ["a|-|-", "b.c.d|-|-"]),
      ("{a as upper-first}", ["a|upper-first|-"]),
      ("{ a  as  long }", ["a|long|-"]),
      ("{a or 15mm}", ["a|-|15"]),
      ("{a or 1.5cm}", ["a|-|15"]),
      ("{a as count or 0mm}", ["a|count|0"]),
      ("{end-date}", ["end-date|-|-"]),
      ("{as as upper}", ["as|upper|-"]),
      ("{or or 7mm}", ["or|-|7"]),
      ("{{}}", ["'{}'"]),
      ("{{a}}", ["'{a}'"]),
      ("{{{a}}}", ["'{'", "a|-|-", "'}'"]),
      ("{{{{", ["'{{'"]),
      ("Số: {n or 12mm}/{s}", ["'Số: '", "n|-|12", "'/'", "s|-|-"]),
    ] as [(String, [String])])
  func reads(text: String, pieces: [String]) {
    let (template, found) = template(text)
    #expect(brief(template) == pieces)
    #expect(found == [])
  }

  @Test("Every format can be named", arguments: Format.allCases)
  func formats(format: Format) {
    let (template, found) = template("{a as \(format.rawValue)}")
    #expect(brief(template) == ["a|\(format.rawValue)|-"])
    #expect(found == [])
  }

  @Test(
    "A malformed place is reported once, at the text's place, and left out",
    arguments: [
      "{}", "{ }", "{a b}", "{a as}", "{as upper}", "{a as upper b}", "{a upper}", "{a.}", "{.a}",
      "{a..b}", "{.}", "{a or}", "{a or 15}", "{a or mm}", "{a or -5mm}", "{a or infmm}",
      "{or 15mm}", "{a or 15mm as upper}", "{a or 15 mm}", "{a\nas upper or}",
    ])
  func malformedPlace(text: String) {
    let (template, found) = template("<\(text)>")
    #expect(found.map(\.code) == [.layoutSyntax])
    #expect(found.allSatisfy { $0.location == .file("t") && $0.hint != nil })
    #expect(brief(template) == ["'<'", "'>'"])
  }

  @Test(
    "A lone brace is reported",
    arguments: ["{", "{a", "a {b as upper", "}", "a}", "{a}}", "{{a}", "{{{", "}}}"])
  func loneBrace(text: String) {
    #expect(template(text).found.map(\.code) == [.layoutSyntax])
  }

  @Test("An unknown format is reported with the nearest one")
  func unknownFormat() {
    let found = template("{a as uper}").found
    #expect(found.map(\.code) == [.layoutUnknownName])
    #expect(found.first?.hint?.english == "did you mean “upper”?")
  }

  @Test("All malformed places of a text are reported in one run")
  func all() {
    #expect(template("{a b} {c as x} {ok} {} }").found.count == 4)
  }

  @Test("Any text with its braces doubled is a literal")
  func literals() {
    var generator = Deterministic(seed: 3)
    for _ in 0..<500 {
      let text = generator.text(of: ["{", "}", "a", " as ", "or 5mm", "ế", "\n", "*"])
      let doubled = text.replacing("{", with: "{{").replacing("}", with: "}}")
      let (template, found) = template(doubled)
      #expect(found == [])
      #expect(brief(template) == (text.isEmpty ? [] : ["'\(text)'"]))
    }
  }

  @Test("No text crashes the reader; one read without complaint says the same when written anew")
  func hostile() {
    var generator = Deterministic(seed: 7)
    var readCount = 0
    for _ in 0..<5000 {
      let text = generator.text(
        of: ["{", "}", "{a", "}", ".b", " ", " as upper", " or 5mm", "\u{301}", "ế", "\n"])
      let (template, found) = template(text)
      guard found.isEmpty else { continue }
      readCount += 1
      let (again, complaints) = self.template(written(template))
      #expect(complaints == [] && brief(again) == brief(template), "\(text)")
    }
    #expect(readCount > 100)
  }

  private func written(_ template: TextTemplate) -> String {
    template.pieces.map { piece in
      switch piece {
      case .literal(let text):
        // Also those that a mark stands on.
        return String(
          String.UnicodeScalarView(
            text.unicodeScalars.flatMap { $0 == "{" || $0 == "}" ? [$0, $0] : [$0] }))
      case .field(let place):
        let format = place.format.map { " as \($0.rawValue)" } ?? ""
        let blank = place.blank.map { " or \($0.points)pt" } ?? ""
        return "{\(place.path)\(format)\(blank)}"
      }
    }.joined()
  }

  private func template(_ text: String) -> (result: TextTemplate, found: [Diagnostic]) {
    reading { TextTemplate(text, at: .file("t"), findings: $0) }
  }
}

@Suite("Paths of fields")
struct FieldPathTests {
  @Test("Names parted by dots")
  func reads() {
    #expect(FieldPath("chair.name")?.names == ["chair", "name"])
    #expect(FieldPath("a")?.names == ["a"])
    #expect(FieldPath("chair.name")?.description == "chair.name")
  }

  @Test(
    "An empty name or a space is no path", arguments: ["", ".", "a.", ".a", "a..b", "a b", " "])
  func refuses(text: String) {
    #expect(FieldPath(text) == nil)
  }
}
