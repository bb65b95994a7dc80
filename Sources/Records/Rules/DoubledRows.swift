package import Diagnostics

/// Finds rows that say the same of the same, and such that almost do.
struct DoubledRows {
  private struct Seen {
    let texts: [String]
    let location: SourceLocation
  }

  /// How many rows with one name are compared.
  private static let limit = 50

  private let fields: [Field]
  private var seen: [String: [Seen]] = [:]

  init(fields: [Field]) { self.fields = fields }

  /// What is to be said of the next row.
  mutating func problem(of row: Value) -> [Diagnostic] {
    guard let first = fields.first, let name = row.filled(first) else { return [] }
    let texts = fields.map { row.filled($0)?.text ?? "" }
    let key = FieldNames.bare(name.text)
    let others = seen[key] ?? []
    if others.count < Self.limit {
      seen[key, default: []].append(Seen(texts: texts, location: name.location))
    }
    if let same = others.first(where: { $0.texts == texts }) {
      return [.doubledRow(name.text, at: name.location, first: same.location)]
    }
    if let near = others.first(where: { Self.areNear($0.texts, texts) }) {
      return [.nearRow(name.text, at: name.location, first: near.location)]
    }
    return []
  }

  /// Whether nothing but case, accents and punctuation, and what one of them leaves out, tells two rows apart.
  private static func areNear(_ left: [String], _ right: [String]) -> Bool {
    zip(left, right).allSatisfy { left, right in
      left.isEmpty || right.isEmpty || FieldNames.bare(left) == FieldNames.bare(right)
    }
  }
}

extension Diagnostic.Code {
  /// Two rows of a list that say the same.
  package static let doubledRow = Self("list.doubled-row")
  /// Numbers of a list that do not follow one another.
  package static let sequence = Self("list.sequence")
  /// A name that cannot be what it is said to be.
  package static let doubtfulName = Self("list.name")
}

extension Diagnostic {
  fileprivate static func doubledRow(
    _ name: String, at location: SourceLocation, first: SourceLocation
  ) -> Diagnostic {
    .error(
      .doubledRow,
      Message(
        vi: "dòng trùng: “\(name)” đã có ở \(first)",
        en: "a doubled row: “\(name)” stands at \(first) already"),
      at: location,
      hint: Message(
        vi: "xoá một dòng; nếu là hai người khác nhau, ghi thêm chức vụ hoặc đơn vị",
        en: "delete one; if they are two persons, add position or unit"))
  }

  fileprivate static func nearRow(
    _ name: String, at location: SourceLocation, first: SourceLocation
  ) -> Diagnostic {
    .warning(
      .doubledRow,
      Message(
        vi: "dòng gần trùng: “\(name)” giống ở \(first)",
        en: "nearly a doubled row: “\(name)” is like \(first)"),
      at: location,
      hint: Message(vi: "kiểm tra xem có phải một người", en: "see whether they are one"))
  }
}
