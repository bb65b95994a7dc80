import Diagnostics
import Frames
import Geometry

/// What lies over pages: links and signature fields.
/// Source: ISO 32000-1, 12.5 and 12.7.
struct Annotations {
  /// The places that links of the document lead to: the object of each, and whether it has been written.
  private var destinations: [String: (object: Int, isPlaced: Bool)] = [:]
  /// The fields of the form.
  private(set) var fields: [Int] = []
  private var names = SignatureFieldNames()
  private var appearance: Int?

  private mutating func destination(
    _ anchor: String, _ writer: inout ObjectWriter
  ) -> (object: Int, isPlaced: Bool) {
    if let known = destinations[anchor] { return known }
    let new = (object: writer.reserve(), isPlaced: false)
    destinations[anchor] = new
    return new
  }

  /// Says where an anchor stands; only the first of several places counts.
  mutating func place(
    _ anchor: String, at place: Place, _ writer: inout ObjectWriter
  ) throws(Failure) {
    let destination = destination(anchor, &writer)
    if destination.isPlaced { return }
    destinations[anchor] = (destination.object, true)
    try writer.put(place.destination, destination.object)
  }

  mutating func putLink(
    _ number: Int, to target: StructureElement.Target, text: String, bounds: Rect, on page: Page,
    key: Int?, _ writer: inout ObjectWriter
  ) throws(Failure) {
    var link: PDFDictionary = [
      "Type": .name("Annot"), "Subtype": .name("Link"), "Rect": page.box(of: bounds),
      "Border": .numbers(0, 0, 0), "F": .integer(4), "Contents": .text(text),
    ]
    switch target {
    case .anchor(let anchor):
      link["Dest"] = .reference(destination(anchor, &writer).object)
    case .uri(let uri):
      link["A"] = .dictionary(["S": .name("URI"), "URI": .string(Array(uri.utf8))])
    }
    link["StructParent"] = key.map(PDFValue.integer)
    try writer.put(link, number)
  }

  mutating func putField(
    _ number: Int, _ field: Placed<SignatureField>, on page: Page, number pageNumber: Int,
    key: Int?, _ writer: inout ObjectWriter
  ) throws(Failure) {
    let signer = field.item.signer
    var widget: PDFDictionary = [
      "Type": .name("Annot"), "Subtype": .name("Widget"), "FT": .name("Sig"),
      "T": .text(names.next(signer)), "TU": .text(signer.description),
      "Rect": page.box(of: Rect(origin: field.origin, size: field.item.size)),
      "F": .integer(132), "P": .reference(pageNumber), "Contents": .text(signer.description),
      "AP": .dictionary(["N": .reference(try emptyAppearance(&writer))]),
    ]
    widget["StructParent"] = key.map(PDFValue.integer)
    try writer.put(widget, number)
    fields.append(number)
  }

  /// Nothing is drawn until somebody signs, but an archival file wants each field to say so.
  private mutating func emptyAppearance(_ writer: inout ObjectWriter) throws(Failure) -> Int {
    if let appearance { return appearance }
    let number = try writer.addStream(
      [
        "Type": .name("XObject"), "Subtype": .name("Form"), "BBox": .numbers(0, 0, 1, 1),
        "Resources": .dictionary([:]),
      ], [])
    appearance = number
    return number
  }

  /// Ends a document: another may use the same names. Links that lead nowhere get its first page.
  mutating func endDocument(firstPage: Int?, _ writer: inout ObjectWriter) throws(Failure) {
    let lost = destinations.values.filter { !$0.isPlaced }.map(\.object).sorted()
    for object in lost {
      try writer.put(
        .array([firstPage.map(PDFValue.reference) ?? .null, .name("Fit")]), object)
    }
    destinations.removeAll(keepingCapacity: true)
  }
}

/// A place in the file that a reader is led to: the object of a page, and how far up it.
struct Place {
  let page: Int
  let top: Double

  var destination: PDFValue {
    .array([.reference(page), .name("XYZ"), .null, .number(top), .null])
  }
}

extension Page {
  /// A rectangle in the measure of PDF, from the lower left corner of the page.
  func box(of rect: Rect) -> PDFValue {
    .numbers(
      rect.left.points, (size.height - rect.bottom).points, rect.right.points,
      (size.height - rect.top).points)
  }
}
