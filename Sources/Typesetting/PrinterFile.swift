package import Diagnostics
import FoundationEssentials
package import Geometry
package import Imposition
import Records

extension Diagnostic.Code {
  package static let noSuchPrinter = Diagnostic.Code("print.no-such-printer")
  package static let badPrinterFile = Diagnostic.Code("print.bad-printer-file")
}

/// A printer, and what it does to a page on the paper that it was measured with.
package struct MeasuredPrinter: Sendable {
  package let correction: PrinterCorrection
  /// The paper of the ruler sheet; nil in files of earlier versions.
  package let paper: Size?

  package init(correction: PrinterCorrection, paper: Size?) {
    self.correction = correction
    self.paper = paper
  }

  /// A line about it, to a hundredth of a millimetre: “420 × 297 mm; phải 0,62 mm, xuống −0,81 mm; …”.
  package var summary: String {
    func number(_ value: Double) -> String {
      let rounded = (value * 100).rounded() / 100
      return "\(rounded == 0 ? 0 : rounded)".replacing(".", with: ",").replacing("-", with: "−")
    }
    let size = paper.map {
      "\(number($0.width.millimetres)) × \(number($0.height.millimetres)) mm; "
    }
    return (size ?? "")
      + "phải \(number(correction.right.millimetres)) mm, "
      + "xuống \(number(correction.down.millimetres)) mm; "
      + "ngang \(number(correction.scaleAcross * 100)) %, "
      + "dọc \(number(correction.scaleDown * 100)) %; "
      + "nghiêng \(number(correction.skew * 100)) %"
  }
}

/// The file that keeps what each printer does to a page: `printers.yaml`.
///
///     printers:
///       "HP phòng Văn thư":
///         paper: 420mm x 297mm
///         right: 0.62mm
///         down: -0.81mm
///         scale-across: 99.84%
///         scale-down: 99.84%
///         skew: 0.032%
///
/// The words are those of `PrinterCorrection`; skew is the sine of the angle, 0.1 % is a millimetre in a metre.
package struct PrinterFile {
  private let path: String
  private var printers: [String: MeasuredPrinter] = [:]

  /// Reads the file; one that is not there has no printers yet.
  ///
  /// - Throws: `print.bad-printer-file` with the place of what is wrong.
  package init(path: String) throws(Failure) {
    self.path = path
    guard FileManager.default.fileExists(atPath: path) else { return }
    let value = try RecordReader.read(path: path, displayName: path)
    var problems: [Diagnostic] = []
    for entry in value["printers"]?.entries ?? [] {
      let paper = entry.value["paper"]
      let size = paper?.text.flatMap(Self.paper)
      if let correction = Self.correction(entry.value), (size == nil) == (paper == nil) {
        printers[entry.key] = MeasuredPrinter(correction: correction, paper: size)
      } else {
        problems.append(Self.unreadable(entry.key, at: entry.value.location))
      }
    }
    try problems.throwIfErrors()
  }

  package var names: [String] { printers.keys.sorted() }

  /// - Throws: `print.no-such-printer` with the nearest name.
  package func printer(_ name: String) throws(Failure) -> MeasuredPrinter {
    guard let printer = printers[name] else {
      throw Failure(Self.noSuchPrinter(name, known: names, in: path))
    }
    return printer
  }

  /// Enters a printer, or measures it anew.
  package mutating func set(_ printer: MeasuredPrinter, of name: String) {
    printers[name] = printer
  }

  /// - Throws: `output.unwritable`.
  package func write() throws(Failure) { try OutputFile.write(Array(text.utf8), to: path) }

  private var text: String {
    var text = """
      # Máy in đã hiệu chỉnh bằng “vanthu calibrate”: trang in lệch sang phải, xuống dưới bao nhiêu; phóng bao nhiêu theo
      # chiều ngang, chiều dọc; nghiêng bao nhiêu (0.1% là 1 mm trên 1 m, dương là theo chiều kim đồng hồ).
      # Printers measured with “vanthu calibrate”: shift, scale, skew.
      printers:

      """
    for (name, printer) in printers.sorted(by: { $0.key < $1.key }) {
      let correction = printer.correction
      text += "  \(Self.quoted(name)):\n"
      if let paper = printer.paper {
        let (width, height) = (paper.width.millimetres, paper.height.millimetres)
        text += "    paper: \(Self.number(width))mm x \(Self.number(height))mm\n"
      }
      text += "    right: \(Self.number(correction.right.millimetres))mm\n"
      text += "    down: \(Self.number(correction.down.millimetres))mm\n"
      text += "    scale-across: \(Self.number(correction.scaleAcross * 100))%\n"
      text += "    scale-down: \(Self.number(correction.scaleDown * 100))%\n"
      text += "    skew: \(Self.number(correction.skew * 100))%\n"
    }
    return text
  }

  /// Paper as `420mm x 297mm`.
  private static func paper(_ text: String) -> Size? {
    let sides = text.split(separator: "x").compactMap {
      Length(parsing: $0.filter { !$0.isWhitespace })
    }
    guard sides.count == 2, sides.allSatisfy({ $0 > .zero }) else { return nil }
    return Size(width: sides[0], height: sides[1])
  }

  private static func correction(_ value: Value) -> PrinterCorrection? {
    func length(_ key: String) -> Length? { value[key]?.text.flatMap { Length(parsing: $0) } }
    func ratio(_ key: String) -> Double? {
      guard let text = value[key]?.text, text.hasSuffix("%"),
        let percent = Double(text.dropLast()), percent.isFinite
      else { return nil }
      return percent / 100
    }
    guard let right = length("right"), let down = length("down"),
      let across = ratio("scale-across"), let tall = ratio("scale-down"), let skew = ratio("skew"),
      (0.5...2).contains(across), (0.5...2).contains(tall), abs(skew) < 0.5
    else { return nil }
    return PrinterCorrection(
      right: right, down: down, scaleAcross: across, scaleDown: tall, skew: skew)
  }

  /// Five decimals: a hundredth of a micrometre, and no trace of the arithmetic.
  private static func number(_ value: Double) -> String {
    let rounded = (value * 1e5).rounded() / 1e5
    return rounded == 0 ? "0" : "\(rounded)"
  }

  private static func quoted(_ name: String) -> String {
    let escaped = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }

  private static func noSuchPrinter(_ name: String, known: [String], in path: String)
    -> Diagnostic
  {
    .error(
      .noSuchPrinter,
      Message(
        vi: "máy in “\(name)” chưa được hiệu chỉnh", en: "the printer “\(name)” is not measured"),
      at: .file(path),
      hint: nearest(to: name, among: known).map { .didYouMean($0) }
        ?? Message(
          vi:
            "in tờ thước: vanthu calibrate sheet; rồi: vanthu calibrate set --printer “\(name)” --measured …",
          en:
            "print the ruler sheet: vanthu calibrate sheet; then: vanthu calibrate set --printer “\(name)” --measured …"
        ))
  }

  private static func unreadable(_ name: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .badPrinterFile,
      Message(
        vi: "số hiệu chỉnh của máy in “\(name)” không đọc được",
        en: "the correction of the printer “\(name)” cannot be read"),
      at: location,
      hint: Message(
        vi: "đo lại: vanthu calibrate set --printer “\(name)” --measured …",
        en: "measure it again: vanthu calibrate set --printer “\(name)” --measured …"))
  }
}
