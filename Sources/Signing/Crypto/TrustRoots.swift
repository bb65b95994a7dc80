import COpenSSL
package import Diagnostics
import FoundationEssentials

/// The authorities that somebody trusts, and whether a certificate leads to one of them.
package struct TrustRoots: Sendable {
  private let roots: [Certificate]

  /// Trusts nobody.
  package init() { roots = [] }

  /// Reads certificates from files, PEM or DER.
  ///
  /// - Throws: `sign.certificate-unreadable`.
  package init(files: [(name: String, bytes: [UInt8])]) throws(Failure) {
    var roots: [Certificate] = []
    for file in files { roots += try CertificateFile.read(file.bytes, name: file.name) }
    self.roots = roots
  }

  package var isEmpty: Bool { roots.isEmpty }

  /// Whether a certificate was given out, as all between, under one of the roots, and all were valid at a time.
  ///
  /// - Parameter others: certificates that may lie between.
  func vouch(for certificate: Certificate, beside others: [Certificate], at time: Date) -> Bool {
    guard !roots.isEmpty, let store = unsafe X509_STORE_new(),
      let context = unsafe X509_STORE_CTX_new(), let between = unsafe OPENSSL_sk_new_null()
    else { return false }
    var parsed = unsafe [OpaquePointer]()
    defer {
      unsafe X509_STORE_CTX_free(context)
      unsafe X509_STORE_free(store)
      unsafe OPENSSL_sk_free(between)
      unsafe parsed.forEach { unsafe X509_free($0) }
    }
    func read(_ certificate: Certificate) -> OpaquePointer? {
      let pointer = unsafe certificate.der.withUnsafeBufferPointer { bytes in
        var start = bytes.baseAddress
        return unsafe d2i_X509(nil, &start, bytes.count)
      }
      if let pointer = unsafe pointer { unsafe parsed.append(pointer) }
      return unsafe pointer
    }
    for root in roots { unsafe X509_STORE_add_cert(store, read(root)) }
    for other in others {
      if let pointer = unsafe read(other) {
        unsafe OPENSSL_sk_push(between, UnsafeRawPointer(pointer))
      }
    }
    guard unsafe X509_STORE_CTX_init(context, store, read(certificate), between) == 1 else {
      return false
    }
    let parameters = unsafe X509_STORE_CTX_get0_param(context)
    unsafe X509_VERIFY_PARAM_set_time(parameters, time_t(time.timeIntervalSince1970))
    // Who names the signer's own certificate trusts it without its authority.
    unsafe X509_VERIFY_PARAM_set_flags(parameters, UInt(X509_V_FLAG_PARTIAL_CHAIN))
    // No MD5, no SHA-1, no short keys between the two.
    unsafe X509_VERIFY_PARAM_set_auth_level(parameters, 2)
    return unsafe X509_verify_cert(context) == 1
  }
}
