import Foundation
import Testing
import Vietnamese

@testable import LegacyText

@Suite("Round trips of the corpus")
struct RoundTripTests {
  @Test("The corpus is there")
  func corpus() {
    #expect(Corpus.lines.count > 1000)
    #expect(Corpus.texts.count > 1500)
  }

  @Test(
    "Text of twenty syllables goes to each encoding, is recognised and comes back",
    arguments: LegacyEncoding.allCases, [0, 1, 2])
  func roundTrip(encoding: LegacyEncoding, form: Int) throws {
    // The fonts of capitals have the same bytes as the others.
    let expected = encoding == .tcvn3Capitals ? .tcvn3 : encoding
    for (index, text) in Corpus.texts(for: encoding).enumerated()
    where form == 0 || index % 2 == form - 1 {
      let bytes = try encoding.encode(text)
      let found =
        switch form {
        case 0: recognize(bytes: bytes)
        case 1: recognize(text: bytes.asLatin1)
        default: recognize(text: bytes.asWindows1252)
        }
      #expect(found.encoding == expected, "\(text)")
      #expect(found.isCertain, "\(text)")
      #expect(found.text == text)
      if form == 0 { #expect(encoding.decode(bytes) == text) }
    }
  }

  @Test("No Unicode text of the corpus is taken for an old encoding")
  func unicode() {
    for text in Corpus.lines + Corpus.texts {
      let found = recognize(text: text)
      #expect(found.encoding == nil && found.isCertain && found.text == text, "\(text)")
    }
  }

  @Test("Nor are decomposed texts")
  func decomposed() {
    for text in Corpus.texts.prefix(300) {
      let apart = text.decomposedStringWithCanonicalMapping
      let found = recognize(text: apart)
      #expect(found.encoding == nil && found.isCertain)
      #expect(found.text.utf8.elementsEqual(apart.utf8))
      #expect(cleaned(apart).text.utf8.elementsEqual(text.utf8))
    }
  }

  @Test("TCVN3 as typed, its toned capitals only in the font: right but for capitals")
  func typed() throws {
    for text in Corpus.texts(for: .tcvn3) {
      let found = recognize(bytes: try TypedTCVN3.bytes(of: text))
      #expect(found.encoding == .tcvn3 && found.isCertain, "\(text)")
      #expect(found.text.lowercased() == text.lowercased())
      // A capital lost at the head of a word is told, if it is a sentence's or a name's.
      if found.text != text {
        let first = found.text.split(separator: " ").first ?? ""
        let original = text.split(separator: " ").first ?? ""
        if first != original { #expect(!found.doubts.isEmpty, "\(found.text)") }
      }
    }
  }

  @Test("A whole file of each encoding", arguments: LegacyEncoding.allCases)
  func file(encoding: LegacyEncoding) throws {
    let text = Corpus.texts(for: encoding).prefix(200).joined(separator: "\r\n")
    let found = recognize(bytes: try encoding.encode(text))
    #expect(found.isCertain && found.text == text)
  }
}

/// TCVN3 as people type it: toned capitals have the codes of small letters.
enum TypedTCVN3 {
  static func bytes(of text: String) throws -> [UInt8] {
    try text.flatMap { character in
      let small = character.lowercased()
      let isToned = small.unicodeScalars.contains { LetterCode($0.value).isToned }
      return try LegacyEncoding.tcvn3.encode(isToned ? small : String(character))
    }
  }
}
