import Vietnamese

/// A text that an encoding cannot hold.
package struct UnencodableText: Error, Hashable, Sendable {
  package let encoding: LegacyEncoding
  /// The characters or words that would be lost, each once, in the order of the text.
  package let parts: [String]
}

extension LegacyEncoding {
  /// The bytes of a text, such that `decode` gives the text's NFC back for certain.
  ///
  /// TCVN3 writes a toned capital as the base letter and a combining tone (VN2, TCVN 5712:1993),
  /// since .VnTime has no code for it; `tcvn3Capitals` takes text without small letters only, and
  /// writes the small codes that .VnTimeH prints as capitals.
  ///
  /// - Throws: what cannot survive, named.
  package func encode(_ text: String) throws(UnencodableText) -> [UInt8] {
    let text = text.normalizedVietnamese
    var lost: [String] = []
    func refuse(_ scalar: Unicode.Scalar) {
      let part = String(scalar)
      if !lost.contains(part) { lost.append(part) }
    }
    let bytes = self == .viqr ? VIQR.write(text, refuse: refuse) : write(text, refuse: refuse)
    if lost.isEmpty { lost = words(of: text, unlike: decode(bytes)) }
    guard lost.isEmpty else { throw UnencodableText(encoding: self, parts: lost) }
    return bytes
  }

  private func write(_ text: String, refuse: (Unicode.Scalar) -> Void) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if let code = code(of: scalar) { bytes += code } else { refuse(scalar) }
    }
    return bytes
  }

  private func code(of scalar: Unicode.Scalar) -> [UInt8]? {
    switch self {
    case .tcvn3: return Codebook.tcvn3.bytes(of: scalar)
    case .tcvn3Capitals:
      let code = LetterCode(scalar.value)
      if code.isLetter, !code.isCapital { return nil }
      guard code.isToned else { return Codebook.tcvn3.bytes(of: scalar) }
      return Unicode.Scalar(code.small.scalar).flatMap(Codebook.tcvn3.bytes)
    case .vni: return Codebook.vni.bytes(of: scalar)
    case .viscii: return Codebook.viscii.bytes(of: scalar)
    case .vps: return Codebook.vps.bytes(of: scalar)
    case .cp1258: return Codebook.cp1258.bytes(of: scalar)
    case .viqr: return nil
    }
  }

  /// The words of a text that another has not in the same place; at most ten.
  private func words(of text: String, unlike other: String) -> [String] {
    if text.unicodeScalars.elementsEqual(other.unicodeScalars) { return [] }
    let words = text.split(whereSeparator: \.isWhitespace)
    let others = other.split(whereSeparator: \.isWhitespace)
    var result: [String] = []
    for (index, word) in words.enumerated() where result.count < 10 {
      let isSame = index < others.count && others[index] == word
      if !isSame, !result.contains(String(word)) { result.append(String(word)) }
    }
    return result.isEmpty ? [text] : result
  }
}
