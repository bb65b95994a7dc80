import Foundation
import TestSupport
import Testing

/// The seal on certificates, from the office's key to the phone that reads it.
@Suite struct QRCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(DataText.conference, to: "data.yaml")
    let made = try run("keygen", "-o", "khoa.pem")
    try #require(made.status == 0, "\(made.errors)")
  }

  private func run(_ arguments: String..., assets: Bool = false) throws -> Tool.Result {
    try Vanthu.run(
      arguments, directory: folder.url, assets: assets ? Repository.root.path : nil)
  }

  private func batch(_ rows: [String], key: String? = "khoa.pem") throws -> Tool.Result {
    let heading = "STT;Đối tượng;Danh xưng;Họ và tên;Chức vụ;Số sổ vàng"
    try folder.write(([heading] + rows).joined(separator: "\n") + "\n", to: "a.csv")
    var arguments = [
      "batch", "giay-khen", "--data", "data.yaml", "--records", "a.csv", "-o", "a.pdf",
    ]
    if let key { arguments += ["--qr-key", key] }
    return try Vanthu.run(arguments, directory: folder.url)
  }

  @Test func phonesReadWhatTheOfficeSealed() throws {
    let names = ["Nguyễn Thị An", "Hội Liên hiệp Phụ nữ phường Nghĩa Đô, quận Cầu Giấy"]
    let result = try batch([
      "1;Cá nhân;Bà;\(names[0]);Chuyên viên;07", "2;Tập thể;;\(names[1]);;08",
    ])
    #expect(result.status == 0, "\(result.errors)")
    _ = try Tool.read("pdftoppm", ["-r", "150", "-png", folder.path("a.pdf"), folder.path("p")])
    for (index, name) in names.enumerated() {
      let read = try Tool.run(
        // Only QR: a border's ornaments, or the code's own dots, may look like bars to a reader of bars.
        "zbarimg",
        ["-q", "--raw", "-Sdisable", "-Sqrcode.enable", folder.path("p-\(index + 1).png")],
        environment: ["PATH": "/usr/bin", "LC_ALL": "C.UTF-8"])
      let lines = read.text.split(separator: "\n").map(String.init)
      #expect(
        lines.dropLast() == [
          "GIẤY KHEN", "Số sổ vàng: 0\(7 + index)", name, "Quyết định số 25/QĐ-UBND, 05/01/2023",
          "Chủ tịch Ủy ban nhân dân quận",
        ], "\(read.text) \(read.errors)")
      let verified = try run("verify", read.text, "--key", "khoa.pub.pem")
      #expect(verified.status == 0 && verified.text.hasPrefix("VALID"), "\(verified.text)")
      try folder.write(read.text.replacing(name, with: "Người khác"), to: "forged.txt")
      let forged = try run("verify", "forged.txt", "--key", "khoa.pub.pem")
      #expect(forged.status == 1 && forged.text.hasPrefix("NOT VALID"), "\(forged.text)")
    }
  }

  @Test func sameKeySameBytesAndNoCodeUnlessAsked() throws {
    let row = ["1;Cá nhân;Bà;Nguyễn Thị An;Chuyên viên;07"]
    _ = try batch(row)
    let sealed = try folder.bytes(of: "a.pdf")
    _ = try batch(row)
    #expect(try folder.bytes(of: "a.pdf") == sealed)
    // Without the key a certificate may do without a number.
    let plain = try batch(["1;Cá nhân;Bà;Nguyễn Thị An;Chuyên viên;"], key: nil)
    #expect(plain.status == 0, "\(plain.errors)")
    #expect(try folder.bytes(of: "a.pdf").count < sealed.count)
  }

  @Test func rowsThatCannotBeSealedAreNamed() throws {
    let long = String(repeating: "Nguyễn ", count: 40)
    let result = try batch([
      "1;Cá nhân;Bà;Nguyễn Thị An;Chuyên viên;07", "2;Cá nhân;Bà;Trần Thị Bé;Chuyên viên;",
      "3;Cá nhân;Bà;\(long);Chuyên viên;09",
    ])
    #expect(result.status == 1, "\(result.errors)")
    #expect(result.errors.contains("a.csv!F3: error: "), "\(result.errors)")
    #expect(result.errors.contains("layout.missing-value"))
    #expect(result.errors.contains("a.csv!D4: error: "))
  }

  @Test func keysAreGuarded() throws {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("khoa.pem"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let before = try folder.bytes(of: "khoa.pem")
    #expect(try run("keygen", "-o", "khoa.pem").status == 74)
    #expect(try folder.bytes(of: "khoa.pem") == before)
    #expect(
      try batch(["1;Cá nhân;Bà;A;B;1"], key: "khoa.pub.pem").errors.contains("key.unreadable"))
    #expect(try batch(["1;Cá nhân;Bà;A;B;1"], key: "none.pem").status == 65)
  }

  @Test func verifySaysWhatItCannotCheck() throws {
    #expect(try run("verify", "Giấy khen giả", "--key", "khoa.pub.pem").status == 65)
    #expect(try run("verify", "Giấy khen").status == 64)
    #expect(try run("verify", "none.pdf").status == 65)
    try folder.write(SigningSheet.table.bytes(), to: "sheet.pdf")
    let unsigned = try run("verify", "sheet.pdf")
    #expect(unsigned.status == 65 && unsigned.errors.contains("verify.no-signature"))
  }
}
