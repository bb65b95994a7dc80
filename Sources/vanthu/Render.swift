import ArgumentParser
import Diagnostics
import Frames
import Records
import Rendering
import Threads
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

  @OptionGroup var finishing: FinishingArguments

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
      let assets = try AssetRoot(path: shared.assets)
      let value = ReadAhead.begun.data(at: data)
      let request = try printing.request()
      let file = try ReadAhead.begun.layoutFile(named: layout, of: assets, at: shared.assets)
      // To check the record takes as long as to read the rest of the layout.
      let checked = Aside { [data] () throws(Failure) in
        try file.beginRecord(value.value(), atPath: data)
      }
      let fonts = assets.beginFonts()
      var typesetter = try finishing.applied(
        to: Typesetter(file, assets: assets, on: printing.stock, fonts: fonts),
        data: [data] + [records].compactMap(\.self)
      ).printing(request)
      typesetter.officeKey = try seal.officeKey()
      let begun = try checked.value()
      // What contradicts itself elsewhere in the record does not stop this one document, nor hold it up.
      let inconsistencies = Aside(givingWay: true) { [typesetter] () throws(Failure) in
        try typesetter.inconsistencies(in: begun.record)
      }
      let outcome = Result { () throws(Failure) in
        try set(begun.record, with: typesetter)
      }
      // Few documents show the tables beside the record; what is wrong with those is told before what is wrong with the document.
      let remarks = try begun.checked().remarks
      let typeset = try outcome.get()
      let press = typesetter.press(request, for: output ?? "\(layout).pdf")
      try write(press.sheets(of: typeset.pages), of: typeset, with: typesetter)
      if let path = signatureBoxes {
        try OutputFile.write(SignatureBoxes(typeset.pages).json, to: path)
      }
      shared.end(
        telling: remarks + typeset.diagnostics + (try inconsistencies.value().map(\.asWarning)))
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

  private func write(_ pages: [Page], of typeset: Typeset, with typesetter: Typesetter)
    throws(Failure)
  {
    let format = format ?? output.flatMap(Self.format(of:)) ?? .pdf
    let path = output ?? "\(layout).\(format.rawValue)"
    switch format {
    case .pdf:
      let bytes = try typesetter.pdf(of: pages, as: typeset)
      try OutputFile.write(bytes, to: path)
    case .txt:
      let text = pages.map(\.dump).joined()
      try OutputFile.write(Array(text.utf8), to: path)
    case .png, .svg:
      for (index, page) in pages.enumerated() {
        let bytes =
          format == .png
          ? try renderPNG(page, art: typesetter.art, resolution: resolution)
          : try renderSVG(page, art: typesetter.art)
        let name = pages.count == 1 ? path : Self.numbered(path, index + 1)
        try OutputFile.write(bytes, to: name)
      }
    }
  }

  private static func format(of path: String) -> Format? {
    path.split(separator: ".").last.flatMap { Format(rawValue: $0.lowercased()) }
  }

  /// `x.png` → `x-2.png`.
  private static func numbered(_ path: String, _ number: Int) -> String {
    guard let dot = path.lastIndex(of: ".") else { return "\(path)-\(number)" }
    return "\(path[..<dot])-\(number)\(path[dot...])"
  }
}
