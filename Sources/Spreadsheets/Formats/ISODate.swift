/// Dates as files write them: `2023-01-06`, `2023-01-06T14:00:00`.
enum ISODate {
  /// The date as it shows, in our order; nil if it is none.
  static func shown(
    _ text: String, parts: [DatePart] = [.day, .month, .year]
  ) -> (String, SheetCell.Kind)? {
    let halves = text.trimmingSpaces.split(separator: "T", maxSplits: 1)
    guard let first = halves.first else { return nil }
    if halves.count == 1, !first.contains("-") { return clock(first).map { ($0, .time) } }
    let numbers = first.split(separator: "-").map { Int($0) }
    guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2],
      (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    let date = DateDisplay.text(year: year, month: month, day: day, parts: parts)
    guard halves.count == 2, let time = clock(halves[1]), time != "00:00" else { return date }
    return ("\(date.0) \(time)", .time)
  }

  /// The hours and minutes of `14:30:00`, with seconds if there are any.
  private static func clock(_ text: Substring) -> String? {
    let parts = text.split(separator: ":")
    guard parts.count >= 2, parts.allSatisfy({ $0.count >= 2 }) else { return nil }
    let seconds = parts.count > 2 ? parts[2].prefix(2) : "00"
    return "\(parts[0]):\(parts[1])" + (seconds == "00" ? "" : ":\(seconds)")
  }

  /// The text of a duration such as `PT14H30M00S`, as a time of day; nil if it is none.
  static func shown(duration: String) -> String? {
    guard duration.hasPrefix("PT") else { return nil }
    var fields: [Character: Int] = [:]
    var digits = ""
    for character in duration.dropFirst(2) {
      if character.isNumber || character == "." || character == "," {
        digits.append(character)
      } else {
        fields[character] = Int(digits.prefix { $0.isNumber })
        digits = ""
      }
    }
    guard let hours = fields["H"], let minutes = fields["M"] else { return nil }
    let seconds = fields["S"] ?? 0
    return "\(twoDigits(hours)):\(twoDigits(minutes))"
      + (seconds == 0 ? "" : ":\(twoDigits(seconds))")
  }
}
