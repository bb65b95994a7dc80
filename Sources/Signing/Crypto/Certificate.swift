import COpenSSL
package import FoundationEssentials

/// A certificate (chứng thư số): whose a public key is, in whose word, from when to when.
package struct Certificate: Hashable, Sendable {
  package enum Key: Hashable, Sendable {
    case rsa(bits: Int)
    case p256
    /// A key that we cannot sign with; an authority's may be of this kind.
    case other

    /// In bytes.
    var longestSignature: Int {
      switch self {
      case .rsa(let bits): (bits + 7) / 8
      case .p256: 72
      case .other: 0
      }
    }
  }

  package let der: [UInt8]
  package let subject: String
  package let issuerName: String
  package let validFrom: Date
  package let validUntil: Date
  package let key: Key
  /// False if the issuer lets the key do other things only.
  package let maySign: Bool
  /// The issuer's name in DER.
  let issuer: [UInt8]
  /// In DER.
  let serialNumber: [UInt8]

  package func isValid(at instant: Date) -> Bool { validFrom...validUntil ~= instant }

  /// Reads a certificate; nil if it is none.
  init?(der: [UInt8]) {
    let parsed = unsafe der.withUnsafeBufferPointer { bytes in
      var start = bytes.baseAddress
      return unsafe d2i_X509(nil, &start, bytes.count)
    }
    guard let certificate = unsafe parsed else { return nil }
    defer { unsafe X509_free(certificate) }
    unsafe self.init(certificate)
  }

  /// Takes the facts of libcrypto's object, which stays the caller's.
  init?(_ certificate: OpaquePointer) {
    guard let validFrom = unsafe Self.date(X509_get0_notBefore(certificate)),
      let validUntil = unsafe Self.date(X509_get0_notAfter(certificate)),
      validFrom <= validUntil
    else { return nil }
    der = unsafe Self.encoded { unsafe i2d_X509(certificate, $0) }
    issuer = unsafe Self.encoded { unsafe i2d_X509_NAME(X509_get_issuer_name(certificate), $0) }
    serialNumber = unsafe Self.encoded {
      unsafe i2d_ASN1_INTEGER(X509_get0_serialNumber(certificate), $0)
    }
    subject = unsafe Self.commonName(X509_get_subject_name(certificate))
    issuerName = unsafe Self.commonName(X509_get_issuer_name(certificate))
    self.validFrom = validFrom
    self.validUntil = validUntil
    key = unsafe Self.key(certificate)
    let usage = unsafe X509_get_key_usage(certificate)
    maySign = usage & UInt32(KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION) != 0
  }

  /// Whether a signature over bytes was made with this certificate's key.
  ///
  /// - Parameter isHashed: by SHA-256; false for algorithms that take the bytes themselves.
  func verifies(_ signature: [UInt8], of bytes: [UInt8], isHashed: Bool = true) -> Bool {
    let parsed = unsafe der.withUnsafeBufferPointer { bytes in
      var start = bytes.baseAddress
      return unsafe d2i_X509(nil, &start, bytes.count)
    }
    guard let certificate = unsafe parsed else { return false }
    defer { unsafe X509_free(certificate) }
    guard let context = unsafe EVP_MD_CTX_new() else { return false }
    defer { unsafe EVP_MD_CTX_free(context) }
    guard
      unsafe EVP_DigestVerifyInit(
        context, nil, isHashed ? EVP_sha256() : nil, nil, X509_get0_pubkey(certificate)) == 1
    else { return false }
    return unsafe EVP_DigestVerify(
      context, signature, signature.count, bytes, bytes.count) == 1
  }

  private static func key(_ certificate: OpaquePointer) -> Key {
    guard let key = unsafe X509_get0_pubkey(certificate) else { return .other }
    switch unsafe EVP_PKEY_get_base_id(key) {
    case EVP_PKEY_RSA: return unsafe .rsa(bits: Int(EVP_PKEY_get_bits(key)))
    case EVP_PKEY_EC:
      var name = [CChar](repeating: 0, count: 64)
      var count = 0
      let isNamed = unsafe EVP_PKEY_get_group_name(key, &name, name.count, &count) == 1
      let curve = name.prefix(count).map { UInt8(bitPattern: $0) }
      return isNamed && String(decoding: curve, as: UTF8.self) == "prime256v1" ? .p256 : .other
    default: return .other
    }
  }

  private static func date(_ time: UnsafePointer<ASN1_TIME>?) -> Date? {
    var parts = unsafe tm()
    guard unsafe ASN1_TIME_to_tm(time, &parts) == 1 else { return nil }
    return unsafe Date(timeIntervalSince1970: TimeInterval(timegm(&parts)))
  }

  /// The common name, or else all of the name on one line.
  private static func commonName(_ name: OpaquePointer?) -> String {
    let index = unsafe X509_NAME_get_index_by_NID(name, NID_commonName, -1)
    if index >= 0 {
      let data = unsafe X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index))
      var text: UnsafeMutablePointer<UInt8>?
      let count = unsafe ASN1_STRING_to_UTF8(&text, data)
      defer { unsafe CRYPTO_free(text, #file, #line) }
      if count > 0, let text = unsafe text {
        return unsafe String(
          decoding: UnsafeBufferPointer(start: text, count: Int(count)), as: UTF8.self)
      }
    }
    guard let line = unsafe X509_NAME_oneline(name, nil, 0) else { return "" }
    defer { unsafe CRYPTO_free(line, #file, #line) }
    return unsafe String(cString: line)
  }

  /// What one of libcrypto's `i2d` functions writes.
  static func encoded(
    _ write: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32
  ) -> [UInt8] {
    let count = Int(write(nil))
    guard count > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: count)
    unsafe bytes.withUnsafeMutableBufferPointer { buffer in
      var start = buffer.baseAddress
      _ = unsafe write(&start)
    }
    return bytes
  }
}
