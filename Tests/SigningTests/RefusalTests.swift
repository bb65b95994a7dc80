import Diagnostics
import TestSupport
import Testing

@testable import Signing

/// What cannot be signed rightly is not signed, and the message names the reason.
@Suite struct RefusalTests {
  private let keys: SigningKeys

  init() throws { keys = try SigningKeys.shared.get() }

  private func code(
    _ file: [UInt8], key: String = "ec", password: String = SigningKeys.password,
    place: SignatureRequest.Place = .field("NguoiKy"), time: String = "2030-01-06T14:30:05+07:00",
    imageWidth: Double? = nil
  ) throws -> String? {
    let image = try imageWidth.map { _ in
      try SignatureImage(png: SigningPicture.png(), name: "a.png")
    }
    let request = SignatureRequest(
      place: place, time: try #require(SigningTime(parsing: time)), image: image,
      imageWidth: imageWidth)
    do throws(Failure) {
      _ = try Signer(file: file, name: "a.pdf", request: request)
        .signed(keyFile: bytes(key), keyName: key, password: password)
      return nil
    } catch { return error.diagnostics.first?.code.description }
  }

  private func bytes(_ key: String) -> [UInt8] {
    (try? keys.bytes(key.contains(".") ? key : "\(key).p12")) ?? []
  }

  @Test func keysThatDoNotSign() throws {
    let sheet = try SigningSheet.table.bytes()
    #expect(try code(sheet) == nil)
    #expect(try code(sheet, password: "sai") == "sign.wrong-password")
    #expect(try code(sheet, password: "") == "sign.wrong-password")
    #expect(try code(sheet, key: "ca.pem") == "sign.key-unreadable")
    #expect(try code(sheet, key: "none") == "sign.key-unreadable")
    #expect(try code(sheet, key: "keyless") == "sign.no-key")
    #expect(try code(sheet, key: "p384") == "sign.unsupported-key")
    #expect(try code(sheet, key: "lock") == "sign.certificate-use")
    #expect(try code(sheet, time: "2099-01-01T00:00:00Z") == "sign.certificate-not-valid")
    #expect(try code(sheet, time: "2001-01-01T00:00:00Z") == "sign.certificate-not-valid")
  }

  @Test func filesThatAreNotSigned() throws {
    #expect(try code(Array("giấy".utf8)) == "sign.not-pdf")
    #expect(try code([]) == "sign.not-pdf")
    #expect(try code(Array("%PDF-1.7\n".utf8)) == "sign.damaged")
    for sheet in try SigningSheet.allCases.map({ try $0.bytes() }) {
      for count in stride(from: 20, to: sheet.count - 10, by: 50) {
        #expect(try code(Array(sheet.prefix(count))) == "sign.damaged")
      }
    }
    #expect(try code(encrypted(user: "")) == "sign.encrypted")
    #expect(try code(encrypted(user: "x")) == "sign.encrypted")
  }

  @Test func fieldsThatAreNotSigned() throws {
    let sheet = try SigningSheet.stream.bytes()
    #expect(try code(sheet, place: .onlyField) == "sign.several-fields")
    #expect(try code(sheet, place: .field("NguoiKi")) == "sign.unknown-field")
    #expect(try code(sheet, place: .invisible("CoQuan")) == "sign.field-exists")
    #expect(try code(SigningSheet.plain(fields: [])) == "sign.no-field")
    #expect(try code(SigningSheet.plain(fields: []), place: .onlyField) == "sign.no-field")
    #expect(try code(SigningSheet.plain(fields: []), place: .invisible("A")) == nil)
    #expect(try code(sheet, imageWidth: 121) == "sign.image-too-large")
    #expect(try code(sheet, imageWidth: 120) == nil)
    let noPlace = SigningSheet.plain(fields: [("NguoiKy", "0 0 0 0")])
    #expect(try code(noPlace, imageWidth: 10) == "sign.image-without-place")
  }

  @Test func signedFieldStaysAsItIs() throws {
    let time = try #require(SigningTime(parsing: "2030-01-06T14:30:05+07:00"))
    let request = SignatureRequest(place: .field("NguoiKy"), time: time)
    let sheet = SigningSheet.plain(fields: [("NguoiKy", "0 0 10 10")])
    let signed = try Signer(file: sheet, name: "a.pdf", request: request)
      .signed(keyFile: keys.bytes("ec.p12"), keyName: "ec", password: SigningKeys.password)
    #expect(try code(signed) == "sign.field-signed")
    #expect(try code(signed, place: .onlyField) == "sign.field-signed")
    #expect(throws: Failure.self) { try PreparedFile(reading: signed, name: "a.pdf") }
  }

  /// With RSA a second signing gives the same file; ECDSA draws lots.
  @Test func sameInputSameBytes() throws {
    let time = try #require(SigningTime(parsing: "2030-01-06T14:30:05+07:00"))
    let signer = Signer(
      file: try SigningSheet.stream.bytes(), name: "a.pdf",
      request: SignatureRequest(place: .field("NguoiKy"), time: time))
    let signed = try (0..<2).map { _ in
      try signer.signed(
        keyFile: keys.bytes("rsa.p12"), keyName: "rsa", password: SigningKeys.password)
    }
    #expect(signed[0] == signed[1])
  }

  @Test func pictures() throws {
    #expect(try SignatureImage(png: SigningPicture.png(), name: "a").hasTransparency)
    #expect(try !SignatureImage(png: SigningPicture.png(opaque: true), name: "a").hasTransparency)
    let png = try SigningPicture.png()
    for count in stride(from: 0, to: png.count - 12, by: 5) {
      #expect(throws: Failure.self) { try SignatureImage(png: Array(png.prefix(count)), name: "a") }
    }
  }

  private func encrypted(user: String) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let source = try folder.write(SigningSheet.plain(), to: "a.pdf")
    _ = try Tool.read(
      "qpdf", ["--encrypt", user, "o", "256", "--", source, folder.path("b.pdf")])
    return try folder.bytes(of: "b.pdf")
  }
}
