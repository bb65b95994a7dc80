import Diagnostics

/// Checks that every reference of a schema leads to a keyed list, and that none leads round in a circle.
struct SchemaReferences {
  private let schema: Schema
  private var problems: [Diagnostic] = []
  /// The lists that references may lead to, as far as they have been looked at: many lead to the same few.
  private var sound: Set<String> = []

  init(_ schema: Schema) { self.schema = schema }

  mutating func check() -> [Diagnostic] {
    check(schema.fields)
    return problems
  }

  private mutating func check(_ fields: [Field]) {
    for field in fields {
      switch field.type {
      case .reference(let list), .list(of: .reference(let list), _):
        if sound.contains(list) { continue }
        if let fault = fault(ofReferenceTo: list) {
          problems.append(.badReference(field, to: list, fault))
        } else {
          sound.insert(list)
        }
      case .group(let members), .list(of: .group(let members), _):
        check(members)
      default: break
      }
    }
  }

  private func fault(ofReferenceTo list: String) -> Message? {
    guard case .list(let item, let key) = schema.field(outsideListsAt: list)?.type else {
      return Message(vi: "không có danh sách ấy", en: "there is no such list")
    }
    guard case .group = item, key != nil else {
      return Message(vi: "danh sách ấy không có “key”", en: "that list has no “key”")
    }
    guard !leads(from: list, to: list) else {
      return Message(
        vi: "danh sách ấy tham chiếu vòng về chính nó", en: "that list refers back to itself")
    }
    return nil
  }

  /// Whether the items of one list refer, at however many removes, to another.
  private func leads(from start: String, to goal: String) -> Bool {
    var seen: Set<String> = []
    var waiting = [start]
    while let list = waiting.popLast() {
      guard seen.insert(list).inserted, let field = schema.field(outsideListsAt: list) else {
        continue
      }
      let targets = Self.targets(of: field.type)
      if targets.contains(goal) { return true }
      waiting += targets
    }
    return false
  }

  /// The lists that a type refers to, itself or in its members.
  private static func targets(of type: FieldType) -> [String] {
    switch type {
    case .reference(let list): [list]
    case .list(let item, _): targets(of: item)
    case .group(let fields): fields.flatMap { targets(of: $0.type) }
    default: []
    }
  }
}
