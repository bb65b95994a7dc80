import Diagnostics
import Frames
import Imposition
import Layouts
import PDF
import Rendering

/// One PDF for a whole list, called after the layout rather than after one of its people; it appears when it is finished, and never before.
final class Booklet {
  private let path: String
  private let typesetter: Typesetter
  private var run: Press.Run
  private var file: OutputFile?
  private var writer: PDFWriter?

  init(path: String, typesetter: Typesetter, run: Press.Run) {
    self.path = path
    self.typesetter = typesetter
    self.run = run
  }

  /// Adds a document's pages, the first of which begins the file; nil leaves a place empty.
  ///
  /// - Throws: `print.page-count` for a document of several pages where each has one place.
  func append(_ typeset: Typeset?) throws(Failure) {
    guard let typeset else { return try write(run.append(nil)) }
    try run.requireSinglePage(typeset)
    if writer == nil {
      let new = try OutputFile(path: path)
      writer = try typesetter.pdfWriter(
        for: typeset, title: typesetter.layout.label, write: new.sink)
      file = consume new
    }
    for page in typeset.pages { try write(run.append(page)) }
  }

  /// Puts the file in its place, if anything was added.
  func finish() throws(Failure) {
    try write(run.finish())
    if let writer = writer.take() { try writer.finish() }
    if let file = file.take() { try file.commit() }
  }

  private func write(_ sheet: Page?) throws(Failure) {
    if let sheet { try writer?.append(sheet) }
  }
}
