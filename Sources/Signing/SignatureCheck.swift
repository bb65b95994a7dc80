package import Diagnostics

/// What can be said of a signature, or of all signatures of a file: the worst of them.
package enum SignatureVerdict: String, Comparable, Sendable {
  /// Nothing has changed but what may, and the certificate leads to a root that is trusted.
  case trusted = "intact-and-trusted"
  /// Nothing has changed but what may; nobody vouches for the certificate.
  case intact = "intact-not-trusted"
  /// What was signed is there, but the file shows or says something else now.
  case changed = "changed-afterwards"
  /// The signature does not belong to the file, or cannot be judged.
  case broken = "broken"

  private var rank: Int {
    switch self {
    case .trusted: 0
    case .intact: 1
    case .changed: 2
    case .broken: 3
    }
  }

  package static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
}

/// What is found about one signature of a file. Whether a certificate was taken back is not asked.
package struct SignatureCheck: Sendable {
  /// Why a signature is broken.
  package enum Fault: Hashable, Sendable {
    /// What it covers is not what was signed, or it does not cover all up to its end.
    case content
    /// It was made by MD5 or SHA-1, which prove nothing.
    case weak
    /// It is of a kind that is not judged here.
    case unknown
  }

  package let field: String
  /// Whether an authority's time stamp stands in the field instead of somebody's signature.
  package let isTimeStamp: Bool
  /// Nil for a signature that belongs to what it covers.
  package let fault: Fault?
  /// What was added after it.
  package let changes: ChangeLevel
  /// Whether the signature allows that.
  package let areChangesAllowed: Bool
  /// How many bytes stand after what it covers.
  package let laterBytes: Int
  /// Nil if the signature is broken.
  package let signer: Certificate?
  /// Whether the certificate leads to a root that is trusted.
  package let isTrusted: Bool
  /// When the signer says that it was signed, by what is signed; of a time stamp, when its authority says.
  package let time: SigningTime?

  package var verdict: SignatureVerdict {
    if fault != nil { return .broken }
    if !areChangesAllowed { return .changed }
    return isTrusted && isTimely ? .trusted : .intact
  }

  /// Whether the certificate was valid at the time that the signature names.
  package var isTimely: Bool {
    guard let signer, let time else { return false }
    return signer.isValid(at: time.instant)
  }

  /// Checks all signatures of a file, in the order of its form.
  ///
  /// - Parameter roots: the authorities that are trusted.
  /// - Throws: `sign.not-pdf`, `sign.encrypted`, `sign.damaged`.
  package static func all(
    in bytes: [UInt8], name: String, trusting roots: TrustRoots = TrustRoots()
  ) throws(Failure) -> [SignatureCheck] {
    let file = try Revision(bytes, name: name)
    var reader = SignatureReader(bytes: bytes, file: file, roots: roots)
    return file.fields.filter(\.isSigned).map { reader.check($0) }
  }
}

/// Looks at the signatures of one file.
private struct SignatureReader {
  let bytes: [UInt8]
  let file: Revision
  let roots: TrustRoots
  /// The states of the file by their ends, which several signatures ask for; nil where it cannot be read.
  private var states: [Int: Revision?]

  init(bytes: [UInt8], file: Revision, roots: TrustRoots) {
    self.bytes = bytes
    self.file = file
    self.roots = roots
    states = [bytes.count: file]
  }

