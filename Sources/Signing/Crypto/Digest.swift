import COpenSSL

enum Digest {
  static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    var count: UInt32 = 0
    unsafe EVP_Digest(bytes, bytes.count, &digest, &count, EVP_sha256(), nil)
    return digest
  }
}

/// What tells one state of a file from another (the trailer's `ID`).
enum FileIdentifier {
  static func digest(_ bytes: [UInt8]) -> [UInt8] { Array(Digest.sha256(bytes).prefix(16)) }
}
