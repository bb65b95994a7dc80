/// A container as somebody made it: who signed what, by which algorithms.
///
/// Source: RFC 5652, clauses 3, 5 and 11.
struct ForeignSignedData {
  /// The identifier of the content's kind.
  let contentType: DERValue
  /// The content, if it is inside.
  let content: [UInt8]?
  let certificates: [Certificate]
  let signer: Signer

  struct Signer {
    let issuer: [UInt8]
    let serialNumber: [UInt8]
    let digestAlgorithm: DERValue
    let signatureAlgorithm: DERValue
    let signature: [UInt8]
    /// The attributes as they stand there; nil where the content itself is signed.
    let attributes: DERValue?

    /// The value of an attribute that there is once.
    func attribute(_ kind: [UInt8]) -> DERValue? {
      let found = attributes?.parts.filter { $0[0]?.isObject(kind) ?? false } ?? []
      guard found.count == 1, let values = found[0][1]?.parts, values.count == 1 else { return nil }
      return values[0]
    }

    /// The bytes that are signed where there are attributes (RFC 5652, 5.4).
    var signedAttributes: [UInt8]? {
      attributes.map { [0x31] + $0.encoded.dropFirst() }
    }
  }

  /// - Returns: nil for what is no container of one signature.
  init?(_ bytes: [UInt8]) {
    guard let outer = DERValue(bytes), outer[0]?.isObject(ObjectIdentifier.signedData) ?? false,
      let data = outer[1]?[0], let contentType = data[2]?[0], let signers = data.parts.last?.parts,
      signers.count == 1, let signer = Self.signer(signers[0])
    else { return nil }
    self.contentType = contentType
    content = data[2]?[1]?[0].map { Array($0.content) }
    certificates = (data.parts.first { $0.tag == 0xA0 }?.parts ?? []).compactMap {
      Certificate(der: Array($0.encoded))
    }
    self.signer = signer
  }

  private static func signer(_ value: DERValue) -> Signer? {
    var parts = value.parts[...]
    guard parts.popFirst()?.tag == 0x02, let name = parts.popFirst(), let digest = parts.popFirst()
    else { return nil }
    let attributes = parts.first?.tag == 0xA0 ? parts.popFirst() : nil
    guard let algorithm = parts.popFirst(), let signature = parts.popFirst(), signature.tag == 0x04
    else { return nil }
    return Signer(
      issuer: name[0].map { Array($0.encoded) } ?? [],
      serialNumber: name[1].map { Array($0.encoded) } ?? [], digestAlgorithm: digest,
      signatureAlgorithm: algorithm, signature: Array(signature.content), attributes: attributes)
  }
}

/// What can be said of an algorithm.
enum AlgorithmStrength {
  /// SHA-256, SHA-384, SHA-512.
  case sound
  /// MD5, SHA-1: two documents can have the same digest.
  case weak
  case unknown

  /// Of a digest.
  init(digest: DERValue?) {
    let name = digest?[0]
    func isOne(of known: [[UInt8]]) -> Bool { known.contains { name?.isObject($0) ?? false } }
    let sound = [ObjectIdentifier.sha256, ObjectIdentifier.sha384, ObjectIdentifier.sha512]
    let weak = [DER.object(1, 2, 840, 113549, 2, 5), DER.object(1, 3, 14, 3, 2, 26)]
    self = isOne(of: sound) ? .sound : isOne(of: weak) ? .weak : .unknown
  }

  /// Whether a signature's algorithm has a weak digest in its name.
  static func isWeak(signature: DERValue) -> Bool {
    let weak = [
      // RSA with MD5 and SHA-1, ECDSA with SHA-1, DSA with SHA-1.
      DER.object(1, 2, 840, 113549, 1, 1, 4), DER.object(1, 2, 840, 113549, 1, 1, 5),
      DER.object(1, 2, 840, 10045, 4, 1), DER.object(1, 2, 840, 10040, 4, 3),
      DER.object(1, 3, 14, 3, 2, 29),
    ]
    return weak.contains { signature[0]?.isObject($0) ?? false }
  }
}
