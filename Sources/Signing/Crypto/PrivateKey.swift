import COpenSSL

/// A key that signs, held by libcrypto and wiped when it is dropped.
@safe struct PrivateKey: ~Copyable {
  private let key: OpaquePointer

  /// False for algorithms that take the bytes themselves.
  private let isHashed: Bool

  /// Takes the key over.
  init(owning key: OpaquePointer, isHashed: Bool = true) {
    unsafe self.key = unsafe key
    self.isHashed = isHashed
  }

  deinit { unsafe EVP_PKEY_free(key) }

  /// Signs bytes: PKCS #1 v1.5 with RSA, DER with ECDSA, both of the bytes' SHA-256; nil if libcrypto refuses.
  func signature(of bytes: [UInt8]) -> [UInt8]? {
    guard let context = unsafe EVP_MD_CTX_new() else { return nil }
    defer { unsafe EVP_MD_CTX_free(context) }
    let digest = unsafe isHashed ? EVP_sha256() : nil
    guard unsafe EVP_DigestSignInit(context, nil, digest, nil, key) == 1 else { return nil }
    var count = 0
    guard unsafe EVP_DigestSign(context, nil, &count, bytes, bytes.count) == 1 else { return nil }
    var signature = [UInt8](repeating: 0, count: count)
    guard unsafe EVP_DigestSign(context, &signature, &count, bytes, bytes.count) == 1 else {
      return nil
    }
    return Array(signature.prefix(count))
  }
}
