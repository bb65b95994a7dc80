import Vietnamese

/// The rules of one eight-bit encoding: what each byte means alone, and which byte changes the
/// letter before it.
///
/// Reads and writes all encodings but VIQR, whose marks are ASCII and may also be meant as
/// themselves.
struct Codebook: Sendable {
  /// By byte.
  private var singles: [ReadScalar]
  /// By byte: the column of ``joins``, or 0 for a byte that changes nothing.
  private var columns = [UInt8](repeating: 0, count: 256)
  /// By column and code of the letter before: the scalar that the two make, or 0.
  private var joins: [[UInt32]] = [[]]
  /// The bytes of every letter and sign beyond ASCII.
  private var codes: [UInt32: [UInt8]] = [:]

  /// A table whose letters are single bytes, and combining tones if the runs have some.
  ///
  /// `avoided` letters are read but not written.
  init(runs: [CodeTables.Run], avoiding avoided: (LetterCode) -> Bool = { _ in false }) {
    singles = (0..<256).map { ReadScalar(Windows1252.scalar(of: UInt8($0))) }
    var tones: [(byte: UInt8, scalar: Unicode.Scalar)] = []
    for (first, letters) in runs {
      for (offset, scalar) in letters.unicodeScalars.enumerated() {
        let byte = first + UInt8(offset)
        let isCoded = singles[Int(byte)].value != scalar.value
        singles[Int(byte)] = ReadScalar(scalar.value, isCoded: isCoded, byte: byte)
        if (0x300..<0x370).contains(scalar.value) { tones.append((byte, scalar)) }
      }
    }
    for (byte, single) in singles.enumerated() where byte >= 0x80 || single.isCoded {
      if !avoided(LetterCode(single.value)) { codes[single.value] = [UInt8(byte)] }
    }
    for (byte, scalar) in tones { addTone(scalar, byte: byte) }
  }

  /// VNI: the runs, and the signs that follow a letter.
  init(runs: [CodeTables.Run], signs: [(sign: Unicode.Scalar, bases: String, joined: String)]) {
    self.init(runs: runs)
    // Other letters of Windows-1252 are signs here, or have no place of their own.
    let named = Set(runs.flatMap(\.letters.unicodeScalars).map(\.value))
    codes = codes.filter { named.contains($0.key) || !LetterCode($0.key).isLetter }
    for (sign, bases, joined) in signs {
      guard let small = UInt8(exactly: sign.value) else { continue }
      // Latin-1 keeps capitals 20 (hexadecimal) below the small letters.
      let capital = small - 0x20
      for (base, letter) in zip(bases.unicodeScalars, joined.unicodeScalars) {
        let (base, letter) = (LetterCode(base.value), LetterCode(letter.value))
        add(base.scalar, byte: small, makes: letter.scalar)
        add(base.capital.scalar, byte: capital, makes: letter.capital.scalar)
        // "Uûy": some wrote the small sign after a capital, and with the shift lock the reverse.
        add(base.capital.scalar, byte: small, makes: letter.capital.scalar)
        add(base.scalar, byte: capital, makes: letter.scalar)
      }
    }
  }

  /// Lets a byte put this tone on every vowel that has none.
  private mutating func addTone(_ tone: Unicode.Scalar, byte: UInt8) {
    for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".unicodeScalars {
      let joined = String(String.UnicodeScalarView([base, tone])).normalizedVietnamese
      guard let letter = joined.unicodeScalars.first else { continue }
      add(base.value, byte: byte, makes: letter.value)
    }
  }

  private mutating func add(_ base: UInt32, byte: UInt8, makes joined: UInt32) {
    if columns[Int(byte)] == 0 {
      columns[Int(byte)] = UInt8(joins.count)
      joins.append([UInt32](repeating: 0, count: 256))
    }
    joins[Int(columns[Int(byte)])][Int(LetterCode(base).rawValue)] = joined
    if codes[joined] == nil {
      codes[joined] = (base < 0x80 ? [UInt8(base)] : codes[base] ?? []) + [byte]
    }
  }

  /// Reads units: bytes, or scalars of 256 and more, which stay as they are.
  func read(_ units: [UInt32]) -> [ReadScalar] {
    var result: [ReadScalar] = []
    result.reserveCapacity(units.count)
    var last = LetterCode(0)
    for unit in units {
      guard unit < 256 else {
        result.append(ReadScalar(unit: unit))
        last = LetterCode(0)
        continue
      }
      let column = columns[Int(unit)]
      if column != 0, last.isLetter {
        let joined = joins[Int(column)][Int(last.rawValue)]
        if joined != 0 {
          result[result.count - 1] = ReadScalar(joined, isCoded: true)
          last = LetterCode(joined)
          continue
        }
      }
      let single = singles[Int(unit)]
      result.append(single)
      last = LetterCode(single.value)
    }
    return result
  }

  /// The bytes of one scalar; nil if there are none.
  func bytes(of scalar: Unicode.Scalar) -> [UInt8]? {
    if let code = codes[scalar.value] { return code }
    // Control characters that the table uses for letters cannot be told from them.
    return scalar.isASCII && !singles[Int(scalar.value)].isCoded ? [UInt8(scalar.value)] : nil
  }
}

extension Codebook {
  /// Toned capitals are written as VN2 has them, a capital and a combining tone: .VnTime has no
  /// codes for them.
  static let tcvn3 = Codebook(
    runs: CodeTables.tcvn3, avoiding: { $0.isToned && $0.isCapital })
  static let vni = Codebook(runs: CodeTables.vni, signs: CodeTables.vniSigns)
  static let viscii = Codebook(runs: CodeTables.viscii)
  static let vps = Codebook(runs: CodeTables.vps)
  static let cp1258 = Codebook(runs: CodeTables.cp1258)
}
