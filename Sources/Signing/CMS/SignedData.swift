/// The signature as it stands in the file: who signed what, and with which certificates.
///
/// Source: RFC 5652, clauses 3 and 5; algorithms: RFC 5754.
struct SignedData {
  let attributes: SignedAttributes
  /// The signer's first, then those that lead to the authority.
  let certificates: [Certificate]
  /// As the key made it: PKCS #1 v1.5, or ECDSA's two numbers in DER.
  let signature: [UInt8]

  var encoded: [UInt8] {
    guard let signer = certificates.first else { return [] }
    let digestAlgorithm = DER.sequence(ObjectIdentifier.sha256)
    let signatureAlgorithm =
      switch signer.key {
      case .rsa: DER.sequence(ObjectIdentifier.sha256WithRSA, DER.null)
      case .p256, .other: DER.sequence(ObjectIdentifier.ecdsaWithSHA256)
      }
    let signerInfo = DER.sequence(
      DER.integer(1), DER.sequence(signer.issuer, signer.serialNumber), digestAlgorithm,
      attributes.embedded, signatureAlgorithm, DER.octets(signature))
    let signedData = DER.sequence(
      DER.integer(1), DER.set(of: [digestAlgorithm]), DER.sequence(ObjectIdentifier.data),
      DER.value(tag: 0xA0, DER.sorted(certificates.map(\.der))), DER.set(of: [signerInfo]))
    return DER.sequence(ObjectIdentifier.signedData, DER.tagged(0, signedData))
  }

  /// The most bytes that a signature by these certificates can take.
  static func room(for certificates: [Certificate]) -> Int {
    guard let signer = certificates.first else { return 0 }
    let attributes = SignedAttributes(
      documentDigest: [UInt8](repeating: 0, count: 32), certificate: signer)
    let signature = [UInt8](repeating: 0, count: signer.key.longestSignature)
    return SignedData(attributes: attributes, certificates: certificates, signature: signature)
      .encoded.count
  }
}
