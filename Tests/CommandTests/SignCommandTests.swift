import Foundation
import TestSupport
import Testing

/// `vanthu sign` as a clerk runs it: what it says, how it ends, and that it leaves no half file.
@Suite struct SignCommandTests {
  private let keys: SigningKeys
  private let folder: TemporaryFolder

  init() throws {
    keys = try SigningKeys.shared.get()
    folder = try TemporaryFolder()
    try folder.write(SigningSheet.stream.bytes(), to: "a.pdf")
    try folder.write(keys.bytes("ec.p12"), to: "k.p12")
    try folder.write(keys.bytes("ec.pem"), to: "k.pem")
  }

  private func run(
    _ arguments: String..., password: String? = SigningKeys.password,
    locale: Vanthu.Locale = .plain
  ) throws -> Tool.Result {
    try Vanthu.run(
      ["sign"] + arguments, locale: locale,
      environment: password.map { ["VANTHU_P12_PASSWORD": $0] } ?? [:], directory: folder.url,
      assets: nil)
  }

  private static let time = ["--time", "2030-01-06T14:30:05+07:00"]

  @Test func signsAndPopplerAgrees() throws {
    try folder.write(SigningPicture.png(opaque: true), to: "dấu.png")
    let result = try run(
      "a.pdf", "--p12", "k.p12", "--field", "CoQuan", "--time", "2030-01-06T14:30:05+07:00",
      "--image", "dấu.png", "--image-width", "30", "-o", "kết quả/b.pdf")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("sign.image-opaque"))
    let report = try Tool.run("pdfsig", ["-nocert", folder.path("kết quả/b.pdf")]).text
    #expect(report.contains("Signature Field Name: CoQuan"), "\(report)")
    #expect(report.contains("Signature is Valid"), "\(report)")
    #expect(report.contains("Total document signed"), "\(report)")
    let pictures = try Tool.read("pdfimages", ["-list", folder.path("kết quả/b.pdf")])
    #expect(pictures.contains("rgb"), "\(pictures)")
  }

  /// Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.7d: cỡ chữ 10, đứng, màu đen, ở góc trên bên phải trang đầu.
  @Test(arguments: [0, 90, 180, 270])
  func attachedFileBearsANoteInItsCorner(rotation: Int) throws {
    let data = Repository.root.appending(path: "samples/hoi-nghi/cau-giay-2023.yaml").path
    let tagged = try Vanthu.run([
      "render", data, "--layout", "chuong-trinh", "-o", folder.path("tagged.pdf"),
    ])
    #expect(tagged.status == 0, "\(tagged.errors)")
    _ = try Tool.read(
      "qpdf", ["--rotate=+\(rotation):1", folder.path("tagged.pdf"), folder.path("turned.pdf")])
    let result = try Vanthu.run(
      ["sign", "turned.pdf", "--p12", "k.p12", "--corner", "Số: 15/QĐ-UBND", "-o", "b.pdf"]
        + Self.time, environment: ["VANTHU_P12_PASSWORD": SigningKeys.password],
      directory: folder.url)
    #expect(result.status == 0, "\(result.errors)")

    let note = "Số: 15/QĐ-UBND; 06/01/2030; 14:30:05 +07:00"
    let page = try #require(PDFMeasure.pages(of: folder.path("b.pdf"), pages: "1").first)
    if rotation == 0 {
      let line = try #require(page.lines.first { $0.text == note })
      #expect(line.sizes == [10] && line.isRegular && line.isUpright && line.colors == [.black])
      #expect(abs(line.right - (page.width - 15)) < 0.1 && line.baseline < 20)
    } else {
      // Turned with the page, it still is what stands in the corner.
      let text = try Tool.read("mutool", ["draw", "-q", "-F", "txt", folder.path("b.pdf"), "1"])
      #expect(text.contains(note))
    }
    let report = try Tool.run("pdfsig", ["-nocert", folder.path("b.pdf")]).text
    #expect(report.contains("Signature Field Name: VanBanKemTheo"), "\(report)")
    #expect(report.contains("Signature is Valid"), "\(report)")
    let check = try Tool.run("qpdf", ["--check", folder.path("b.pdf")])
    #expect(check.status == 0 && check.errors.isEmpty, "\(check.errors)")
    // Whoever has the file read aloud hears of it after everything else.
    let tree = try Tool.read("pdfinfo", ["-struct", folder.path("b.pdf")])
    #expect(tree.split(separator: "\n").last { !$0.contains("Object") } == "  Form", "\(tree)")
  }

  @Test func sameNoteGivesTheSameBytes() throws {
    try folder.write(keys.bytes("rsa.p12"), to: "rsa.p12")
    // Each run of the program draws its own seed for the order of dictionaries.
    let files = try ["1", "2", "3"].map { name in
      let result = try Vanthu.run(
        ["sign", "a.pdf", "--p12", "rsa.p12", "--corner", "Số: 15/QĐ-UBND", "-o", "\(name).pdf"]
          + Self.time, environment: ["VANTHU_P12_PASSWORD": SigningKeys.password],
        directory: folder.url)
      #expect(result.status == 0, "\(result.errors)")
      return try folder.bytes(of: "\(name).pdf")
    }
    #expect(Set(files).count == 1)
  }

  @Test(arguments: Vanthu.Locale.allCases)
  func refusesWithAReasonAndAHint(locale: Vanthu.Locale) throws {
    let before = try folder.files()
    let cases: [(arguments: [String], password: String?, code: String, status: Int32)] = [
      (["a.pdf", "--p12", "k.p12"], SigningKeys.password, "sign.several-fields", 65),
      (["a.pdf", "--p12", "k.p12"], "sai", "sign.wrong-password", 65),
      (["a.pdf", "--p12", "k.p12"], nil, "usage.no-password", 64),
      (["a.pdf", "--p12", "none.p12"], "", "data.unreadable", 65),
      (["none.pdf", "--p12", "k.p12"], "", "data.unreadable", 65),
      (["k.pem", "--p12", "k.p12"], SigningKeys.password, "sign.not-pdf", 65),
      (["a.pdf", "--p12", "k.p12", "--image", "k.pem"], "", "sign.image-unreadable", 65),
    ]
    for (arguments, password, code, status) in cases {
      let result = try Vanthu.run(
        ["sign"] + arguments + Self.time + ["-o", "b.pdf"], locale: locale,
        environment: password.map { ["VANTHU_P12_PASSWORD": $0] } ?? [:], directory: folder.url,
        assets: nil)
      #expect(result.status == status, "\(arguments) \(result.errors)")
      #expect(result.errors.contains("[\(code)]"), "\(result.errors)")
      #expect(result.errors.contains(locale.error) && result.errors.contains(locale.hint))
    }
    let unwritable = try run(
      "a.pdf", "--p12", "k.p12", "--field", "CoQuan", "--time", "now", "-o", "a.pdf/b.pdf")
    #expect(unwritable.status == 74, "\(unwritable.errors)")
    #expect(try folder.files() == before)
  }

  @Test(arguments: [
    ["a.pdf", "--p12", "k.p12", "-o", "b.pdf"],
    ["a.pdf", "--time", "now", "-o", "b.pdf"],
    ["a.pdf", "--p12", "k.p12", "--time", "yesterday", "-o", "b.pdf"],
    ["a.pdf", "--p12", "k.p12", "--certificates", "k.pem", "--time", "now", "-o", "b.pdf"],
    ["a.pdf", "--certificates", "k.pem", "--signature-in", "s", "--time", "now", "-o", "b.pdf"],
    ["a.pdf", "--p12", "k.p12", "--image-width", "10", "--time", "now", "-o", "b.pdf"],
  ])
  func wrongCallIsExplained(arguments: [String]) throws {
    let result = try Vanthu.run(["sign"] + arguments, directory: folder.url, assets: nil)
    #expect(result.status == 64)
    #expect(result.errors.contains("--"))
    #expect(try !folder.files().contains("b.pdf"))
  }

  @Test func tokenOfAnotherOfficeIsNoticed() throws {
    let first = try run(
      "a.pdf", "--certificates", "k.pem", "--field", "NguoiKy", "--time",
      "2030-01-06T14:30:05+07:00", "--digest-out", "a.json", "-o", "cho.pdf")
    #expect(first.status == 0, "\(first.errors)")
    let order = try #require(
      JSONSerialization.jsonObject(with: Data(folder.bytes(of: "a.json"))) as? [String: String])
    let bytes = try #require(order["signedAttributes"].flatMap { Data(base64Encoded: $0) })
    let source = try folder.write(bytes, to: "tbs")
    for (key, status) in [("rsa", 65), ("ec", 0)] {
      try keys.openssl([
        "dgst", "-sha256", "-sign", "\(key).key", "-out", folder.path("sig"), source,
      ])
      let second = try run(
        "cho.pdf", "--certificates", "k.pem", "--signature-in", "sig", "-o", "b.pdf")
      #expect(Int(second.status) == status, "\(second.errors)")
      #expect(try folder.files().contains("b.pdf") == (status == 0))
    }
  }
}
