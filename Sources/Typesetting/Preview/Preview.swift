package import Diagnostics
import Frames
import Imposition
import Records
import Rendering

/// What a preview shows.
package enum PreviewKind: Hashable, Sendable {
  /// The row that was hardest to fit.
  case worst
  /// All rows, small, 25 on a sheet.
  case all
}

/// What a preview found.
package struct PreviewReport: Sendable {
  /// The files written, in order.
  package internal(set) var files: [String] = []
  /// The hardest row, counted from 1, where it stands, and why it is that; nil if no row is right.
  package internal(set) var worst: (row: Int, location: SourceLocation, reason: Message)?
  /// The rows that cannot be set, and why.
  package internal(set) var rows = BatchReport()
}

extension Batch {
  /// Shows a list as pictures before paper is spent on it, with the ghost of the blank where one is printed on.
  ///
  /// - Throws: only what concerns the list as a whole, and `output.unwritable`.
  package func preview(
    _ kind: PreviewKind, to path: String, resolution: Double,
    sparing inputs: InputFiles = InputFiles([]), progress: (BatchProgress) -> Void = { _ in }
  ) throws(Failure) -> PreviewReport {
    let ghost = try Ghost(for: typesetter, record: record, sheet: options.sheet)
    var pictures = Pictures(
      path: path, resolution: resolution, art: ghost.art, inputs: inputs)
    var contact = typesetter.press(.contactSheet, for: path).run(pageCount: rows.count)
    var hardest: (row: Int, strain: Strain, typeset: Typeset)?
    /// What stands in every document.
    var common: Set<String>?
    var report = PreviewReport()
    report.rows = try run(progress: progress) { (row, typeset) throws(Failure) in
      if kind == .all, let page = typeset.pages.first,
        let sheet = try contact.append(ghost.under(page))
      {
        try pictures.write(sheet)
      }
      let strain = Strain(typeset.fits)
      common = common.map { $0.intersection(strain.words) } ?? strain.words
      if hardest.map({ $0.strain < strain }) ?? true { hardest = (row, strain, typeset) }
    }
    if kind == .all, let sheet = try contact.finish() { try pictures.write(sheet) }
    if let hardest {
      let place = rows[hardest.row - 1].location
      report.worst = (hardest.row, place, hardest.strain.reason(besides: common ?? []))
      if kind == .worst {
        for page in hardest.typeset.pages { try pictures.write(ghost.under(page)) }
      }
    }
    report.files = pictures.files
    return report
  }
}

/// Pages as PNG files: `x.png`, `x-2.png`, …
private struct Pictures {
  let path: String
  let resolution: Double
  let art: ArtLibrary
  let inputs: InputFiles
  private(set) var files: [String] = []

  init(path: String, resolution: Double, art: ArtLibrary, inputs: InputFiles) {
    self.inputs = inputs
    self.path = path
    self.resolution = resolution
    self.art = art
  }

  mutating func write(_ page: Page) throws(Failure) {
    let name = files.isEmpty ? path : path.numbered(files.count + 1)
    try inputs.spare([name])
    try OutputFile.write(renderPNG(page, art: art, resolution: resolution), to: name)
    files.append(name)
  }
}

extension PrintRequest {
  /// Pages of any size, 25 on lying A3.
  fileprivate static var contactSheet: PrintRequest {
    var request = PrintRequest()
    request.paper = PaperSize.size("A3")
    request.grid = Grid(columns: 5, rows: 5)
    request.fits = true
    return request
  }
}

extension String {
  /// `x.png` → `x-2.png`.
  package func numbered(_ number: Int) -> String {
    guard let dot = lastIndex(of: "."), !self[dot...].contains("/") else {
      return "\(self)-\(number)"
    }
    return "\(self[..<dot])-\(number)\(self[dot...])"
  }
}
