import Vietnamese

/// The text that was meant where bytes of UTF-8 were taken for Windows-1252, as when a spreadsheet
/// opens a CSV by the wrong code page ("Nguyá»…n" is Nguyễn); nil if there is nothing of the kind.
///
/// Where only part of the letters beyond ASCII reads so, because some bytes were lost or other words
/// stand beside, two letters are needed. Ã before a quotation mark, a dash or a space among capitals
/// proves nothing: “CẤP XÃ” ends so.
package func misreadUnicode(_ text: String) -> String? {
  guard mayBeMisread(text) else { return nil }
  let units = Windows1252.units(of: text)
  var meant = String.UnicodeScalarView()
  var (proofs, others) = (0, 0)
  var index = 0
  while index < units.count {
    if let (letter, length) = letter(at: index, of: units) {
      meant.append(letter)
      if length > 2 || isProof(index, of: units) { proofs += 1 }
      index += length
    } else {
      if units[index] >= 0x80 { others += 1 }
      meant.append(Unicode.Scalar(ReadScalar(unit: units[index]).value) ?? "\u{FFFD}")
      index += 1
    }
  }
  return proofs > (others == 0 ? 0 : 1) ? String(meant).normalizedVietnamese : nil
}

/// Whether a letter that is a first byte of UTF-8 has another beyond ASCII behind it, and not only Â: seldom in Vietnamese,
/// where a consonant of ASCII stands behind Ã or â.
private func mayBeMisread(_ text: String) -> Bool {
  var (isLead, hasLead, hasPair) = (false, false, false)
  for scalar in text.unicodeScalars {
    if isLead, !scalar.isASCII { hasPair = true }
    isLead = (0xC2...0xE2).contains(scalar.value)
    if isLead, scalar.value != 0xC2 { hasLead = true }
  }
  return hasLead && hasPair
}

/// Whether two units that are a letter as UTF-8 cannot be meant as they stand.
private func isProof(_ index: Int, of units: [UInt32]) -> Bool {
  let second = units[index + 1]
  let isQuote = second == 0xA0 || second < 0xA0 && Windows1252.scalar(of: UInt8(second)) >= 0x100
  if units[index] != 0xC3 || !isQuote { return true }
  let next = units[(index + 2)...].first
  if second == 0xA0, let next, !LetterCode(next).isPart { return true }
  return [units[..<index].last, next].contains { $0.map { (0x61...0x7A).contains($0) } ?? false }
}

/// The Vietnamese letter, combining tone or sign that two or three units are as UTF-8.
private func letter(
  at index: Int, of units: [UInt32]
) -> (letter: Unicode.Scalar, length: Int)? {
  let length: Int
  switch units[index] {
  case 0xC2...0xC6, 0xCC: length = 2
  case 0xE1, 0xE2: length = 3
  default: return nil
  }
  guard index + length <= units.count else { return nil }
  let bytes = units[index..<index + length].map { UInt8(exactly: $0) ?? 0 }
  guard let scalar = String(validating: bytes, as: UTF8.self)?.unicodeScalars.first else {
    return nil
  }
  let isKnown =
    LetterCode(scalar.value).isMarked || scalar.value < 0xC0
    || (0x300..<0x324).contains(scalar.value) || (0x2010..<0x2040).contains(scalar.value)
  return isKnown ? (scalar, length) : nil
}
