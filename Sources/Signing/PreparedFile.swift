package import Diagnostics

/// A file that waits for its signature: all bytes in place but those in the hole.
package struct PreparedFile: Sendable {
  package private(set) var bytes: [UInt8]
  /// The hole with its angle brackets.
  package let hole: Range<Int>
  package let time: SigningTime

  /// SHA-256 of everything outside the hole.
  package var digest: [UInt8] {
    Digest.sha256(Array(bytes[..<hole.lowerBound] + bytes[hole.upperBound...]))
  }

  /// Sets the byte range that a file needs whose hole is known.
  init(_ bytes: [UInt8], byteRange: Range<Int>, hole: Range<Int>, time: SigningTime) {
    let numbers = [0, hole.lowerBound, hole.upperBound, bytes.count - hole.upperBound]
    let text = Array("[\(numbers.map(String.init).joined(separator: " "))]".utf8)
    self.bytes = bytes
    self.bytes.replaceSubrange(
      byteRange.lowerBound..<byteRange.lowerBound + text.count, with: text)
    self.hole = hole
    self.time = time
  }

  /// Finds the hole in a file that was prepared earlier.
  ///
  /// - Throws: `sign.not-prepared`, and what `PDFSource` throws.
  package init(reading bytes: [UInt8], name: String) throws(Failure) {
    let source = try PDFSource.read(bytes, name: name)
    for field in SignatureField.all(in: source) {
      let value = source.resolved(field.entries["V"]).entries
      let range = value["ByteRange"]?.items.compactMap(\.integer) ?? []
      // Differences of numbers that are known to be inside the file do not overflow; sums of any might.
      guard range.count == 4, range[0] == 0, range[1] >= 0, range[1] < range[2],
        range[2] < bytes.count, range[3] == bytes.count - range[2], range[2] - range[1] >= 2,
        let contents = value["Contents"]?.bytes, contents.allSatisfy({ $0 == 0 }),
        let time = value["M"]?.text.flatMap(SigningTime.init(pdfForm:))
      else { continue }
      self.bytes = bytes
      hole = range[1]..<range[2]
      self.time = time
      return
    }
    throw Failure(.notPrepared(name))
  }

  /// The bytes that the key of a certificate is to sign (by SHA-256).
  package func signedBytes(for certificate: Certificate) -> [UInt8] {
    SignedAttributes(documentDigest: digest, certificate: certificate).signedBytes
  }

  /// Puts the signature into the hole.
  ///
  /// - Throws: `sign.wrong-signature` if the certificate's key did not make it for this file.
  package consuming func completed(signature: [UInt8], certificates: [Certificate])
    throws(Failure) -> [UInt8]
  {
    guard let signer = certificates.first else { throw Failure(.wrongSignature("")) }
    let attributes = SignedAttributes(documentDigest: digest, certificate: signer)
    guard signer.verifies(signature, of: attributes.signedBytes) else {
      throw Failure(.wrongSignature(signer.subject))
    }
    let data = SignedData(
      attributes: attributes, certificates: certificates, signature: signature)
    let digits = Array(Hexadecimal.text(data.encoded).utf8)
    guard digits.count <= hole.count - 2 else { throw Failure(.wrongSignature(signer.subject)) }
    let first = hole.lowerBound + 1
    bytes.replaceSubrange(first..<first + digits.count, with: digits)
    return bytes
  }
}
