import COpenSSL

enum Digest {
  static func sha256(_ bytes: [UInt8]) -> [UInt8] { unsafe digest(bytes, EVP_sha256()) }
  static func sha384(_ bytes: [UInt8]) -> [UInt8] { unsafe digest(bytes, EVP_sha384()) }
  static func sha512(_ bytes: [UInt8]) -> [UInt8] { unsafe digest(bytes, EVP_sha512()) }

  private static func digest(_ bytes: [UInt8], _ algorithm: OpaquePointer?) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    unsafe EVP_Digest(bytes, bytes.count, &digest, &count, algorithm, nil)
    return Array(digest.prefix(Int(count)))
  }
}

/// What tells one state of a file from another (the trailer's `ID`).
enum FileIdentifier {
  static func digest(_ bytes: [UInt8]) -> [UInt8] { Array(Digest.sha256(bytes).prefix(16)) }
}
