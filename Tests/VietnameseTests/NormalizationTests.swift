import Foundation
import Testing

@testable import Vietnamese

@Suite("Normal form")
struct NormalizationTests {
  @Test(
    "Tones typed before the circumflex or breve",
    arguments: [
      ("e\u{301}\u{302}", "ế"), ("é\u{302}", "ế"), ("E\u{301}\u{302}", "Ế"),
      ("a\u{309}\u{306}", "ẳ"),
      ("A\u{303}\u{306}", "Ẵ"), ("ò\u{302}", "ồ"), ("o\u{301}\u{31B}", "ớ"), ("ụ\u{31B}", "ự"),
      ("ạ\u{306}", "ặ"), ("e\u{323}\u{302}", "ệ"), ("e\u{302}\u{323}", "ệ"), ("ê\u{301}", "ế"),
      ("ê\u{323}", "ệ"), ("ƠU\u{309}", "ƠỦ"), ("Vie\u{301}\u{302}t Na\u{301}m", "Viết Nám"),
      ("Nguye\u{303}\u{302}n Ðào", "Nguyễn Ðào"),
    ])
  func vietnamese(text: String, expected: String) {
    #expect(scalars(text.normalizedVietnamese) == scalars(expected))
  }

  @Test(
    "Other letters keep the order of their marks",
    arguments: [
      "í\u{302}", "ú\u{302}", "é\u{306}", "ń\u{302}", "ó\u{306}", "ế\u{302}", "ấ\u{306}",
    ])
  func otherLetters(text: String) {
    #expect(scalars(text.normalizedVietnamese) == scalars(text))
  }

  @Test("Every mark order of every Vietnamese letter gives the one letter")
  func allOrders() {
    let marks: [Character: String] = [
      "ă": "\u{306}", "â": "\u{302}", "ê": "\u{302}", "ô": "\u{302}",
      "ơ": "\u{31B}", "ư": "\u{31B}",
    ]
    for (letter, quality) in marks {
      for tone in ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"] {
        for (base, mark) in [(String(letter), quality), (letter.uppercased(), quality)] {
          let bare = String(base.canonicallyDecomposed.unicodeScalars.prefix(1))
          let expected = (base + tone).precomposedStringWithCanonicalMapping
          #expect(expected.unicodeScalars.count == 1)
          #expect(scalars((bare + tone + mark).normalizedVietnamese) == scalars(expected))
          #expect(scalars((bare + mark + tone).normalizedVietnamese) == scalars(expected))
          let half = (bare + tone).precomposedStringWithCanonicalMapping
          #expect(scalars((half + mark).normalizedVietnamese) == scalars(expected))
        }
      }
    }
  }

  @Test(
    "Unicode's own test file",
    .enabled(if: NormalizationFile.path != nil, "needs Debian's unicode-data"))
  func unicodeTestFile() throws {
    let text = try NormalizationFile.text(at: #require(NormalizationFile.path))
    var checked = 0
    var repaired = 0
    for line in text.split(separator: "\n") where !line.hasPrefix("#") && !line.hasPrefix("@") {
      let columns = line.split(separator: ";").prefix(5).map(NormalizationFile.text(ofCodes:))
      for (sources, composed) in [(columns[0...2], columns[1]), (columns[3...4], columns[3])] {
        let expected = repairedByHand(composed)
        if scalars(expected) != scalars(composed) { repaired += 1 }
        for source in sources {
          #expect(scalars(source.normalizedVietnamese) == scalars(expected), "\(line)")
          checked += 1
        }
      }
    }
    #expect(checked > 90_000)
    // Unicode's file has no vowel with a tone before its circumflex or breve.
    #expect(repaired == 0)
  }

  @Test(
    "Characters that the test file does not list stay as they are",
    .enabled(if: NormalizationFile.path != nil, "needs Debian's unicode-data"))
  func otherCharacters() throws {
    let text = try NormalizationFile.text(at: #require(NormalizationFile.path))
    let lines = text.split(separator: "\n").drop { !$0.hasPrefix("@Part1") }.dropFirst()
      .prefix { !$0.hasPrefix("@") }
    let listed = Set(
      lines.filter { !$0.hasPrefix("#") }.compactMap { UInt32($0.prefix { $0 != ";" }, radix: 16) })
    #expect(listed.count > 16_000)
    let changed = (0...0x10FFFF).lazy.filter { !listed.contains($0) }.compactMap(
      Unicode.Scalar.init
    )
    .filter { scalars(String($0).normalizedVietnamese) != [$0] }
    #expect(Array(changed) == [])
  }

  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  /// The repair written another way: marks of each a, e or o sorted, quality first.
  private func repairedByHand(_ text: String) -> String {
    var result: [Unicode.Scalar] = []
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
      let tones: [Unicode.Scalar] = ["\u{300}", "\u{301}", "\u{303}", "\u{309}"]
      let isQuality = scalar == "\u{302}" || scalar == "\u{306}"
      if isQuality, let tone = result.last, tones.contains(tone), result.count > 1,
        (scalar == "\u{302}" ? "aeoAEO" : "aA").unicodeScalars.contains(result[result.count - 2])
      {
        result.insert(scalar, at: result.count - 1)
      } else {
        result.append(scalar)
      }
    }
    return String(String.UnicodeScalarView(result)).precomposedStringWithCanonicalMapping
  }
}

/// Unicode's NormalizationTest.txt, as Debian ships it, packed or not.
private enum NormalizationFile {
  static let path = ["", ".bz2", ".gz"].map { "/usr/share/unicode/NormalizationTest.txt" + $0 }
    .first { FileManager.default.isReadableFile(atPath: $0) }

  static func text(at path: String) throws -> String {
    guard !path.hasSuffix(".txt") else { return try String(contentsOfFile: path, encoding: .utf8) }
    let unpacker = Process()
    unpacker.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    unpacker.arguments = [path.hasSuffix(".bz2") ? "bzip2" : "gzip", "-dc", path]
    let output = Pipe()
    unpacker.standardOutput = output
    try unpacker.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    unpacker.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  static func text(ofCodes codes: Substring) -> String {
    let scalars = codes.split(separator: " ").compactMap { UInt32($0, radix: 16) }
      .compactMap(Unicode.Scalar.init)
    return String(String.UnicodeScalarView(scalars))
  }
}
