import Diagnostics

/// The numbers of a list's rows under one heading: each should be the next.
struct NumberSequence {
  private let field: Field
  private let row: (Int) -> Value
  private var numbers: [(index: Int, number: Int, beginsGroup: Bool)] = []
  /// Whether a group has begun since the last number.
  private var beginsGroup = false
  /// Whether each group may begin with 1 again: so do the numbers of rows, but not those of a register.
  private let mayBeginAnew: Bool

  /// - Parameter row: gives a row again, by its index: what is wrong is rare, and a list may be long.
  init(field: Field, row: @escaping (Int) -> Value) {
    self.field = field
    self.row = row
    mayBeginAnew = field.type == .whole
  }

  /// Takes the next row; one without a number says nothing.
  ///
  /// - Parameter beginsGroup: whether a title stands above it, or it is of another kind than the row before.
  mutating func take(_ row: Value, index: Int, beginsGroup: Bool = false) {
    if beginsGroup { self.beginsGroup = true }
    guard let cell = row.filled(field), cell.text.utf8.count <= 12,
      let number = ScalarReading.whole(cell.text), number >= 0
    else { return }
    numbers.append((index, number, self.beginsGroup))
    self.beginsGroup = false
  }

  /// Doubled numbers and numbers that go backwards are errors, gaps are warnings.
  ///
  /// A single number between two that would follow each other is the one that is wrong.
  var problems: [(index: Int, problem: Diagnostic)] {
    var problems: [(index: Int, problem: Diagnostic)] = []
    var first: [Int: Int] = [:]
    var last: Int?
    for (position, entry) in numbers.enumerated() {
      if mayBeginAnew, entry.beginsGroup, entry.number == 1, position > 0 {
        first = [1: entry.index]
        last = 1
        continue
      }
      if let earlier = first[entry.number] {
        let (text, location) = cell(entry.index)
        problems.append(
          (
            entry.index,
            .doubledNumber(field, text, at: location, first: cell(earlier).location)
          ))
        continue
      }
      first[entry.number] = entry.index
      guard let before = last, entry.number != before + 1 else {
        last = entry.number
        continue
      }
      let next = position + 1 < numbers.count ? numbers[position + 1].number : nil
      let nextBeginsAnew =
        mayBeginAnew && position + 1 < numbers.count && numbers[position + 1].beginsGroup
        && next == 1
      let isStray = !nextBeginsAnew && (next == before + 1 || next == before + 2)
      let (text, location) = cell(entry.index)
      if entry.number < before || isStray {
        problems.append(
          (entry.index, .outOfSequence(field, text, after: before, at: location)))
        if isStray { continue }
      } else {
        problems.append((entry.index, .gap(field, text, after: before, at: location)))
      }
      last = entry.number
    }
    return problems
  }

  private func cell(_ index: Int) -> (text: String, location: SourceLocation) {
    let row = row(index)
    return row.filled(field) ?? ("", row.location)
  }
}

extension Diagnostic {
  fileprivate static func doubledNumber(
    _ field: Field, _ text: String, at location: SourceLocation, first: SourceLocation
  ) -> Diagnostic {
    .error(
      .sequence,
      Message(
        vi: "\(field.title): số \(text) đã có ở \(first)",
        en: "\(field.title): number \(text) stands at \(first) already"),
      at: location, hint: Message(vi: "mỗi số chỉ dùng một lần", en: "use each number once"))
  }

  fileprivate static func outOfSequence(
    _ field: Field, _ text: String, after before: Int, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      .sequence,
      Message(
        vi: "\(field.title): số \(text) không theo thứ tự, đứng sau \(before)",
        en: "\(field.title): number \(text) is out of order after \(before)"),
      at: location,
      hint: Message(vi: "sửa số hoặc xếp lại các dòng", en: "mend the number or sort the rows"))
  }

  fileprivate static func gap(
    _ field: Field, _ text: String, after before: Int, at location: SourceLocation
  ) -> Diagnostic {
    .warning(
      .sequence,
      Message(
        vi: "\(field.title): nhảy từ \(before) đến \(text)",
        en: "\(field.title): jumps from \(before) to \(text)"),
      at: location)
  }
}
