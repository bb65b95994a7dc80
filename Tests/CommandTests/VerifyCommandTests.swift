import Foundation
import TestSupport
import Testing

/// `vanthu verify FILE.pdf` tells five verdicts apart, in words, in JSON and by its status.
@Suite struct VerifyCommandTests {
  private let folder: TemporaryFolder
  private let keys: SigningKeys

  init() throws {
    folder = try TemporaryFolder()
    keys = try SigningKeys.shared.get()
    try folder.write(SigningSheet.table.bytes(), to: "plain.pdf")
    try folder.write(keys.bytes("rsa.p12"), to: "k.p12")
    try folder.write(keys.bytes("ca.pem"), to: "ca.pem")
  }

  private func sign(_ file: String, _ field: String, to output: String) throws -> Tool.Result {
    try Vanthu.run(
      [
        "sign", file, "--p12", "k.p12", "--field", field, "--time", "2030-01-06T14:30:05+07:00",
        "-o", output,
      ], environment: ["VANTHU_P12_PASSWORD": SigningKeys.password], directory: folder.url)
  }

  private func verify(_ file: String, _ more: String...) throws -> Tool.Result {
    try Vanthu.run(["verify", file] + more, directory: folder.url)
  }

  @Test func fiveVerdicts() throws {
    #expect(try sign("plain.pdf", "NguoiKy", to: "a.pdf").status == 0)
    let signed = try folder.bytes(of: "a.pdf")
    // The page, once more, turned.
    let page =
      "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate 90 >>\nendobj\n"
    let text = String(decoding: signed, as: UTF8.self)
    let previous = try #require(text.matches(of: /startxref\s+(\d+)/).last?.1)
    let size = try #require(text.matches(of: /\/Size (\d+)/).last?.1)
    let table = """
      xref
      3 1
      \(String(repeating: "0", count: 10 - String(signed.count).count))\(signed.count) 00000 n\u{20}
      trailer
      << /Size \(size) /Root 1 0 R /Prev \(previous) >>
      startxref
      \(signed.count + page.utf8.count)
      %%EOF

      """
    try folder.write(signed + Array((page + table).utf8), to: "changed.pdf")
    var broken = signed
    let width = try #require(signed.firstRange(of: Array("595".utf8))).lowerBound
    broken[width] = UInt8(ascii: "4")
    try folder.write(broken, to: "broken.pdf")
    let cases: [(String, [String], Int32, String)] = [
      ("a.pdf", ["--trust", "ca.pem"], 0, "INTACT AND TRUSTED"),
      ("a.pdf", [], 2, "INTACT, NOT TRUSTED"), ("changed.pdf", [], 3, "CHANGED AFTERWARDS"),
      ("broken.pdf", ["--trust", "ca.pem"], 1, "BROKEN"),
    ]
    for (file, more, status, words) in cases {
      let result = try Vanthu.run(["verify", file] + more, directory: folder.url)
      #expect(result.status == status, "\(file): \(result.text) \(result.errors)")
      #expect(result.text.hasPrefix(words + "\n"), "\(file): \(result.text)")
      let json = try Vanthu.run(
        ["verify", file, "--format", "json"] + more, directory: folder.url)
      let value = try #require(
        JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? [String: Any])
      let word = words.lowercased().replacing(",", with: "").replacing(" ", with: "-")
      #expect(value["verdict"] as? String == word, "\(json.text)")
      #expect((value["signatures"] as? [Any])?.count == 1)
    }
    #expect(try verify("plain.pdf").status == 65)
    #expect(try verify("a.pdf", "--trust", "none.pem").status == 65)
  }

  /// MD5 and SHA-1 prove nothing; Ed25519 is judged.
  @Test(
    .enabled(if: PyHankoScript.isInstalled),
    arguments: [
      ("rsa", "sha1", 1), ("rsa", "md5", 1), ("rsa", "sha512", 2), ("ed", "sha512", 2),
    ])
  func digests(key: String, digest: String, status: Int32) throws {
    if key == "ed" {
      _ = try Tool.read(
        "openssl",
        [
          "req", "-x509", "-newkey", "ed25519", "-nodes", "-keyout", folder.path("ed.key"), "-out",
          folder.path("ed.pem"), "-subj", "/CN=Ed", "-days", "9000", "-addext",
          "keyUsage=critical,digitalSignature",
        ])
      _ = try Tool.read(
        "openssl",
        [
          "pkcs12", "-export", "-in", folder.path("ed.pem"), "-inkey", folder.path("ed.key"),
          "-out", folder.path("k.p12"), "-passout", "pass:\(SigningKeys.password)",
        ])
    }
    let script = """
      import sys
      from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
      from pyhanko.sign import signers
      key, password, digest, file, output = sys.argv[1:]
      signer = signers.SimpleSigner.load_pkcs12(key, passphrase=password.encode())
      meta = signers.PdfSignatureMetadata(field_name="CoQuan", md_algorithm=digest)
      with open(file, "rb") as source, open(output, "wb") as target:
          signers.sign_pdf(IncrementalPdfFileWriter(source), meta, signer=signer, output=target)
      """
    _ = try Tool.read(
      PyHankoScript.python,
      [
        "-c", script, folder.path("k.p12"), SigningKeys.password, digest,
        folder.path("plain.pdf"), folder.path("b.pdf"),
      ])
    let result = try verify("b.pdf")
    #expect(result.status == status, "\(result.text) \(result.errors)")
    #expect(result.text.contains("MD5 or SHA-1") == (status == 1), "\(result.text)")
  }

  /// Signatures that would break an earlier one are not made, and nothing is written.
  @Test(.enabled(if: PyHankoScript.isInstalled), arguments: ["certified", "locked", "free"])
  func earlierSignaturesAreKept(kind: String) throws {
    let script = """
      import sys
      from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
      from pyhanko.sign import fields, signers
      key, password, kind, file, output = sys.argv[1:]
      signer = signers.SimpleSigner.load_pkcs12(key, passphrase=password.encode())
      meta = signers.PdfSignatureMetadata(
          field_name="S", certify=kind == "certified", docmdp_permissions=fields.MDPPerm.NO_CHANGES)
      lock = fields.FieldMDPSpec(fields.FieldMDPAction.INCLUDE, ["CoQuan"])
      spec = fields.SigFieldSpec("S", field_mdp_spec=lock if kind == "locked" else None)
      with open(file, "rb") as source, open(output, "wb") as target:
          signers.PdfSigner(meta, signer=signer, new_field_spec=spec).sign_pdf(
              IncrementalPdfFileWriter(source), output=target)
      """
    _ = try Tool.read(
      PyHankoScript.python,
      [
        "-c", script, folder.path("k.p12"), SigningKeys.password, kind,
        folder.path("plain.pdf"), folder.path("first.pdf"),
      ])
    let result = try sign("first.pdf", "CoQuan", to: "second.pdf")
    if kind == "free" {
      #expect(result.status == 0, "\(result.errors)")
      #expect(try verify("second.pdf").status == 2)
      // The note in the corner changes the page's drawing or tags, which nobody may any more.
    } else {
      #expect(result.status == 65, "\(result.errors)")
      #expect(result.errors.contains("sign.breaks-signature"), "\(result.errors)")
      #expect(try !folder.files().contains("second.pdf"))
    }
  }

  /// What mail programs and editors put before the head, with places counted from either.
  @Test(arguments: ["\u{FEFF}", "\r\n", "\n  "], [true, false])
  func leadBeforeTheHead(lead: String, isCounted: Bool) throws {
    var text = String(decoding: SigningSheet.plain(), as: UTF8.self)
    if isCounted {
      let shift = lead.utf8.count
      for match in text.matches(of: /(\d{10}) 00000 n/).reversed() {
        let digits = String((Int(match.1) ?? 0) + shift)
        let padded = String(repeating: "0", count: 10 - digits.count) + digits
        text.replaceSubrange(match.1.startIndex..<match.1.endIndex, with: padded)
      }
      let start = try #require(text.matches(of: /startxref\s+(\d+)/).last)
      text.replaceSubrange(
        start.1.startIndex..<start.1.endIndex, with: String((Int(start.1) ?? 0) + shift))
    }
    try folder.write(Array(lead.utf8) + Array(text.utf8), to: "lead.pdf")
    let result = try sign("lead.pdf", "CoQuan", to: "signed.pdf")
    #expect(result.status == 0, "\(result.errors)")
    #expect(try verify("signed.pdf").status == 2)
    #expect(try Tool.run("qpdf", ["--check", folder.path("signed.pdf")]).status == 0)
  }

  /// Numbers that no file has are refused, never reckoned with.
  @Test(arguments: [
    "0 9223372036854775807 9223372036854775807 9223372036854775807", "0 1 9223372036854775807 1",
    "0 -1 -2 -3", "0 10 20 9223372036854775807", "-9223372036854775808 1 2 3", "0 0 0 0",
    "99999999999999999999 1 2 3",
  ])
  func monstrousRanges(range: String) throws {
    try keysAndOrder(range)
    for command in [
      ["verify", "monster.pdf"],
      [
        "sign", "monster.pdf", "--certificates", "ca.pem", "--signature-in", "ca.pem", "-o",
        "x.pdf",
      ],
    ] {
      let result = try Vanthu.run(command, directory: folder.url)
      #expect([1, 65].contains(result.status), "\(command): \(result.status) \(result.errors)")
    }
  }

  private func keysAndOrder(_ range: String) throws {
    let source = SigningSheet.plain(fields: [
      (
        "S",
        "1 1 9 9 /V << /Type /Sig /ByteRange [\(range)] /SubFilter /ETSI.CAdES.detached /Contents <0000> /M (D:20300101000000Z)"
      )
    ])
    // The field's rectangle ends where ours began.
    let text = String(decoding: source, as: UTF8.self)
      .replacing("9 9 /V", with: "9 9] /V").replacing("000000Z)] >>", with: "000000Z) >> >>")
    let file = try folder.write(text, to: "raw.pdf")
    _ = try Tool.run("qpdf", ["--static-id", file, folder.path("monster.pdf")])
  }
}

/// pyHanko's interpreter.
enum PyHankoScript {
  static let python = Repository.path(".build/oracles/bin/python")
  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: python) }
}
