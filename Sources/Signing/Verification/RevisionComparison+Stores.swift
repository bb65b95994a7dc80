/// What may be added to a file so that its signatures stay checkable, and what it says of itself as a whole.
extension RevisionComparison {
  /// The store of certificates and of what was revoked.
  ///
  /// Source: ETSI EN 319 142-1 V1.2.1, clause 5.4.2 (DSS, VRI).
  func compareSecurityStore() throws(Violation) {
    try requireSafe("DSS", old.root, new.root)
    guard let value = new.root["DSS"] else { return }
    let (before, after) = (old.resolved(old.root["DSS"]), new.resolved(value))
    if old.root["DSS"] == value, areSame(before, after) { return }
    guard case .dictionary(let entries) = after else { throw Violation() }
    let lists: Set = ["Certs", "CRLs", "OCSPs"]
    try require(Set(entries.keys).isSubset(of: lists.union(["Type", "VRI"])))
    for key in lists { try compareStore(key, before.entries, entries) }
    try requireSafe("VRI", before.entries, entries)
    try compareValidation(old.resolved(before.entries["VRI"]), new.resolved(entries["VRI"]))
    try note(.maintenance)
  }

  /// A list of streams: those that were there are as they were, those that were not are new.
  private func compareStore(
    _ key: String, _ before: [String: PDFObject], _ after: [String: PDFObject]
  ) throws(Violation) {
    guard let value = after[key] else { return }
    try requireSafe(key, before, after)
    guard case .array(let items) = new.resolved(value) else { throw Violation() }
    for item in items {
      guard let reference = item.reference, new.source.isStream(reference) else {
        throw Violation()
      }
      if old.has(reference) { try compare(item, item) }
      try require(!leadsToNew(new[reference]))
    }
  }

  private func compareValidation(_ before: PDFObject, _ after: PDFObject) throws(Violation) {
    if after == .null { return try require(before == .null) }
    guard case .dictionary(let entries) = after else { throw Violation() }
    for (key, value) in before.entries {
      guard let other = entries[key] else { throw Violation() }
      try compare(value, other)
    }
    let lists: Set = ["Cert", "CRL", "OCSP"]
    for (key, value) in entries where before.entries[key] == nil {
      try require(key.wholeMatch(of: /[A-Z0-9]{40}/) != nil)
      if let reference = value.reference { try require(!old.has(reference)) }
      guard case .dictionary(let one) = new.resolved(value) else { throw Violation() }
      try require(Set(one.keys).isSubset(of: lists.union(["Type", "TU", "TS"])))
      for list in lists { try compareStore(list, [:], one) }
    }
  }

  /// The description of the file.
  ///
  /// Source: ISO 16684-1; only what looks like it is allowed.
  func compareMetadata() throws(Violation) {
    guard let value = new.root["Metadata"] else { return try require(old.root["Metadata"] == nil) }
    guard let reference = value.reference else { throw Violation() }
    if old.root["Metadata"] == value, areSame(value, value) { return }
    try require(old.root["Metadata"] == value || !old.has(reference))
    guard let data = new.source.data(of: reference), new[reference].entries["Filter"] == nil else {
      throw Violation()
    }
    try require(XMPShape.isSound(data) && !leadsToNew(new[reference]))
    try note(.maintenance)
  }
}

/// Whether bytes are XML of one element `x:xmpmeta`, its tags in pairs, without declarations of its own.
enum XMPShape {
  static func isSound(_ bytes: [UInt8]) -> Bool {
    guard let text = String(validating: bytes, as: UTF8.self) else { return false }
    var open: [Substring] = []
    var rootName: Substring?
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      if open.isEmpty, !rest[..<start].allSatisfy({ $0.isWhitespace || $0 == "\u{FEFF}" }) {
        return false
      }
      rest = rest[start...]
      let (opening, closing): (String, String) =
        rest.hasPrefix("<!--") ? ("<!--", "-->") : rest.hasPrefix("<?") ? ("<?", "?>") : ("<", ">")
      guard let end = rest.dropFirst(opening.count).firstRange(of: closing) else { return false }
      let tag = rest[rest.index(start, offsetBy: opening.count)..<end.lowerBound]
      rest = rest[end.upperBound...]
      if opening != "<" { continue }
      if tag.hasPrefix("!") { return false }
      if tag.hasPrefix("/") {
        guard open.popLast() == name(of: tag.dropFirst()) else { return false }
        continue
      }
      guard !name(of: tag).isEmpty, tag.count(where: { $0 == "\"" || $0 == "'" }) % 2 == 0 else {
        return false
      }
      if open.isEmpty {
        if rootName != nil { return false }
        rootName = name(of: tag)
      }
      if !tag.hasSuffix("/") { open.append(name(of: tag)) }
    }
    let end = rest.allSatisfy { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\0" }
    let names = ["xmlns:x=\"adobe:ns:meta/\"", "xmlns:x='adobe:ns:meta/'"]
    return open.isEmpty && rootName == "x:xmpmeta" && end && names.contains { text.contains($0) }
  }

  private static func name(of tag: Substring) -> Substring {
    tag.prefix { !$0.isWhitespace && $0 != "/" }
  }
}
