import Diagnostics

/// The numbers of a list's rows under one heading: each should be the next.
struct NumberSequence {
  private let field: Field
  private var numbers: [(index: Int, number: Int, text: String, location: SourceLocation)] = []

  init(field: Field) { self.field = field }

  /// Takes the next row; one without a number says nothing.
  mutating func take(_ row: Value, index: Int) {
    guard let cell = row.filled(field), cell.text.utf8.count <= 12,
      let number = ScalarReading.whole(cell.text), number >= 0
    else { return }
    numbers.append((index, number, cell.text, cell.location))
  }

  /// Doubled numbers and numbers that go backwards are errors, gaps are warnings.
  ///
  /// A single number between two that would follow each other is the one that is wrong.
  var problems: [(index: Int, problem: Diagnostic)] {
    var problems: [(index: Int, problem: Diagnostic)] = []
    var first: [Int: SourceLocation] = [:]
    var last: Int?
    for (position, entry) in numbers.enumerated() {
      if let earlier = first[entry.number] {
        problems.append(
          (entry.index, .doubledNumber(field, entry.text, at: entry.location, first: earlier)))
        continue
      }
      first[entry.number] = entry.location
      guard let before = last, entry.number != before + 1 else {
        last = entry.number
        continue
      }
      let next = position + 1 < numbers.count ? numbers[position + 1].number : nil
      let isStray = next == before + 1 || next == before + 2
      if entry.number < before || isStray {
        problems.append(
          (entry.index, .outOfSequence(field, entry.text, after: before, at: entry.location)))
        if isStray { continue }
      } else {
        problems.append((entry.index, .gap(field, entry.text, after: before, at: entry.location)))
      }
      last = entry.number
    }
    return problems
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
