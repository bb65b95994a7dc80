/// The text in small letters without tones, quality marks and the stroke of đ: "Thủy" → "thuy", "Đỗ" → "do".
///
/// Two spellings of one word, and most slips of the keyboard, have the same bare letters. Expects form C.
package func bareLetters(_ text: some StringProtocol) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    guard let letter = Letter(scalar) else {
      result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      continue
    }
    if let vowel = letter.vowel {
      result.append(bareVowels[vowel.index])
    } else {
      result.append(letter.scalar == "đ" ? "d" : letter.scalar)
    }
  }
  return String(result)
}

/// The vowels of ``Letter/vowels`` without marks.
private let bareVowels: [Unicode.Scalar] = [
  "a", "a", "a", "e", "e", "i", "o", "o", "o", "u", "u", "y",
]
