package import Diagnostics

/// The consecutive numbers of a list in the honours register (sổ vàng).
///
/// They are those from `first` on, as many as the list has rows, faulty rows among them. Given ones stay as they
/// are; empty ones take, in the order of the list, those that no row has.
struct RegisterNumbers {
  /// For each row: what it says, and where.
  typealias Given = (text: String?, location: SourceLocation)

  let first: Int

  /// The texts for the rows that say nothing, by their index; at least two figures.
  ///
  /// - Throws: `data.register-number` for each given one that is no number, stands twice, or is not among those
  ///   of the list, which would leave a gap.
  func missing(in rows: some Sequence<Given>, count: Int) throws(Failure) -> [Int: String] {
    let range = first..<first + count
    var placeOfNumber: [Int: SourceLocation] = [:]
    var problems: [Diagnostic] = []
    var empty: [Int] = []
    for (index, row) in rows.enumerated() {
      let text = row.text.map { ScalarReading.folded($0) } ?? ""
      if text.isEmpty {
        empty.append(index)
      } else if let number = Int(text) {
        if let other = placeOfNumber.updateValue(row.location, forKey: number) {
          problems.append(.doubledRegisterNumber(text, at: row.location, first: other))
        } else if !range.contains(number) {
          problems.append(.registerGap(number, range: range, at: row.location))
        }
      } else {
        problems.append(.noRegisterNumber(text, at: row.location))
      }
    }
    try problems.throwIfErrors()
    let free = range.filter { placeOfNumber[$0] == nil }
    return Dictionary(uniqueKeysWithValues: zip(empty, free).map { ($0, Self.text($1)) })
  }

  private static func text(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension CheckedList {
  /// The list with consecutive numbers in a field, from `first` on; see `RegisterNumbers`.
  package func numbered(field: String, from first: Int) throws(Failure) -> CheckedList {
    let given = indices.map { index -> RegisterNumbers.Given in
      let row = written(at: index)
      return (row[field]?.text, row[field]?.location ?? row.value.location)
    }
    return filling(
      field, with: try RegisterNumbers(first: first).missing(in: given, count: count))
  }
}

extension [Record] {
  /// The records with consecutive numbers in a field, from `first` on; see `RegisterNumbers`.
  package func numbered(field: String, from first: Int) throws(Failure) -> [Record] {
    let given = map { record -> RegisterNumbers.Given in
      let datum = record.fields[field]
      let text: String? = if case .text(let text)? = datum?.content { text } else { nil }
      return (text, datum?.location ?? record.location)
    }
    let texts = try RegisterNumbers(first: first).missing(in: given, count: count)
    return enumerated().map { index, record in
      guard let text = texts[index] else { return record }
      let datum = Datum(.text(text), at: record.location)
      return Record(
        fields: record.fields.merging([field: datum]) { $1 }, location: record.location)
    }
  }
}

extension Diagnostic {
  private static let registerCode = Code("data.register-number")

  fileprivate static func noRegisterNumber(_ text: String, at location: SourceLocation)
    -> Diagnostic
  {
    .error(
      registerCode,
      Message(
        vi: "“\(text)” không phải số sổ vàng", en: "“\(text)” is no number of the register"),
      at: location,
      hint: Message(
        vi: "ghi một số, hoặc để trống để điền tiếp",
        en: "write a number, or nothing to have it filled"))
  }

  fileprivate static func doubledRegisterNumber(
    _ text: String, at location: SourceLocation, first: SourceLocation
  ) -> Diagnostic {
    .error(
      registerCode,
      Message(
        vi: "số sổ vàng \(text) ghi hai lần", en: "the register number \(text) stands twice"),
      at: location,
      related: [RelatedPlace(first, Message(vi: "lần đầu ở đây", en: "first here"))],
      hint: Message(
        vi: "sửa một trong hai, hoặc để trống để điền tiếp",
        en: "mend one of them, or leave it empty to have it filled"))
  }

  fileprivate static func registerGap(
    _ number: Int, range: Range<Int>, at location: SourceLocation
  ) -> Diagnostic {
    let (first, last) = (range.lowerBound, range.upperBound - 1)
    return .error(
      registerCode,
      Message(
        vi:
          "số sổ vàng \(number) không liền dãy \(first)–\(last) của danh sách \(range.count) dòng này",
        en:
          "the register number \(number) is not among \(first)–\(last) of this list of \(range.count)"
      ),
      at: location,
      hint: Message(
        vi: "sửa số ấy, hoặc đổi --register-from", en: "mend that number, or change --register-from"
      ))
  }
}
