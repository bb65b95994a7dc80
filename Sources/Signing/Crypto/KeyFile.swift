import COpenSSL
import Diagnostics

/// A key with its certificate and those of its authorities, from a PKCS #12 file (.p12, .pfx).
struct KeyFile: ~Copyable {
  let key: PrivateKey
  /// The signer's first.
  let certificates: [Certificate]

  /// - Throws: `sign.key-unreadable`, `sign.wrong-password`, `sign.no-key`.
  init(_ bytes: [UInt8], password: String, name: String) throws(Failure) {
    Self.loadProviders()
    let parsed = unsafe bytes.withUnsafeBufferPointer { bytes in
      var start = bytes.baseAddress
      return unsafe d2i_PKCS12(nil, &start, bytes.count)
    }
    guard let file = unsafe parsed else { throw Failure(.keyUnreadable(name)) }
    defer { unsafe PKCS12_free(file) }
    var key: OpaquePointer?
    var signer: OpaquePointer?
    var others: OpaquePointer?
    guard unsafe PKCS12_parse(file, password, &key, &signer, &others) == 1 else {
      let isRight = unsafe PKCS12_verify_mac(file, password, -1) == 1
      throw Failure(isRight ? .keyUnreadable(name) : .wrongPassword(name))
    }
    defer {
      unsafe X509_free(signer)
      for index in unsafe 0..<max(OPENSSL_sk_num(others), 0) {
        unsafe X509_free(OpaquePointer(OPENSSL_sk_value(others, index)))
      }
      unsafe OPENSSL_sk_free(others)
    }
    guard let key = unsafe key else { throw Failure(.noKey(name)) }
    let owned = unsafe PrivateKey(owning: key)
    guard let signer = unsafe signer else { throw Failure(.noKey(name)) }
    guard let certificate = unsafe Certificate(signer) else { throw Failure(.noKey(name)) }
    var certificates = [certificate]
    for index in unsafe 0..<max(OPENSSL_sk_num(others), 0) {
      if let other = unsafe OpaquePointer(OPENSSL_sk_value(others, index)),
        let certificate = unsafe Certificate(other)
      {
        certificates.append(certificate)
      }
    }
    self.key = owned
    self.certificates = certificates
  }

  /// Files of older programs are locked with ciphers that libcrypto keeps apart.
  private static func loadProviders() {
    _ = unsafe OSSL_PROVIDER_load(nil, "legacy")
    _ = unsafe OSSL_PROVIDER_load(nil, "default")
  }
}
