import Documents
import Foundation
import TestSupport
import Testing
import Typesetting

/// What a reader that speaks finds in the samples' files: everything that was to be said, once, in order; no decoration.
@Suite struct SpokenTextTests {
  @Test func minutesAreReadInOrder() throws {
    // An abbreviation is a piece of its line; every other kind begins anew.
    let spoken = try Self.spokenLines(of: .minutes).map { line in
      line.hasPrefix("\"") ? String(line.dropFirst().dropLast()) : line.hasPrefix("Span") ? "" : " "
    }.joined()
    let bound = try #require(Sample.minutes.typesets.first).document.texts
    let (read, said) = (spoken.words, bound.joined(separator: " ").words)
    #expect(read.count == said.count)
    if let place = zip(read, said).enumerated().first(where: { $1.0 != $1.1 })?.offset {
      let (read, said) = (Self.text(read, around: place), Self.text(said, around: place))
      Issue.record("read “\(read)”, not “\(said)”")
    }
  }

  private static func text(_ words: [[Unicode.Scalar]], around place: Int) -> String {
    words[max(place - 3, 0)..<min(place + 4, words.count)]
      .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }

  @Test func minutesSayWhatTheirPartsAre() throws {
    let kinds = try Self.spokenLines(of: .minutes).filter { !$0.hasPrefix("\"") }
      .map { String($0.prefix { $0 != " " }) }
    #expect(kinds.first == "Document")
    #expect(kinds.filter { $0 == "H1" }.count == 1)
    #expect(kinds.filter { $0 == "H2" }.count > 3)
    #expect(kinds.filter { $0 == "LI" }.count == kinds.filter { $0 == "Lbl" }.count)
    #expect(kinds.filter { $0 == "LI" }.count == kinds.filter { $0 == "LBody" }.count)
  }

  @Test func certificatesArePartsWithTheirEmblem() throws {
    let kinds = try Self.spokenLines(of: .certificates).filter { !$0.hasPrefix("\"") }
    for kind in ["Part", "Figure", "H1"] {
      #expect(kinds.filter { $0.hasPrefix(kind) }.count == 33, "\(kind)")
    }
  }

  /// poppler's view of the structure: a line for each element, and in quotes what it says.
  private static func spokenLines(of sample: Sample) throws -> [String] {
    let folder = try TemporaryFolder()
    let file = try folder.write(sample.pdf, to: "a.pdf")
    let result = try Tool.run("pdfinfo", ["-struct-text", file])
    #expect(result.errors == "")
    return result.text.split(separator: "\n").map {
      String($0.drop(while: \.isWhitespace))
    }.filter { !$0.hasPrefix("/") }
  }
}
