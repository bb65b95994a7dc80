import Diagnostics
import Documents
import Foundation
import Frames
import Geometry
import Layouts
import Records
import Rendering
import TestSupport

@testable import Typesetting

/// The layouts as the tests use them, each read once.
enum Office {
  private static let minutesLayout = read("bien-ban")
  private static let certificateLayout = read("giay-khen")

  static var minutes: Typesetter { get throws { try minutesLayout.get() } }
  static var certificate: Typesetter { get throws { try certificateLayout.get() } }

  private static func read(_ layout: String) -> Result<Typesetter, Failure> {
    do throws(Failure) {
      return .success(
        try Typesetter(layout: layout, assets: AssetRoot(path: Repository.root.path)))
    } catch {
      return .failure(error)
    }
  }

  /// The minutes of some data.
  static func minutes(_ data: ConferenceData) throws -> Typeset {
    let typesetter = try minutes
    return try typesetter.typeset(typesetter.layout.record.check(data.value()))
  }

  /// The certificate of a row.
  static func certificate(
    _ row: AwardRow, _ data: ConferenceData = ConferenceData(), sheet: String? = nil
  ) throws -> Typeset {
    let typesetter = try certificate
    let record = try typesetter.layout.record.check(data.value())
    let rows = try typesetter.layout.row?.check(rows: AwardRow.value([row])) ?? []
    return try typesetter.typeset(record, row: rows[0].result.get(), sheet: sheet)
  }

  /// A document of the sample in any layout; of one for guests, the first guest's.
  static func sample(_ layout: String) throws -> Typeset {
    let typesetter = try Typesetter(layout: layout, assets: AssetRoot(path: Repository.root.path))
    let record = try typesetter.record(atPath: Repository.sampleRecord)
    guard typesetter.layout.row != nil, let guest = record.fields["guests"]?.items.first,
      case .group(let fields) = guest.content
    else { return try typesetter.typeset(record) }
    return try typesetter.typeset(
      record, row: Record(fields: fields, location: guest.location))
  }

  /// A document of the province's record; of one for awardees, all of them.
  static func provincial(_ layout: String, sheet: String? = nil) throws -> [Typeset] {
    let typesetter = try Typesetter(layout: layout, assets: AssetRoot(path: Repository.root.path))
    let record = try typesetter.record(
      atPath: Repository.path("samples/tinh-ha-duong/tong-ket-2025.yaml"))
    guard typesetter.layout.row != nil else {
      return [try typesetter.typeset(record, sheet: sheet)]
    }
    return try typesetter.rows(of: record).map {
      try typesetter.typeset(record, row: $0, sheet: sheet)
    }
  }

  /// The minutes of the sample, set anew.
  static func setSampleMinutes() throws -> [Typeset] {
    let typesetter = try minutes
    return [try typesetter.typeset(typesetter.record(atPath: Repository.sampleRecord))]
  }

  /// The certificates of the sample list, set anew.
  static func setSampleCertificates() throws -> [Typeset] {
    let typesetter = try certificate
    let record = try typesetter.record(atPath: Repository.sampleRecord)
    return try typesetter.rows(atPath: Repository.sampleList).map {
      try typesetter.typeset(record, row: $0.result.get())
    }
  }
}

/// The samples, set once for all tests.
enum Sample: CaseIterable {
  case minutes, certificates

  private static let setMinutes = Result { try Set(Office.setSampleMinutes()) }
  private static let setCertificates = Result { try Set(Office.setSampleCertificates()) }

  private struct Set {
    let typesets: [Typeset]
    let pdf: [UInt8]

    init(_ typesets: [Typeset]) throws {
      self.typesets = typesets
      pdf = try typesets.pdf()
    }
  }

  private var set: Set {
    get throws {
      switch self {
      case .minutes: try Self.setMinutes.get()
      case .certificates: try Self.setCertificates.get()
      }
    }
  }

  var typesets: [Typeset] { get throws { try set.typesets } }
  /// All of them in one file.
  var pdf: [UInt8] { get throws { try set.pdf } }
  /// The same file made again from the start.
  var newPDF: [UInt8] {
    get throws {
      switch self {
      case .minutes: try Office.setSampleMinutes().pdf()
      case .certificates: try Office.setSampleCertificates().pdf()
      }
    }
  }
}

extension Typeset {
  /// The finished file.
  func pdf() throws -> [UInt8] { try [self].pdf() }

  /// The finished file as another program sees it.
  func measured(_ layer: PDFMeasure.Layer = .all) throws -> [MeasuredPage] {
    try [self].measured(layer)
  }
}

extension Typeset {
  /// The same without the art below the text, which takes a hundred times longer to read back.
  var withoutUnderlay: Typeset {
    with(pages.map { Page(size: $0.size, underlay: [], frame: $0.frame) })
  }

  /// The border alone.
  var onlyBorder: Typeset {
    with(
      pages.map { page in
        let border = page.underlay.filter { ["goc.svg", "canh.svg"].contains($0.item.name) }
        let empty = Frame.empty(width: page.size.width)
        return Page(size: page.size, underlay: border, frame: empty)
      })
  }

  private func with(_ pages: [Page]) -> Typeset {
    Typeset(document: document, pages: pages, diagnostics: diagnostics, fits: fits)
  }
}

extension [Typeset] {
  /// All of them in one file.
  func pdf() throws -> [UInt8] {
    let pages = flatMap(\.pages)
    let art = pages.allSatisfy { $0.underlay.isEmpty } ? .empty : try Office.certificate.art
    return try renderPDF(
      pages, information: self[0].document.information, drawings: DrawingForms(of: art),
      options: Office.certificate.pdfOptions)
  }

  /// Where their pages' pictures have ink.
  func masks() throws -> [InkMask] {
    let folder = try TemporaryFolder()
    return try InkMask.pages(of: folder.write(pdf(), to: "a.pdf"))
  }

  func measured(_ layer: PDFMeasure.Layer = .all) throws -> [MeasuredPage] {
    let folder = try TemporaryFolder()
    return try PDFMeasure.pages(of: folder.write(pdf(), to: "a.pdf"), layer: layer)
  }
}

extension Document {
  /// What is to be said, a text for each paragraph in reading order; blanks and line ends are spaces.
  var texts: [String] { Self.texts(of: blocks) }

  private static func texts(of blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      if case .paragraph(let paragraph) = block {
        [text(of: paragraph)]
      } else {
        texts(of: block.inner)
      }
    }
  }

  private static func text(of paragraph: Paragraph) -> String {
    (paragraph.marker?.text.text ?? "")
      + paragraph.inlines.map { inline in
        switch inline {
        case .text(let text): text.text
        case .blank, .lineBreak: " "
        case .footnote(let note): note.mark.text
        }
      }.joined()
  }
}

extension String {
  /// The words of a text as scalars, so that form C and form D differ.
  var words: [[Unicode.Scalar]] {
    split { $0.isWhitespace }.map { Array($0.unicodeScalars) }
  }
}
