import COpenSSL

enum Digest {
  static func sha256(_ bytes: [UInt8]) -> [UInt8] { unsafe digest(bytes, EVP_sha256()) }
  static func sha384(_ bytes: [UInt8]) -> [UInt8] { unsafe digest(bytes, EVP_sha384()) }
  static func sha512(_ bytes: [UInt8]) -> [UInt8] { unsafe digest(bytes, EVP_sha512()) }

  /// By the algorithm that a container names; nil for one that is not of these.
  static func of(_ bytes: [UInt8], by algorithm: DERValue) -> [UInt8]? {
    let known = [
      (ObjectIdentifier.sha256, sha256), (ObjectIdentifier.sha384, sha384),
      (ObjectIdentifier.sha512, sha512),
    ]
    return known.first { algorithm[0]?.isObject($0.0) ?? false }?.1(bytes)
  }

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

/// What tells one content of a file from every other, in hexadecimal digits: SHA-256.
package enum FileDigest {
  package static func text(_ bytes: [UInt8]) -> String { Hexadecimal.text(Digest.sha256(bytes)) }
}

/// The same of a file that is written piece by piece.
///
/// `@unchecked Sendable`: whoever writes the file asks for it, one after the other.
@safe package final class RunningDigest: @unchecked Sendable {
  private let context: OpaquePointer?

  package init() {
    unsafe context = EVP_MD_CTX_new()
    unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil)
  }

  deinit { unsafe EVP_MD_CTX_free(context) }

  package func add(_ bytes: [UInt8]) { unsafe EVP_DigestUpdate(context, bytes, bytes.count) }

  /// As `FileDigest` of all that was added; asked for once.
  package func finish() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    unsafe EVP_DigestFinal_ex(context, &digest, nil)
    return Hexadecimal.text(digest)
  }
}
