import Foundation
import TestSupport
import Testing

/// Printing on blanks and for the print shop, measured on the PDF.
@Suite struct PrintingCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(DataText.conference.utf8, to: "d.yaml")
    try folder.write(DataText.list.utf8, to: "a.csv")
  }

  private func batch(_ output: String, _ options: [String]) throws -> Tool.Result {
    try Vanthu.run(
      [
        "batch", "giay-khen", "--data", folder.path("d.yaml"), "--records", folder.path("a.csv"),
        "-o", folder.path(output),
      ] + options, environment: ["XDG_CONFIG_HOME": folder.path("config")])
  }

  /// The letters of a file's first page that are not white space.
  private func letters(_ output: String, _ options: [String] = []) throws -> [MeasuredGlyph] {
    let result = try batch(output, options)
    try #require(result.status == 0, "\(result.errors)")
    let page = try #require(
      PDFMeasure.pages(of: folder.path(output), pages: "1", layer: .fromFirstLetter).first)
    return page.glyphs.filter { $0.text != " " }
  }

  /// What a printer makes of a place: shifted by (0.8, −1.1) mm, 0.3 % too large, turned by 2 mm in a metre.
  private func printed(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    let (sine, cosine) = (0.002, (1 - 0.002 * 0.002).squareRoot())
    return (
      0.8 + 1.003 * (cosine * x - sine * y), -1.1 + 1.003 * (sine * x + cosine * y)
    )
  }

  /// Measures that printer as a clerk would, on a ruler sheet of a width in millimetres.
  private func measure(width: Double, size: String) throws {
    let across = ((width - 50) / 10).rounded(.down) * 10
    let (first, second) = (printed(25, 25), printed(25 + min(across, 280), 25))
    let distance =
      ((second.x - first.x) * (second.x - first.x)
      + (second.y - first.y) * (second.y - first.y)).squareRoot()
    // A decimal comma, as it is written here.
    let numbers = [first.x, first.y, second.y, distance].map {
      String(format: "%.4f", $0).replacing(".", with: ",")
    }
    let result = try Vanthu.run(
      ["calibrate", "set", "--printer", "HP phòng \"Văn thư\"", "--size", size, "--measured"]
        + numbers, environment: ["XDG_CONFIG_HOME": folder.path("config")], assets: nil)
    try #require(result.status == 0, "\(result.errors)")
  }

  @Test func overlayComesOutOfTheMeasuredPrinterWhereItShould() throws {
    try measure(width: 297, size: "A4")
    let whole = try letters("whole.pdf")
    let overlay = try letters(
      "overlay.pdf", ["--overlay", "--printer", "HP phòng \"Văn thư\""])
    #expect(overlay.count > 60)
    for letter in overlay {
      let place = printed(letter.left, letter.baseline)
      let found = whole.contains {
        $0.text == letter.text && abs($0.left - place.x) < 0.02
          && abs($0.baseline - place.y) < 0.02
      }
      #expect(found, "\(letter)")
    }
  }

  @Test func turnedAndCentredOnLargerPaperItIsStillRight() throws {
    try measure(width: 420, size: "A3")
    let whole = try letters("whole.pdf")
    let overlay = try letters(
      "overlay.pdf",
      ["--overlay", "--on", "A3", "--feed", "90", "--printer", "HP phòng \"Văn thư\""])
    for letter in overlay {
      let place = printed(letter.left, letter.baseline)
      // Upright A3, 297 × 420: the page of 210 × 297 stands at (43.5, 61.5), its left edge up.
      let (x, y) = (place.y - 61.5, 210 - (place.x - 43.5))
      let found = whole.contains {
        $0.text == letter.text && abs($0.left - x) < 0.02 && abs($0.baseline - y) < 0.02
      }
      #expect(found, "\(letter)")
    }
  }

  @Test func overlayAndUnderlayMakeTheWhole() throws {
    func text(_ output: String) throws -> [String] {
      try Tool.read("pdftotext", ["-f", "1", "-l", "1", folder.path(output), "-"])
        .split { $0 == "\n" || $0 == "\u{0C}" }.map(String.init)
    }
    for (name, options) in [("whole", []), ("overlay", ["--overlay"])] {
      let result = try batch("\(name).pdf", options)
      #expect(result.status == 0, "\(result.errors)")
    }
    let under = try Vanthu.run([
      "render", folder.path("d.yaml"), "--layout", "giay-khen", "--underlay", "-o",
      folder.path("underlay.pdf"),
    ])
    #expect(under.status == 0, "\(under.errors)")
    let (over, beneath) = (try text("overlay.pdf"), try text("underlay.pdf"))
    #expect(beneath.contains("GIẤY KHEN") && !over.contains("GIẤY KHEN"))
    #expect(over.contains("Nguyễn Thị An") && !beneath.contains("Nguyễn Thị An"))
    #expect((over + beneath).sorted() == (try text("whole.pdf")).sorted())
    // An overlay lays down letters and nothing else: no ground, no border.
    let overlay = try #require(PDFMeasure.pages(of: folder.path("overlay.pdf")).first)
    #expect(overlay.fills.isEmpty)
  }

  @Test func aBlankPutsFieldsWhereItsFileSays() throws {
    let letters = try letters("blank.pdf", ["--blank", "mau"])
    let number = try #require(letters.first { $0.text == "2" && $0.baseline > 165 })
    #expect(abs(number.left - 62) < 0.02)
    let text = try Tool.read("pdftotext", [folder.path("blank.pdf"), "-"])
    #expect(!text.contains("GIẤY KHEN") && !text.contains("Quyết định số"))
    #expect(text.contains("25/QĐ-UBND") && text.contains("05/01/2023"))
  }

  @Test func aBlankOfTheOfficeIsCheckedLikeALayout() throws {
    try folder.write(
      """
      layout: giay-khen
      width: 297mm
      height: 210mm
      printed: [Quốc hieu]
      regions:
        - {name: Chữ kí, at: {left: 1mm, width: 2mm, top: 3mm, height: 4mm}}
        - {name: Chữ ký, blocks: [{paragraph: {style: foot, text: "{awards.plaec}"}}]}
      """.utf8, to: "phoi.yaml")
    let result = try batch("x.pdf", ["--blank", folder.path("phoi.yaml")])
    #expect(result.status == 65)
    for part in ["phoi.yaml:4:11", "“Quốc hiệu”", "phoi.yaml:6:12", "“Chữ ký”", "phoi.yaml:7"] {
      #expect(result.errors.contains(part), "\(part): \(result.errors)")
    }
    let missing = try batch("x.pdf", ["--blank", "maau"])
    #expect(missing.status == 65 && missing.errors.contains("“mau”"))
  }

  @Test func cutAndStackedTheListIsInOrder() throws {
    let result = try batch(
      "n.pdf",
      ["--n-up", "1x2", "--order", "cut-stack", "--on", "SRA3", "--bleed", "3mm", "--marks"]
    )
    #expect(result.status == 0, "\(result.errors)")
    let names = try (1...2).map { page in
      try Tool.read("pdftotext", ["-f", "\(page)", "-l", "\(page)", folder.path("n.pdf"), "-"])
        .split(separator: "\n")
        .filter { ["Nguyễn Thị An", "Phòng Nội vụ quận", "Đỗ Văn Bình"].contains($0) }
    }
    #expect(names == [["Nguyễn Thị An", "Đỗ Văn Bình"], ["Phòng Nội vụ quận"]])
    let text = try Tool.read("pdftotext", [folder.path("n.pdf"), "-"])
    #expect(text.contains("n.pdf · tờ 2/2"))
  }

  @Test func aRowThatIsWrongLeavesItsPlaceEmpty() throws {
    try folder.write(
      DataText.list.replacing("Nguyễn Thị An", with: "Nguyễn Thị 𝄞").utf8, to: "a.csv")
    let result = try batch("n.pdf", ["--n-up", "1x2", "--on", "A3"])
    #expect(result.status == 1)
    let pages = try PDFMeasure.pages(of: folder.path("n.pdf"), layer: .fromFirstLetter)
    #expect(pages.count == 2)
    // The first place is the upper half of upright A3.
    #expect(pages[0].glyphs.allSatisfy { $0.baseline > 210 })
    #expect(pages[1].glyphs.allSatisfy { $0.baseline < 210 })
  }

  @Test func theGroundRunsOverTheCut() throws {
    let result = try batch("b.pdf", ["--bleed", "4mm", "--marks", "--only", "1"])
    #expect(result.status == 0, "\(result.errors)")
    _ = try Tool.read(
      "pdftoppm", ["-r", "127", "-gray", folder.path("b.pdf"), folder.path("b")])
    // Five pixels a millimetre. Marks need 5 + 5 mm around the page, of which 4 mm are ground.
    let data = try folder.bytes(of: "b-1.pgm")
    let width = 5 * (297 + 20)
    let pixels = data.suffix(width * 5 * (210 + 20))
    func grey(_ x: Double, _ y: Double) -> UInt8 {
      pixels[pixels.startIndex + Int(y * 5) * width + Int(x * 5)]
    }
    for y in [40.0, 180] {
      #expect(grey(5.5, y) == 255 && grey(317 - 5.5, y) == 255)
      #expect(grey(6.6, y) < 255 && grey(317 - 6.6, y) < 255)
    }
    let tooMuch = try batch("c.pdf", ["--bleed", "6mm", "--only", "1"])
    #expect(tooMuch.status == 65 && tooMuch.errors.contains("print.no-bleed"))
  }

  @Test func aPrinterNobodyMeasuredAndMeasuresNobodyBelievesAreRefused() throws {
    let unknown = try batch("x.pdf", ["--printer", "HP"])
    #expect(unknown.status == 65 && unknown.errors.contains("print.no-such-printer"))
    let slip = try Vanthu.run(
      ["calibrate", "set", "--printer", "HP", "--measured", "25", "25", "25", "224"],
      environment: ["XDG_CONFIG_HOME": folder.path("config")], assets: nil)
    #expect(slip.status == 65 && slip.errors.contains("calibrate.implausible"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("config")))
  }

  @Test func measuredPaperIsKeptListedAndUsed() throws {
    try measure(width: 420, size: "A3")
    func list() throws -> Tool.Result {
      try Vanthu.run(
        ["calibrate", "list"], environment: ["XDG_CONFIG_HOME": folder.path("config")], assets: nil)
    }
    let line = "HP phòng \"Văn thư\": 420,0 × 297,0 mm; phải"
    #expect(try list().text.hasPrefix(line))
    // The page stands in the middle of the paper that the printer was measured with, unless other paper is named.
    _ = try letters("a.pdf", ["--printer", "HP phòng \"Văn thư\""])
    let page = try #require(PDFMeasure.pages(of: folder.path("a.pdf")).first)
    #expect(abs(page.width - 420) < 0.1 && abs(page.height - 297) < 0.1)
    // Paper that cannot be read is a fault, not paper of any size.
    let file = "config/vanthu/printers.yaml"
    let text = try String(contentsOfFile: folder.path(file), encoding: .utf8)
    try folder.write(text.replacing("420.0mm x", with: "420 and"), to: file)
    let broken = try list().errors
    #expect(broken.contains("printers.yaml:"), "\(broken)")
    #expect(broken.contains("print.bad-printer-file"), "\(broken)")
  }

  @Test func theRulerSheetIsTrueToSize() throws {
    let result = try Vanthu.run(["calibrate", "sheet", "-o", folder.path("r.pdf"), "--size", "A3"])
    #expect(result.status == 0, "\(result.errors)")
    let page = try #require(PDFMeasure.pages(of: folder.path("r.pdf")).first)
    #expect(abs(page.width - 420) < 0.02 && abs(page.height - 297) < 0.02)
    // The arms of the first and the second cross, 10 mm long, centred 25 mm from the edges, 280 mm apart.
    for x in [25.0, 305] {
      let standing = page.fills.contains {
        abs(($0.left + $0.right) / 2 - x) < 0.01 && abs($0.top - 20) < 0.02
          && abs($0.bottom - 30) < 0.02
      }
      #expect(standing)
    }
  }
}
