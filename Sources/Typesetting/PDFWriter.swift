package import Diagnostics
package import Documents
package import Finishing
package import Frames
package import Rendering
import Threads

/// Writes pages to a finished PDF, one after the other: drawn by `Rendering`, finished by `Finishing`.
///
/// Bytes leave as pages are appended, so memory stays nearly flat. A writer that failed or is dropped before `finish` leaves an
/// incomplete file: write to a temporary one and rename it.
package struct PDFWriter: ~Copyable {
  private var finisher: Finisher
  private let drawing: Drawing
  private let art: ArtLibrary
  private let drawings: FinishedDrawings
  /// The drawings that the file has at hand.
  private var given: Set<String> = []
  /// What went wrong first; nothing can follow.
  private var failure: Failure?

  /// Begins a file.
  ///
  /// `write` gets the bytes in order. What it throws comes back from the call during which it threw, and ends the file.
  ///
  /// - Parameters:
  ///   - drawings: those of the art that are finished already; the others are finished when a page shows them.
  ///   - drawsAside: whether a spare core draws while this one finishes the page before; the bytes are the same.
  /// - Throws: `render.bad-date` if the date has not the form `2023-01-06`.
  package init(
    information: DocumentInformation, art: ArtLibrary, drawings: FinishedDrawings = [:],
    options: FinishingOptions, drawsAside: Bool = false,
    write: @escaping ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    finisher = try Finisher(information: information, options: options, write: write)
    drawing = Drawing(isAside: drawsAside)
    self.art = art
    self.drawings = drawings
  }

  /// Adds a page.
  ///
  /// - Throws: `render.failed`, `art.missing` or `art.unreadable`, and the same again from every later call: the file is of no
  ///   use.
  package mutating func append(_ page: Page) throws(Failure) {
    try append(CutPage(InkedPage(page)))
  }

  /// Adds a page whose words may have been cut out already.
  fileprivate mutating func append(_ page: CutPage) throws(Failure) {
    if let failure { throw failure }
    do throws(Failure) {
      for name in page.inked.parts.flatMap(\.underlay).map(\.item.name)
      where given.insert(name).inserted {
        let known = drawings[name]
        let drawing = if let known { known } else { try FinishedDrawing(name, of: art) }
        finisher.add(drawing, named: name)
      }
      if let letters = try finisher.expect(page) {
        drawing.put(.page(letters))
        try takeDrawn(waiting: false)
      }
    } catch {
      failure = error
      throw error
    }
  }

  /// Ends the file; every byte has been written when this returns.
  ///
  /// - Throws: `render.failed` if something went wrong or if there is no page.
  package consuming func finish() throws(Failure) {
    if let failure { throw failure }
    drawing.put(.end)
    try takeDrawn(waiting: true)
    try finisher.finish()
  }

  private mutating func takeDrawn(waiting: Bool) throws(Failure) {
    while let bytes = try drawing.take(waiting: waiting) { try finisher.take(bytes) }
  }
}

/// The drawing of a file's pages, at once or aside.
private final class Drawing {
  enum Task {
    case page(CastingSheet)
    case end
  }

  /// No `Result`: of that the runtime would search the whole program for what its failure is.
  private enum Drawn {
    case bytes([UInt8])
    case failed(Failure)

    func get() throws(Failure) -> [UInt8] {
      switch self {
      case .bytes(let bytes): return bytes
      case .failed(let failure): throw failure
      }
    }
  }

  /// What is done at once, where there is no belt.
  private var done: [Drawn] = []
  private let table = DrawingTable()
  private let belt: Belt<Task, Drawn>?

  init(isAside: Bool) {
    belt = isAside ? Belt { [table] in table.draw($0) } : nil
  }

  func put(_ task: Task) {
    if let belt { belt.put(task) } else { done.append(table.draw(task)) }
  }

  /// The next bytes, in the order in which pages were put; nil where none are left, or where they are not drawn yet and nobody
  /// waits for them.
  func take(waiting: Bool) throws(Failure) -> [UInt8]? {
    if let belt { return try belt.take(waiting: waiting)?.get() }
    return done.isEmpty ? nil : try done.removeFirst().get()
  }

