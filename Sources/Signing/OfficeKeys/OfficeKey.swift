package import Diagnostics

/// The office's secret key (khóa của cơ quan) for the seals of QR codes: Ed25519.
///
/// Source: RFC 8032. The same text always gets the same seal.
package struct OfficeKey: Hashable, Sendable {
  /// 32 bytes.
  private let seed: [UInt8]
  package let publicKey: OfficePublicKey

  /// Draws a new key; nil if the system has no randomness to give.
  package static func random() -> OfficeKey? {
    Ed25519.randomSeed().flatMap(OfficeKey.init(seed:))
  }

  init?(seed: [UInt8]) {
    guard let bytes = Ed25519.publicKey(of: seed) else { return nil }
    self.seed = seed
    publicKey = OfficePublicKey(bytes: bytes)
  }

  /// Reads a key from its file.
  ///
  /// - Throws: `key.unreadable`.
  package init(pem: [UInt8], name: String) throws(Failure) {
    guard let der = PEM.decode(pem, label: Self.label), der.count == Self.prefix.count + 32,
      der.starts(with: Self.prefix), let key = OfficeKey(seed: Array(der.suffix(32)))
    else { throw Failure(.officeKeyUnreadable(name)) }
    self = key
  }

  /// The key as its file holds it (PKCS #8; RFC 8410, clause 7).
  package var pem: [UInt8] { PEM.encode(Self.prefix + seed, label: Self.label) }

  /// 64 bytes.
  func signature(of bytes: [UInt8]) -> [UInt8] {
    // The seed made a public key when this was made; only a machine without memory comes here.
    Ed25519.signature(of: bytes, seed: seed) ?? []
  }

  private static let label = "PRIVATE KEY"
  /// Version 0, the algorithm 1.3.101.112, and the seed as octets in octets.
  private static let prefix: [UInt8] = [
    0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
  ]
}
