extension PDFSource {
  /// Tells the structure tree of a tagged file of a new field, as the last thing that is read.
  ///
  /// Source: ISO 32000-1, 14.7.4.3 and 14.7.4.4; ISO 14289-1, 7.18.4.
  ///
  /// - Returns: the key that the widget names; nil for a file without tags.
  func addToStructure(
    widget: PDFReference, on page: PDFReference, in increment: inout Increment
  ) -> Int? {
    guard let root = self.root.entries["StructTreeRoot"]?.reference else { return nil }
    var tree = self[root].entries
    let last =
      (tree["ParentTreeNextKey"]?.integer).map { $0 &- 1 } ?? lastKey(in: tree["ParentTree"])
    // What no file has is no key to go on from.
    guard (-1..<PDFSource.mostObjects).contains(last) else { return nil }
    let key = last + 1
    let element = increment.reserve()
    let entry = PDFObject.array([.integer(key), .reference(element)])
    tree["ParentTree"] = adding(entry, key: key, to: tree["ParentTree"], in: &increment)
    tree["ParentTreeNextKey"] = .integer(key + 1)
    // The document is the only element at the top; where there is none, the field stands there itself.
    let top = elements(of: tree)
    var parent = root
    if top.count == 1, let document = top[0].reference, self[document].entries["S"] != nil {
      parent = document
      var entries = self[document].entries
      entries["K"] = .array(elements(of: entries) + [.reference(element)])
      increment.put(.dictionary(entries), at: document)
    } else {
      tree["K"] = .array(top + [.reference(element)])
    }
    increment.put(.dictionary(tree), at: root)
    increment.put(
      .dictionary([
        "Type": .name("StructElem"), "S": .name("Form"), "P": .reference(parent),
        "Pg": .reference(page),
        "K": .dictionary([
          "Type": .name("OBJR"), "Obj": .reference(widget), "Pg": .reference(page),
        ]),
      ]), at: element)
    return key
  }

  /// What is in an element: one thing or a list of them.
  private func elements(of entries: [String: PDFObject]) -> [PDFObject] {
    guard let kids = entries["K"] else { return [] }
    if case .array(let items) = resolved(kids) { return items }
    return [kids]
  }

  /// The tree of numbers with one more pair; its new state is put into the increment where it is an object of its own.
  private func adding(
    _ pair: PDFObject, key: Int, to tree: PDFObject?, in increment: inout Increment
  ) -> PDFObject {
    var entries = resolved(tree).entries
    if let kids = entries["Kids"] {
      let leaf = increment.add(
        .dictionary(["Limits": .array([.integer(key), .integer(key)]), "Nums": pair]))
      entries["Kids"] = .array(resolved(kids).items + [.reference(leaf)])
    } else {
      entries["Nums"] = .array(resolved(entries["Nums"]).items + pair.items)
    }
    guard let reference = tree?.reference else { return .dictionary(entries) }
    increment.put(.dictionary(entries), at: reference)
    return .reference(reference)
  }

  private func lastKey(in tree: PDFObject?) -> Int {
    let entries = resolved(tree).entries
    if let last = resolved(entries["Kids"]).items.last,
      let key = resolved(resolved(last).entries["Limits"]).items.last?.integer
    {
      return key
    }
    return resolved(entries["Nums"]).items.dropLast().last?.integer ?? -1
  }
}
