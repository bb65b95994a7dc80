import COpenSSL

/// A signature's container as libcrypto reads it: an opinion beside that of the code that wrote it.
enum CMSVerification {
  /// What was found.
  enum Finding {
    /// The signature belongs to the bytes.
    case right(Certificate, ForeignSignedData)
    case wrong
    /// By MD5 or SHA-1.
    case weak
    /// By an algorithm that we cannot judge.
    case unknown
  }

  /// Checks a signature over bytes, whoever made it.
  ///
  /// - Parameters:
  ///   - isTimeStamp: whether the container holds the digest of the bytes in a time stamp, instead of being of them.
  static func finding(
    in padded: [UInt8], over bytes: [UInt8], isTimeStamp: Bool
  ) -> Finding {
    guard let container = definite(padded), let data = ForeignSignedData(container) else {
      return .wrong
    }
    let digest = AlgorithmStrength(digest: data.signer.digestAlgorithm)
    if digest == .weak || AlgorithmStrength.isWeak(signature: data.signer.signatureAlgorithm) {
      return .weak
    }
    if digest == .unknown { return .unknown }
    if isTimeStamp {
      guard let content = data.content, let stamp = TimeStamp(content) else { return .wrong }
      if AlgorithmStrength(digest: stamp.algorithm) == .weak { return .weak }
      guard stamp.isOf(bytes) else { return .wrong }
    } else {
      // What is signed must be the file, not something that lies in the container.
      guard data.contentType.isObject(ObjectIdentifier.data), data.content == nil else {
        return .wrong
      }
    }
    let message = isTimeStamp ? data.content ?? [] : bytes
    let signer: Certificate? =
      data.signer.signatureAlgorithm[0]?.isObject(ObjectIdentifier.ed25519) ?? false
      ? ed25519Signer(of: data, over: message) : signer(of: container, over: message)
    guard let signer, names(signer, in: data.signer) else { return .wrong }
    return .right(signer, data)
  }

  /// The container without what fills the hole after it, in lengths that are known beforehand.
  ///
  /// - Returns: nil for what is none, or is followed by anything but zeros.
  private static func definite(_ padded: [UInt8]) -> [UInt8]? {
    unsafe padded.withUnsafeBufferPointer { buffer -> [UInt8]? in
      var next = buffer.baseAddress
      guard let start = buffer.baseAddress,
        let message = unsafe d2i_CMS_ContentInfo(nil, &next, buffer.count), let end = unsafe next
      else { return nil }
      defer { unsafe CMS_ContentInfo_free(message) }
      guard unsafe buffer[(end - start)...].allSatisfy({ $0 == 0 }) else { return nil }
      let bytes = unsafe Array(buffer[..<(end - start)])
      if DERValue(bytes)?.encoded.count == bytes.count { return bytes }
      return unsafe Certificate.encoded { unsafe i2d_CMS_ContentInfo(message, $0) }
    }
  }

  private static func signer(of container: [UInt8], over bytes: [UInt8]) -> Certificate? {
    unsafe bytes.withUnsafeBytes { bytes -> Certificate? in
      let parsed = unsafe container.withUnsafeBufferPointer { container in
        var start = container.baseAddress
        return unsafe d2i_CMS_ContentInfo(nil, &start, container.count)
      }
      guard let message = unsafe parsed, bytes.count <= Int(Int32.max) else { return nil }
      defer { unsafe CMS_ContentInfo_free(message) }
      let source = unsafe BIO_new_mem_buf(bytes.baseAddress, Int32(bytes.count))
      defer { unsafe BIO_free(source) }
      let flags = UInt32(CMS_BINARY) | UInt32(CMS_NO_SIGNER_CERT_VERIFY)
      // A container with its content inside takes no other.
      let detached = unsafe message.isDetached ? source : nil
      guard unsafe CMS_verify(message, nil, nil, detached, nil, flags) == 1,
        let signers = unsafe CMS_get0_signers(message)
      else { return nil }
      defer { unsafe OPENSSL_sk_free(signers) }
      guard unsafe OPENSSL_sk_num(signers) == 1,
        let signer = unsafe OpaquePointer(OPENSSL_sk_value(signers, 0))
      else { return nil }
      return unsafe Certificate(signer)
    }
  }

  /// The same for Ed25519, which libcrypto 3.0 knows, but not in containers.
  ///
  /// Source: RFC 8419, clause 3.
  private static func ed25519Signer(
    of data: ForeignSignedData, over bytes: [UInt8]
  ) -> Certificate? {
    let signer = data.signer
    let certificate = data.certificates.first {
      $0.issuer == signer.issuer && $0.serialNumber == signer.serialNumber
    }
    guard let certificate, let message = signer.signedAttributes,
      signer.attribute(ObjectIdentifier.contentType)?.encoded == data.contentType.encoded,
      let digest = signer.attribute(ObjectIdentifier.messageDigest),
      Digest.of(bytes, by: signer.digestAlgorithm) == Array(digest.content),
      certificate.verifies(signer.signature, of: message, isHashed: false)
    else { return nil }
    return certificate
  }

  /// Whether the signed attributes name no other certificate: the signature alone is one by a key, and an attacker
  /// may put another certificate for the same key beside it.
  ///
  /// Source: RFC 5035, clause 3; signatures older than PAdES have no such attribute.
  private static func names(_ certificate: Certificate, in signer: ForeignSignedData.Signer) -> Bool
  {
    guard let attribute = signer.attribute(ObjectIdentifier.signingCertificateV2) else {
      return true
    }
    return [Digest.sha256, Digest.sha384, Digest.sha512].contains {
      attribute.encoded.firstRange(of: $0(certificate.der)) != nil
    }
  }
}

extension OpaquePointer {
  /// Whether a container's content is outside of it.
  fileprivate var isDetached: Bool {
    guard let content = unsafe CMS_get0_content(self) else { return true }
    return unsafe content.pointee == nil
  }
}

/// What a time-stamping authority signs.
///
/// Source: RFC 3161, clause 2.4.2 (TSTInfo).
struct TimeStamp {
  /// Of the digest.
  let algorithm: DERValue
  private let digest: [UInt8]
  let time: SigningTime

  init?(_ content: [UInt8]) {
    guard let value = DERValue(content), let imprint = value[2], let algorithm = imprint[0],
      let digest = imprint[1], let time = value[4]?.time
    else { return nil }
    self.algorithm = algorithm
    self.digest = Array(digest.content)
    self.time = time
  }

  func isOf(_ bytes: [UInt8]) -> Bool { Digest.of(bytes, by: algorithm) == digest }
}
