import FoundationEssentials
import Vietnamese

/// A text with the office's seal under it, as a certificate's QR code holds it.
///
///     GIẤY KHEN
///     Số sổ vàng: 12
///     Nguyễn Văn An
///     vanthu1:0a1b2c3d:MEUCIQ…
///
/// The seal covers the words, not the white space between them: programs that read codes, and people who copy what
/// these show, change line ends and spaces. `docs/qr.md` describes the form.
package struct SealedText: Hashable, Sendable {
  /// What is sealed, as it was given.
  package let content: String
  /// The name of the key (`OfficePublicKey.name`).
  package let keyName: String
  private let signature: [UInt8]

  /// Seals a text.
  package init(_ content: String, by key: OfficeKey) {
    self.content = content
    keyName = key.publicKey.name
    signature = key.signature(of: Self.sealedBytes(content))
  }

  /// Reads a sealed text; nil where no seal closes it.
  package init?(reading text: String) {
    let form = /\s(?:vanthu1):([0-9a-f]{8}):([A-Za-z0-9_-]{86})\s*$/
    guard let match = text.firstMatch(of: form),
      let signature = Self.bytes(String(match.output.2))
    else { return nil }
    content = String(text[..<match.range.lowerBound])
    keyName = String(match.output.1)
    self.signature = signature
  }

  /// The text with its seal on a line of its own.
  package var text: String {
    let seal = Data(signature).base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    return "\(content)\n\(Self.mark):\(keyName):\(seal)"
  }

  /// Whether the key's owner sealed just these words.
  package func isSealed(by key: OfficePublicKey) -> Bool {
    key.name == keyName && key.verifies(signature, of: Self.sealedBytes(content))
  }

  private static let mark = "vanthu1"

  /// The words with one space between them, in form C, under a line that tells what the seal is for.
  private static func sealedBytes(_ content: String) -> [UInt8] {
    let words = content.canonicallyComposed.split(whereSeparator: \.isWhitespace)
    return Array("\(mark)\n\(words.joined(separator: " "))".utf8)
  }

  private static func bytes(_ seal: String) -> [UInt8]? {
    let base64 = seal.replacing("-", with: "+").replacing("_", with: "/") + "=="
    return Data(base64Encoded: base64).map(Array.init)
  }
}
