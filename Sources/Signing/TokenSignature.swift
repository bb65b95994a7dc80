import FoundationEssentials

/// A signature as a token or its software gives it, in the form that we need.
package struct TokenSignature: Hashable, Sendable {
  package let bytes: [UInt8]

  /// - Parameters:
  ///   - file: the bytes as they are, or in base64.
  ///   - key: tokens give the two numbers of ECDSA side by side; in a file they stand in DER.
  package init(file: [UInt8], key: Certificate.Key) {
    let text = String(decoding: file, as: UTF8.self).filter { !$0.isWhitespace }
    let isText = file.allSatisfy { $0 < 0x80 }
    let raw = isText ? Data(base64Encoded: text).map(Array.init) ?? file : file
    if key == .p256, raw.count == 64 {
      bytes = DER.sequence(
        DER.integer(magnitude: raw[..<32]), DER.integer(magnitude: raw[32...]))
    } else {
      bytes = raw
    }
  }
}
