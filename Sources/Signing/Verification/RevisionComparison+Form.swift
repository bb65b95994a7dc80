/// What may change in a form: values are filled in, signatures made, fields for signatures added.
extension RevisionComparison {
  /// What of a field its value is made of.
  private static var valueKeys: Set<String> { ["AP", "AS", "V", "F", "DA", "Q", "Ff", "Type"] }
  /// What of a field may change always.
  private static var looseKeys: Set<String> { ["Ff", "Type"] }

  func compareForm() throws(Violation) {
    try requireSafe("AcroForm", old.root, new.root)
    let (before, after) = (
      old.resolved(old.root["AcroForm"]).entries, new.resolved(new.root["AcroForm"]).entries
    )
    let (oldFields, newFields) = (old.resolved(before["Fields"]), new.resolved(after["Fields"]))
    // Known before anything is compared that leads to them.
    try collect(oldFields)
    try requireSafe("Fields", before, after)
    try compareFields(oldFields, newFields, under: "", inherited: nil)
    try compareEntries(
      before, after, besides: ["Fields", "DR", "DA", "Q", "NeedAppearances"])
    for key in ["DA", "Q", "NeedAppearances"] { try require(references(in: after[key]).isEmpty) }
    try requireSafe("DR", before, after)
    if before["DR"] != after["DR"] || !areSame(before["DR"] ?? .null, after["DR"] ?? .null) {
      try note(.formFilling)
    }
    if before != after || old.root["AcroForm"] != new.root["AcroForm"] { try note(.maintenance) }
  }

  private func collect(_ list: PDFObject) throws(Violation) {
    for reference in list.items.compactMap(\.reference)
    where old[reference].entries["T"] != nil && fields.insert(reference).inserted {
      try collect(old.resolved(old[reference].entries["Kids"]))
    }
  }

  /// The fields of a list by their names; what has no name is no field of its own.
  private func named(_ list: PDFObject, in revision: Revision) throws(Violation)
    -> [String: PDFReference]
  {
    if list == .null { return [:] }
    guard case .array(let items) = list else { throw Violation() }
    var named: [String: PDFReference] = [:]
    for item in items {
      guard let reference = item.reference, case .dictionary(let entries) = revision[reference]
      else { throw Violation() }
      guard let value = entries["T"] else { continue }
      guard let name = revision.resolved(value).text, !name.contains(".") else { throw Violation() }
      try require(named.updateValue(reference, forKey: name) == nil)
    }
    return named
  }

  private func compareFields(
    _ before: PDFObject, _ after: PDFObject, under parent: String, inherited: String?
  ) throws(Violation) {
    let (oldFields, newFields) = (try named(before, in: old), try named(after, in: new))
    for (name, reference) in oldFields {
      try require(newFields[name] == reference)
      let fullName = parent.isEmpty ? name : "\(parent).\(name)"
      try compareField(reference, named: fullName, inherited: inherited)
    }
    for (name, reference) in newFields where oldFields[name] == nil {
      try addField(
        reference, named: parent.isEmpty ? name : "\(parent).\(name)", inherited: inherited)
    }
  }

  private func compareField(
    _ reference: PDFReference, named name: String, inherited: String?
  ) throws(Violation) {
    guard case .dictionary(let before) = old[reference],
      case .dictionary(let after) = new[reference]
    else { throw Violation() }
    let kind = old.resolved(before["FT"]).name ?? inherited
    try require(kind == new.resolved(after["FT"]).name ?? inherited)
    try compareEntries(before, after, besides: Self.valueKeys.union(["Kids", "Parent"]))
    try require(before["Parent"] == after["Parent"])
    try compareType(before["Type"], after["Type"])
    try compareKids(before["Kids"], after["Kids"], of: name, kind: kind)
    if kind == "Sig" {
      try compareSignature(before, after, named: name)
    } else {
      try compareValue(before, after, named: name)
    }
  }

  private func compareType(_ before: PDFObject?, _ after: PDFObject?) throws(Violation) {
    if before == after { return }
    try require(before == nil && after == .name("Annot"))
  }

  private func compareKids(
    _ before: PDFObject?, _ after: PDFObject?, of name: String, kind: String?
  ) throws(Violation) {
    try require(before == after)
    let (oldKids, newKids) = (old.resolved(before), new.resolved(after))
    try require(oldKids == newKids)
    for kid in oldKids.items where !(kid.reference.map(fields.contains) ?? false) {
      try compare(kid, kid)
    }
    try compareFields(oldKids, newKids, under: name, inherited: kind)
  }

  private func isVisible(_ field: [String: PDFObject]) -> Bool {
    ([field] + new.resolved(field["Kids"]).items.map { new.resolved($0).entries }).contains {
      let corners = new.resolved($0["Rect"]).items.compactMap { new.resolved($0).number }
      return corners.count == 4 && corners[0] != corners[2] && corners[1] != corners[3]
    }
  }

  // MARK: Signatures

