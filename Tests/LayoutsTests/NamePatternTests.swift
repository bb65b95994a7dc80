import Diagnostics
import Records
import Testing

@testable import Layouts

@Suite("Names of files")
struct NamePatternTests {
  /// The path for a row of the given name; the name may be one that our readers would refuse, for the pattern
  /// must not rely on them.
  private func path(
    _ pattern: String, name: String = "Nguyễn Thị Đào", number: Int = 1, of count: Int = 1
  ) throws(Failure) -> String {
    let place = SourceLocation.cell(file: "ds.csv", sheet: nil, row: 2, column: 3)
    let fields = ["name": Datum(.text(name), at: place), "note": Datum(.missing, at: place)]
    return try layout.namePattern(pattern, at: .file("-o")).path(
      record: Sample.record(), row: Record(fields: fields, location: place), number: number,
      of: count)
  }

  private var layout: Layout {
    get throws(Failure) { try Sample.layout(blocks: "[]", more: "row: dong\n") }
  }

  @Test(
    "The row's place has as many digits as the largest, at least two",
    arguments: [(1, 1, "01"), (7, 99, "07"), (7, 100, "007"), (100, 100, "100"), (5, 2000, "0005")])
  func numbers(number: Int, count: Int, expected: String) throws {
    #expect(try path("{stt}.pdf", number: number, of: count) == expected + ".pdf")
  }

  @Test("Fields and formats are those of texts; folders of the pattern are kept")
  func fields() throws {
    #expect(try path("out/{stt}-{name as slug}.pdf") == "out/01-nguyen-thi-dao.pdf")
    #expect(try path("{host.place}/{name}.pdf") == "Cầu Giấy/Nguyễn Thị Đào.pdf")
    #expect(try path("{day as short}.pdf") == "06-01-2023.pdf")
    #expect(try path("{{x}}.pdf") == "{x}.pdf")
    #expect(try path("{note or 1mm}x.pdf") == "x.pdf")
  }

  @Test(
    "No value leads to another folder, hides the file or disguises its name",
    arguments: [
      ("../../etc", "---..-etc"), ("a/b", "a-b"), ("a\\b", "a-b"), ("/", "-"), ("..", "--"),
      (".", "-"), (".hidden", "-hidden"), ("a.b", "a.b"), ("a\u{0}b", "a-b"), ("a\nb", "a-b"),
      ("a\r\nb", "a--b"), ("a\u{7F}b", "a-b"), ("a\u{85}b", "a-b"), ("a/\u{301}b", "a-\u{301}b"),
      ("a\u{2028}b", "a-b"), ("a\u{202E}fdp.exe", "a-fdp.exe"),
      ("a:b*c?d\"e<f>g|h", "a-b-c-d-e-f-g-h"),
      ("~", "~"), ("", ""),
    ])
  func hostile(name: String, expected: String) throws {
    #expect(try path("out/{name}/x.pdf", name: name) == "out/\(expected)/x.pdf")
    #expect(try path("{name as upper}", name: name).split(separator: "/").count <= 1)
  }

  @Test("No random value makes a path with more folders than its pattern")
  func random() throws {
    var generator = Deterministic(seed: 11)
    let pattern = try layout.namePattern("a/{name}/{name}{stt}.pdf", at: .file("-o"))
    let place = SourceLocation.file("x")
    for _ in 0..<500 {
      let name = generator.text(of: [
        ".", "..", "/", "\\", "a", "\u{0}", "\u{301}", "\u{338}", " ", "ế",
      ])
      let row = Record(fields: ["name": Datum(.text(name), at: place)], location: place)
      let path = try pattern.path(record: Sample.record(), row: row, number: 1, of: 1)
      let parts = path.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false)
        .map { String($0) }
      #expect(parts.count == 3 && parts[1] != "." && parts[1] != "..", "\(name.debugDescription)")
      #expect(!path.unicodeScalars.contains("\u{0}"))
    }
  }

  @Test("A field without a value is reported at the row's place")
  func missing() {
    #expect(
      problems { () throws(Failure) in try path("{name}-{note}.pdf") }
        == ["layout.missing-value ds.csv!C2"])
  }

  @Test(
    "A pattern that is wrong is refused before the first file",
    arguments: [
      ("{nmae}.pdf", "layout.unknown-field -o"), ("{name", "layout.syntax -o"),
      ("{name as pdf}", "layout.unknown-name -o"), ("{people}", "layout.syntax -o"),
      ("{name as number}", "layout.syntax -o"), ("}", "layout.syntax -o"),
    ])
  func wrong(pattern: String, expected: String) {
    #expect(
      problems { () throws(Failure) in try layout.namePattern(pattern, at: .file("-o")) }
        == [expected])
  }
}
