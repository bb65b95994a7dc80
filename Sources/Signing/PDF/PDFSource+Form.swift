extension PDFSource {
  /// Says in the form that the file is signed and may only grow, and lists a new field.
  ///
  /// Source: ISO 32000-1, 12.7.2, tables 218 and 219.
  func updateForm(adding field: PDFReference?, in increment: inout Increment) {
    var catalog = root.entries
    let old = catalog["AcroForm"]
    var form = resolved(old).entries
    let flags = form["SigFlags"]?.integer ?? 0
    if field == nil, flags & 3 == 3 { return }
    form["SigFlags"] = .integer(flags | 3)
    if let field {
      form["Fields"] = .array(resolved(form["Fields"]).items + [.reference(field)])
    }
    if let reference = old?.reference {
      increment.put(.dictionary(form), at: reference)
    } else if let root = trailer.entries["Root"]?.reference {
      catalog["AcroForm"] = .dictionary(form)
      increment.put(.dictionary(catalog), at: root)
    }
  }

  /// Puts a field that shows nothing beside a page, which keeps a file PDF/A and PDF/UA.
  ///
  /// Its flags must allow printing and its place must be outside the sheet: what is outside need not be tagged.
  /// Source: ISO 19005-2, 6.3; ISO 14289-1, 7.18.1.
  func addField(named name: String, to increment: inout Increment) -> SignatureField? {
    let fields = SignatureField.all(in: self)
    // Where there is a field already, the page needs no new entry, which an earlier signature would forbid.
    guard let page = fields.lazy.compactMap({ $0.widget["P"]?.reference }).first ?? firstPage
    else { return nil }
    let reference = increment.reserve()
    let entries: [String: PDFObject] = [
      "Type": .name("Annot"), "Subtype": .name("Widget"), "FT": .name("Sig"), "T": .text(name),
      "TU": .text("Chữ ký số"), "Contents": .text("Chữ ký số"), "F": .integer(132),
      "P": .reference(page), "Rect": .array(Array(repeating: .integer(-1000), count: 4)),
    ]
    return add(field: reference, entries, on: page, to: &increment)
  }

  /// Lists a new field with its page and in the form.
  ///
  /// - Returns: nil where there is no such page.
  func add(
    field reference: PDFReference, _ entries: [String: PDFObject], on page: PDFReference,
    to increment: inout Increment
  ) -> SignatureField? {
    var pageEntries = self[page].entries
    guard !pageEntries.isEmpty else { return nil }
    increment.put(.dictionary(entries), at: reference)
    let annotations = resolved(pageEntries["Annots"]).items + [.reference(reference)]
    if let list = pageEntries["Annots"]?.reference {
      increment.put(.array(annotations), at: list)
    } else {
      pageEntries["Annots"] = .array(annotations)
    }
    if pageEntries["Tabs"] == nil, !SignatureField.all(in: self).contains(where: \.isSigned) {
      pageEntries["Tabs"] = .name("S")
    }
    if pageEntries != self[page].entries { increment.put(.dictionary(pageEntries), at: page) }
    updateForm(adding: reference, in: &increment)
    return SignatureField(
      name: entries["T"]?.text ?? "", reference: reference, entries: entries,
      widgetReference: reference, widget: entries)
  }
}
