import Vietnamese

extension LegacyEncoding {
  /// The text of bytes in this encoding, in NFC. Total: a byte without meaning stays as in
  /// Windows-1252.
  ///
  /// TCVN3 gets back the capitals that its codes lack, where the rest of the word or of the line
  /// shows them ("CéNG" is CỘNG); a word such as "¸nh" at the head of a name stays small: ánh.
  package func decode(_ bytes: [UInt8]) -> String { String(read(bytes.map(UInt32.init))) }

  /// The text of such bytes that came as UTF-8, each of them read as Latin-1 or Windows-1252
  /// ("Uû ban nh©n d©n"), in NFC. Scalars that no byte can have become are kept.
  package func decode(mojibake text: String) -> String { String(read(Windows1252.units(of: text))) }

  /// Reads units: bytes, or scalars of 256 and more, which stay as they are.
  func read(_ units: [UInt32]) -> [ReadScalar] {
    switch self {
    case .tcvn3:
      var result = Codebook.tcvn3.read(units)
      CapitalRepair.repair(&result)
      return result
    case .tcvn3Capitals:
      return Codebook.tcvn3.read(units).map { scalar in
        let code = LetterCode(scalar.value)
        guard code.isLetter else { return scalar }
        var capital = scalar
        capital.value = code.capital.scalar
        return capital
      }
    case .vni: return Codebook.vni.read(units)
    case .viqr: return VIQR.read(units)
    case .viscii: return Codebook.viscii.read(units)
    case .vps: return Codebook.vps.read(units)
    case .cp1258: return Codebook.cp1258.read(units)
    }
  }
}
