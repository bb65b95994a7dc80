import Vietnamese

extension Rule {
  private static let dateClause = "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.4.b"

  /// Zeros in dates.
  static let dateZeros = Rule(
    "dates.zeros", citation: dateClause,
    vi: "thêm số 0 trước ngày nhỏ hơn 10 và tháng 1, 2; các tháng khác không thêm",
    en: "a zero before days under 10 and months 1 and 2, and before no other month")

  /// Dates that are in no calendar.
  static let dateExists = Rule(
    "dates.exists", citation: "Lịch Gregorius",
    vi: "ngày này không có trong lịch", en: "there is no such day in the calendar")

  /// The weekday of a date.
  static let weekday = Rule(
    "dates.weekday", citation: "Lịch Gregorius",
    vi: "thứ trong tuần phải đúng với ngày", en: "the weekday must be that of the date")
}

extension RuleFamily {
  /// Dates in figures.
  static let dates = RuleFamily(rules: [.dateZeros, .dateExists, .weekday]) { text, _ in
    var remarks: [Remark] = []
    for index in text.indices where text[index].kind == .number && !text[index].isQuoted {
      guard let date = WrittenDate(in: text, endingWithMonthAt: index) else { continue }
      remarks += zeros(in: date, text)
      if let remark = calendar(date, in: text) { remarks.append(remark) }
    }
    return remarks
  }

  private static func zeros(in date: WrittenDate, _ text: Manuscript) -> [Remark] {
    func remark(_ index: Int, _ proposal: String) -> Remark {
      Remark(
        .dateZeros, at: text[index].range, in: text, proposal: proposal,
        isCertain: date.isLabelled)
    }
    var remarks: [Remark] = []
    if let day = date.day, let value = text.integer(at: day), text.width(at: day) == 1, value > 0 {
      remarks.append(remark(day, "0\(value)"))
    }
    guard let month = text.integer(at: date.month), (1...12).contains(month) else { return remarks }
    if month <= 2, text.width(at: date.month) == 1 {
      remarks.append(remark(date.month, "0\(month)"))
    } else if month > 2, text.width(at: date.month) == 2, month < 10 {
      remarks.append(remark(date.month, "\(month)"))
    }
    return remarks
  }

  // MARK: The calendar

  private static let weekdays: [WordKey: Weekday] = [
    "hai": .monday, "ba": .tuesday, "tư": .wednesday, "năm": .thursday, "sáu": .friday,
    "bảy": .saturday, "nhật": .sunday,
  ]

  private static func calendar(_ date: WrittenDate, in text: Manuscript) -> Remark? {
    guard let first = date.day, let day = text.integer(at: first),
      let month = text.integer(at: date.month), let last = date.year,
      let year = text.integer(at: last), (1800...2200).contains(year)
    else { return nil }
    let range = text.range(first, last)
    guard let value = CalendarDate(year: year, month: month, day: day) else {
      return Remark(.dateExists, at: range, in: text)
    }
    guard let (place, weekday) = statedWeekday(before: first, in: text), weekday != value.weekday
    else { return nil }
    let name = value.weekday.name.split(separator: " ").map(String.init)
    let isSunday = weekday == .sunday || value.weekday == .sunday
    return Remark(
      .weekday, at: isSunday ? text.range(place - 1, place) : text[place].range, in: text,
      proposal: isSunday ? name.joined(separator: " ") : name.last)
  }

  /// The weekday before a date, "thứ Sáu, ngày 06…", with the piece of its last word.
  private static func statedWeekday(
    before day: Int, in text: Manuscript
  ) -> (place: Int, weekday: Weekday)? {
    var index = day - 1
    if text.isWord(index, "ngày") { index -= 1 }
    if text.isMark(index, ",") { index -= 1 }
    guard let weekday = weekdays[text[index].key], text[index].gap == .space,
      text.isWord(index - 1, weekday == .sunday ? "chủ" : "thứ")
    else { return nil }
    return (index, weekday)
  }
}

/// A date in a text, by its pieces: "ngày 06 tháng 01 năm 2023", "tháng 3 năm 2020", "06/01/2023".
struct WrittenDate {
  var day: Int?
  let month: Int
  var year: Int?
  /// Whether words leave no doubt that this is a date.
  var isLabelled = true

  /// The date whose month is the number at a place; nil if none is.
  init?(in text: Manuscript, endingWithMonthAt month: Int) {
    guard text.integer(at: month) != nil, text.width(at: month) <= 2 else { return nil }
    self.month = month
    if text.isWord(month - 1, "tháng"), text[month].gap == .space {
      guard readWords(in: text) else { return nil }
    } else {
      guard readFigures(in: text) else { return nil }
    }
  }

  /// "ngày 06 tháng 01 năm 2023" and its parts. A number of months ("03 tháng 05 ngày") is no date.
  private mutating func readWords(in text: Manuscript) -> Bool {
    if text.isWord(month + 1, "năm"), text[month + 1].gap == .space,
      text.isYear(month + 2), text.isFollowedBySpace(month + 1)
    {
      year = month + 2
    } else if text.isMark(month + 1, "/"), text.isAttached(month), text.isAttached(month + 1),
      text.isYear(month + 2)
    {
      year = month + 2
    }
    let before = month - 2
    let isDay =
      text[before].kind == .number && text.integer(at: before) != nil
      && text.width(at: before) <= 2 && text[month - 1].gap == .space
      && text[before].gap == .space
    if isDay, dayWords.contains(text[before - 1].key) { day = before }
    return day != nil || year != nil
  }

  /// "06/01/2023".
  private mutating func readFigures(in text: Manuscript) -> Bool {
    guard text.isAttached(month - 2), text.isAttached(month - 1), text.isAttached(month),
      text.isAttached(month + 1), text.isMark(month - 1, "/"), text.isMark(month + 1, "/"),
      text[month - 2].kind == .number, text.width(at: month - 2) <= 2,
      text.integer(at: month - 2) != nil, text.isYear(month + 2),
      !text.isAttached(month - 3) || text.isMark(month - 3, "("),
      !(text.isAttached(month + 2)
        && (text.isMark(month + 3, "/") || text.isMark(month + 3, "-")))
    else { return false }
    day = month - 2
    year = month + 2
    isLabelled = text.isWord(month - 3, "ngày")
    let isLikely = (text.integer(at: month) ?? 0) <= 12
    return isLabelled || isLikely
  }

  private var dayWords: Set<WordKey> { Self.dayWords }
  private static let dayWords = Set<WordKey>(words: "ngày đến và mùng")
}

extension Manuscript {
  /// Whether a piece is a year of four figures.
  fileprivate func isYear(_ index: Int) -> Bool {
    width(at: index) == 4 && integer(at: index) != nil
  }
}
