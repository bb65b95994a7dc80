import Foundation
import Vietnamese

@testable import LegacyText

/// Vietnamese text in NFC to convert there and back.
enum Corpus {
  /// The sentences of `Tests/Corpus`, the first sample, and the shared reference texts if they are
  /// there.
  static let lines: [String] = {
    let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let shared = root.deletingLastPathComponent().appendingPathComponent("shared/reference")
    let found =
      files(in: root.appendingPathComponent("Tests/Corpus"), ["txt"])
      + files(in: root.appendingPathComponent("samples/hoi-nghi"), ["yaml", "csv"])
      + files(in: shared, ["md", "txt"])
    return found.flatMap { file in
      ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(whereSeparator: \.isNewline)
    }
    .filter { !$0.hasPrefix("#") }
    .map { line in
      String(line.map { "×~".contains($0) ? " " : $0 }).normalizedVietnamese
    }
  }()

  /// The text of all lines cut where twenty Vietnamese syllables are full.
  static let texts: [String] = {
    var texts: [String] = []
    var words: [Substring] = []
    var syllables = 0
    for word in lines.joined(separator: " ").split(separator: " ") {
      words.append(word)
      if isSyllable(word.lowercased().trimmingCharacters(in: .punctuationCharacters)) {
        syllables += 1
      }
      if syllables == 20 {
        texts.append(words.joined(separator: " "))
        words = []
        syllables = 0
      }
    }
    return texts
  }()

  /// The texts without the signs that an encoding has no codes for, in capitals for the fonts of
  /// capitals.
  static func texts(for encoding: LegacyEncoding) -> [String] {
    let plain: [Character: String] = [
      "\u{A0}": " ", "“": "\"", "”": "\"", "‘": "'", "’": "'", "–": "-", "…": "...", "²": "2",
      "³": "3", "µ": "u",
      "°": "o", "×": "x", "§": "S", "•": "-", "·": "-", "±": "+", "½": "1/2", "→": "->",
      "☐": "-", "€": "E", "®": "R", "¼": "1/4", "≥": ">=", "≤": "<=",
    ]
    let held = Set(
      plain.keys.filter { (try? encoding.encode(String($0))) != nil && encoding != .viqr })
    return texts.map { text in
      let simple = text.map { held.contains($0) ? String($0) : plain[$0] ?? String($0) }.joined()
      return encoding == .tcvn3Capitals ? simple.uppercasedVietnamese : simple
    }
  }

  private static func files(in folder: URL, _ extensions: [String]) -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let urls = (found?.allObjects as? [URL]) ?? []
    return urls.filter {
      extensions.contains($0.pathExtension) && $0.lastPathComponent != "README.md"
    }
    .sorted { $0.path < $1.path }
  }
}

extension [UInt8] {
  /// The bytes as UTF-8 text once somebody took them for Latin-1.
  var asLatin1: String { String(decoding: map(UInt16.init), as: UTF16.self) }

  /// The same, taken for Windows-1252.
  var asWindows1252: String {
    var scalars = String.UnicodeScalarView()
    for byte in self {
      scalars.append(Unicode.Scalar(Windows1252.scalar(of: byte)) ?? "?")
    }
    return String(scalars)
  }
}
