import Foundation
import TestSupport
import Testing

/// A record that cannot be set: what, where, how to mend it; status 65, and no file.
@Suite struct BadDataTests {
  /// What is changed in the good record, the mark showing the place that the message must name.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let old: String
    let new: String
    let code: String

    init(_ description: String, _ old: String, _ new: String, _ code: String) {
      testDescription = description
      self.old = old
      self.new = new
      self.code = code
    }
  }

  static let cases = [
    Case("unknown key", "  end: 17:00", "  end: 17:00\n  ‸hall: A", "data.unknown-key"),
    Case(
      "missing field", "id: chien\n    name: Nguyễn Văn Chiến", "‸id: chien", "data.missing-field"),
    Case("wrong type", "symbol: BB-UBND", "symbol: ‸[BB, UBND]", "data.wrong-type"),
    Case("group as text", "documents:\n", "documents: ‸Quận\nold:\n", "data.wrong-type"),
    Case("no date", "date: 2023-01-06", "date: ‸2023-02-30", "data.bad-value"),
    Case("no time", "end: 17:00", "end: ‸25:00", "data.bad-value"),
    Case("unknown person", "chair: chien", "chair: ‸chienn", "data.unknown-reference"),
    Case(
      "5,000 letters", "name: Nguyễn Văn Chiến",
      "name: ‸" + String(repeating: "Ễ", count: 5000), "data.too-long"),
    Case(
      "endless word", "name: Hội nghị tổng kết năm 2022",
      "name: ‸" + String(repeating: "nghiêng", count: 60), "composition.overfull-line"),
    Case(
      "letter without font", "title: Khai mạc", "title: ‸Khai mạc 𝄞", "composition.missing-glyph"),
    Case("list for a title", "title: Khai mạc", "title: ‸- mạc: {", "data.syntax"),
    Case("key twice", "chair: chien", "chair: chien\n‸chair: hang", "data.duplicate-key"),
    Case("field of the layout", "  end: 17:00\n", "", "layout.missing-value"),
  ]

  @Test(arguments: cases, Vanthu.Locale.allCases)
  func saysWhatAndWhere(_ bad: Case, locale: Vanthu.Locale) throws {
    let spoilt = DataText.conference.replacing(bad.old, with: bad.new, maxReplacements: 1)
    try #require(spoilt != DataText.conference)
    let marked = spoilt.contains("‸") ? try Marked(spoilt) : nil
    let folder = try TemporaryFolder()
    let file = try folder.write(marked?.text ?? spoilt, to: "hội nghị.yaml")
    let result = try Vanthu.run(
      ["render", file, "--layout", "bien-ban", "-o", folder.path("out.pdf")], locale: locale)
    #expect(result.status == 65, "\(result.errors)")
    #expect(result.errors.contains("[\(bad.code)]"), "\(result.errors)")
    #expect(result.errors.contains(locale.error))
    if let place = marked?.place {
      #expect(result.errors.contains("\(file):\(place): \(locale.error)"), "\(result.errors)")
    }
    #expect(result.text == "")
    #expect(try folder.files() == ["hội nghị.yaml"])
  }

  @Test func allProblemsAreToldInOneRun() throws {
    let spoilt = DataText.conference
      .replacing("date: 2023-01-06", with: "date: hôm qua")
      .replacing("chair: chien", with: "chair: ai đó\nchairman: chien")
      .replacing("    place: Cầu Giấy\nhost", with: "host")
    let folder = try TemporaryFolder()
    let file = try folder.write(spoilt, to: "a.yaml")
    let result = try Vanthu.run(["render", file, "--layout", "bien-ban"], directory: folder.url)
    #expect(result.status == 65)
    let codes = [
      "data.bad-value", "data.unknown-reference", "data.unknown-key", "data.missing-field",
    ]
    for code in codes { #expect(result.errors.contains(code), "\(result.errors)") }
    #expect(result.errors.split(separator: "\n").count { $0.contains(": error: ") } == 4)
    #expect(try folder.files() == ["a.yaml"])
  }

  /// Vietnamese and English differ in words only.
  @Test func bothLanguagesTellTheSame() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      DataText.conference.replacing("chair: chien", with: "chiar: chien"), to: "a.yaml")
    let texts = try Vanthu.Locale.allCases.map {
      try Vanthu.run(["render", file, "--layout", "bien-ban"], locale: $0, directory: folder.url)
        .errors
    }
    #expect(texts[0] != texts[1])
    #expect(texts[0].contains("gợi ý: ") && texts[1].contains("hint: "))
    let codes = texts.map { $0.matches(of: /\[[a-z.-]+\]/).map { String($0.output) } }
    #expect(codes[0] == codes[1] && !codes[0].isEmpty)
    // The option wins over the locale.
    let asked = try Vanthu.run(
      ["render", file, "--layout", "bien-ban", "--lang", "vi"], directory: folder.url)
    #expect(asked.errors == texts[0])
  }

  @Test(arguments: ["missing", "folder", "pipe", "bytes", "empty", "extension"])
  func fileThatCannotBeRead(kind: String) throws {
    let folder = try TemporaryFolder()
    var path = folder.path("a.yaml")
    var place = ""
    switch kind {
    case "folder":
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    case "pipe": _ = try Tool.read("mkfifo", [path])
    case "bytes":
      // The third letter of the second line is no UTF-8.
      try folder.write(Array("host: {}\nab".utf8) + [0xFF, 0xFE] + Array("\n".utf8), to: "a.yaml")
      place = ":2:3"
    case "empty": try folder.write("", to: "a.yaml")
    case "extension":
      path = folder.path("a.docx")
      try folder.write("PK", to: "a.docx")
    default: break
    }
    let before = try folder.files()
    let result = try Vanthu.run(
      ["render", path, "--layout", "bien-ban", "-o", folder.path("out.pdf")])
    #expect(result.status == 65, "\(result.errors)")
    #expect(result.errors.contains("\(path)\(place): error: "), "\(result.errors)")
    #expect(try folder.files() == before)
  }

  /// What was there before stays there when the new data is bad.
  @Test func oldFileIsKept() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      DataText.conference.replacing("chair: chien", with: "chair: x"), to: "a.yaml")
    try folder.write("old", to: "out.pdf")
    let result = try Vanthu.run(
      ["render", file, "--layout", "bien-ban", "-o", folder.path("out.pdf")])
    #expect(result.status == 65)
    #expect(try folder.bytes(of: "out.pdf") == Array("old".utf8))
    #expect(try folder.files() == ["a.yaml", "out.pdf"])
  }
}
