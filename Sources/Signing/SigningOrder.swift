import FoundationEssentials

/// What a token is asked to sign, as JSON for the program that talks to it.
package struct SigningOrder: Sendable {
  private let prepared: PreparedFile
  private let certificate: Certificate

  package init(prepared: PreparedFile, certificate: Certificate) {
    self.prepared = prepared
    self.certificate = certificate
  }

  /// `algorithm` is to be applied to the bytes `signedAttributes` (base64); software that wants their SHA-256
  /// instead takes `digest` (hexadecimal). `documentDigest` tells which document it is.
  package var json: [UInt8] {
    let bytes = prepared.signedBytes(for: certificate)
    let algorithm = certificate.key == .p256 ? "ECDSA-SHA256" : "RSA-PKCS1-SHA256"
    let lines = [
      #""algorithm": "\#(algorithm)""#,
      #""certificate": "\#(Data(certificate.der).base64EncodedString())""#,
      #""digest": "\#(Hexadecimal.text(Digest.sha256(bytes)))""#,
      #""documentDigest": "\#(Hexadecimal.text(prepared.digest))""#,
      #""signedAttributes": "\#(Data(bytes).base64EncodedString())""#,
    ]
    return Array("{\n  \(lines.joined(separator: ",\n  "))\n}\n".utf8)
  }
}
