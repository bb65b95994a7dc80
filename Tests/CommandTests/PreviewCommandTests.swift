import Foundation
import TestSupport
import Testing

/// What a list looks like before paper is spent on it, and its register.
@Suite struct PreviewCommandTests {
  private let folder: TemporaryFolder
  private static let longName = "Công Tằng Tôn Nữ Hoàng Thùy Nguyễn Thị Phương Uyên"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(DataText.conference.utf8, to: "d.yaml")
    try folder.write(
      DataText.list.replacing("Nguyễn Thị An", with: Self.longName).utf8, to: "a.csv")
  }

  private func batch(_ output: String, _ options: [String]) throws -> Tool.Result {
    try Vanthu.run(
      [
        "batch", "giay-khen", "--data", folder.path("d.yaml"), "--records", folder.path("a.csv"),
        "-o", folder.path(output),
      ] + options)
  }

  @Test func theHardestRowIsShownAndNamed() throws {
    let result = try batch("p.png", ["--preview"])
    #expect(result.status == 0, "\(result.errors)")
    for part in ["row 1", "a.csv!A2", Self.longName, "p.png"] {
      #expect(result.errors.contains(part), "\(result.errors)")
    }
    #expect(try folder.bytes(of: "p.png").starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(try folder.files().sorted() == ["a.csv", "d.yaml", "p.png"])
  }

  /// Of names that all fit as designed the worst is the widest as set, not the one of most letters.
  @Test func theWidestNameIsTheWorst() throws {
    let names = ["Lê Lili Tili Lili Tili", "Hoàng Mạnh Dương Văn", "Đỗ Bình"]
    let rows = names.enumerated().map { "\($0.offset + 1);Cá nhân;Ông;\($0.element);\n" }
    try folder.write(
      (DataText.list.split(separator: "\n")[0] + "\n" + rows.joined()).utf8, to: "a.csv")
    let result = try batch("p.png", ["--preview"])
    #expect(result.status == 0 && result.errors.contains("row 2"), "\(result.errors)")
    #expect(result.errors.contains("the longest is “\(names[1])”"), "\(result.errors)")
  }

  @Test func allRowsAreShownSmall() throws {
    try folder.write(
      (DataText.list.split(separator: "\n")[0] + "\n"
        + (1...30).map { "\($0);Tập thể;;Phòng Nội vụ \($0);\n" }.joined()).utf8, to: "a.csv")
    let result = try batch("p.png", ["--preview-all"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(try folder.files().sorted() == ["a.csv", "d.yaml", "p-2.png", "p.png"])
  }

  @Test func theGhostOfTheBlankIsOnTheScreenOnly() throws {
    let sheet = try Vanthu.run([
      "render", folder.path("d.yaml"), "--layout", "giay-khen", "--underlay", "--resolution", "50",
      "-o", folder.path("scan.png"),
    ])
    #expect(sheet.status == 0, "\(sheet.errors)")
    try folder.write(
      "layout: giay-khen\nwidth: 297mm\nheight: 210mm\nscan: scan.png\n".utf8, to: "phoi.yaml")
    try folder.write(
      "layout: giay-khen\nwidth: 297mm\nheight: 210mm\n".utf8, to: "trang.yaml")
    // How much there is to see, by how much there is to compress.
    var sizes: [Int] = []
    for (name, stock) in [
      ("w", ["--blank", folder.path("trang.yaml")]), ("o", ["--overlay"]),
      ("s", ["--blank", folder.path("phoi.yaml")]),
    ] {
      let result = try batch("\(name).png", stock + ["--preview"])
      #expect(result.status == 0, "\(result.errors)")
      sizes.append(try folder.bytes(of: "\(name).png").count)
    }
    #expect(sizes[1] > sizes[0] * 2 && sizes[2] > sizes[0] * 2, "\(sizes)")
    let pdf = try batch("s.pdf", ["--blank", folder.path("phoi.yaml"), "--only", "1"])
    #expect(pdf.status == 0, "\(pdf.errors)")
    let images = try Tool.read("pdfimages", ["-list", folder.path("s.pdf")])
    #expect(images.split(separator: "\n").count == 2)
    let page = try #require(PDFMeasure.pages(of: folder.path("s.pdf")).first)
    #expect(page.fills.isEmpty)
  }

  @Test func registerNumbersAreFilledAndPrinted() throws {
    let result = try batch("r.pdf", ["--register-from", "125"])
    #expect(result.status == 0, "\(result.errors)")
    let text = try Tool.read("pdftotext", [folder.path("r.pdf"), "-"])
    for number in 125...127 { #expect(text.contains("Số sổ vàng: \(number)")) }
    // The number belongs to the place in the whole list, whichever rows are printed.
    let second = try batch("s.pdf", ["--register-from", "125", "--only", "2"])
    #expect(second.status == 0, "\(second.errors)")
    #expect(try Tool.read("pdftotext", [folder.path("s.pdf"), "-"]).contains("Số sổ vàng: 126"))
    try folder.write(
      DataText.list.replacing("Chức vụ\n", with: "Chức vụ;Số sổ vàng\n")
        .replacing("quận;\n", with: "quận;;130\n").utf8, to: "a.csv")
    let gap = try batch("t.pdf", ["--register-from", "125"])
    #expect(gap.status == 65 && gap.errors.contains("a.csv!F3"), "\(gap.errors)")
  }
}
