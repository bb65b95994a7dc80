/// Makes names with namespaces short: `row` of SpreadsheetML, strict or transitional, is `row`; those of
/// OpenDocument have their customary prefix, `table:table-row`; names of other namespaces stay long, so that
/// none of them is ever mistaken for one of ours.
struct XMLNames {
  /// What Expat puts between namespace and name; no namespace can hold it.
  static let separator = UInt8(ascii: "\n")

  private var lastNamespace: [UInt8] = []
  private var lastPrefix = ""

  /// The short form of a name as Expat gives it.
  mutating func name(_ pointer: UnsafePointer<CChar>) -> String {
    var length = 0
    while unsafe pointer[length] != 0 { length += 1 }
    let whole = unsafe UnsafeRawBufferPointer(
      UnsafeBufferPointer(start: pointer, count: length))
    guard let separator = unsafe whole.lastIndex(of: Self.separator) else {
      return unsafe String(decoding: whole, as: UTF8.self)
    }
    let local = unsafe String(decoding: whole[(separator + 1)...], as: UTF8.self)
    let isKnown =
      unsafe separator == lastNamespace.count
      && whole[..<separator].elementsEqual(lastNamespace)
    if !isKnown {
      lastNamespace = unsafe Array(whole[..<separator])
      let namespace = String(decoding: lastNamespace, as: UTF8.self)
      lastPrefix = Self.prefixes[namespace] ?? namespace + "\n"
    }
    return lastPrefix.isEmpty ? local : lastPrefix + local
  }

  private static let openDocument = "urn:oasis:names:tc:opendocument:xmlns:"
  private static let prefixes: [String: String] = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "",
    "http://purl.oclc.org/ooxml/spreadsheetml/main": "",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r:",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r:",
    "http://schemas.openxmlformats.org/package/2006/relationships": "",
    "http://schemas.openxmlformats.org/package/2006/content-types": "",
    openDocument + "office:1.0": "office:",
    openDocument + "table:1.0": "table:",
    openDocument + "text:1.0": "text:",
    openDocument + "style:1.0": "style:",
    openDocument + "manifest:1.0": "manifest:",
    "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0": "calcext:",
  ]
}
