import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Signing

@Suite struct SealedTextTests {
  /// Source: RFC 8032, 7.1, test 1: the key and the signature of nothing.
  private static let seed = bytes(
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")

  private static func bytes(_ digits: String) -> [UInt8] {
    let digits = Array(digits.utf8)
    return stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
  }

  private let key: OfficeKey
  private let text: String
  private static let content = "GIẤY KHEN\nSố sổ vàng: 12\nNguyễn Thị Ánh Tuyết"

  init() throws {
    key = try #require(OfficeKey(seed: Self.seed))
    text = SealedText(Self.content, by: key).text
  }

  @Test func agreesWithTheStandard() {
    #expect(
      key.publicKey.bytes
        == Self.bytes("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"))
    #expect(
      key.signature(of: [])
        == Self.bytes(
          "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
            + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"))
  }

  /// The form of `docs/qr.md`, taken apart and checked by openssl.
  @Test func opensslAgrees() throws {
    let folder = try TemporaryFolder()
    let lines = text.components(separatedBy: "\n")
    let parts = try #require(lines.last).components(separatedBy: ":")
    #expect(parts.count == 3 && parts[0] == "vanthu1" && parts[1] == key.publicKey.name)
    let base64 = parts[2].replacing("-", with: "+").replacing("_", with: "/") + "=="
    try folder.write(#require(Data(base64Encoded: base64)), to: "sig")
    let words = lines.dropLast().joined(separator: " ")
    try folder.write("vanthu1\n\(words)", to: "message")
    try folder.write(key.publicKey.pem, to: "pub.pem")
    try folder.write(key.pem, to: "key.pem")
    let result = try Tool.run(
      "openssl",
      [
        "pkeyutl", "-verify", "-rawin", "-in", "message", "-sigfile", "sig", "-pubin", "-inkey",
        "pub.pem",
      ],
      directory: folder.url)
    #expect(result.status == 0, "\(result.text) \(result.errors)")
    let derived = try Tool.run(
      "openssl", ["pkey", "-in", "key.pem", "-pubout"], directory: folder.url)
    #expect(derived.output == key.publicKey.pem)
  }

  @Test func keysSurviveTheirFiles() throws {
    #expect(try OfficeKey(pem: key.pem, name: "k") == key)
    #expect(try OfficePublicKey(pem: key.publicKey.pem, name: "k") == key.publicKey)
    #expect(throws: Failure.self) { try OfficeKey(pem: key.publicKey.pem, name: "k") }
    #expect(throws: Failure.self) { try OfficePublicKey(pem: key.pem, name: "k") }
    #expect(throws: Failure.self) { try OfficeKey(pem: Array(key.pem.prefix(60)), name: "k") }
    #expect(OfficeKey.random() != OfficeKey.random())
  }

  @Test func whiteSpaceAndFormsOfLettersDoNotMatter() throws {
    let ways = [
      text, text + "\n", text.replacing("\n", with: "\r\n"), text.replacing("\n", with: " "),
      "  " + text.replacing(" ", with: "\u{A0} "), text.decomposedStringWithCanonicalMapping,
    ]
    for way in ways {
      let sealed = try #require(SealedText(reading: way), "\(way)")
      #expect(sealed.isSealed(by: key.publicKey), "\(way)")
    }
    #expect(SealedText(reading: text)?.content == Self.content)
  }

  @Test func everyChangedLetterIsNoticed() throws {
    let letters = Array(text)
    for index in letters.indices where !letters[index].isWhitespace {
      var changed = letters
      changed[index] = changed[index] == "x" ? "y" : "x"
      let sealed = SealedText(reading: String(changed))
      #expect(sealed?.isSealed(by: key.publicKey) != true, "\(String(changed))")
    }
    let other = try #require(OfficeKey.random())
    #expect(SealedText(reading: text)?.isSealed(by: other.publicKey) == false)
    #expect(SealedText(reading: Self.content) == nil)
    #expect(SealedText(reading: text + " thêm chữ") == nil)
    #expect(SealedText(reading: "") == nil)
  }
}
