/// A short form in a text that is read aloud in full.
package struct AbbreviationReading: Hashable, Sendable {
  /// Where it stands, in UTF-8 bytes.
  package let range: Range<Int>
  package let expansion: String
}

/// The short forms of bodies in a text that a listener should hear in full; none inside the number of a document, where
/// `25/QĐ-UBND` is read letter by letter.
package func abbreviationReadings(in text: String) -> [AbbreviationReading] {
  guard mayHoldAbbreviation(text) else { return [] }
  var readings: [AbbreviationReading] = []
  var word = ""
  var start = 0
  var offset = 0
  func endWord() {
    if let expansion = expansions[word] {
      readings.append(AbbreviationReading(range: start..<offset, expansion: expansion))
    }
    word = ""
  }
  for scalar in text.unicodeScalars {
    let joins = scalar == "-" || scalar == "/" || scalar == "&"
    if scalar.isLetterOrDigit || joins {
      if word.isEmpty { start = offset }
      word.unicodeScalars.append(scalar)
      offset += UTF8.width(scalar)
      continue
    }
    endWord()
    offset += UTF8.width(scalar)
  }
  endWord()
  return readings
}

/// Whether a text has the last two letters of any of them: most texts have not, and this is asked for every line.
private func mayHoldAbbreviation(_ text: String) -> Bool {
  var previous: UInt8 = 0
  for byte in text.utf8 {
    switch (previous, byte) {
    case (UInt8(ascii: "N"), UInt8(ascii: "D")), (UInt8(ascii: "T"), UInt8(ascii: "Q")): return true
    default: previous = byte
    }
  }
  return false
}

/// Source: the full names in Luật Tổ chức chính quyền địa phương and Luật Mặt trận Tổ quốc Việt Nam.
private let expansions = [
  "UBND": "Ủy ban nhân dân",
  "HĐND": "Hội đồng nhân dân",
  "MTTQ": "Mặt trận Tổ quốc",
  "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
]