  private func compareSignature(
    _ before: [String: PDFObject], _ after: [String: PDFObject], named name: String
  ) throws(Violation) {
    let loose = Self.looseKeys.union(["Kids", "Parent"])
    if before["V"] != nil || after["V"] == nil {
      try compareEntries(before, after, besides: loose)
      if before != after { try note(.maintenance) }
      return
    }
    for key in ["AS", "F", "DA", "Q", "Ff"] { try require(references(in: after[key]).isEmpty) }
    try note(.maintenance, field: name)
    try fill(after, named: name)
    try compareAppearance(before, after, named: name)
  }

  /// A signature that is made: its dictionary is new and leads to nothing else that is.
  private func fill(_ field: [String: PDFObject], named name: String) throws(Violation) {
    guard let reference = field["V"]?.reference, !old.has(reference),
      !new.source.isStream(reference), case .dictionary(var value) = new[reference]
    else { throw Violation() }
    let isTimeStamp = value["Type"] == .name("DocTimeStamp") && !isVisible(field)
    try note(isTimeStamp ? .maintenance : .formFilling, field: isTimeStamp ? nil : name)
    let parts = value.removeValue(forKey: "Reference")
    try require(!leadsToNew(.dictionary(value)))
    try require(parts?.reference.map(old.has) ?? true)
    for part in new.resolved(parts).items {
      try require(part.reference.map(old.has) ?? true)
      var entries = new.resolved(part).entries
      let parameters = entries.removeValue(forKey: "TransformParams")
      try require(!leadsToNew(.dictionary(entries)) && !leadsToNew(new.resolved(parameters)))
    }
  }

  /// A new field: for a signature, and seen by nobody where the file is certified.
  private func addField(
    _ reference: PDFReference, named name: String, inherited: String?
  ) throws(Violation) {
    guard !old.has(reference), case .dictionary(var field) = new[reference],
      new.resolved(field["FT"]).name ?? inherited == "Sig"
    else { throw Violation() }
    let isVisible = isVisible(field)
    if isVisible { try require(permission.highest == nil) }
    try note(isVisible ? .formFilling : .maintenance, field: isVisible ? name : nil)
    if field["V"] != nil { try fill(field, named: name) }
    field["V"] = nil
    try addLook(of: &field, named: name)
    guard let kids = field.removeValue(forKey: "Kids") else {
      newWidgets.insert(reference)
      return try require(!leadsToNew(.dictionary(field)))
    }
    try require(kids.reference.map { !old.has($0) } ?? true)
    try require(!leadsToNew(.dictionary(field)))
    for kid in new.resolved(kids).items {
      guard let widget = kid.reference, !old.has(widget),
        case .dictionary(var entries) = new[widget],
        entries["T"] == nil, entries["Parent"] == .reference(reference)
      else { throw Violation() }
      newWidgets.insert(widget)
      entries["Parent"] = nil
      try addLook(of: &entries, named: name)
      try require(!leadsToNew(.dictionary(entries)))
    }
  }

  /// Takes away what of a new field may lead to new objects.
  private func addLook(of field: inout [String: PDFObject], named name: String) throws(Violation) {
    for key in ["AP", "Lock", "SV"] {
      if let value = field.removeValue(forKey: key),
        leadsToNew(value) || leadsToNew(new.resolved(value))
      {
        try note(.formFilling, field: name)
      }
    }
  }

  // MARK: Values

  private func compareValue(
    _ before: [String: PDFObject], _ after: [String: PDFObject], named name: String
  ) throws(Violation) {
    for key in ["AS", "F", "DA", "Q", "Ff"] { try require(references(in: after[key]).isEmpty) }
    let others = Self.looseKeys.union(["AP"])
    if before.filter({ !others.contains($0.key) }) != after.filter({ !others.contains($0.key) }) {
      try note(.formFilling, field: name)
    } else if before != after {
      try note(.maintenance)
    }
    if before["V"] == after["V"] { try compare(before["V"] ?? .null, after["V"] ?? .null) }
    try compareAppearance(before, after, named: name)
  }

  /// What a field shows: a new drawing, or the same with another content where it has no states.
  private func compareAppearance(
    _ before: [String: PDFObject], _ after: [String: PDFObject], named name: String
  ) throws(Violation) {
    try requireSafe("AP", before, after)
    guard let value = after["AP"] else { return }
    guard case .dictionary(let drawings) = new.resolved(value) else { throw Violation() }
    if before["AP"] == value, areSame(value, value) {
      // As pyHanko does: a locked field whose drawing might change is not told from one whose drawing has changed.
      let mightChange = before["AS"] == nil && drawings.values.contains { $0.reference != nil }
      return try note(.none, field: mightChange ? name : nil)
    }
    if before["AP"] == value, old.resolved(value).entries == drawings {
      // The drawings themselves were replaced.
      try require(before["AS"] == nil)
      for drawing in drawings.values where !areSame(drawing, drawing) {
        try require(drawing.reference.map { new.source.isStream($0) } ?? false)
      }
    }
    try note(.formFilling, field: name)
  }
}
