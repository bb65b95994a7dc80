import ArgumentParser
import Diagnostics
import Frames
import Records
import Rendering
import Typesetting

/// `vanthu render DATA --layout L`: one document.
struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Soạn một văn bản. Typesets one document.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case pdf, png, svg, txt
  }

  @Argument(help: "Tệp dữ liệu (.yaml, .json). The data.")
  var data: String

  @Option(name: [.short, .long], help: "Tên bố cục, xem “vanthu layouts”. The layout.")
  var layout: String

  @Option(name: [.customShort("o"), .long], help: "Tệp kết quả; mặc định LAYOUT.pdf. The output.")
  var output: String?

  @Option(
    help: """
      Danh sách thay cho danh sách của hồ sơ, với bố cục in cả danh sách, như so-vang. The list, for a layout that shows it whole.
      """)
  var records: String?

  @Option(help: "pdf, png, svg, txt (vị trí từng dòng chữ); mặc định theo đuôi của -o. The format.")
  var format: Format?

  @Option(help: "Khổ giấy, ví dụ A3. The sheet.")
  var sheet: String?

  @Option(help: "Độ phân giải của PNG, điểm mỗi inch. Dots per inch of a PNG.")
  var resolution: Double = 150

  @Option(
    help: "Ghi vị trí các ô ký ra tệp .json. Where the document is to be signed, as JSON.")
  var signatureBoxes: String?

  @OptionGroup var pdf: PDFArguments

  @OptionGroup var register: RegisterOption
  @OptionGroup var printing: PrintingOptions
  @OptionGroup var seal: SealOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard resolution > 0, resolution <= 2400 else {
      throw ValidationError("--resolution: 1…2400")
    }
  }

  func run() throws {
    try shared.run { () throws(Failure) in
      try checkNames()
      let assets = try AssetRoot(path: shared.assets)
      let request = try printing.request()
      var typesetter = try pdf.applied(
        to: Typesetter(layout: layout, assets: assets, on: printing.stock),
        data: [data] + [records].compactMap(\.self)
      ).printing(request)
      typesetter.officeKey = try seal.officeKey()
      let record = try typesetter.record(atPath: data)
      let typeset = try set(record, with: typesetter)
      let press = typesetter.press(request, for: output ?? "\(layout).pdf")
      var made = try files(of: press.sheets(of: typeset.pages), of: typeset, with: typesetter)
      if let path = signatureBoxes { made.append((path, SignatureBoxes(typeset.pages).json)) }
      // What contradicts itself elsewhere in the record does not stop this one document.
      let said =
        record.remarks + typeset.diagnostics
        + (try typesetter.inconsistencies(in: record).map(\.asWarning))
      // All that can go wrong has gone wrong before anything is written.
      try InputFiles(
        [data, records, seal.qrKey, printing.blank, printing.printers.path], assets: assets
      ).spare(made.map(\.path))
      var pending: [PendingFile] = []
      for file in made { pending.append(try PendingFile(file.bytes, to: file.path)) }
      for file in pending { try file.commit() }
      shared.end(telling: said)
    }
  }

  private func set(
    _ record: Record, with typesetter: Typesetter
  ) throws(Failure) -> Typeset {
    let rows: [Record]? =
      if let records {
        try typesetter.wholeList(atPath: records, numberedFrom: register.first)
      } else {
        try typesetter.ownRows(of: record, numberedFrom: register.first)
      }
    return try typesetter.typeset(record, rows: rows, sheet: sheet)
  }

  private func checkNames() throws(Failure) {
    let all = format.map { [$0] } ?? Format.allCases
    try OutputName.check(output, endsIn: all.map(\.rawValue))
    try OutputName.check(signatureBoxes, endsIn: ["json"], at: "--signature-boxes")
  }

  /// The files of a document with their bytes.
  private func files(of pages: [Page], of typeset: Typeset, with typesetter: Typesetter)
    throws(Failure) -> [(path: String, bytes: [UInt8])]
  {
    let format = format ?? output.flatMap(Self.format(of:)) ?? .pdf
    let path = output ?? "\(layout).\(format.rawValue)"
    switch format {
    case .pdf: return [(path, try typesetter.pdf(of: pages, as: typeset))]
    case .txt: return [(path, Array(pages.map(\.dump).joined().utf8))]
    case .png, .svg:
      var files: [(path: String, bytes: [UInt8])] = []
      for (index, page) in pages.enumerated() {
        let bytes =
          format == .png
          ? try renderPNG(page, art: typesetter.art, resolution: resolution)
          : try renderSVG(page, art: typesetter.art)
        files.append((pages.count == 1 ? path : path.numbered(index + 1), bytes))
      }
      return files
    }
  }

  private static func format(of path: String) -> Format? {
    path.split(separator: ".").last.flatMap { Format(rawValue: $0.lowercased()) }
  }
}
