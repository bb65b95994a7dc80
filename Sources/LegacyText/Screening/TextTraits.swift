/// What one pass over the bytes of a text tells of it: nearly all texts are seen by it to be a person's.
struct TextTraits {
  /// A sign with which markup, places to be filled and values of errors are written.
  private(set) var hasSign = false
  private(set) var hasQuestionMark = false
  /// A sign that no name has.
  private(set) var hasSignOfNoName = false
  /// Letters that Vietnamese has not in a row, or seldom: `null`, `undefined`, `NaN`, `MERGEFIELD`, `None`, `nan`.
  private(set) var mayHoldMachineWord = false
  /// Nothing but dots, underscores and crosses, as forms have where something is to be written.
  private(set) var isOnlyFilling = true

  init(_ text: String) {
    let bytes = text.utf8Span.span
    var (second, previous): (UInt8, UInt8) = (0, 0)
    for index in bytes.indices {
      let byte = bytes[index]
      take(byte, after: previous)
      if byte == UInt8(ascii: "n"), Self.begins(second, previous) { mayHoldMachineWord = true }
      (second, previous) = (previous, byte)
    }
    // A formula; `Err:502` is an error of LibreOffice.
    if text.hasPrefix("=") || text.hasPrefix("Err:") { hasSign = true }
  }

  /// Whether two letters are those with which `None` or `nan` begins.
  private static func begins(_ first: UInt8, _ second: UInt8) -> Bool {
    first == UInt8(ascii: "N") && second == UInt8(ascii: "o")
      || first == UInt8(ascii: "n") && second == UInt8(ascii: "a")
  }

  /// Whether markup may begin with a sign: `<b`, `&amp`, `#REF`, `%E1`, `${`, `\\u1`, `=E1`, `_x0`.
  private static func opens(_ sign: UInt8) -> Bool {
    "<&#%$\\=_".utf8.contains(sign)
  }

  /// Whether it may go on so; “50%,” and “a = b” are no markup.
  private static func goesOn(_ byte: UInt8, after sign: UInt8) -> Bool {
    switch sign {
    case UInt8(ascii: "_"): byte == UInt8(ascii: "x")
    case UInt8(ascii: "="): (UInt8(ascii: "C")...UInt8(ascii: "E")).contains(byte)
    default:
      byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || "{#!/_".utf8.contains(byte)
    }
  }

  private mutating func take(_ byte: UInt8, after previous: UInt8) {
    switch byte {
    case UInt8(ascii: "?"): (hasQuestionMark, hasSignOfNoName) = (true, true)
    case UInt8(ascii: "{"), UInt8(ascii: "["): (hasSign, hasSignOfNoName) = (true, true)
    case UInt8(ascii: "#"), UInt8(ascii: "<"), UInt8(ascii: "%"), UInt8(ascii: "\\"),
      UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "$"):
      hasSignOfNoName = true
      if previous == byte { hasSign = true }
    case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ">"), UInt8(ascii: "|"),
      UInt8(ascii: "@"), UInt8(ascii: "^"), UInt8(ascii: "~"), UInt8(ascii: "`"),
      UInt8(ascii: "*"):
      hasSignOfNoName = true
    // `«` and `»`.
    case 0xAB where previous == 0xC2, 0xBB where previous == 0xC2:
      (hasSign, hasSignOfNoName) = (true, true)
    case UInt8(ascii: "l"), UInt8(ascii: "L"): if previous == byte { mayHoldMachineWord = true }
    case UInt8(ascii: "f"), UInt8(ascii: "F"): mayHoldMachineWord = true
    case UInt8(ascii: "N"): if previous == UInt8(ascii: "a") { mayHoldMachineWord = true }
    default: break
    }
    if Self.opens(previous), Self.goesOn(byte, after: previous) { hasSign = true }
    switch byte {
    // The last three are the bytes of `…`.
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: " "), UInt8(ascii: "x"),
      UInt8(ascii: "X"), UInt8(ascii: "("), UInt8(ascii: ")"), 0xE2, 0x80, 0xA6:
      break
    default: isOnlyFilling = false
    }
  }
}
