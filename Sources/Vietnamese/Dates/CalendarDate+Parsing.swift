extension CalendarDate {
  /// Reads a whole text as one date.
  ///
  /// Takes "2023-01-06", "06/01/2023", "6/1/2023", "06-01-2023", "06.01.2023" and
  /// "[ngày] 06 tháng 01 năm 2023". The year has four figures, the separators are alike. Nil for
  /// anything else, for text after the date and for dates that do not exist.
  package init?(parsing text: String) {
    let scanner = DateScanner(text)
    let date = Self.yearFirst(scanner) ?? Self.dayFirst(scanner) ?? Self.inWords(scanner)
    guard let date else { return nil }
    self = date
  }

  private static func yearFirst(_ start: DateScanner) -> CalendarDate? {
    var scanner = start
    guard let year = scanner.number(width: 4...4), scanner.take("-"),
      let month = scanner.number(width: 1...2), scanner.take("-"),
      let day = scanner.number(width: 1...2), scanner.isAtEnd
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func dayFirst(_ start: DateScanner) -> CalendarDate? {
    var scanner = start
    guard let day = scanner.number(width: 1...2),
      let separator = ["/", "-", "."].first(where: { scanner.take($0) }),
      let month = scanner.number(width: 1...2), scanner.take(separator),
      let year = scanner.number(width: 4...4), scanner.isAtEnd
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func inWords(_ start: DateScanner) -> CalendarDate? {
    var scanner = start
    _ = scanner.takeWord("ngày")
    guard let day = scanner.number(width: 1...2), scanner.takeWord("tháng"),
      let month = scanner.number(width: 1...2), scanner.takeWord("năm"),
      let year = scanner.number(width: 4...4), scanner.isAtEnd
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
