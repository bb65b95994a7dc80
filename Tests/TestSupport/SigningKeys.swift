import Foundation

/// Keys and certificates of an authority that exists in tests only, made by openssl.
package struct SigningKeys: Sendable {
  package static let password = "mật khẩu"
  package static let shared = Result { try SigningKeys() }

  package let folder: TemporaryFolder

  package var root: String { folder.path("ca.pem") }

  package func bytes(_ name: String) throws -> [UInt8] { try folder.bytes(of: name) }

  private init() throws {
    folder = try TemporaryFolder()
    try openssl(
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-384", "-nodes", "-keyout",
      "ca.key", "-out", "ca.pem",
      "-utf8", "-subj", "/C=VN/CN=CA thử", "-days", "9000", "-addext",
      "keyUsage=critical,keyCertSign")
    try issue("rsa", key: ["rsa:2048"], usage: "digitalSignature,nonRepudiation")
    try issue("ec", key: Self.curve("P-256"), usage: "digitalSignature,nonRepudiation")
    try issue("p384", key: Self.curve("P-384"), usage: "digitalSignature,nonRepudiation")
    try issue("lock", key: Self.curve("P-256"), usage: "keyAgreement")
    try openssl(["pkcs12", "-export", "-legacy", "-out", "old.p12"] + inputs("rsa"))
    try openssl(
      "pkcs12", "-export", "-nokeys", "-in", "ca.pem", "-out", "keyless.p12", "-passout",
      "pass:\(Self.password)")
  }

  private static func curve(_ name: String) -> [String] {
    ["ec", "-pkeyopt", "ec_paramgen_curve:\(name)"]
  }

  private func issue(_ name: String, key: [String], usage: String) throws {
    try openssl(
      ["req", "-newkey"] + key + [
        "-nodes", "-keyout", "\(name).key", "-out", "\(name).csr", "-utf8", "-subj",
        "/C=VN/O=Ủy ban nhân dân quận Cầu Giấy/CN=Nguyễn Văn Chiến",
      ])
    try folder.write("keyUsage=critical,\(usage)\n", to: "\(name).ext")
    try openssl(
      "x509", "-req", "-in", "\(name).csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-days", "8000",
      "-out", "\(name).pem", "-extfile", "\(name).ext")
    try openssl(["pkcs12", "-export", "-out", "\(name).p12"] + inputs(name))
  }

  private func inputs(_ name: String) -> [String] {
    [
      "-in", "\(name).pem", "-inkey", "\(name).key", "-certfile", "ca.pem", "-passout",
      "pass:\(Self.password)",
    ]
  }

  private func openssl(_ arguments: String...) throws { try openssl(arguments) }

  package func openssl(_ arguments: [String]) throws {
    let result = try Tool.run("openssl", arguments, directory: folder.url)
    guard result.status == 0 else {
      throw Tool.Refusal(description: "openssl \(arguments): \(result.errors)")
    }
  }
}
