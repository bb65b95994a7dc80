/// A day of the Gregorian calendar, years 1 to 9999, without time or time zone.
package struct CalendarDate: Hashable, Sendable, Comparable {
  /// 1 to 9999.
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to 31.
  package let day: Int

  /// Makes a date that exists; nil for 31/02, month 13, year 0 and the like.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, ofYear: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Whether the first day comes before the second.
  package static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// The weekday, by the count of days since Monday 1 January of the year 1.
  package var weekday: Weekday {
    let before = year - 1
    let leapDays = before / 4 - before / 100 + before / 400
    let daysOfMonths = (1..<month).reduce(0) { $0 + Self.days(inMonth: $1, ofYear: year) }
    let elapsed = before * 365 + leapDays + daysOfMonths + day - 1
    return Weekday.allCases[elapsed % 7]
  }

  private static func days(inMonth month: Int, ofYear year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// A day of the week; the week begins on Monday.
package enum Weekday: String, Hashable, Sendable, CaseIterable {
  case monday = "thứ Hai"
  case tuesday = "thứ Ba"
  case wednesday = "thứ Tư"
  case thursday = "thứ Năm"
  case friday = "thứ Sáu"
  case saturday = "thứ Bảy"
  case sunday = "Chủ nhật"

  /// The name inside a sentence: "thứ Sáu", "Chủ nhật".
  ///
  /// Source: Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.8 (thứ Hai, tháng Tám).
  package var name: String { rawValue }
}
