import Foundation
import TestSupport
import Testing

@testable import Signing

/// What we sign is a PAdES-B-B signature that another's program calls valid.
@Suite(.enabled(if: PyHanko.isInstalled, "make setup installs pyHanko"))
struct SignatureTests {
  private let keys: SigningKeys
  private let folder: TemporaryFolder

  init() throws {
    keys = try SigningKeys.shared.get()
    folder = try TemporaryFolder()
  }

  static let time = SigningTime(parsing: "2030-01-06T14:30:05+07:00")

  private func sign(
    _ file: [UInt8], _ key: String, _ place: SignatureRequest.Place, image: SignatureImage? = nil
  ) throws -> [UInt8] {
    let time = try #require(Self.time)
    let request = SignatureRequest(
      place: place, time: time, image: image, reason: "Phê duyệt", location: "Cầu Giấy")
    return try Signer(file: file, name: "a.pdf", request: request)
      .signed(keyFile: keys.bytes("\(key).p12"), keyName: key, password: SigningKeys.password)
  }

  @Test(arguments: SigningSheet.allCases)
  func signatoriesThenTheSeal(sheet: SigningSheet) throws {
    let image = try SignatureImage(png: SigningPicture.png(), name: "a.png")
    let empty = try sheet.bytes()
    let first = try sign(empty, "rsa", .field("NguoiKy"), image: image)
    let second = try sign(first, "ec", .onlyField, image: image)
    let third = try sign(second, "old", .invisible("ThuKy"))
    #expect(second.starts(with: first) && first.starts(with: empty))
    let files = try [("1", first), ("2", second), ("3", third)].map {
      try folder.write($0.1, to: "\($0.0).pdf")
    }
    let judgements = try PyHanko.judge(files, root: keys.root)
    for (count, file) in files.enumerated() {
      let signatures = try #require(judgements[file])
      #expect(
        signatures.compactMap(\.field) == Array(["NguoiKy", "CoQuan", "ThuKy"].prefix(count + 1)))
      #expect(signatures.allSatisfy { $0.valid == true }, "\(signatures)")
      #expect(signatures.last?.coverage == "ENTIRE_FILE")
      #expect(signatures.dropLast().allSatisfy { $0.changes == "FORM_FILLING" })
      let check = try Tool.run("qpdf", ["--check", file])
      #expect(check.status == 0 && check.errors.isEmpty, "\(check.text) \(check.errors)")
    }
  }

  /// Source: ETSI EN 319 142-1, table 1: the signing certificate, no signing time among the attributes, `M` instead.
  @Test(arguments: ["rsa", "ec"])
  func profileIsBB(key: String) throws {
    let file = try folder.write(
      sign(SigningSheet.table.bytes(), key, .field("CoQuan")), to: "a.pdf")
    let signature = try #require(PyHanko.judge([file], root: keys.root)[file]?.first)
    #expect(signature.subfilter == "/ETSI.CAdES.detached")
    #expect(
      signature.attributes == ["content_type", "message_digest", "signing_certificate_v2"])
    #expect(signature.unsigned == 0)
    #expect(signature.time == "D:20300106143005+07'00'")
    #expect(signature.signer == "Nguyễn Văn Chiến")
  }

  @Test func everyChangedByteIsNoticed() throws {
    let signed = try sign(SigningSheet.stream.bytes(), "ec", .field("CoQuan"))
    let hole = try PreparedFile(reading: emptied(signed), name: "a.pdf").hole
    let places = stride(from: 0, to: signed.count, by: signed.count / 40)
      .filter { !hole.contains($0) }
    let files = try places.map { place in
      var changed = signed
      changed[place] ^= 0x01
      return try folder.write(changed, to: "\(place).pdf")
    }
    let judgements = try PyHanko.judge(files, root: keys.root)
    for file in files {
      let signatures = try #require(judgements[file])
      #expect(signatures.allSatisfy { $0.error != nil || $0.valid == false }, "\(file)")
    }
  }

  @Test func tokenSignsInTwoSteps() throws {
    for (key, isRaw) in [("rsa", false), ("ec", false), ("ec", true)] {
      let chain = try CertificateFile.read(keys.bytes("\(key).pem"), name: key)
      let request = try SignatureRequest(place: .field("NguoiKy"), time: #require(Self.time))
      let prepared = try Signer(file: SigningSheet.stream.bytes(), name: "a.pdf", request: request)
        .prepared(for: chain, certificateName: key)
      let order = try #require(
        JSONSerialization.jsonObject(
          with: Data(SigningOrder(prepared: prepared, certificate: chain[0]).json))
          as? [String: String])
      let bytes = try #require(order["signedAttributes"].flatMap { Data(base64Encoded: $0) })
      let signature = try tokenSignature(over: bytes, key: key, isRaw: isRaw)
      let again = try PreparedFile(reading: prepared.bytes, name: "a.pdf")
      let signed = try again.completed(
        signature: TokenSignature(file: signature, key: chain[0].key).bytes, certificates: chain)
      let file = try folder.write(signed, to: "\(key)-\(isRaw).pdf")
      let judgement = try PyHanko.judge([file], root: keys.root)[file]?.first
      #expect(judgement?.valid == true && judgement?.coverage == "ENTIRE_FILE")
    }
  }

  /// Signs by openssl; raw: the two numbers of ECDSA side by side, in base64, as a token's software gives them.
  private func tokenSignature(over bytes: Data, key: String, isRaw: Bool) throws -> [UInt8] {
    let source = try folder.write(bytes, to: "tbs")
    try keys.openssl([
      "dgst", "-sha256", "-sign", "\(key).key", "-out", folder.path("sig"), source,
    ])
    let signature = try folder.bytes(of: "sig")
    guard isRaw else { return signature }
    var numbers: [UInt8] = []
    var rest = signature.dropFirst(2)
    while let count = rest.dropFirst().first {
      let number = rest.dropFirst(2).prefix(Int(count)).drop { $0 == 0 }
      numbers += [UInt8](repeating: 0, count: 32 - number.count) + number
      rest = rest.dropFirst(2 + Int(count))
    }
    return Array(Data(numbers).base64EncodedString(options: .lineLength64Characters).utf8)
  }

  /// The file before its signature was put in.
  private func emptied(_ file: [UInt8]) throws -> [UInt8] {
    var file = file
    let mark = Array("/Contents <".utf8)
    let start = try #require(file.indices.last { file[$0...].starts(with: mark) }) + mark.count
    var end = start
    while file[end] != UInt8(ascii: ">") {
      file[end] = UInt8(ascii: "0")
      end += 1
    }
    return file
  }
}
