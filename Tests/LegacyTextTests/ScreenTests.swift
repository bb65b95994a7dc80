import Testing
import Vietnamese

@testable import LegacyText

/// What is plain at a glance is good letter by letter: nothing in old codes, misread or unclean is let through unread.
@Suite("Plain texts")
struct ScreenTests {
  /// The texts that are taken for plain and are not good.
  private func missed(_ texts: [String]) -> [String] {
    var screen = LegacyScreen()
    return texts.filter { text in
      [NoBreakSpaces.kept, .plain].contains { spaces in
        screen.isPlain(text, noBreakSpaces: spaces)
          && (screen.isDoubtful(text) || misreadUnicode(text) != nil
            || cleaned(text, noBreakSpaces: spaces).text.unicodeScalars.elementsEqual(
              text.unicodeScalars) == false)
      }
    }
  }

  @Test("Pieces in old codes and misread ones", arguments: LegacyEncoding.allCases)
  func oldCodes(encoding: LegacyEncoding) {
    let bytes = ShortTextTests.pieces.compactMap { try? encoding.encode($0) }
    #expect(bytes.count > 1_000)
    #expect(missed(bytes.map(\.asLatin1)) == [])
    #expect(missed(bytes.map(\.asWindows1252)) == [])
    #expect(missed(ShortTextTests.pieces.map { Array($0.utf8).asWindows1252 }) == [])
  }

  @Test("Letters of every kind beside syllables")
  func random() {
    var generator = SplitMix(state: 7)
    let pieces = [
      "Hà ", "Nội", "đã ", "XÃ", "quý", " ", "(", "^", "a", "o", "Â", "â", "ế", "Ơ", "ư", "“", "–",
      "°",
      "1", "\u{301}", "\u{A0}", "\u{200B}",
    ]
    let tops: [UInt32] = [0x100, 0x250, 0x530, 0x1F00, 0x2070, 0x3000, 0x11000]
    let texts = (0..<60_000).map { _ in
      (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        let top = tops.randomElement(using: &generator) ?? 1
        let letter = Unicode.Scalar(UInt32.random(in: 1..<top, using: &generator))
        let piece = pieces.randomElement(using: &generator) ?? ""
        return Bool.random(using: &generator) ? piece : letter.map { String($0) } ?? ""
      }.joined()
    }
    #expect(missed(texts) == [])
  }

  @Test("Spaces that do not break are plain only where they are kept")
  func noBreakSpaces() {
    var screen = LegacyScreen()
    let kept = screen.isPlain("Điện\u{A0}thoại", noBreakSpaces: .kept)
    let plain = screen.isPlain("Điện\u{A0}thoại", noBreakSpaces: .plain)
    // Misread Unicode has one too.
    let misread = screen.isPlain("Nguyá\u{A0}n", noBreakSpaces: .kept)
    #expect(kept)
    #expect(!plain)
    #expect(!misread)
  }

  @Test("Nearly all of good Vietnamese is plain")
  func good() {
    var screen = LegacyScreen()
    let plain = Corpus.lines.count { screen.isPlain($0) }
    #expect(plain * 10 > Corpus.lines.count * 7, "\(plain) of \(Corpus.lines.count)")
  }

  @Test("What isClean knows at a glance is what the cleaner changes nothing in")
  func clean() {
    for value in UInt32(1)..<0x3000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in ["\(scalar)", "a\(scalar)e"] where isClean(text) {
        #expect(Array(text.normalizedVietnamese.utf8) == Array(text.utf8), "\(value)")
        #expect(cleaned(text + "\u{200B}").text == text)
      }
    }
  }
}
