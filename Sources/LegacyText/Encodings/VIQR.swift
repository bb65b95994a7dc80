import Vietnamese

/// VIQR: Vietnamese typed in ASCII, the marks after the letter; "\" before what is meant as itself.
///
/// A mark counts wherever it can: "ta." is "tạ". Addresses (with "@" or "://", or "www.") are left
/// as they are, which the standard leaves to the writer's "\".
///
/// Source: RFC 1456, "Conventions for Encoding the Vietnamese Language", VIQR 1.1.
enum VIQR {
  /// The seven marks, and d, which makes đ of a d before it.
  private static let marks: [(byte: UInt8, combining: Unicode.Scalar?, bases: String)] = [
    (0x28, "\u{306}", "aA"), (0x5E, "\u{302}", "aeoAEO"), (0x2B, "\u{31B}", "ouOU"),
    (0x60, "\u{300}", vowels), (0x3F, "\u{309}", vowels), (0x7E, "\u{303}", vowels),
    (0x27, "\u{301}", vowels), (0x2E, "\u{323}", vowels),
  ]
  private static let vowels = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"

  /// The letter that each letter and mark make.
  private static let joins: [Pair: UInt32] = {
    var joins: [Pair: UInt32] = [
      Pair(0x64, 0x64): 0x111, Pair(0x44, 0x44): 0x110, Pair(0x44, 0x64): 0x110,
    ]
    for (byte, combining, bases) in marks {
      guard let combining else { continue }
      for base in bases.unicodeScalars {
        let joined = String(String.UnicodeScalarView([base, combining])).normalizedVietnamese
        joins[Pair(base.value, UInt32(byte))] = joined.unicodeScalars.first?.value
      }
    }
    return joins
  }()

  /// The letter and the mark that each letter was made of.
  private static let parts: [UInt32: Pair] = Dictionary(
    joins.map { ($0.value, $0.key) }, uniquingKeysWith: { $0.mark == 0x44 ? $0 : $1 })

  private struct Pair: Hashable {
    let base, mark: UInt32
    init(_ base: UInt32, _ mark: UInt32) { (self.base, self.mark) = (base, mark) }
  }

  /// Whether a mark that other texts seldom have stands behind a letter of ASCII that it can join; a stop, a question mark or an
  /// apostrophe stands there in texts of all kinds.
  static func mayBe(_ text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      if isTelling(byte, behind: last) { return true }
      last = byte
    }
    return false
  }

  /// Whether a sign is such a mark, behind such a letter.
  static func isTelling(_ byte: UInt8, behind letter: UInt8) -> Bool {
    switch (byte, letter | 0x20) {
    case (UInt8(ascii: "("), UInt8(ascii: "a")): true
    case (UInt8(ascii: "^"), UInt8(ascii: "a")), (UInt8(ascii: "^"), UInt8(ascii: "e")),
      (UInt8(ascii: "^"), UInt8(ascii: "o")):
      true
    case (UInt8(ascii: "+"), UInt8(ascii: "o")), (UInt8(ascii: "+"), UInt8(ascii: "u")): true
    case (UInt8(ascii: "`"), let letter), (UInt8(ascii: "~"), let letter):
      "aeiouy".utf8.contains(letter)
    default: false
    }
  }

  private static func canJoin(_ unit: UInt32) -> Bool { isMark(unit) || unit | 0x20 == 0x64 }

  private static func isMark(_ unit: UInt32) -> Bool {
    switch unit {
    case 0x27, 0x28, 0x2B, 0x2E, 0x3F, 0x5E, 0x60, 0x7E: true
    default: false
    }
  }

  // MARK: Reading

  /// Reads units: bytes, or scalars of 256 and more, which stay as they are.
  static func read(_ units: [UInt32]) -> [ReadScalar] {
    var result: [ReadScalar] = []
    result.reserveCapacity(units.count)
    forEachToken(of: units) { token in
      if isAddress(units[token]) {
        result += units[token].map(ReadScalar.init(unit:))
      } else {
        read(units, token, into: &result)
      }
    }
    return result
  }

  private static func read(
    _ units: [UInt32], _ token: Range<Int>, into result: inout [ReadScalar]
  ) {
    var index = token.lowerBound
    while index < token.upperBound {
      let unit = units[index]
      index += 1
      if unit == 0x5C, index < token.upperBound {
        result.append(ReadScalar(unit: units[index]))
        index += 1
      } else if canJoin(unit), let last = result.last,
        let joined = joins[Pair(last.value, unit)]
      {
        let next = index < token.upperBound ? units[index] : 0
        var scalar = ReadScalar(joined, isCoded: true)
        scalar.isWeak = isWeak(unit, after: result, before: next)
        result[result.count - 1] = scalar
      } else {
        result.append(ReadScalar(unit: unit))
      }
    }
  }

  /// Whether a mark may be punctuation: a tone that ends a word, on a letter without another mark;
  /// or a second d inside a word.
  private static func isWeak(
    _ mark: UInt32, after result: [ReadScalar], before next: UInt32
  ) -> Bool {
    switch mark {
    case 0x2E, 0x3F, 0x27:
      return !LetterCode(next).isPart && !isMark(next) && result.last?.isCoded != true
    case 0x44, 0x64:
      return result.count > 1 && LetterCode(result[result.count - 2].value).isPart
    default:
      return false
    }
  }

  // MARK: Writing

  /// The text in VIQR; scalars that it cannot hold are given to `refuse`.
  static func write(_ text: String, refuse: (Unicode.Scalar) -> Void) -> [UInt8] {
    let units = text.unicodeScalars.map(\.value)
    var bytes: [UInt8] = []
    forEachToken(of: units) { token in
      let isPlain = isAddress(units[token]) && units[token].allSatisfy { $0 < 0x80 }
      var last: UInt32 = 0
      for unit in units[token] {
        guard let code = code(of: unit) else {
          if let scalar = Unicode.Scalar(unit) { refuse(scalar) }
          continue
        }
        // "\" keeps the next sign from joining the letter before it: "DĐ" is "D\DD".
        let joinsLast = code.first.map { joins[Pair(last, UInt32($0))] != nil } ?? false
        if !isPlain, unit == 0x5C || joinsLast { bytes.append(0x5C) }
        bytes += code
        last = unit
      }
    }
    return bytes
  }

  private static func code(of unit: UInt32) -> [UInt8]? {
    if unit < 0x80 { return [UInt8(unit)] }
    guard let pair = parts[unit], let base = code(of: pair.base) else { return nil }
    return base + [UInt8(pair.mark)]
  }

  // MARK: Tokens

  /// Calls `body` with every run of blanks and every run of anything else.
  private static func forEachToken(of units: [UInt32], _ body: (Range<Int>) -> Void) {
    var start = 0
    while start < units.count {
      let isBlank = units[start] <= 0x20
      var end = start + 1
      while end < units.count, (units[end] <= 0x20) == isBlank { end += 1 }
      body(start..<end)
      start = end
    }
  }

  private static func isAddress(_ token: ArraySlice<UInt32>) -> Bool {
    if token.contains(0x40) { return true }
    if token.starts(with: [0x77, 0x77, 0x77, 0x2E]) { return true }
    guard let colon = token.firstIndex(of: 0x3A) else { return false }
    return token[colon...].starts(with: [0x3A, 0x2F, 0x2F])
  }
}
