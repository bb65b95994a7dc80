/// The text in small letters without tones, quality marks and the stroke of đ: "Thủy" → "thuy", "Đỗ" → "do".
///
/// Two spellings of one word, and most slips of the keyboard, have the same bare letters. Expects form C.
package func bareLetters(_ text: String) -> String {
  // Many words are bare already.
  if text.unicodeScalars.allSatisfy({ bareLetter($0) == $0 }) { return text }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    if let bare = bareLetter(scalar) {
      bytes.append(bare)
    } else {
      bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// The same where every letter is Vietnamese and all else is ASCII; nil where it is not.
package func bareVietnamese(_ text: String) -> String? {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    guard let bare = bareLetter(scalar) else { return nil }
    bytes.append(bare)
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// The small letter of a scalar without marks, and figures and signs of ASCII as they are; nil of any other.
private func bareLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar.value {
  case 0x41...0x5A: Unicode.Scalar(UInt8(scalar.value + 0x20))
  case 0..<0x80: scalar
  default: Letter(scalar)?.bareScalar
  }
}

extension Letter {
  /// The lower-case scalar of the letter without its marks.
  var bareScalar: Unicode.Scalar { bareScalars[Int(code)] }
}

/// The small letter without marks of each code of a ``Letter``.
private let bareScalars: [Unicode.Scalar] = Letter.codes.map { code in
  let letter = Letter(code: code)
  if let vowel = letter.vowel { return bareVowels[vowel.index] }
  return letter.scalar == "đ" ? "d" : letter.scalar
}

/// The vowels of ``Letter/vowels`` without marks.
private let bareVowels: [Unicode.Scalar] = [
  "a", "a", "a", "e", "e", "i", "o", "o", "o", "u", "u", "y",
]
