import Diagnostics

/// One state of a file, read: as it was when somebody signed it, or after something was added.
final class Revision {
  let source: PDFSource
  private var objects: [PDFReference: PDFObject] = [:]

  /// - Throws: what `PDFSource` throws.
  init(_ bytes: [UInt8], name: String) throws(Failure) {
    source = try PDFSource.read(bytes, name: name)
  }

  private(set) lazy var trailer = source.trailer.entries
  private(set) lazy var rootReference = trailer["Root"]?.reference
  private(set) lazy var root = resolved(trailer["Root"]).entries
  private(set) lazy var fields = SignatureField.all(in: source)

  /// An indirect object; `.null` where there is none. A stream is given as its dictionary.
  subscript(reference: PDFReference) -> PDFObject {
    if let known = objects[reference] { return known }
    let object = source[reference]
    objects[reference] = object
    return object
  }

  /// What an object leads to, if it is a reference.
  func resolved(_ object: PDFObject?) -> PDFObject {
    guard let object else { return .null }
    return object.reference.map { self[$0] } ?? object
  }

  func has(_ reference: PDFReference) -> Bool { source.has(reference) }

  /// The pages of the tree of pages, without its inner nodes.
  private(set) lazy var pages: [PDFReference] = {
    var pages: [PDFReference] = []
    var seen: Set<PDFReference> = []
    var waiting = [root["Pages"]?.reference].compactMap(\.self)
    while let node = waiting.popLast() {
      guard seen.insert(node).inserted else { continue }
      let entries = self[node].entries
      let kids = resolved(entries["Kids"]).items.compactMap(\.reference)
      if entries["Kids"] == nil { pages.append(node) } else { waiting += kids.reversed() }
    }
    return pages
  }()
}

/// Where a file ended, each time something was added to it.
enum RevisionEnds {
  /// The ends of the states after a given one; the last is that of the file.
  ///
  /// - Returns: nil for more states than anybody makes.
  static func after(_ end: Int, in bytes: [UInt8]) -> [Int]? {
    guard end < bytes.count else { return [] }
    let marks = bytes[end...].ranges(of: Array("%%EOF".utf8))
    guard marks.count <= most else { return nil }
    let ends = marks.map { mark in
      var end = mark.upperBound
      if end < bytes.count, bytes[end] == 0x0D { end += 1 }
      if end < bytes.count, bytes[end] == 0x0A { end += 1 }
      return end
    }
    return ends.last == bytes.count ? ends : ends + [bytes.count]
  }

  private static let most = 200
}
