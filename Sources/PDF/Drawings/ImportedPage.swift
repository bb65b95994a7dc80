import Geometry

/// The first page of somebody's PDF, to be shown as a form.
struct ImportedPage: ~Copyable {
  private let source: PDFSource
  /// The objects that have been taken, under numbers of their own from 1.
  private var objects: [PDFObject] = []
  private var numbers: [PDFReference: Int] = [:]

  init(_ source: consuming PDFSource) { self.source = source }

  /// The form and what it refers to; the form stands last. Its places are measured from its top left corner, y down.
  ///
  /// - Returns: nil where the page has no content in one stream, or no size.
  mutating func form(of size: Size) -> [PDFObject]? {
    guard let page = source.firstPage, let entries = source[page].dictionary,
      let content = entries["Contents"]?.reference, let data = source.data(of: content),
      let filters = source[content].dictionary,
      let box = source.resolved(entries["MediaBox"]).array,
      box.count == 4, let left = box[0].double, let top = box[3].double
    else { return nil }
    var form: PDFDictionary = [
      "Type": .name("XObject"), "Subtype": .name("Form"),
      "BBox": .numbers(left, top - size.height.points, left + size.width.points, top),
      "Matrix": .numbers(1, 0, 0, -1, -left, top),
      "Resources": taken(source.resolved(entries["Resources"])),
    ]
    form["Group"] = entries["Group"].map { taken(source.resolved($0)) }
    form["Filter"] = filters["Filter"].map { taken($0) }
    form["DecodeParms"] = filters["DecodeParms"].map { taken($0) }
    objects.append(
      PDFObject(number: objects.count + 1, value: .dictionary(form), stream: data))
    return objects
  }

  /// A value, what it refers to taken along.
  private mutating func taken(_ value: PDFValue) -> PDFValue {
    switch value {
    case .reference(let reference): .reference(PDFReference(number: number(of: reference)))
    case .array(let values): .array(values.map { taken($0) })
    case .dictionary(let dictionary):
      .dictionary(
        PDFDictionary(dictionary.entries.map { ($0.key, taken($0.value)) }))
    default: value
    }
  }

  private mutating func number(of reference: PDFReference) -> Int {
    if let known = numbers[reference] { return known }
    let index = objects.count
    objects.append(PDFObject(number: index + 1, value: .null, stream: nil))
    numbers[reference] = index + 1
    var value = taken(source[reference])
    let data = source.data(of: reference)
    if data != nil, var dictionary = value.dictionary {
      dictionary["Length"] = nil
      // An archival file lets no reader invent pixels. Source: ISO 19005-2, 6.2.8.
      if dictionary["Interpolate"] != nil { dictionary["Interpolate"] = .bool(false) }
      value = .dictionary(dictionary)
    }
    objects[index] = PDFObject(number: index + 1, value: value, stream: data)
    return index + 1
  }
}
