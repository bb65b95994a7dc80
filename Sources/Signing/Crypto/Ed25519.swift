import COpenSSL

/// Signatures by Ed25519: short keys, short signatures, no luck involved.
///
/// Source: RFC 8032.
enum Ed25519 {
  /// 32 bytes that nobody knows; nil if the system has no randomness to give.
  static func randomSeed() -> [UInt8]? {
    var seed = [UInt8](repeating: 0, count: 32)
    return unsafe RAND_bytes(&seed, Int32(seed.count)) == 1 ? seed : nil
  }

  /// 32 bytes; nil if the seed has not 32.
  static func publicKey(of seed: [UInt8]) -> [UInt8]? {
    guard
      let key = unsafe EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count)
    else { return nil }
    defer { unsafe EVP_PKEY_free(key) }
    var bytes = [UInt8](repeating: 0, count: 32)
    var count = bytes.count
    return unsafe EVP_PKEY_get_raw_public_key(key, &bytes, &count) == 1 ? bytes : nil
  }

  /// 64 bytes.
  static func signature(of message: [UInt8], seed: [UInt8]) -> [UInt8]? {
    guard
      let key = unsafe EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count)
    else { return nil }
    return unsafe PrivateKey(owning: key, isHashed: false).signature(of: message)
  }

  static func verifies(_ signature: [UInt8], of message: [UInt8], publicKey: [UInt8]) -> Bool {
    guard
      let key = unsafe EVP_PKEY_new_raw_public_key(
        EVP_PKEY_ED25519, nil, publicKey, publicKey.count),
      let context = unsafe EVP_MD_CTX_new()
    else { return false }
    defer {
      unsafe EVP_MD_CTX_free(context)
      unsafe EVP_PKEY_free(key)
    }
    guard unsafe EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1 else { return false }
    return unsafe EVP_DigestVerify(
      context, signature, signature.count, message, message.count) == 1
  }
}
