/// A field of a form that takes a signature, with the widget that shows it.
struct SignatureField {
  /// As the form names it; parts of nested fields are joined by full stops.
  let name: String
  let reference: PDFReference
  let entries: [String: PDFObject]
  /// Often the field itself.
  let widgetReference: PDFReference
  let widget: [String: PDFObject]

  var isSigned: Bool { entries["V"] != nil }

  /// Width and height of its place on the page, in points; nil if it has none.
  var size: (width: Double, height: Double)? {
    let corners = widget["Rect"]?.items.compactMap(\.number) ?? []
    guard corners.count == 4 else { return nil }
    let (width, height) = (abs(corners[2] - corners[0]), abs(corners[3] - corners[1]))
    return width > 0 && height > 0 ? (width, height) : nil
  }

  /// All signature fields of a file, in the order of its form.
  ///
  /// Source: ISO 32000-1, 12.7.3 and 12.7.4.5.
  static func all(in source: borrowing PDFSource) -> [SignatureField] {
    let form = source.resolved(source.root.entries["AcroForm"]).entries
    var fields: [SignatureField] = []
    var seen: Set<PDFReference> = []
    collect(
      source.resolved(form["Fields"]).items, parent: "", inherited: nil, from: source,
      seen: &seen, into: &fields)
    return fields
  }

  private static func collect(
    _ items: [PDFObject], parent: String, inherited: String?, from source: borrowing PDFSource,
    seen: inout Set<PDFReference>, into fields: inout [SignatureField]
  ) {
    for reference in items.compactMap(\.reference) where seen.insert(reference).inserted {
      let entries = source[reference].entries
      let part = source.resolved(entries["T"]).text ?? ""
      let name = parent.isEmpty || part.isEmpty ? parent + part : "\(parent).\(part)"
      let kind = source.resolved(entries["FT"]).name ?? inherited
      let kids = source.resolved(entries["Kids"]).items
      let children = kids.filter { source.resolved($0).entries["T"] != nil }
      if !children.isEmpty {
        collect(
          children, parent: name, inherited: kind, from: source, seen: &seen, into: &fields)
      } else if kind == "Sig" {
        let widget = kids.first?.reference ?? reference
        fields.append(
          SignatureField(
            name: name, reference: reference, entries: entries, widgetReference: widget,
            widget: source[widget].entries))
      }
    }
  }
}
