import ArgumentParser
import Diagnostics
import Geometry
import Imposition
import Typesetting

/// `vanthu calibrate`: measure what a printer does to a page, so that it is undone.
struct Calibrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Hiệu chỉnh máy in để in đúng chỗ trên phôi. Measures a printer.",
    subcommands: [RulerSheetCommand.self, SetPrinter.self, ListPrinters.self])

  /// Paper as its name or its sides, lying unless it says otherwise.
  static func sheet(_ text: String, isUpright: Bool) -> Size? {
    guard let size = PaperSize.size(text) else { return nil }
    let lies = size.width > size.height
    return lies == isUpright ? Size(width: size.height, height: size.width) : size
  }
}

/// What both the printing and the reading of the ruler sheet must agree on.
struct RulerPaper: ParsableArguments {
  @Option(help: "Khổ giấy của tờ thước: A4, A3, 360x270. The paper of the ruler sheet.")
  var size = "A4"

  @Flag(help: "Giấy đứng; không ghi thì nằm. The paper stands; else it lies.")
  var upright = false

  func validate() throws {
    if PaperSize.size(size) == nil {
      throw ValidationError("--size: \(PaperSize.names.joined(separator: ", ")), 360x270")
    }
  }

  var sheet: Size {
    Calibrate.sheet(size, isUpright: upright) ?? Size(width: .mm(297), height: .mm(210))
  }
}

/// `vanthu calibrate sheet -o thuoc.pdf`: the ruler sheet.
struct RulerSheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet",
    abstract: "Tờ thước để in ra và đo. The ruler sheet, to print and measure.")

  @Option(name: [.customShort("o"), .long], help: "Tệp kết quả. The output.")
  var output = "thuoc.pdf"

  @OptionGroup var paper: RulerPaper

  @Option(help: "In lại qua hiệu chỉnh của máy này, để kiểm tra. Through a printer's correction.")
  var printer: String?

  @OptionGroup var printers: PrinterFileOption
  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { () throws(Failure) in
      try OutputName.check(output, endsIn: ["pdf"])
      let assets = try AssetRoot(path: shared.assets)
      try InputFiles([printers.path], assets: assets).spare([output])
      let correction = try printer.map { name throws(Failure) in
        try PrinterFile(path: printers.path).printer(name).correction
      }
      let sheet = RulerSheet(paper.sheet, assets: assets)
      try OutputFile.write(sheet.pdf(through: correction), to: output)
      return []
    }
  }
}

/// `vanthu calibrate set --printer NAME --measured a b c d`.
struct SetPrinter: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Ghi số đo trên tờ thước. Keeps what was measured.")

  @Option(help: "Tên máy in, đặt tùy ý. The printer, by any name.")
  var printer: String

  @Option(
    parsing: .upToNextOption,
    help: """
      Bốn số đo a b c d trên tờ thước, bằng mi-li-mét (e nếu đo thêm): 25,4 24,6 24,9 239,5. Four numbers of the ruler \
      sheet, in millimetres.
      """)
  var measured: [String]

  @OptionGroup var paper: RulerPaper
  @OptionGroup var printers: PrinterFileOption
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard (4...5).contains(measured.count), numbers.count == measured.count else {
      throw ValidationError("--measured: a b c d, ví dụ 25,4 24,6 24,9 239,5")
    }
  }

  /// The numbers, with a decimal comma or point.
  private var numbers: [Double] {
    measured.compactMap { text in
      Double(text.replacing(",", with: ".")).flatMap { $0.isFinite ? $0 : nil }
    }
  }

  func run() throws {
    try shared.run { () throws(Failure) in
      let numbers = numbers.map { Length.mm($0) }
      let reading = RulerReading(
        left: numbers[0], top: numbers[1], topAtSecond: numbers[2], across: numbers[3],
        down: numbers.count > 4 ? numbers[4] : nil)
      let correction = try reading.correction(Crosses(on: paper.sheet))
      var file = try PrinterFile(path: printers.path)
      file.set(MeasuredPrinter(correction: correction, paper: paper.sheet), of: printer)
      try file.write()
      return []
    }
  }
}

/// `vanthu calibrate list`: the printers that have been measured.
struct ListPrinters: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Kê các máy in đã hiệu chỉnh. Lists the printers measured.")

  @OptionGroup var printers: PrinterFileOption
  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { () throws(Failure) in
      let file = try PrinterFile(path: printers.path)
      for name in file.names { try Terminal.tell(["\(name): \(file.printer(name).summary)"]) }
      return []
    }
  }
}
