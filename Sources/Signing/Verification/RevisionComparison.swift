/// Compares two states of a file: what somebody signed, and what was made of it.
///
/// Everything that the catalogue of the signed state leads to must be as it was, object for object, but for what stands
/// in the few places where signatures, time stamps and form values go. What nothing led to is not looked at.
///
/// Source: the difference analysis of pyHanko 0.38, whose judgement this follows and is never milder than.
final class RevisionComparison {
  /// Something that no rule allows.
  struct Violation: Error {}

  let old: Revision
  let new: Revision
  let permission: SignaturePermission
  private(set) var level = ChangeLevel.none

  /// Form fields of the old state, which have rules of their own.
  var fields: Set<PDFReference> = []
  /// The widgets of fields that are new.
  var newWidgets: Set<PDFReference> = []
  private let pages: Set<PDFReference>
  private var visited: Set<PDFReference> = []

  private init(_ old: Revision, _ new: Revision, permission: SignaturePermission) {
    self.old = old
    self.new = new
    self.permission = permission
    pages = Set(old.pages)
  }

  /// What was added between two states; `.other` for what no rule allows, also by the signature's own locks.
  static func level(
    from old: Revision, to new: Revision, permission: SignaturePermission
  ) -> ChangeLevel {
    let comparison = RevisionComparison(old, new, permission: permission)
    do throws(Violation) {
      try comparison.compare()
      return comparison.level
    } catch { return .other }
  }

  private func compare() throws(Violation) {
    try require(old.source.numbers.allSatisfy { new.has($0) })
    guard let root = old.rootReference, new.rootReference == root else { throw Violation() }
    try compareInformation()
    let exempt: Set = ["AcroForm", "DSS", "Extensions", "Metadata", "MarkInfo", "Version"]
    try compareForm()
    try compareEntries(old.root, new.root, besides: exempt)
    try require(references(in: new.root["Version"]).isEmpty)
    for key in ["Extensions", "MarkInfo"] { try comparePlain(old.root[key], new.root[key]) }
    try compareMetadata()
    try compareSecurityStore()
    for page in old.pages { try comparePage(page) }
  }

  // MARK: What rules say

  func require(_ holds: Bool) throws(Violation) { if !holds { throw Violation() } }

  /// Notes an allowed change.
  ///
  /// - Parameter field: whose lock would forbid it.
  func note(_ change: ChangeLevel, field: String? = nil) throws(Violation) {
    if let field { try require(!permission.locks(field)) }
    level = max(level, change)
  }

  /// Sees to it that the value of a key is the object that it was, or a new one, and that it is not gone.
  func requireSafe(_ key: String, _ old: [String: PDFObject], _ new: [String: PDFObject])
    throws(Violation)
  {
    guard let value = new[key] else { return try require(old[key] == nil) }
    guard let reference = value.reference else { return }
    try require(old[key]?.reference == reference || !self.old.has(reference))
    try require(!self.new.source.isStream(reference))
  }

  /// All references in an object, not in those that it leads to.
  func references(in object: PDFObject?) -> [PDFReference] {
    switch object {
    case .reference(let reference): [reference]
    case .array(let items): items.flatMap { references(in: $0) }
    case .dictionary(let entries): entries.values.flatMap { references(in: $0) }
    default: []
    }
  }

  /// Whether an object leads to any that the old state had not.
  func leadsToNew(_ object: PDFObject?) -> Bool { references(in: object).contains { !old.has($0) } }

  // MARK: What must be as it was

  /// Compares the entries of two dictionaries, but for some keys.
  func compareEntries(
    _ old: [String: PDFObject], _ new: [String: PDFObject], besides keys: Set<String> = []
  ) throws(Violation) {
    let kept = Set(old.keys).subtracting(keys)
    try require(kept == Set(new.keys).subtracting(keys))
    for key in kept { try compare(old[key] ?? .null, new[key] ?? .null) }
  }

  /// Compares two objects and everything that they lead to.
  func compare(_ old: PDFObject, _ new: PDFObject, depth: Int = 0) throws(Violation) {
    // Deeper than this nothing is read.
    try require(depth < PDFSource.deepest - 1)
    switch (old, new) {
    case (.array(let old), .array(let new)):
      try require(old.count == new.count)
      for (old, new) in zip(old, new) { try compare(old, new, depth: depth + 1) }
    case (.dictionary(let old), .dictionary(let new)):
      try require(old.count == new.count)
      for (key, value) in old {
        guard let other = new[key] else { throw Violation() }
        // The structure of a tagged file leads to fields, which are compared as such.
        if key == "Obj", let reference = value.reference, fields.contains(reference) {
          try require(value == other)
        } else {
          try compare(value, other, depth: depth + 1)
        }
      }
    case (.reference(let reference), .reference(let other)):
      try require(reference == other)
      try compare(reference)
    default: try require(old == new)
    }
  }

  /// Compares an object of both states; pages and the catalogue are compared by themselves.
  private func compare(_ reference: PDFReference) throws(Violation) {
    if pages.contains(reference) || reference == old.rootReference { return }
    guard visited.insert(reference).inserted else { return }
    try compare(old[reference], new[reference])
    try require(old.source.data(of: reference) == new.source.data(of: reference))
  }

  /// Whether two objects, and everything that they lead to, are the same.
  func areSame(_ old: PDFObject, _ new: PDFObject) -> Bool {
    // What was passed over as equal may not have been, if this ends early.
    let before = visited
    do throws(Violation) {
      try compare(old, new)
      return true
    } catch {
      visited = before
      return false
    }
  }

  /// A value that may change, as long as it leads nowhere.
  private func comparePlain(_ before: PDFObject?, _ after: PDFObject?) throws(Violation) {
    if before == nil, after == nil { return }
    try require(after != nil)
    if let before, let after, before == after, areSame(before, after) { return }
    if let reference = after?.reference {
      try require(before?.reference == reference || !old.has(reference))
    }
    try require(references(in: new.resolved(after)).isEmpty)
    try note(.maintenance)
  }

  private func compareInformation() throws(Violation) {
    try requireSafe("Info", old.trailer, new.trailer)
    let (before, after) = (old.resolved(old.trailer["Info"]), new.resolved(new.trailer["Info"]))
    if old.trailer["Info"] == new.trailer["Info"], before == after { return }
    try require(!leadsToNew(after))
    try note(.maintenance)
  }

  // MARK: Pages

  private func comparePage(_ page: PDFReference) throws(Violation) {
    let (before, after) = (old[page].entries, new[page].entries)
    try compareEntries(before, after, besides: ["Annots", "Parent"])
    try require(before["Parent"] == after["Parent"])
    let oldList = old.resolved(before["Annots"]).items
    let newList = new.resolved(after["Annots"]).items
    if oldList == newList {
      try require(before["Annots"] == after["Annots"])
    } else {
      let added = Set(newList).subtracting(oldList)
      try require(Set(oldList).isSubset(of: newList))
      try require(added.allSatisfy { $0.reference.map(newWidgets.contains) ?? false })
      try requireSafe("Annots", before, after)
      try note(.maintenance)
    }
    for annotation in oldList where !(annotation.reference.map(fields.contains) ?? false) {
      try compare(annotation, annotation)
    }
  }
}
