import Diagnostics
import TestSupport
import Testing

@testable import Signing

/// `vanthu verify` looks at signatures by libcrypto's own reading of them.
@Suite struct SignatureCheckTests {
  private let keys: SigningKeys

  init() throws { keys = try SigningKeys.shared.get() }

  private static let time = "2030-01-06T14:30:05+07:00"

  private func sign(_ file: [UInt8], _ key: String, _ field: String) throws -> [UInt8] {
    let time = try #require(SigningTime(parsing: Self.time))
    return try Signer(
      file: file, name: "a.pdf", request: SignatureRequest(place: .field(field), time: time)
    ).signed(keyFile: keys.bytes("\(key).p12"), keyName: key, password: SigningKeys.password)
  }

  @Test(arguments: SigningSheet.allCases)
  func signatoryAndSeal(sheet: SigningSheet) throws {
    let first = try sign(sheet.bytes(), "rsa", "NguoiKy")
    let both = try sign(first, "ec", "CoQuan")
    let checks = try SignatureCheck.all(in: both, name: "a.pdf")
    #expect(checks.map(\.field) == ["NguoiKy", "CoQuan"])
    #expect(checks.map(\.verdict) == [.intact, .intact])
    #expect(checks.map(\.isTimely) == [true, true])
    #expect(checks.map(\.changes) == [.formFilling, .none])
    #expect(checks.map(\.laterBytes) == [both.count - first.count, 0])
    #expect(checks.map { $0.time?.isoForm } == [Self.time, Self.time])
    #expect(checks.compactMap(\.signer?.subject) == ["Nguyễn Văn Chiến", "Nguyễn Văn Chiến"])
    #expect(try SignatureCheck.all(in: sheet.bytes(), name: "a.pdf").isEmpty)
  }

  /// Under the roots that are named, under others, and under none.
  @Test func trust() throws {
    let signed = try sign(SigningSheet.table.bytes(), "ec", "CoQuan")
    let pem = try keys.bytes("ca.pem")
    func verdict(_ files: [(name: String, bytes: [UInt8])]) throws -> SignatureVerdict? {
      try SignatureCheck.all(in: signed, name: "a.pdf", trusting: TrustRoots(files: files)).first?
        .verdict
    }
    #expect(try verdict([("ca.pem", pem)]) == .trusted)
    #expect(try verdict([("ec.pem", keys.bytes("ec.pem"))]) == .trusted)
    #expect(try verdict([("rsa.pem", keys.bytes("rsa.pem"))]) == .intact)
    #expect(try verdict([]) == .intact)
    #expect(throws: Failure.self) { try verdict([("a", Array("no certificate".utf8))]) }
  }

  @Test func everyChangedByteIsNoticed() throws {
    let signed = try sign(SigningSheet.table.bytes(), "ec", "CoQuan")
    let signer = try SignatureCheck.all(in: signed, name: "a.pdf").first?.signer
    let mark = Array("/Contents <".utf8)
    let start = try #require(signed.ranges(of: mark).last).upperBound
    let hole = try start..<#require(signed[start...].firstIndex(of: UInt8(ascii: ">")))
    for place in stride(from: 0, to: signed.count, by: 13) {
      var changed = signed
      changed[place] ^= 0x01
      let checks = try? SignatureCheck.all(in: changed, name: "a.pdf")
      guard let check = checks?.first(where: { $0.verdict < .changed }) else { continue }
      // The authority's certificate lies beside the signature and is not signed.
      #expect(hole.contains(place) && check.signer == signer, "byte \(place) of \(signed.count)")
    }
  }
}