  mutating func check(_ field: SignatureField) -> SignatureCheck {
    let value = file.resolved(field.entries["V"]).entries
    let isTimeStamp = file.resolved(value["Type"]).name == "DocTimeStamp"
    let kind = file.resolved(value["SubFilter"]).name ?? ""
    let known = isTimeStamp ? ["ETSI.RFC3161"] : ["adbe.pkcs7.detached", "ETSI.CAdES.detached"]
    func broken(_ fault: SignatureCheck.Fault) -> SignatureCheck {
      SignatureCheck(
        field: field.name, isTimeStamp: isTimeStamp, fault: fault, changes: .none,
        areChangesAllowed: true, laterBytes: 0, signer: nil, isTrusted: false, time: nil)
    }
    let numbers = file.resolved(value["ByteRange"]).items.compactMap { file.resolved($0).integer }
    guard let container = file.resolved(value["Contents"]).bytes,
      let range = SignedRange(numbers, in: bytes), range.hole(of: bytes, holds: container)
    else { return broken(.content) }
    if !known.contains(kind) { return broken(.unknown) }
    let finding = CMSVerification.finding(
      in: container, over: range.content(of: bytes), isTimeStamp: isTimeStamp)
    let (signer, data): (Certificate, ForeignSignedData)
    switch finding {
    case .right(let certificate, let found): (signer, data) = (certificate, found)
    case .wrong: return broken(.content)
    case .weak: return broken(.weak)
    case .unknown: return broken(.unknown)
    }
    let signed = state(endingAt: range.end)
    let old = signed.flatMap { self.field(field, in: $0, endingAt: range) }
    let time = Self.time(of: data, isTimeStamp: isTimeStamp, old?.value, in: signed)
    let changes: ChangeLevel = old.map { self.changes(after: range.end, $0.permission) } ?? .other
    let isTrusted = time.map {
      signer.maySign && roots.vouch(for: signer, beside: data.certificates, at: $0.instant)
    }
    return SignatureCheck(
      field: field.name, isTimeStamp: isTimeStamp, fault: nil, changes: changes,
      areChangesAllowed: old?.permission.allows(changes) ?? false,
      laterBytes: bytes.count - range.end, signer: signer, isTrusted: isTrusted ?? false,
      time: time)
  }

  /// The field as it was signed; nil where it was not the same signature, or where that stands elsewhere in the file.
  private func field(
    _ field: SignatureField, in signed: Revision, endingAt range: SignedRange
  ) -> (value: [String: PDFObject], permission: SignaturePermission)? {
    guard let old = signed.fields.first(where: { $0.reference == field.reference }),
      old.name == field.name, let own = old.entries["V"]?.reference,
      field.entries["V"] == .reference(own)
    else { return nil }
    let value = signed.resolved(old.entries["V"])
    guard value == file.resolved(field.entries["V"]),
      range.isInside(own, of: bytes)
    else { return nil }
    let permission = SignaturePermission(of: value.entries, field: old.entries, in: signed)
    return (value.entries, permission)
  }

  /// What was added after an end, each time anything was: what one addition does, another may hide again.
  private mutating func changes(after end: Int, _ permission: SignaturePermission) -> ChangeLevel {
    guard let signed = state(endingAt: end), let ends = RevisionEnds.after(end, in: bytes),
      bytes.firstRange(of: Array("/XRefStm".utf8)) == nil
    else { return .other }
    var level = ChangeLevel.none
    for next in ends {
      // Marks that end nothing stand inside of streams; that the file itself can be read is known.
      guard let state = state(endingAt: next) else { continue }
      level = max(
        level, RevisionComparison.level(from: signed, to: state, permission: permission))
      if level == .other { break }
    }
    return level
  }

  private mutating func state(endingAt end: Int) -> Revision? {
    if let known = states[end] { return known }
    let state = try? Revision(Array(bytes[..<end]), name: "")
    states[end] = state
    return state
  }

  private static func time(
    of data: ForeignSignedData, isTimeStamp: Bool, _ value: [String: PDFObject]?,
    in signed: Revision?
  ) -> SigningTime? {
    if isTimeStamp { return data.content.flatMap(TimeStamp.init)?.time }
    if let time = data.signer.attribute(ObjectIdentifier.signingTime)?.time { return time }
    return signed?.resolved(value?["M"]).text.flatMap(SigningTime.init(pdfForm:))
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

  /// Whether the hole is in a given object, of the last state that is covered.
  func isInside(_ reference: PDFReference, of bytes: [UInt8]) -> Bool {
    let before = String(
      String.UnicodeScalarView(
        bytes[..<hole.lowerBound].suffix(65_536).map {
          Unicode.Scalar($0)
        }))
    let heads = before.matches(of: /(?:^|\s)(\d{1,10})\s+(\d{1,5})\s+obj\b/)
    guard let head = heads.last, Int(head.1) == reference.number,
      Int(head.2) == reference.generation, !before[head.range.upperBound...].contains("endobj")
    else { return false }
    // One section of cross-references after the hole, or two where the first is that of a linearized file.
    let after = bytes[hole.upperBound..<end].ranges(of: Array("startxref".utf8))
    return after.count == 1
      || after.count == 2 && bytes[after[0].upperBound...].dropFirst().first == UInt8(ascii: "0")
  }
}