  /// `@unchecked Sendable`: a belt does one piece at a time.
  private final class DrawingTable: @unchecked Sendable {
    private var sheets = SheetWriter()

    func draw(_ task: Task) -> Drawn {
      do throws(Failure) {
        switch task {
        case .page(let letters): return .bytes(try sheets.append(letters))
        case .end: return .bytes(try sheets.finish())
        }
      } catch { return .failed(error) }
    }
  }
}

/// Drawings by their names, as files hold them.
package typealias FinishedDrawings = [String: FinishedDrawing]

extension FinishedDrawing {
  /// Draws and finishes a drawing of the library.
  ///
  /// - Throws: `art.missing`, `art.unreadable`, `render.failed`.
  fileprivate init(_ name: String, of art: ArtLibrary) throws(Failure) {
    if let shapes = art.shapes(named: name) {
      self.init(shapes)
      return
    }
    let raw = try rawDrawing(named: name, of: art)
    try self.init(raw: raw.bytes, size: raw.size)
  }
}

/// Pages as one PDF in memory.
///
/// - Parameter jobs: how many threads may cut words out of pages for the one that writes them.
/// - Throws: as `PDFWriter` does.
package func renderPDF(
  _ pages: [Page], information: DocumentInformation, art: ArtLibrary,
  drawings: FinishedDrawings = [:], options: FinishingOptions, drawsAside: Bool = false,
  jobs: Int = 1
) throws(Failure) -> [UInt8] {
  var bytes: [UInt8] = []
  var writer = try PDFWriter(
    information: information, art: art, drawings: drawings, options: options,
    drawsAside: drawsAside
  ) { bytes += $0 }
  if jobs > 1 {
    try OrderedWork(jobs: jobs).run(count: pages.count) {
      { page in CutPage(cutting: pages[page]) }
    } consume: { _, page throws(Failure) in
      try writer.append(page)
    }
  } else {
    for page in pages { try writer.append(page) }
  }
  try writer.finish()
  return bytes
}

extension Typesetter {
  /// A file that begins with a document, finished as this typesetter finishes.
  ///
  /// - Parameter title: what the file is called; nil calls it after the document.
  /// - Throws: as `PDFWriter` does.
  package func pdfWriter(
    for typeset: Typeset, title: String? = nil,
    write: @escaping ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> PDFWriter {
    var information = typeset.document.information
    if let title {
      information = DocumentInformation(
        title: title, author: information.author, subject: information.subject,
        date: information.date, filing: information.filing)
    }
    return try PDFWriter(
      information: information, art: art, options: finishing, write: write)
  }

  /// A document as a PDF in memory.
  ///
  /// - Parameter drawings: `finishedDrawings()`, for whoever makes many files.
  /// - Throws: as `PDFWriter` does.
  package func pdf(
    of typeset: Typeset, drawings: FinishedDrawings = [:]
  ) throws(Failure) -> [UInt8] {
    try pdf(of: typeset.pages, as: typeset, drawings: drawings)
  }

  /// Pages of a document, or the sheets that they are printed on, as a PDF in memory.
  ///
  /// - Throws: as `PDFWriter` does.
  package func pdf(
    of pages: [Page], as typeset: Typeset, drawings: FinishedDrawings = [:]
  ) throws(Failure) -> [UInt8] {
    var options = finishing
    let jobs = pages.count >= Self.manyPages ? Self.cores : 1
    options.compressesAside = pages.count > 1
    return try renderPDF(
      pages, information: typeset.document.information, art: art, drawings: drawings,
      options: options, drawsAside: pages.count > 1, jobs: jobs)
  }

  /// So many pages are worth threads that cut them.
  private static let manyPages = 16

  /// The layout's drawings, to be put into one file after another.
  package func finishedDrawings() throws(Failure) -> FinishedDrawings {
    var drawings: FinishedDrawings = [:]
    for name in art.names { drawings[name] = try FinishedDrawing(name, of: art) }
    return drawings
  }
}
