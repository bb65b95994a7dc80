import CQRencode

/// What libqrencode makes of a text.
struct QRSymbol {
  /// How much of a code may be spoilt: 15, 25 or 30 %.
  enum Correction { case medium, quartile, high }

  let side: Int
  let modules: [Bool]

  init?(_ text: String, correction: Correction) {
    let level =
      switch correction {
      case .medium: QR_ECLEVEL_M
      case .quartile: QR_ECLEVEL_Q
      case .high: QR_ECLEVEL_H
      }
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, bytes.count < 3000, let input = unsafe QRinput_new2(0, level) else {
      return nil
    }
    defer { unsafe QRinput_free(input) }
    // Readers that are not told guess the encoding, and take Vietnamese for Chinese at times.
    let isPlain = bytes.allSatisfy { $0 < 0x80 }
    if !isPlain, unsafe QRinput_appendECIheader(input, Self.utf8Designator) != 0 { return nil }
    guard unsafe QRinput_append(input, QR_MODE_8, Int32(bytes.count), bytes) == 0,
      let code = unsafe QRcode_encodeInput(input)
    else { return nil }
    defer { unsafe QRcode_free(code) }
    let side = unsafe Int(code.pointee.width)
    guard side > 0, let data = unsafe code.pointee.data else { return nil }
    self.side = side
    // The lowest bit of each byte is the module, the others say what it is for.
    modules = (0..<side * side).map { unsafe data[$0] & 1 == 1 }
  }

  /// UTF-8 in the register of Extended Channel Interpretations (AIM ITS/04-023).
  private static let utf8Designator: UInt32 = 26
}
