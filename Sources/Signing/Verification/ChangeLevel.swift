/// What was added to a file after it was signed, from nothing to anything.
///
/// The numbers are those of what a certification may allow.
/// Source: ISO 32000-2, table 257 (`P` of DocMDP).
package enum ChangeLevel: Int, Comparable, Sendable {
  case none = 0
  /// What keeps signatures checkable for long: time stamps, certificates, lists of what was revoked; an empty field for
  /// a signature that is not seen.
  case maintenance = 1
  /// Further signatures, and values of form fields.
  case formFilling = 2
  case annotations = 3
  /// Anything else.
  case other = 4

  package static func < (a: ChangeLevel, b: ChangeLevel) -> Bool { a.rawValue < b.rawValue }
}

/// What a signature allows to be added after it.
///
/// Source: ISO 32000-2, 12.8.2.2 (DocMDP) and 12.8.2.4 (FieldMDP), tables 236 and 255 to 257.
struct SignaturePermission: Equatable {
  /// The highest level; nil where the signature says nothing of it.
  let highest: ChangeLevel?
  private let lock: Lock?

  private struct Lock: Equatable {
    enum Action { case all, include, exclude }
    let action: Action
    let names: [String]
  }

  /// - Parameters:
  ///   - value: the signature's dictionary.
  ///   - field: the dictionary of its field.
  init(of value: [String: PDFObject], field: [String: PDFObject], in revision: Revision) {
    let references = revision.resolved(value["Reference"]).items.map {
      revision.resolved($0).entries
    }
    func parameters(_ method: String) -> [String: PDFObject]? {
      let found = references.first { revision.resolved($0["TransformMethod"]).name == method }
      return found.map { revision.resolved($0["TransformParams"]).entries }
    }
    let fieldLock = revision.resolved(field["Lock"]).entries
    if let parameters = parameters("DocMDP") {
      highest = Self.level(revision.resolved(parameters["P"]), absent: .formFilling)
    } else if let level = fieldLock["P"] {
      highest = Self.level(revision.resolved(level), absent: .maintenance)
    } else {
      highest = nil
    }
    let locking = parameters("FieldMDP") ?? (fieldLock["Action"] == nil ? nil : fieldLock)
    lock = locking.map { locking in
      let names = revision.resolved(locking["Fields"]).items.compactMap {
        revision.resolved($0).text
      }
      let action: Lock.Action =
        switch revision.resolved(locking["Action"]).name {
        case "Include": .include
        case "Exclude": .exclude
        default: .all
        }
      return Lock(action: action, names: names)
    }
  }

  /// What cannot be read allows the least.
  private static func level(_ object: PDFObject, absent: ChangeLevel) -> ChangeLevel {
    if object == .null { return absent }
    guard let number = object.integer, (1...3).contains(number) else { return .maintenance }
    return ChangeLevel(rawValue: number) ?? .maintenance
  }

  /// Whether a field must not change any more.
  func locks(_ name: String) -> Bool {
    guard let lock else { return false }
    let isNamed = lock.names.contains { name == $0 || name.hasPrefix($0 + ".") }
    return switch lock.action {
    case .all: true
    case .include: isNamed
    case .exclude: !isNamed
    }
  }

  func allows(_ level: ChangeLevel) -> Bool { level < .other && level <= highest ?? .annotations }
}
