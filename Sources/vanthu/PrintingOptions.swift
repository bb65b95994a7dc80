import ArgumentParser
import Diagnostics
import FoundationEssentials
import Geometry
import Imposition
import Layouts
import Typesetting

/// On what paper and how a document is printed; `docs/printing.md` shows the ways.
struct PrintingOptions: ParsableArguments {
  enum OneLayer: EnumerableFlag {
    case overlay, underlay

    static func help(for value: OneLayer) -> ArgumentHelp? {
      switch value {
      case .overlay: "Chỉ in phần thay đổi, lên phôi in sẵn. Only what differs, onto blanks."
      case .underlay: "Chỉ in phần giống nhau: chính tờ phôi. Only what is the same: the blank."
      }
    }
  }

  @Flag var layer: OneLayer?

  @Option(help: "Phôi của cơ quan: tên trong layouts/blanks, hoặc tệp .yaml. The office's blank.")
  var blank: String?

  @Option(help: "Giấy đưa vào máy: A3, A4, SRA3…, hoặc 360x270. The paper, pages in its middle.")
  var on: String?

  @Option(help: "Quay trang theo chiều kim đồng hồ: 90, 180, 270. Turn each page clockwise.")
  var feed: Int = 0

  @Option(name: .customLong("n-up"), help: "Số trang trên một tờ, ngang x dọc: 2x2. Pages a sheet.")
  var nUp: String?

  @Option(help: "sequence: lần lượt; cut-stack: cắt rồi chồng là đúng thứ tự. Order of pages.")
  var order: PlaceOrder = .sequence

  @Option(help: "Nền tràn ra ngoài đường cắt: 3mm. How far the ground runs over the cut.")
  var bleed: String?

  @Flag(help: "Dấu cắt, dấu chồng và tên tệp ngoài khổ. Crop marks, register marks, slug.")
  var marks = false

  @Flag(help: "Thu nhỏ trang cho vừa giấy. Shrink pages that are too large for the paper.")
  var fit = false

  enum Black: String, ExpressibleByArgument, CaseIterable {
    case rgb, k
  }

  @Option(help: "k: chữ và nét đen chỉ dùng mực đen. Black letters and lines in black ink alone.")
  var black: Black = .rgb

  @Option(help: "Máy in đã hiệu chỉnh (vanthu calibrate). A printer that has been measured.")
  var printer: String?

  @OptionGroup var printers: PrinterFileOption

  func validate() throws {
    if blank != nil, layer != nil {
      throw ValidationError("--blank đã là chỉ in phần thay đổi (is an overlay already)")
    }
    if Feed(rawValue: feed) == nil { throw ValidationError("--feed: 0, 90, 180, 270") }
    if let on, PaperSize.size(on) == nil {
      throw ValidationError("--on: \(PaperSize.names.joined(separator: ", ")), 360x270")
    }
    if let nUp, Grid(parsing: nUp) == nil { throw ValidationError("--n-up: 2x2, 1x2, 3x4…") }
    if let bleed, bleedLength(bleed) == nil { throw ValidationError("--bleed: 0mm…20mm") }
  }

  private func bleedLength(_ text: String) -> Length? {
    Length(parsing: text).flatMap { (Length.zero...Length.mm(20)).contains($0) ? $0 : nil }
  }

  var stock: Stock {
    if let blank { return .blank(blank) }
    return switch layer {
    case .overlay: .white(.overlay)
    case .underlay: .white(.underlay)
    case nil: .white(.whole)
    }
  }

  /// - Throws: what is wrong with the file of printers; a printer that it does not have.
  func request() throws(Failure) -> PrintRequest {
    var request = PrintRequest()
    request.paper = on.flatMap(PaperSize.size)
    request.feed = Feed(rawValue: feed) ?? .upright
    request.grid = nUp.flatMap(Grid.init(parsing:)) ?? .single
    request.order = order
    request.bleed = bleed.flatMap(bleedLength) ?? .zero
    request.hasMarks = marks
    request.fits = fit
    request.blackIsGray = black == .k
    if let printer {
      let measured = try PrinterFile(path: printers.path).printer(printer)
      request.correction = measured.correction
      // What a printer does was measured on its paper, and is true of that.
      if on == nil { request.paper = measured.paper }
    }
    return request
  }
}

extension PlaceOrder: ExpressibleByArgument {}

/// Where the corrections of printers are kept.
struct PrinterFileOption: ParsableArguments {
  @Option(
    name: .customLong("printers"),
    help: "Tệp hiệu chỉnh máy in; mặc định ~/.config/vanthu/printers.yaml. The file of printers.")
  var file: String?

  /// As asked, or in the user's folder of settings.
  ///
  /// Source: XDG Base Directory Specification 0.8: `$XDG_CONFIG_HOME`, else `~/.config`.
  var path: String {
    if let file { return file }
    let environment = ProcessInfo.processInfo.environment
    let base = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return
      "\(base ?? "\(FileManager.default.homeDirectoryForCurrentUser.path)/.config")/vanthu/printers.yaml"
  }
}
