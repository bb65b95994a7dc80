import COpenSSL

/// A signature's container as libcrypto reads it: an opinion beside that of the code that wrote it.
enum CMSVerification {
  /// Checks a detached signature over bytes, whoever made it.
  ///
  /// - Returns: the signer's certificate; nil if the signature does not belong to the bytes.
  static func signer(of container: [UInt8], over bytes: [UInt8]) -> Certificate? {
    unsafe bytes.withUnsafeBytes { bytes -> Certificate? in
      let parsed = unsafe container.withUnsafeBufferPointer { container in
        var start = container.baseAddress
        return unsafe d2i_CMS_ContentInfo(nil, &start, container.count)
      }
      guard let message = unsafe parsed else { return nil }
      defer { unsafe CMS_ContentInfo_free(message) }
      let source = unsafe BIO_new_mem_buf(bytes.baseAddress, Int32(clamping: bytes.count))
      defer { unsafe BIO_free(source) }
      let flags = UInt32(CMS_BINARY) | UInt32(CMS_NO_SIGNER_CERT_VERIFY)
      guard unsafe CMS_verify(message, nil, nil, source, nil, flags) == 1,
        let signers = unsafe CMS_get0_signers(message)
      else { return nil }
      defer { unsafe OPENSSL_sk_free(signers) }
      guard unsafe OPENSSL_sk_num(signers) == 1,
        let signer = unsafe OpaquePointer(OPENSSL_sk_value(signers, 0)),
        let certificate = unsafe Certificate(signer),
        unsafe names(certificate, in: message)
      else { return nil }
      return certificate
    }
  }

  /// Whether the signed attributes name no other certificate: the signature alone is one by a key, and an attacker
  /// may put another certificate for the same key beside it.
  ///
  /// Source: RFC 5035, clause 3; signatures older than PAdES have no such attribute.
  private static func names(_ certificate: Certificate, in message: OpaquePointer) -> Bool {
    let signers = unsafe CMS_get0_SignerInfos(message)
    guard let signer = unsafe OpaquePointer(OPENSSL_sk_value(signers, 0)) else { return false }
    let kind = unsafe OBJ_nid2obj(NID_id_smime_aa_signingCertificateV2)
    guard let found = unsafe CMS_signed_get0_data_by_OBJ(signer, kind, -3, V_ASN1_SEQUENCE) else {
      return true
    }
    let value = unsafe found.assumingMemoryBound(to: ASN1_STRING.self)
    let bytes = unsafe UnsafeBufferPointer(
      start: ASN1_STRING_get0_data(value), count: Int(ASN1_STRING_length(value)))
    let attribute = unsafe bytes.map { $0 }
    return [Digest.sha256, Digest.sha384, Digest.sha512].contains {
      attribute.firstRange(of: $0(certificate.der)) != nil
    }
  }
}
