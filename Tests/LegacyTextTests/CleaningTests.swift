import Foundation
import Testing
import Vietnamese

@testable import LegacyText

@Suite("Cleaning")
struct CleaningTests {
  @Test(
    "Each kind of change",
    arguments: [
      ("Vie\u{323}\u{302}t", "Việt", [Change.Kind.composed]),
      ("Vi\u{EA}\u{323}t", "Việt", [.composed]),
      ("ti\u{EA}\u{301}ng", "tiếng", [.composed]), ("ti\u{E9}\u{302}ng", "tiếng", [.markOrder]),
      ("Ủy\u{200B} ban\u{FEFF}", "Ủy ban", [.invisible, .invisible]),
      ("nh\u{AD}ân", "nhân", [.invisible]), ("e\u{200B}\u{302}", "ê", [.invisible]),
      ("\u{D0}ường", "Đường", [.lookAlike]), ("\u{F0}i", "đi", [.lookAlike]),
      ("\u{189}ồng", "Đồng", [.lookAlike]), ("H\u{D0}ND", "HĐND", [.lookAlike]),
      ("b\u{430}n", "ban", [.lookAlike]), ("\u{412}an", "Ban", [.lookAlike]),
      ("b\u{430}\u{301}n", "bán", [.lookAlike]), ("T\u{3BF}\u{302}", "Tô", [.lookAlike]),
      ("25 \u{212B}", "25 Å", [.composed]), ("a\u{A0}b", "a\u{A0}b", []),
    ])
  func kinds(source: String, text: String, kinds: [Change.Kind]) {
    let result = cleaned(source)
    #expect(result.text.unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(result.changes.map(\.kind) == kinds)
  }

  @Test(
    "What is not to be changed",
    arguments: [
      "Русский", "Москва и Hà Nội", "Ελλάδα", "Guðrún", "日本語", "한국어", "a  b", "👨‍👩‍👧", "क्‍ष",
      "tab\tvà\r\nxuống dòng", "“Ủy ban” – 15 m²…", "нет, không", "Ω", "ñ ü ç ß",
    ])
  func kept(text: String) {
    #expect(cleaned(text) == CleanedText(text: text, changes: []))
  }

  @Test("No-break spaces stay or become plain")
  func spaces() {
    let text = "15\u{A0}tập\u{202F}thể"
    #expect(cleaned(text).text == text)
    let plain = cleaned(text, noBreakSpaces: .plain)
    #expect(plain.text == "15 tập thể" && plain.changes.map(\.kind) == [.space, .space])
  }

  @Test("Places of changes, and the way back")
  func places() throws {
    let source = "\u{FEFF}Vie\u{323}\u{302}t \u{D0}ô"
    let result = cleaned(source)
    #expect(result.text == "Việt Đô")
    #expect(result.changes.map(\.sourceRange) == [0..<3, 5..<10, 12..<14])
    #expect(result.changes.map(\.resultRange) == [0..<0, 2..<5, 7..<9])
    #expect(result.changes.map(\.after) == ["", "ệ", "Đ"])
    // V i ệ t _ Đ ô end
    #expect([0, 1, 2, 5, 6, 7, 9, 11].map(result.sourceOffset) == [3, 4, 5, 10, 11, 12, 14, 16])
    #expect([3, 4, 8].map(result.sourceOffset) == [5, 5, 12])
  }

  private static let pieces = [
    "a", "e", "o", "ê", "ơ", "Đ", "\u{D0}", "\u{F0}", " ", "\u{A0}", "\u{300}", "\u{301}",
    "\u{302}",
    "\u{303}", "\u{306}", "\u{309}", "\u{31B}", "\u{323}", "\u{200B}", "\u{200D}", "\u{FEFF}",
    "\u{430}", "\u{435}", "\u{3BF}", "\n", "n", "ế", "\u{1100}", "\u{1161}", "\u{AC00}", "\u{11A8}",
    "\u{212B}", "\u{9C7}", "\u{9BE}", "👍", "\u{340}",
  ]

  @Test("Fuzz: form C, changes exact, offsets monotone, twice is once", arguments: 0..<300)
  func fuzz(seed: UInt64) {
    var random = SplitMix(state: seed)
    let source = (0..<40).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
    let result = cleaned(source)
    let bytes = Array(source.utf8)
    let output = Array(result.text.utf8)
    #expect(output == Array(result.text.normalizedVietnamese.utf8))
    #expect(cleaned(result.text).text.utf8.elementsEqual(output))
    // Source and result are equal outside the changes.
    var (from, to) = (0, 0)
    for change in result.changes {
      #expect(
        bytes[from..<change.sourceRange.lowerBound] == output[to..<change.resultRange.lowerBound])
      #expect(Array(change.before.utf8) == Array(bytes[change.sourceRange]))
      #expect(Array(change.after.utf8) == Array(output[change.resultRange]))
      (from, to) = (change.sourceRange.upperBound, change.resultRange.upperBound)
    }
    #expect(bytes[from...] == output[to...])
    let offsets = (0...output.count).map(result.sourceOffset)
    #expect(offsets == offsets.sorted())
    #expect(offsets.last == bytes.count)
  }

  @Test("The corpus needs no cleaning, and comes back from form D and from old keyboards' order")
  func corpus() {
    for text in Corpus.texts.prefix(400) {
      #expect(cleaned(text).changes.isEmpty, "\(text)")
      let toneFirst = String(
        String.UnicodeScalarView(
          text.decomposedStringWithCanonicalMapping.unicodeScalars.reduce(into: []) {
            result, mark in
            let isTone = [0x300, 0x301, 0x303, 0x309].contains(mark.value)
            if isTone, let last = result.last, [0x302, 0x306].contains(last.value) {
              result.insert(mark, at: result.count - 1)
            } else {
              result.append(mark)
            }
          }))
      #expect(cleaned(toneFirst).text.utf8.elementsEqual(text.utf8))
    }
  }
}
