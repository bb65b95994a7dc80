package import Diagnostics
package import Fonts
package import Frames
import Geometry
package import Imposition
import Layouts
import PDF

/// From pages to the sheets of a print file; without a request, pages are sheets.
package struct Press: Sendable {
  private let request: PrintRequest
  private let face: FontFace?
  private let fileName: String

  /// - Parameters:
  ///   - face: the face of the slug.
  ///   - fileName: what the slug calls the file.
  package init(_ request: PrintRequest, face: FontFace?, fileName: String) {
    self.request = request
    self.face = face
    self.fileName = fileName
  }

  /// The sheets of one document.
  package func sheets(of pages: [Page]) throws(Failure) -> [Page] {
    var run = run(pageCount: pages.count)
    var sheets: [Page] = []
    for index in order(of: pages.count) {
      if let sheet = try run.append(index.map { pages[$0] }) { sheets.append(sheet) }
    }
    if let sheet = try run.finish() { sheets.append(sheet) }
    return sheets
  }

  /// For each place of the sheets, one after the other, the page that stands there; nil leaves it empty.
  package func order(of count: Int) -> [Int?] { request.order.pages(of: count, on: request.grid) }

  package func run(pageCount: Int) -> Run { Run(press: self, pageCount: pageCount) }

  /// Pages coming one after the other, in the order of the places.
  package struct Run: Sendable {
    fileprivate let press: Press
    fileprivate let pageCount: Int
    /// Begun by the first page, whose size is that of all; the places left empty before it are kept.
    private var assembler: SheetAssembler?
    private var emptyBefore = 0

    fileprivate init(press: Press, pageCount: Int) {
      self.press = press
      self.pageCount = pageCount
    }

    /// Takes a page, or leaves its place empty; gives the sheet that is full now.
    package mutating func append(_ page: Page?) throws(Failure) -> Page? {
      if press.request.isPlain { return page }
      guard let page else {
        if assembler == nil { emptyBefore += 1 }
        return try assembler?.append(nil)
      }
      if assembler == nil {
        var new = try press.assembler(for: page, pageCount: pageCount)
        for _ in 0..<emptyBefore { _ = try new.append(nil) }
        assembler = new
      }
      return try assembler?.append(page)
    }

    /// - Throws: `print.page-count`: cut and stacked, the place of each document depends on the number of those before.
    func requireSinglePage(_ typeset: Typeset) throws(Failure) {
      let request = press.request
      guard request.order == .cutStack, request.grid.count > 1, typeset.pages.count != 1 else {
        return
      }
      throw Failure(.pageCount(typeset.pages.count))
    }

    /// The last sheet, if pages are waiting.
    package mutating func finish() throws(Failure) -> Page? { try assembler?.finish() }
  }

  private func assembler(for page: Page, pageCount: Int) throws(Failure) -> SheetAssembler {
    let (face, fileName) = (face, fileName)
    let imposition = try Imposition(request, pageSize: page.size)
    return SheetAssembler(imposition, pageCount: pageCount) { sheet, count in
      let text = "\(fileName) · tờ \(sheet)/\(count) · \(page.size.inMillimetres)"
      return face.map { SlugLine(text, face: $0) }
    }
  }
}

extension Typesetter {
  /// The same typesetter, its files finished for a printer.
  ///
  /// A form is printed at full size. Sheets of pages say nothing of what their ink means, for nobody has them read
  /// aloud; files that would claim to are PDF/A-2b instead.
  package func printing(_ request: PrintRequest) -> Typesetter {
    var typesetter = self
    if stock != .white(.whole) || !request.isPlain { typesetter.pdfOptions.printsAtFullSize = true }
    typesetter.pdfOptions.blackIsGray = request.blackIsGray
    if !request.isPlain, pdfOptions.conformance != .none {
      typesetter.pdfOptions.conformance = .a2b
      typesetter.pdfOptions.attachments = []
    }
    return typesetter
  }

  /// The press for a file; its slug is set in the text face.
  package func press(_ request: PrintRequest, for path: String) -> Press {
    let query = FontBook.Query(role: "text", isBold: false, isItalic: false)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return Press(request, face: fonts.chain(for: query).first, fileName: name)
  }
}

extension Diagnostic {
  fileprivate static func pageCount(_ count: Int) -> Diagnostic {
    .error(
      Code("print.page-count"),
      Message(
        vi: "cắt rồi chồng (cut-stack) cần mỗi bản đúng một trang, ở đây có bản \(count) trang",
        en: "to cut and stack, each document must have one page; one here has \(count)"),
      at: .file("--order"),
      hint: Message(vi: "dùng --order sequence", en: "use --order sequence"))
  }
}
