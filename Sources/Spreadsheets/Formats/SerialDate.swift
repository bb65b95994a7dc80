/// A day as spreadsheets count it: from an epoch, with the time of day as a fraction.
struct SerialDate: Hashable, Sendable {
  /// Where counting starts.
  enum Epoch: Hashable, Sendable {
    /// 1 is 1 January 1900, and 60 a 29 February that never was. Source: ECMA-376 part 1, 18.17.4.1.
    case year1900
    /// 0 is 1 January 1904, as once on the Macintosh.
    case year1904
  }

  let year: Int
  let month: Int
  let day: Int

  /// The day of a whole serial number.
  ///
  /// - Throws: `.falseLeapDay`, or `.dateOutOfRange` before the epoch and after the year 9999.
  init(serial: Int, epoch: Epoch) throws(CellFault) {
    // Days from 1 March of the year 0: then leap days stand at the end of years.
    let marchDay: Int
    switch epoch {
    case .year1900:
      if serial == 60 { throw .falseLeapDay }
      guard serial > 0, serial <= 2_958_465 else { throw .dateOutOfRange }
      marchDay = serial + (serial < 60 ? 693_900 : 693_899)
    case .year1904:
      guard serial >= 0, serial <= 2_957_003 else { throw .dateOutOfRange }
      marchDay = serial + 695_361
    }
    let era = marchDay / 146_097
    let dayOfEra = marchDay % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  }
}

/// A part of a date or time that a format shows.
enum DatePart: Hashable, Sendable {
  case year, month, day, hour, minute, second
  /// Hours beyond a day: `[h]`.
  case elapsedHours
}

/// How a date shows, by the parts that its format has.
struct DateDisplay {
  let parts: [DatePart]

  private func has(_ part: DatePart) -> Bool { parts.contains(part) }

  /// The text for a serial number: day, month and year in this order, hours of the whole day.
  func shown(_ number: DecimalNumber, epoch: SerialDate.Epoch) -> (
    text: String, kind: SheetCell.Kind
  ) {
    let value = number.double
    guard !number.isNegative, value < 2_958_466 else {
      return (number.plainText, .fault(.dateOutOfRange))
    }
    let hasTime = has(.hour) || has(.minute) || has(.second) || has(.elapsedHours)
    let hasDate = has(.year) || has(.month) || has(.day)
    // Seconds are rounded, so that 13:59:59.9999 is 14:00.
    let seconds = Int((value * 86_400).rounded())
    let days = hasTime ? seconds / 86_400 : Int(value)
    let time = hasTime ? timeText(seconds: seconds) : ""
    guard hasDate else { return (time, .time) }
    do throws(CellFault) {
      let (date, kind) = dateText(try SerialDate(serial: days, epoch: epoch))
      return hasTime ? ("\(date) \(time)", .time) : (date, kind)
    } catch {
      return (error == .falseLeapDay ? "29/02/1900" : number.plainText, .fault(error))
    }
  }

  private func timeText(seconds: Int) -> String {
    let hours = has(.elapsedHours) ? seconds / 3_600 : seconds / 3_600 % 24
    let minutes = twoDigits(seconds / 60 % 60)
    if !has(.hour), !has(.elapsedHours) {
      return has(.second) ? "\(minutes):\(twoDigits(seconds % 60))" : minutes
    }
    return "\(twoDigits(hours)):\(minutes)" + (has(.second) ? ":\(twoDigits(seconds % 60))" : "")
  }

  private func dateText(_ date: SerialDate) -> (String, SheetCell.Kind) {
    Self.text(year: date.year, month: date.month, day: date.day, parts: parts)
  }

  /// A date by the parts that show of it.
  static func text(
    year: Int, month: Int, day: Int, parts: [DatePart]
  ) -> (String, SheetCell.Kind) {
    let fullYear = String(repeating: "0", count: max(0, 4 - "\(year)".count)) + "\(year)"
    let full = "\(twoDigits(day))/\(twoDigits(month))/\(fullYear)"
    switch (parts.contains(.year), parts.contains(.month), parts.contains(.day)) {
    case (true, _, true): return (full, .date)
    case (true, true, false): return ("\(twoDigits(month))/\(fullYear)", .monthAndYear)
    case (true, false, false): return (fullYear, .number)
    case (false, true, true): return (full, .dayAndMonth)
    case (false, true, false): return ("\(month)", .number)
    case (false, false, _): return ("\(day)", .number)
    }
  }
}

/// A number with a zero before it if it has one digit.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
