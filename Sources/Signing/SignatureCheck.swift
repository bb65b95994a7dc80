package import Diagnostics

/// What is found about one signature of a file.
///
/// Whether the authority that issued the certificate is trusted, and has not taken it back, is not asked.
package struct SignatureCheck: Sendable {
  package enum Integrity: Hashable, Sendable {
    /// What is signed has not changed; after it stand so many bytes that belong to later revisions.
    case intact(laterBytes: Int)
    /// What is signed has changed, or the signature does not cover all of the file before its end.
    case broken
  }

  package let field: String
  package let integrity: Integrity
  /// Nil if the signature is broken.
  package let signer: Certificate?
  /// When the signer says that it was signed.
  package let time: SigningTime?

  /// Whether the signature is intact and its certificate was valid at the time that it names.
  package var isValid: Bool {
    guard integrity != .broken, let signer, let time else { return false }
    return signer.isValid(at: time.instant)
  }

  /// Checks all signatures of a file, in the order of its form.
  ///
  /// - Throws: `sign.not-pdf`, `sign.encrypted`, `sign.damaged`.
  package static func all(in bytes: [UInt8], name: String) throws(Failure) -> [SignatureCheck] {
    let source = try PDFSource.read(bytes, name: name)
    return SignatureField.all(in: source).filter(\.isSigned).map { field in
      let value = source.resolved(field.entries["V"]).entries
      let time = source.resolved(value["M"]).text.flatMap(SigningTime.init(pdfForm:))
      let range = source.resolved(value["ByteRange"]).items.compactMap(\.integer)
      let signed = SignedRange(range, in: bytes)
      let container = source.resolved(value["Contents"]).bytes ?? []
      let signer = signed.flatMap { signed -> Certificate? in
        guard signed.hole(of: bytes, holds: container) else { return nil }
        return CMSVerification.signer(of: container, over: signed.content(of: bytes))
      }
      return SignatureCheck(
        field: field.name,
        integrity: signer == nil ? .broken : .intact(laterBytes: bytes.count - (signed?.end ?? 0)),
        signer: signer, time: time)
    }
  }
}

/// The bytes that a signature covers: from the file's start to some end, but for one hole.
private struct SignedRange {
  let hole: Range<Int>
  let end: Int

  init?(_ numbers: [Int], in bytes: [UInt8]) {
    guard numbers.count == 4, numbers[0] == 0, numbers[1] > 0, numbers[2] > numbers[1],
      numbers[3] > 0, numbers[3] <= bytes.count, numbers[2] <= bytes.count - numbers[3]
    else { return nil }
    hole = numbers[1]..<numbers[2]
    end = numbers[2] + numbers[3]
  }

  func content(of bytes: [UInt8]) -> [UInt8] {
    Array(bytes[..<hole.lowerBound] + bytes[hole.upperBound..<end])
  }

  /// Whether nothing but the signature itself stands in the hole.
  func hole(of bytes: [UInt8], holds container: [UInt8]) -> Bool {
    let text = String(decoding: bytes[hole], as: UTF8.self).lowercased()
    return text.hasPrefix("<") && text.hasSuffix(">")
      && text.dropFirst().dropLast() == Hexadecimal.text(container)
  }
}
