/// What the key signs: the kind of content, the digest of the document, and which certificate is meant.
///
/// There is no signing time among them: it stands in the signature dictionary's `M`.
///
/// Source: ETSI EN 319 142-1 V1.2.1, clause 6.3 (PAdES-B-B); RFC 5652, clause 11; RFC 5035, clause 3.
struct SignedAttributes: Equatable {
  private let attributes: [[UInt8]]

  init(documentDigest: [UInt8], certificate: Certificate) {
    let issuerName = DER.sequence(DER.tagged(4, certificate.issuer))
    let certificateIdentifier = DER.sequence(
      DER.octets(Digest.sha256(certificate.der)),
      DER.sequence(issuerName, certificate.serialNumber))
    attributes = [
      Self.attribute(ObjectIdentifier.contentType, ObjectIdentifier.data),
      Self.attribute(ObjectIdentifier.messageDigest, DER.octets(documentDigest)),
      Self.attribute(
        ObjectIdentifier.signingCertificateV2,
        DER.sequence(DER.sequence(certificateIdentifier))),
    ]
  }

  /// The bytes that are signed: the attributes as a set (RFC 5652, 5.4).
  var signedBytes: [UInt8] { DER.set(of: attributes) }

  /// The attributes as they stand in the signer's part.
  var embedded: [UInt8] { DER.value(tag: 0xA0, DER.sorted(attributes)) }

  private static func attribute(_ kind: [UInt8], _ value: [UInt8]) -> [UInt8] {
    DER.sequence(kind, DER.set(of: [value]))
  }
}

/// The names of the algorithms and attributes that we use.
enum ObjectIdentifier {
  static let data = DER.object(1, 2, 840, 113549, 1, 7, 1)
  static let signedData = DER.object(1, 2, 840, 113549, 1, 7, 2)
  static let contentType = DER.object(1, 2, 840, 113549, 1, 9, 3)
  static let messageDigest = DER.object(1, 2, 840, 113549, 1, 9, 4)
  static let signingCertificateV2 = DER.object(1, 2, 840, 113549, 1, 9, 16, 2, 47)
  static let ed25519 = DER.object(1, 3, 101, 112)
  static let signingTime = DER.object(1, 2, 840, 113549, 1, 9, 5)
  static let sha384 = DER.object(2, 16, 840, 1, 101, 3, 4, 2, 2)
  static let sha512 = DER.object(2, 16, 840, 1, 101, 3, 4, 2, 3)
  static let sha256 = DER.object(2, 16, 840, 1, 101, 3, 4, 2, 1)
  static let sha256WithRSA = DER.object(1, 2, 840, 113549, 1, 1, 11)
  static let ecdsaWithSHA256 = DER.object(1, 2, 840, 10045, 4, 3, 2)
}
