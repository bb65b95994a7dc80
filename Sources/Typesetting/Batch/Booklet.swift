import Diagnostics
import Rendering

/// One PDF for a whole list; it appears when it is finished, and never before.
final class Booklet {
  private let path: String
  private let typesetter: Typesetter
  private var file: OutputFile?
  private var writer: PDFWriter?

  init(path: String, typesetter: Typesetter) {
    self.path = path
    self.typesetter = typesetter
  }

  /// Adds a document's pages; the first begins the file.
  func append(_ typeset: Typeset) throws(Failure) {
    if writer == nil {
      let new = try OutputFile(path: path)
      writer = try typesetter.pdfWriter(for: typeset, write: new.sink)
      file = consume new
    }
    for page in typeset.pages { try writer?.append(page) }
  }

  /// Puts the file in its place, if anything was added.
  func finish() throws(Failure) {
    if let writer = writer.take() { try writer.finish() }
    if let file = file.take() { try file.commit() }
  }
}
