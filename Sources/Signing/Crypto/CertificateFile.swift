import COpenSSL
package import Diagnostics

/// Certificates from a file: PEM, one after the other with the signer's first, or one in DER.
package enum CertificateFile {
  /// - Throws: `sign.certificate-unreadable`.
  package static func read(_ bytes: [UInt8], name: String) throws(Failure) -> [Certificate] {
    if let certificate = Certificate(der: bytes) { return [certificate] }
    let certificates = unsafe bytes.withUnsafeBytes { unsafe Self.readPEM($0) }
    if certificates.isEmpty { throw Failure(.certificateUnreadable(name)) }
    return certificates
  }

  private static func readPEM(_ bytes: UnsafeRawBufferPointer) -> [Certificate] {
    let source = unsafe BIO_new_mem_buf(bytes.baseAddress, Int32(clamping: bytes.count))
    defer { unsafe BIO_free(source) }
    var certificates: [Certificate] = []
    while let parsed = unsafe PEM_read_bio_X509(source, nil, nil, nil) {
      defer { unsafe X509_free(parsed) }
      if let certificate = unsafe Certificate(parsed) { certificates.append(certificate) }
    }
    return certificates
  }
}
