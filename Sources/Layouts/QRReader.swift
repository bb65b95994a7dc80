import Diagnostics
import Documents
import Geometry
import Records

/// Reads the block `qr`.
struct QRReader {
  let findings: Findings

  func read(_ reader: MapReader) -> QRTemplate {
    defer { reader.finish() }
    reader.expect("text", "size")
    let lines = reader.list("text").map {
      TextTemplate($0.text ?? "", at: $0.location, findings: findings)
    }
    for line in lines where line.hasBlanks {
      findings.report(
        .layoutSyntax, at: line.location,
        vi: "trong mã QR không có chỗ để trống cho viết tay; bỏ “or”",
        en: "a QR code has no room for handwriting; leave “or” away")
    }
    return QRTemplate(
      lines: lines, isSealed: reader.flag("sealed") ?? false,
      size: reader.positiveLength("size") ?? .mm(25),
      smallestModule: reader.positiveLength("smallest-module") ?? Self.smallestModule,
      alignment: reader.choice("align", of: Alignment.self) ?? .left)
  }

  /// Three dots of a printer of 300 dots an inch, which phones read with ease.
  ///
  /// Source: DENSO WAVE, “Point for setting the module size”: four dots or more at best, never below what the printer
  /// sets true.
  private static let smallestModule = Length.mm(0.25)
}

extension TextTemplate {
  fileprivate var hasBlanks: Bool {
    pieces.contains { if case .field(let place) = $0 { place.blank != nil } else { false } }
  }
}
