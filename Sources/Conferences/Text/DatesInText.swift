import Vietnamese

extension Concordance {
  /// The day that a text names at a word, and the words that do: "06/01/2023", "ngày 06 tháng 01 năm 2023".
  func date(at index: Int) -> (date: CalendarDate, range: Range<Int>)? {
    let passage = passage(of: index)
    if words[index].hasSlash, let date = CalendarDate(parsing: text(index)) {
      let isNamed = index > passage.words.lowerBound && words[index - 1].spelling == Self.day
      return (date, (isNamed ? index - 1 : index)..<index + 1)
    }
    guard words[index].spelling == Self.day, index + 6 <= passage.words.upperBound,
      let date = CalendarDate(parsing: text(index..<index + 6))
    else { return nil }
    return (date, index..<index + 6)
  }

  /// The day that a text names from a word on.
  func date(from start: Int) -> (date: CalendarDate, range: Range<Int>)? {
    let end = start < words.count ? end(ofPassageOf: start) : 0
    return (start..<Swift.min(start + 2, end)).lazy.compactMap { date(at: $0) }
      .first { $0.range.lowerBound == start }
  }

  private static let day: Spelling = "ngày"
}
