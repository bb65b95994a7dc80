package import Diagnostics
import Layouts
package import Records

extension Typesetter {
  /// The most rows that are held against the record: all of them must be at hand for it.
  private static var rowsCompared: Int { 2_000 }

  /// What in a list contradicts the conference's record that it goes with: more people than the record says are
  /// honoured, a name that is spelled otherwise there. Nothing stops a row.
  ///
  /// Nothing is said of lists other than of awards, and of one with faulty rows, which are told of first; of one of many
  /// thousands only that it was not looked at. What the record says against itself, and gaps in numbers, are told elsewhere.
  package func inconsistencies(
    of rows: CheckedList, with record: Record
  ) throws(Failure) -> [Diagnostic] {
    guard layout.rowPath?.description == "awards.list",
      let awards = record.fields["awards"], case .group(let fields) = awards.content
    else { return [] }
    guard rows.count <= Self.rowsCompared else { return [Self.notCompared(rows)] }
    let records = rows.compactMap { try? $0.result.get() }
    guard records.count == rows.count else { return [] }
    func saying(_ list: Datum?) throws(Failure) -> [Diagnostic] {
      var changed = fields
      changed["list"] = list
      let all = record.fields.merging(
        ["awards": Datum(.group(changed), at: awards.location)]) { $1 }
      return try inconsistencies(in: Record(fields: all, location: record.location))
    }
    let items = records.map { Datum(.group($0.fields), at: $0.location) }
    let alone = Set(try saying(nil))
    let told: Set = ["consistency.order-gap", "consistency.register-gap"]
    return try saying(Datum(.list(items), at: rows.rows.location)).filter {
      !alone.contains($0) && !told.contains($0.code.description)
    }.map(\.asWarning)
  }
  private static func notCompared(_ rows: CheckedList) -> Diagnostic {
    .warning(
      .notCompared,
      Message(
        vi: "danh sách hơn \(rowsCompared) dòng nên chưa được đối chiếu với hồ sơ hội nghị",
        en: "a list of over \(rowsCompared) rows is not held against the record"),
      at: rows.rows.location,
      hint: Message(
        vi: "đối chiếu riêng: vanthu check HỒ-SƠ --records DANH-SÁCH",
        en: "do so by itself: vanthu check DATA --records LIST"))
  }
}

extension Diagnostic.Code {
  package static let notCompared = Diagnostic.Code("consistency.not-compared")
}
