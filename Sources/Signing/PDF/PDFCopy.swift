/// Copies objects from one file into the increment of another, each once.
struct PDFCopy {
  private var copies: [PDFReference: PDFReference] = [:]

  /// A page as a form: its content and what this refers to.
  ///
  /// - Parameter form: what the form says of itself beside that.
  /// - Returns: nil where the page has no content in one stream.
  mutating func form(
    _ form: [String: PDFObject], ofPage page: PDFReference, in source: borrowing PDFSource,
    to increment: inout Increment
  ) -> PDFReference? {
    let entries = source[page].entries
    guard let content = entries["Contents"]?.reference, let data = source.data(of: content) else {
      return nil
    }
    var form = form
    form["Filter"] = source[content].entries["Filter"]
    form["DecodeParms"] = source[content].entries["DecodeParms"]
    form["Resources"] = copy(source.resolved(entries["Resources"]), from: source, to: &increment)
    return increment.add(stream: form, data)
  }

  private mutating func copy(
    _ object: PDFObject, from source: borrowing PDFSource, to increment: inout Increment
  ) -> PDFObject {
    switch object {
    case .reference(let reference):
      return .reference(copy(reference, from: source, to: &increment))
    case .array(let items):
      return .array(items.map { copy($0, from: source, to: &increment) })
    case .dictionary(var entries):
      // In the order of their keys: it decides the numbers of the copies, and the same input gives the same bytes.
      for key in entries.keys.sorted() {
        if let value = entries[key] { entries[key] = copy(value, from: source, to: &increment) }
      }
      return .dictionary(entries)
    case .null, .boolean, .integer, .real, .name, .string: return object
    }
  }

  private mutating func copy(
    _ reference: PDFReference, from source: borrowing PDFSource, to increment: inout Increment
  ) -> PDFReference {
    if let known = copies[reference] { return known }
    let new = increment.reserve()
    copies[reference] = new
    let object = copy(source[reference], from: source, to: &increment)
    if let data = source.data(of: reference) {
      increment.put(stream: object.entries.filter { $0.key != "Length" }, data, at: new)
    } else {
      increment.put(object, at: new)
    }
    return new
  }
}
