import Vietnamese

extension Passage {
  /// The days that a text names, each with its words: "06/01/2023", "ngày 06 tháng 01 năm 2023".
  var dates: [(date: CalendarDate, range: Range<Int>)] {
    words.indices.compactMap { index in
      if words[index].text.utf8.contains(UInt8(ascii: "/")),
        let date = CalendarDate(parsing: words[index].text)
      {
        let start = index > 0 && words[index - 1].folded == "ngày" ? index - 1 : index
        return (date, start..<index + 1)
      }
      guard words[index].folded == "ngày", index + 6 <= words.count,
        let date = CalendarDate(parsing: text(index..<index + 6))
      else { return nil }
      return (date, index..<index + 6)
    }
  }
}
