import Fonts
import Testing

struct FontBookTests {
  private let regular: FontFace
  private let bold: FontFace
  private let script: FontFace
  private let book: FontBook

  init() throws {
    regular = try FontFiles.face(FontFiles.liberation)
    bold = try FontFiles.face("liberation-serif/LiberationSerif-Bold.ttf")
    script = try FontFiles.face("tex-gyre-chorus/texgyrechorus-mediumitalic.otf")
    func entry(_ role: String, _ isBold: Bool, _ isItalic: Bool, _ face: FontFace) -> FontBook.Entry
    {
      FontBook.Entry(
        family: role, query: .init(role: role, isBold: isBold, isItalic: isItalic), face: face)
    }
    book = FontBook(
      entries: [
        entry("text", false, false, regular), entry("text", true, false, bold),
        entry("script", false, true, script),
      ], fallbackRoles: ["text"])
  }

  private func chain(_ role: String, bold: Bool, italic: Bool) -> [FontFace] {
    book.chain(for: .init(role: role, isBold: bold, isItalic: italic))
  }

  @Test func theFaceAskedForComesFirstAndOnce() {
    #expect(chain("text", bold: true, italic: false) == [bold])
  }

  @Test func standInsFollowWithTheSameWeightAndSlant() {
    #expect(chain("script", bold: true, italic: false) == [script, bold])
    #expect(chain("script", bold: false, italic: false) == [script, regular])
  }

  @Test func aRoleWithOneFaceGivesItForEveryStyle() {
    #expect(chain("script", bold: true, italic: true) == [script])
  }

  @Test func whatIsNotThereGivesNothing() {
    #expect(chain("text", bold: false, italic: true).isEmpty)
    #expect(chain("display", bold: false, italic: false).isEmpty)
  }
}
