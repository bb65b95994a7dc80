/// A value of the PDF language.
/// Source: ISO 32000-1, 7.3.
indirect enum PDFValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number with a point, as it is written.
  case real(String)
  case name(String)
  /// A string's bytes.
  case string([UInt8])
  case array([PDFValue])
  case dictionary(PDFDictionary)
  case reference(PDFReference)

  /// A reference to an object that we write ourselves.
  static func reference(_ number: Int) -> PDFValue { .reference(PDFReference(number: number)) }

  /// Text as a PDF keeps it: ASCII as it is, all else in UTF-16 with its mark.
  static func text(_ text: String) -> PDFValue {
    if text.utf8.allSatisfy({ (32..<127).contains($0) }) { return .string(Array(text.utf8)) }
    return .string([0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
  }

  /// A number with at most three decimals.
  static func number(_ value: Double) -> PDFValue {
    let thousandths = Int((value * 1000).rounded())
    let (whole, rest) = (abs(thousandths) / 1000, abs(thousandths) % 1000)
    if rest == 0 { return .integer(thousandths / 1000) }
    var digits = String(rest)
    while digits.utf8.count < 3 { digits = "0" + digits }
    while digits.hasSuffix("0") { digits.removeLast() }
    return .real("\(thousandths < 0 ? "-" : "")\(whole).\(digits)")
  }

  static func numbers(_ values: Double...) -> PDFValue { .array(values.map(number)) }

  var dictionary: PDFDictionary? {
    if case .dictionary(let value) = self { value } else { nil }
  }

  var array: [PDFValue]? { if case .array(let value) = self { value } else { nil } }

  var name: String? { if case .name(let value) = self { value } else { nil } }

  var reference: PDFReference? { if case .reference(let value) = self { value } else { nil } }

  var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .real(let digits): Double(digits)
    default: nil
    }
  }

  /// The value with other numbers for the objects that it refers to.
  func renumbered(_ number: (Int) -> Int) -> PDFValue {
    switch self {
    case .reference(let old): .reference(number(old.number))
    case .array(let values): .array(values.map { $0.renumbered(number) })
    case .dictionary(let dictionary):
      .dictionary(
        PDFDictionary(dictionary.entries.map { ($0.key, $0.value.renumbered(number)) }))
    default: self
    }
  }
}

/// A dictionary that keeps the order of its entries.
struct PDFDictionary: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  struct Entry: Hashable, Sendable {
    let key: String
    var value: PDFValue
  }

  private(set) var entries: [Entry]

  init(_ entries: [(String, PDFValue)] = []) {
    self.entries = entries.map { Entry(key: $0.0, value: $0.1) }
  }

  init(dictionaryLiteral elements: (String, PDFValue)...) { self.init(elements) }

  subscript(key: String) -> PDFValue? {
    get { entries.first { $0.key == key }?.value }
    set {
      let index = entries.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): entries[index].value = value
      case (let index?, nil): entries.remove(at: index)
      case (nil, let value?): entries.append(Entry(key: key, value: value))
      case (nil, nil): break
      }
    }
  }
}

/// The number of an object, and which object of that number it is; ours are the first.
struct PDFReference: Hashable, Sendable {
  let number: Int
  let generation: Int

  init(number: Int, generation: Int = 0) {
    self.number = number
    self.generation = generation
  }
}
