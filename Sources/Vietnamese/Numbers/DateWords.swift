/// How a date is said in words.
package struct DateWording: Hashable, Sendable {
  /// The word before the numbers of the first ten days of a month.
  package enum FirstDays: String, Hashable, Sendable {
    /// "mùng sáu".
    case mung = "mùng "
    /// "mồng sáu", another spelling in dictionaries.
    case mong = "mồng "
    /// "sáu".
    case plain = ""
  }

  package let firstDays: FirstDays
  /// Whether the month begins with a capital: "tháng Tám".
  ///
  /// Source: Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.8.c, asks for it in running text.
  package let capitalizesMonth: Bool

  package init(firstDays: FirstDays = .mung, capitalizesMonth: Bool = false) {
    self.firstDays = firstDays
    self.capitalizesMonth = capitalizesMonth
  }
}

extension CalendarDate {
  /// The date in words: "ngày mùng sáu tháng một năm hai nghìn không trăm hai mươi ba".
  ///
  /// The fourth month is "tháng tư"; January and December keep their numbers, since "giêng" and "chạp"
  /// are months of the lunar year.
  package func inWords(
    _ reading: NumberReading = .north, wording: DateWording = DateWording()
  ) -> String {
    let prefix = day <= 10 ? wording.firstDays.rawValue : ""
    let monthWords = month == 4 ? "tư" : numberWords(month, reading)
    let monthName = wording.capitalizesMonth ? capitalizedFirst(monthWords) : monthWords
    return "ngày \(prefix)\(numberWords(day, reading)) tháng \(monthName)"
      + " năm \(numberWords(year, reading))"
  }
}

extension ClockTime {
  /// The time in words: "mười bốn giờ ba mươi phút".
  ///
  /// - Parameter saysZeroMinutes: whether a full hour is "mười bốn giờ không phút" and not
  ///   "mười bốn giờ".
  package func inWords(
    _ reading: NumberReading = .north, saysZeroMinutes: Bool = false
  ) -> String {
    let hourWords = "\(numberWords(hour, reading)) giờ"
    guard minute > 0 || saysZeroMinutes else { return hourWords }
    return "\(hourWords) \(numberWords(minute, reading)) phút"
  }
}
