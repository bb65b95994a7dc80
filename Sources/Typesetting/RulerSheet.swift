import Composition
package import Diagnostics
import Documents
import Fonts
import Frames
package import Geometry
package import Imposition
import PDF
import Rendering

/// The ruler sheet: printed and measured, it tells what a printer does to a page; see `PrinterCorrection`.
///
///     rulers along the four sides, from the page's corner   RulerDrawing
///     three crosses, the lengths a to e between them         RulerDrawing
///     what to do, in words                                   RulerInstructions
package struct RulerSheet {
  private let size: Size
  private let assets: AssetRoot

  package init(_ size: Size, assets: AssetRoot) {
    self.size = size
    self.assets = assets
  }

  /// The sheet as a PDF, to be printed through a correction in order to check it.
  ///
  /// - Throws: fonts that cannot be read.
  package func pdf(through correction: PrinterCorrection?) throws(Failure) -> [UInt8] {
    var request = PrintRequest()
    request.correction = correction
    let sheets = try Press(request, face: nil, fileName: "").sheets(of: [page(assets.fonts())])
    var options = PDFOptions(colorProfile: try assets.colorProfile())
    options.conformance = .a2b
    options.printsAtFullSize = true
    return try renderPDF(
      sheets, information: information, drawings: DrawingForms(of: .empty),
      options: options)
  }

  private var information: DocumentInformation {
    DocumentInformation(
      title: "Tờ thước hiệu chỉnh máy in", author: "vanthu", subject: "", date: nil)
  }

  private func page(_ fonts: FontBook) -> Page {
    let crosses = Crosses(on: size)
    let document = Document(
      information: information,
      page: PageStyle(
        size: size, margins: Insets(top: .zero, bottom: .zero, left: .zero, right: .zero),
        pageNumber: nil, underlay: []),
      blocks: RulerInstructions(size: size, crosses: crosses).blocks
        + RulerDrawing.labels(on: size, crosses))
    let words = Composer(fonts: fonts).compose(document).pages.first
    var frame = RulerDrawing(size: size, crosses: crosses).frame
    if let words { frame.items += words.frame.items }
    return Page(size: size, underlay: [], frame: frame)
  }
}

/// The lines of the ruler sheet, and the figures and letters beside them.
private struct RulerDrawing {
  let size: Size
  let crosses: Crosses
  private(set) var frame: Frame

  /// From the paper's edge to the rulers: most printers leave 4 to 5 mm white.
  private static let inset = Length.mm(6)
  private static let hairline = Length.mm(0.15)
  private static let black = Color.black
  private static let grey = Color(red: 0.55, green: 0.55, blue: 0.55)

  init(size: Size, crosses: Crosses) {
    self.size = size
    self.crosses = crosses
    frame = Frame(size: size, items: [])
    rulers()
    lengths()
    for center in [crosses.first, crosses.second, crosses.third] { cross(at: center) }
  }

  private mutating func rulers() {
    for millimetre in Self.marks(along: size.width) {
      let (x, length) = (Length.mm(Double(millimetre)), Self.length(millimetre))
      standing(x, from: Self.inset, length: length)
      standing(x, from: size.height - Self.inset - length, length: length)
    }
    for millimetre in Self.marks(along: size.height) {
      let (y, length) = (Length.mm(Double(millimetre)), Self.length(millimetre))
      lying(y, from: Self.inset, length: length)
      lying(y, from: size.width - Self.inset - length, length: length)
    }
  }

  /// The millimetres of a side, without those where the rulers of two sides would meet.
  private static func marks(along side: Length) -> [Int] {
    let last = Int(side.millimetres.rounded(.down))
    return Array(12...max(12, last - 12))
  }

  private static func length(_ millimetre: Int) -> Length {
    .mm(millimetre % 10 == 0 ? 4.5 : millimetre % 5 == 0 ? 3.2 : 2)
  }

  /// From the edges to the crosses, and from cross to cross.
  private mutating func lengths() {
    let (first, second, third) = (crosses.first, crosses.second, crosses.third)
    let edge = Self.inset + .mm(5.5)
    lying(first.y, from: edge, length: first.x - edge, color: Self.grey)
    standing(first.x, from: edge, length: first.y - edge, color: Self.grey)
    standing(second.x, from: edge, length: second.y - edge, color: Self.grey)
    lying(first.y, from: first.x, length: crosses.across, color: Self.grey)
    standing(third.x, from: first.y, length: crosses.down, color: Self.grey)
  }

  private mutating func cross(at center: Point) {
    let arm = Length.mm(5)
    standing(center.x, from: center.y - arm, length: arm * 2)
    lying(center.y, from: center.x - arm, length: arm * 2)
  }

  private mutating func standing(
    _ x: Length, from y: Length, length: Length, color: Color = black
  ) {
    frame.place(
      .rule(Rule(size: Size(width: Self.hairline, height: length), color: color)),
      at: Point(x: x - Self.hairline / 2, y: y))
  }

  private mutating func lying(_ y: Length, from x: Length, length: Length, color: Color = black) {
    frame.place(
      .rule(Rule(size: Size(width: length, height: Self.hairline), color: color)),
      at: Point(x: x, y: y - Self.hairline / 2))
  }

  /// The figures of the rulers, every centimetre, and the letters of the lengths.
  static func labels(on size: Size, _ crosses: Crosses) -> [Block] {
    let small = RulerStyles.figure
    var blocks: [Block] = []
    func label(_ text: String, _ style: ParagraphStyle, x: Length, y: Length) {
      let room = Size(width: .mm(14), height: .mm(6))
      let origin = Point(x: x - room.width / 2, y: y - room.height / 2)
      blocks.append(
        .region(
          Region(
            name: text, frame: Rect(origin: origin, size: room), vertical: .middle,
            minimumScale: 1, blocks: [RulerStyles.paragraph(text, style)])))
    }
    let figures = Self.inset + .mm(6.4)
    for millimetre in marks(along: size.width) where millimetre % 10 == 0 {
      let x = Length.mm(Double(millimetre))
      label("\(millimetre)", small, x: x, y: figures)
      label("\(millimetre)", small, x: x, y: size.height - figures)
    }
    for millimetre in marks(along: size.height) where millimetre % 10 == 0 {
      let y = Length.mm(Double(millimetre))
      label("\(millimetre)", small, x: figures + .mm(0.8), y: y)
      label("\(millimetre)", small, x: size.width - figures - .mm(0.8), y: y)
    }
    let (first, second, letter) = (crosses.first, crosses.second, RulerStyles.letter)
    let middle = Point(x: first.x + crosses.across / 2, y: first.y + crosses.down / 2)
    label("a", letter, x: first.x - .mm(7), y: first.y - .mm(2.6))
    label("b", letter, x: first.x + .mm(2.4), y: first.y - .mm(7.5))
    label("c", letter, x: second.x + .mm(2.4), y: second.y - .mm(7.5))
    label("d", letter, x: middle.x, y: first.y + .mm(3))
    label("e", letter, x: first.x + .mm(3), y: middle.y)
    return blocks
  }
}
