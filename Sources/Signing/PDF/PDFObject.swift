/// An object of a PDF file as a value; what it refers to stays a reference.
///
/// Names and strings are bytes: a file may hold any, and what we write back must be what we read.
indirect enum PDFObject: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  /// A real number as it was written.
  case real(String)
  /// A name without its solidus, one scalar a byte.
  case name(String)
  case string([UInt8])
  case array([PDFObject])
  case dictionary([String: PDFObject])
  case reference(PDFReference)
}

/// The number of an indirect object.
struct PDFReference: Hashable, Sendable {
  let number: Int
  let generation: Int

  init(number: Int, generation: Int = 0) {
    self.number = number
    self.generation = generation
  }
}

extension PDFObject {
  /// A text string: ASCII as it is, else UTF-16 with its mark.
  ///
  /// Source: ISO 32000-1, 7.9.2.2.
  static func text(_ text: String) -> PDFObject {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return .string(Array(text.utf8)) }
    return .string([0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
  }

  /// A length or coordinate with at most three decimals.
  static func number(_ value: Double) -> PDFObject {
    // What is no length on any sheet is none.
    let thousandths = Int(exactly: (value * 1000).rounded()) ?? 0
    if thousandths % 1000 == 0 { return .integer(thousandths / 1000) }
    let digits = String(abs(thousandths) % 1000 + 1000).dropFirst()
    return .real("\(thousandths < 0 ? "-" : "")\(abs(thousandths) / 1000).\(digits)")
  }

  var entries: [String: PDFObject] {
    if case .dictionary(let entries) = self { entries } else { [:] }
  }

  var items: [PDFObject] {
    if case .array(let items) = self { items } else { [] }
  }

  var reference: PDFReference? {
    if case .reference(let reference) = self { reference } else { nil }
  }

  var integer: Int? {
    if case .integer(let value) = self { value } else { nil }
  }

  var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .real(let text): Double(text)
    default: nil
    }
  }

  var name: String? {
    if case .name(let name) = self { name } else { nil }
  }

  var bytes: [UInt8]? {
    if case .string(let bytes) = self { bytes } else { nil }
  }

  /// A text string as text; nil if it is none.
  var text: String? {
    guard let bytes else { return nil }
    guard bytes.starts(with: [0xFE, 0xFF]) else {
      return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
    return String(decoding: units, as: UTF16.self)
  }
}
