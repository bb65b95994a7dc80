import Vietnamese

/// Words in which a question mark stands for a letter that was lost: a program saved Vietnamese in a code page without its
/// letters ("Nguy?n", "?ã", "v?").
package struct LostLetters: Hashable, Sendable {
  /// How many words have lost a letter.
  package let count: Int
  /// The first of them.
  package let example: String

  /// The lost letters of a file in a code page of one byte a letter; nil if there are too few to be sure.
  ///
  /// Letters of ASCII stand on both sides of the mark, so text in TCVN3 with a question in it is not meant.
  package init?(inBytes bytes: [UInt8]) {
    var count = 0
    var example = ""
    var start = 0
    for end in bytes.indices.dropFirst() + [bytes.count] {
      let isEnd = end == bytes.count || bytes[end] <= 0x20 || ",;|".utf8.contains(bytes[end])
      guard isEnd else { continue }
      let word = bytes[start..<end]
      start = end + 1
      let isLost = word.indices.dropFirst().dropLast().contains { index in
        word[index] == UInt8(ascii: "?") && Self.isLetter(word[index - 1])
          && word[index + 1] | 0x20 == word[index + 1] && Self.isLetter(word[index + 1])
      }
      guard isLost else { continue }
      count += 1
      if example.isEmpty {
        example =
          word.map { String(Character(Unicode.Scalar($0))) }.joined()
          .trimmingPrefix("\"").description
      }
    }
    guard count >= 3 else { return nil }
    (self.count, self.example) = (count, example)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// The first word of a text in which a letter was lost; nil if there is none.
  ///
  /// A question mark behind a whole syllable ("tốt?") is one.
  static func word(in text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.first { isLost($0) }.map(String.init)
  }

  private static func isLost(_ word: Substring) -> Bool {
    guard word.utf8.contains(UInt8(ascii: "?")) else { return false }
    // Addresses of the web have question marks of their own.
    if word.contains("://") || word.hasPrefix("www.") || word.contains("/") && word.contains("=") {
      return false
    }
    let letters = Array(word)
    for (index, letter) in letters.enumerated() where letter == "?" {
      if index + 1 < letters.count, letters[index + 1].isLetter {
        // “…sao?Vì…”: a space was forgotten, no letter.
        let before = letters[..<index].reversed().prefix(while: \.isLetter).reversed()
        let isSentenceEnd = letters[index + 1].isUppercase && isSyllable(String(before))
        if !isSentenceEnd { return true }
      }
    }
    // A mark at the end stands for a letter where what is before it could not be a word: “Ch?”, “v?”.
    let stem = word.drop { !$0.isLetter }.prefix { $0.isLetter }
    guard !stem.isEmpty, stem.endIndex < word.endIndex, word[stem.endIndex] == "?" else {
      return false
    }
    return stem.allSatisfy { !isVowel($0) }
      && (stem.count == 1 || stem.contains(where: \.isLowercase))
  }

  private static func isVowel(_ letter: Character) -> Bool {
    let bare = bareVietnamese(letter.lowercased())?.first ?? letter
    return "aeiouyăâêôơư".contains(bare)
  }
}
