package import Diagnostics
import Layouts
package import Records
import Rendering

/// One document for each row of a list, in the order of the list.
///
/// A bad row never stops the others; what became of each row is told as it happens.
package struct Batch {
  package let typesetter: Typesetter
  package let record: Record
  package let rows: [CheckedRow]
  package let sheet: String?

  /// What became of a list.
  package struct Report: Sendable {
    /// How many rows were set and written.
    package var written = 0
    /// The rows that were not, by their number in the list from 1, and why.
    package var failures: [(row: Int, failure: Failure)] = []
  }

  package init(
    typesetter: Typesetter, record: Record, rows: [CheckedRow], sheet: String?
  ) {
    self.typesetter = typesetter
    self.record = record
    self.rows = rows
    self.sheet = sheet
  }

  /// Writes all good rows to one PDF; no file if there is none.
  ///
  /// - Throws: only what concerns the file as a whole.
  package func writeOneFile(to path: String) throws(Failure) -> Report {
    var report = Report()
    var file: OutputFile?
    var writer: PDFWriter?
    for (index, row) in rows.enumerated() {
      guard let typeset = typeset(row, number: index + 1, report: &report) else { continue }
      if writer == nil {
        let new = try OutputFile(path: path)
        writer = try PDFWriter(
          information: typeset.information, art: typesetter.art, write: new.sink)
        file = consume new
      }
      for page in typeset.pages { try writer?.append(page) }
      report.written += 1
    }
    if let writer = writer.take() { try writer.finish() }
    if let file = file.take() { try file.commit() }
    return report
  }

  /// Writes each good row to a file of its own, named by a pattern such as `out/{stt}-{name as slug}.pdf`.
  ///
  /// - Throws: a pattern that cannot be understood, or that names two rows alike: found before anything is written.
  package func writeFiles(pattern: String) throws(Failure) -> Report {
    var report = Report()
    let paths = try paths(pattern: pattern)
    for (index, row) in rows.enumerated() {
      guard let path = paths[index],
        let typeset = typeset(row, number: index + 1, report: &report)
      else {
        if case .failure(let failure) = row.result { report.failures.append((index + 1, failure)) }
        continue
      }
      let bytes = try renderPDF(
        typeset.pages, information: typeset.information, art: typesetter.art)
      try OutputFile.write(bytes, to: path)
      report.written += 1
    }
    return report
  }

  private func typeset(
    _ row: CheckedRow, number: Int, report: inout Report
  ) -> Typeset? {
    do throws(Failure) {
      return try typesetter.typeset(record, row: row.result.get(), sheet: sheet)
    } catch {
      report.failures.append((number, error))
      return nil
    }
  }

  private func paths(pattern: String) throws(Failure) -> [String?] {
    let pattern = try typesetter.layout.namePattern(pattern, at: .file("-o"))
    var paths: [String?] = []
    var rowOfPath: [String: Int] = [:]
    var problems: [Diagnostic] = []
    for (index, row) in rows.enumerated() {
      guard case .success(let row) = row.result else {
        paths.append(nil)
        continue
      }
      let path = try pattern.path(
        record: record, row: row, number: index + 1, of: rows.count)
      if let other = rowOfPath[path] {
        problems.append(Self.collision(path, other, index + 1))
      }
      rowOfPath[path] = index + 1
      paths.append(path)
    }
    try problems.throwIfErrors()
    return paths
  }

  private static func collision(_ path: String, _ first: Int, _ second: Int) -> Diagnostic {
    .error(
      Diagnostic.Code("batch.name-collision"),
      Message(
        vi: "hàng \(first) và hàng \(second) của danh sách cùng tên tệp “\(path)”",
        en: "rows \(first) and \(second) of the list would both be the file “\(path)”"),
      at: .file("-o"),
      hint: Message(vi: "thêm {stt} vào mẫu tên", en: "add {stt} to the pattern"))
  }
}
