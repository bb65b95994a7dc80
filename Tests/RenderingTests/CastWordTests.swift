import Diagnostics
import Documents
import Finishing
import Fonts
import Frames
import Geometry
import TestSupport
import Testing

@testable import Rendering
@testable import Typesetting

/// Pages of one kind in one file: what is known of their words is not drawn again, and nobody can tell.
@Suite("Words that a file knows")
struct CastWordTests {
  private static let words = [
    "Nguyễn ", "Trần ", "Thị ", "Văn ", "Hữu ", "Đức ", "Ngọc ", "Ẩn ", "Ửng ", "Ỷ ", "(Cường) ",
  ]

  /// A page of a list: the same lines everywhere, and one of three words from a few, in another place each time.
  private static func page(_ number: Int, _ faces: [FontFace]) -> Page {
    let document = StructureElement(.document, in: nil)
    return Samples.page { frame in
      func place(_ text: String, _ face: FontFace, size: Double, x: Double, y: Double) {
        let run = Samples.run(text, face, size: size, color: Color(red: 0.62, green: 0.04, blue: 0))
        var line = Frame(
          size: Samples.size(400, 20), items: [],
          element: StructureElement(.paragraph, in: document))
        line.place(.glyphs(run), at: Samples.point(0, 15))
        frame.place(.frame(line), at: Samples.point(x, y))
      }
      for (index, face) in faces.enumerated() {
        place("Quyết định khen thưởng", face, size: 13, x: 72, y: 72 + 20 * Double(index))
      }
      let name = [number, number / 2 + 3, number / 3 + 6].map { words[$0 % words.count] }.joined()
      place(name, faces[number % faces.count], size: 31, x: 80.125 + Double(number) / 7, y: 200)
    }
  }

  private static func pages(_ count: Int) throws -> [Page] {
    let faces = try Samples.faceNames.map { try Samples.face($0) }
    return (0..<count).map { page($0, faces) }
  }

  @Test func eachPageShowsWhatItShowsAlone() throws {
    let folder = try TemporaryFolder()
    let pages = try Self.pages(160)
    let together = try folder.write(Samples.pdf(pages), to: "all.pdf")
    for number in stride(from: 3, to: pages.count, by: 31) {
      let alone = try folder.write(Samples.pdf([pages[number]]), to: "one.pdf")
      let range = ["-f", "\(number + 1)", "-l", "\(number + 1)"]
      #expect(
        try TestSupport.Tool.read("pdftotext", range + ["-bbox", together, "-"])
          == TestSupport.Tool.read("pdftotext", ["-bbox", alone, "-"]))
      let picture = ["-singlefile", "-r", "80"]
      _ = try TestSupport.Tool.read(
        "pdftoppm", range + picture + [together, folder.path("together")])
      _ = try TestSupport.Tool.read("pdftoppm", picture + [alone, folder.path("alone")])
      #expect(try folder.bytes(of: "together.ppm") == folder.bytes(of: "alone.ppm"))
    }
  }

  @Test func pagesOfKnownWordsAreNotDrawn() throws {
    var finisher = try Finisher(information: Samples.information, options: Samples.options) { _ in }
    var writer = SheetWriter()
    var drawn = 0
    for page in try Self.pages(160) {
      guard let inked = try finisher.expect(CutPage(InkedPage(page))) else { continue }
      drawn += 1
      try finisher.take(writer.append(inked))
    }
    #expect(drawn < 80)
  }
}
