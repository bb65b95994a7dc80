package import Diagnostics

/// The key that an office gives to everybody, so that its seals can be checked.
package struct OfficePublicKey: Hashable, Sendable {
  /// 32 bytes.
  let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Eight digits that tell this key from others of the office: it changes its key some day.
  package var name: String { Hexadecimal.text(Digest.sha256(bytes).prefix(4)) }

  /// Reads a public key from its file.
  ///
  /// - Throws: `key.unreadable`.
  package init(pem: [UInt8], name: String) throws(Failure) {
    guard let der = PEM.decode(pem, label: Self.label), der.count == Self.prefix.count + 32,
      der.starts(with: Self.prefix)
    else { throw Failure(.officeKeyUnreadable(name)) }
    bytes = Array(der.suffix(32))
  }

  /// The key as its file holds it (RFC 8410, clause 4).
  package var pem: [UInt8] { PEM.encode(Self.prefix + bytes, label: Self.label) }

  func verifies(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    Ed25519.verifies(signature, of: message, publicKey: bytes)
  }

  private static let label = "PUBLIC KEY"
  /// The algorithm 1.3.101.112, and the key as a bit string.
  private static let prefix: [UInt8] = [
    0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00,
  ]
}
