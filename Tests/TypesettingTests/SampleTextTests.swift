import Documents
import Foundation
import TestSupport
import Testing
import Typesetting

/// What is read back from the samples' files is what was to be said: nothing lost, doubled or misspelt.
@Suite struct SampleTextTests {
  /// Programs that read a PDF's text, told to keep the order of painting.
  static let readers = [["pdftotext", "-raw"], ["mutool", "draw", "-q", "-F", "txt"]]

  @Test(arguments: readers)
  func minutesSayWhatIsBound(reader: [String]) throws {
    let typeset = try #require(Sample.minutes.typesets.first)
    let pages = try Self.text(of: .minutes, by: reader)
    #expect(pages.count == typeset.pages.count)
    let read = pages.enumerated().flatMap { index, text in
      Self.withoutNumber(text.words, page: index + 1)
    }
    Self.expectSame(read, typeset.document.texts.flatMap(\.words))
  }

  @Test(arguments: readers)
  func certificatesSayWhatIsBound(reader: [String]) throws {
    let certificates = try Sample.certificates.typesets
    #expect(certificates.count == 33)
    let pages = try Self.text(of: .certificates, by: reader)
    try #require(pages.count == 33, "one page each")
    for (page, certificate) in zip(pages, certificates) {
      Self.expectSame(page.words, certificate.document.texts.flatMap(\.words))
    }
  }

  @Test(arguments: readers)
  func textIsInFormC(reader: [String]) throws {
    for text in try Sample.allCases.flatMap({ try Self.text(of: $0, by: reader) }) {
      let normalized = text.precomposedStringWithCanonicalMapping
      #expect(Array(text.unicodeScalars) == Array(normalized.unicodeScalars))
      #expect(!text.unicodeScalars.contains("\u{FFFD}"))
    }
  }

  /// The pages' texts; both programs end a page with a form feed.
  private static func text(of sample: Sample, by reader: [String]) throws -> [String] {
    let folder = try TemporaryFolder()
    let file = try folder.write(sample.pdf, to: "a.pdf")
    let arguments = reader.dropFirst() + [file] + (reader[0] == "pdftotext" ? ["-"] : [])
    let text = try Tool.read(reader[0], Array(arguments))
    return text.split(separator: "\u{0C}").map { String($0) }
      .filter { !$0.allSatisfy(\.isWhitespace) }
  }

  /// A page from the second on says its number first or last; it must, once.
  private static func withoutNumber(
    _ words: [[Unicode.Scalar]], page: Int
  ) -> ArraySlice<[Unicode.Scalar]> {
    guard page > 1 else { return words[...] }
    let number = Array(String(page).unicodeScalars)
    if words.last == number { return words.dropLast() }
    #expect(words.first == number, "page \(page) does not say its number")
    return words.dropFirst()
  }

  /// Says where two texts part instead of printing both.
  static func expectSame(_ read: [[Unicode.Scalar]], _ bound: [[Unicode.Scalar]]) {
    func text(_ words: ArraySlice<[Unicode.Scalar]>) -> String {
      words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    }
    let same = zip(read, bound).prefix { $0 == $1 }.count
    #expect(
      read == bound,
      """
      after “\(text(bound[..<same].suffix(5)))” the file says \
      “\(text(read[same...].prefix(6)))” for “\(text(bound[same...].prefix(6)))”
      """)
  }
}
