package import Diagnostics
package import Records

/// What a path may lead to: the record, the row of a list beside it, and the items of the lists being gone through.
struct Scope {
  /// What layouts and profiles call the group of fields of this document alone.
  static let documentName = "document"

  /// An item with its place in its list, counted from 1.
  struct Item {
    let datum: Datum
    let position: Int
  }

  let record: Record
  let row: Record?
  /// Told when something is taken from the row.
  private let rowUse: RowUse
  /// What the record holds of this document alone.
  private let document: Datum?
  private var items: [String: Item] = [:]

  /// Whether anything was taken from the row: what was not is the same for all rows.
  ///
  /// A class, because the whole recursion of a binding shares it.
  final class RowUse {
    var isUsed = false
  }

  init(record: Record, row: Record?, document: FieldPath? = nil, rowUse: RowUse = RowUse()) {
    self.record = record
    self.row = row
    self.rowUse = rowUse
    self.document = document.flatMap { path in
      path.names.dropFirst().reduce(record.fields[path.names[0]]) { $0?.part($1) }
    }
  }

  /// The same scope with one more name.
  func adding(_ item: Item, as name: String) -> Scope {
    var scope = self
    scope.items[name] = item
    return scope
  }

  /// Whether any list is being gone through.
  var hasItems: Bool { !items.isEmpty }

  /// The item that a path names as a whole, for its place in its list.
  func position(of path: FieldPath) -> Int? {
    path.names.count == 1 ? items[path.names[0]]?.position : nil
  }

  /// The datum at a path; the nearest name wins: items, `document`, then the row, then the record.
  ///
  /// Nil only for a path that no schema knows, which a checked layout does not have.
  subscript(path: FieldPath) -> Datum? {
    let first = path.names[0]
    let start =
      items[first]?.datum ?? (first == Self.documentName ? document : nil) ?? ofRow(first)
      ?? record.fields[first]
    return path.names.dropFirst().reduce(start) { datum, name in datum?.part(name) }
  }

  private func ofRow(_ name: String) -> Datum? {
    let datum = row?.fields[name]
    if datum != nil { rowUse.isUsed = true }
    return datum
  }
}

extension Layout {
  /// The profile that the data of this document asks for, and where it does: `document.issuer.profile`.
  package func profileAsked(by record: Record) -> (name: String, location: SourceLocation)? {
    guard let path = FieldPath("\(Scope.documentName).issuer.profile"), document != nil,
      let datum = Scope(record: record, row: nil, document: document?.path)[path],
      case .text(let name) = datum.content
    else { return nil }
    return (name, datum.location)
  }
}

extension Datum {
  /// A part of the datum: a field of a group, or a choice's key, which is there only if it was chosen.
  func part(_ name: String) -> Datum? {
    switch content {
    case .group(let fields): fields[name]
    case .choice(let key, _): key == name ? self : Datum(.missing, at: location)
    // What belongs to a missing choice is missing too.
    case .missing: self
    default: nil
    }
  }

  /// Whether there is nothing to print: missing, or a list without items.
  var isBare: Bool {
    if case .list(let items) = content { items.isEmpty } else { isMissing }
  }
}
