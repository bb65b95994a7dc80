import Testing

@testable import Vietnamese

@Suite("Calendar dates")
struct CalendarDateTests {
  @Test(
    "Forms that are read",
    arguments: [
      "2023-01-06", "2023-1-6", "06/01/2023", "6/1/2023", "06-01-2023", "06.01.2023",
      "06 tháng 01 năm 2023", "ngày 06 tháng 01 năm 2023", "Ngày 6 tháng 1 năm 2023",
      "  ngày  06\u{A0}tháng 01 năm 2023 ", "ngày 06 tha\u{301}ng 01 na\u{306}m 2023",
    ])
  func parsing(text: String) throws {
    let date = try #require(CalendarDate(parsing: text))
    #expect((date.year, date.month, date.day) == (2023, 1, 6))
  }

  @Test(
    "Forms that are refused",
    arguments: [
      "31/02/2023", "29/02/2023", "31/4/2023", "00/01/2023", "01/13/2023", "1/1/0000",
      "06/01/23", "06/01-2023", "06/01/2023x", "06/01/2023 12:00", "06/01", "2023/01/06",
      "2023-01", "06 tháng 01", "tháng 01 năm 2023", "006/01/2023", "06 / 01 / 2023", "", "ngày",
      "٠٦/٠١/٢٠٢٣",
    ])
  func refusing(text: String) {
    #expect(CalendarDate(parsing: text) == nil)
  }

  @Test(
    "Zero before days under 10 and months 1 and 2 only",
    arguments: [
      (2023, 1, 6, "ngày 06 tháng 01 năm 2023", "06/01/2023", "2023-01-06"),
      (2020, 3, 5, "ngày 05 tháng 3 năm 2020", "05/3/2020", "2020-03-05"),
      (2015, 6, 19, "ngày 19 tháng 6 năm 2015", "19/6/2015", "2015-06-19"),
      (2024, 2, 29, "ngày 29 tháng 02 năm 2024", "29/02/2024", "2024-02-29"),
      (938, 12, 31, "ngày 31 tháng 12 năm 938", "31/12/938", "0938-12-31"),
    ])
  func formats(year: Int, month: Int, day: Int, long: String, short: String, iso: String) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(date.longForm == long)
    #expect(date.shortForm == short)
    #expect(date.isoForm == iso)
    if year >= 1000 {
      for form in [long, short, iso] { #expect(CalendarDate(parsing: form) == date) }
    }
  }

  @Test("The form without its day")
  func blankDay() throws {
    let date = try #require(CalendarDate(year: 2023, month: 1, day: 6))
    #expect(date.monthAndYear == "tháng 01 năm 2023")
    #expect(date.longForm(blankDay: "      ") == "ngày      tháng 01 năm 2023")
    #expect(date.longForm() == date.longForm(blankDay: "      "))
    #expect(date.longForm(blankDay: " … ") == "ngày … tháng 01 năm 2023")
  }

  @Test("Leap years by the Gregorian rule")
  func leapYears() {
    for (year, isLeap) in [(1900, false), (2000, true), (2023, false), (2024, true), (2100, false)]
    {
      #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == isLeap)
    }
    #expect(CalendarDate(year: 10000, month: 1, day: 1) == nil)
  }

  @Test(
    "Weekdays that are on record",
    arguments: [
      (1945, 9, 2, Weekday.sunday), (1954, 5, 7, .friday), (1975, 4, 30, .wednesday),
      (2000, 2, 29, .tuesday), (2023, 1, 6, .friday), (2020, 3, 5, .thursday), (1, 1, 1, .monday),
    ])
  func weekdays(year: Int, month: Int, day: Int, weekday: Weekday) throws {
    #expect(try #require(CalendarDate(year: year, month: month, day: day)).weekday == weekday)
  }

  @Test("Days follow each other, and so do their weekdays")
  func sequence() {
    var previous: CalendarDate?
    for year in 1999...2001 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
          if let previous {
            #expect(previous < date)
            let place = Weekday.allCases.firstIndex(of: previous.weekday) ?? -1
            #expect(date.weekday == Weekday.allCases[(place + 1) % 7])
          }
          previous = date
        }
      }
    }
    #expect(Weekday.friday.name == "thứ Sáu" && Weekday.sunday.name == "Chủ nhật")
  }
}

@Suite("Times of day")
struct ClockTimeTests {
  @Test(
    "Forms that are read",
    arguments: [
      ("14:00", 14, 0), ("14h00", 14, 0), ("14h", 14, 0), ("14g00", 14, 0), ("14 giờ", 14, 0),
      ("14 giờ 30", 14, 30), ("14 giờ 30 phút", 14, 30), ("8h05", 8, 5), ("08:05", 8, 5),
      ("8 giờ 5 phút", 8, 5), ("14H30", 14, 30), (" 00 giờ 00 phút ", 0, 0), ("23:59", 23, 59),
    ])
  func parsing(text: String, hour: Int, minute: Int) throws {
    let time = try #require(ClockTime(parsing: text))
    #expect((time.hour, time.minute) == (hour, minute))
  }

  @Test(
    "Forms that are refused",
    arguments: [
      "24:00", "12:60", "14", "14:0", "14h5", "14:00:00", "14 giờ kém 5", "giờ", "", "1400",
      "14h00x",
      "14 phút", "114:00", "14 giờ phút",
    ])
  func refusing(text: String) {
    #expect(ClockTime(parsing: text) == nil)
  }

  @Test("Formats read back", arguments: [(14, 0), (8, 5), (0, 0), (23, 59)])
  func formats(hour: Int, minute: Int) throws {
    let time = try #require(ClockTime(hour: hour, minute: minute))
    #expect(ClockTime(parsing: time.longForm) == time)
    #expect(ClockTime(parsing: time.shortForm) == time)
  }

  @Test("Exact formats and order")
  func exact() throws {
    let two = try #require(ClockTime(hour: 14, minute: 0))
    let early = try #require(ClockTime(hour: 8, minute: 30))
    #expect(two.longForm == "14 giờ 00 phút" && two.shortForm == "14h00")
    #expect(early.longForm == "08 giờ 30 phút" && early.shortForm == "08h30")
    #expect(early < two)
    #expect(ClockTime(hour: 24, minute: 0) == nil && ClockTime(hour: -1, minute: 0) == nil)
  }
}
