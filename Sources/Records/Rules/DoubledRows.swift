package import Diagnostics

/// Finds rows that say the same of the same, and such that almost do.
struct DoubledRows {
  /// How many rows with one name are compared.
  private static let limit = 50

  private let fields: [Field]
  private let row: (Int) -> Value
  /// The rows with a name, by a digest of it: of a list of a hundred thousand no more is kept, and the few rows that share one
  /// are read again.
  private var first: [Int: Int32] = [:]
  private var further: [Int: [Int32]] = [:]

  /// - Parameter row: gives a row again, by its index.
  init(fields: [Field], row: @escaping (Int) -> Value) {
    self.fields = fields
    self.row = row
  }

  /// What is to be said of the next row.
  mutating func problem(of row: Value, index: Int) -> [Diagnostic] {
    guard let field = fields.first, let name = row.filled(field) else { return [] }
    let key = FieldNames.bare(name.text)
    let others = before(index, withDigest: key.hashValue)
    if others.isEmpty { return [] }
    let texts = texts(of: row)
    var near: SourceLocation?
    for other in others.map({ self.row(Int($0)) }) {
      guard let known = other.filled(field), FieldNames.bare(known.text) == key else { continue }
      let otherTexts = self.texts(of: other)
      if otherTexts == texts {
        return [.doubledRow(name.text, at: name.location, first: known.location)]
      }
      if near == nil, Self.areNear(otherTexts, texts) { near = known.location }
    }
    return near.map { [.nearRow(name.text, at: name.location, first: $0)] } ?? []
  }

  /// The rows before one whose names have a digest; the row is remembered with them.
  private mutating func before(_ index: Int, withDigest digest: Int) -> [Int32] {
    guard let earliest = first[digest] else {
      first[digest] = Int32(index)
      return []
    }
    let others = [earliest] + (further[digest] ?? [])
    if others.count < Self.limit { further[digest, default: []].append(Int32(index)) }
    return others
  }

  private func texts(of row: Value) -> [String] { fields.map { row.filled($0)?.text ?? "" } }

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
