package import FoundationEssentials
import Vietnamese

/// When a document is signed, to the second, with the time zone of the signer.
package struct SigningTime: Hashable, Sendable {
  package let instant: Date
  /// Minutes east of Greenwich.
  package let offset: Int

  /// Vietnam's, minutes east of Greenwich.
  package static let vietnamOffset = 7 * 60

  /// An instant as clocks in Vietnam show it.
  package init(inVietnam instant: Date) {
    self.instant = instant
    offset = Self.vietnamOffset
  }

  /// Reads `2023-01-06T14:30:05+07:00`; seconds and zone may be left out, the zone is then Vietnam's.
  package init?(parsing text: String) {
    let form = /(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:?\d\d)?/
    guard let match = text.wholeMatch(of: form)?.output,
      let year = Int(match.1), let month = Int(match.2), let day = Int(match.3),
      CalendarDate(year: year, month: month, day: day) != nil,
      let hour = Int(match.4), let minute = Int(match.5), hour < 24, minute < 60,
      let second = Int(match.6 ?? "0"), second < 60,
      let offset = match.7.map(Self.offset) ?? Self.vietnamOffset
    else { return nil }
    let parts = DateComponents(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    guard let instant = Self.calendar(offset: offset).date(from: parts) else { return nil }
    self.instant = instant
    self.offset = offset
  }

  /// Reads the form that PDF has, `D:20230106143005+07'00'`.
  ///
  /// Source: ISO 32000-1, 7.9.4.
  init?(pdfForm text: String) {
    let form = /D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z.*|([+-]\d\d)'(\d\d)'?)?/
    guard let match = text.wholeMatch(of: form)?.output else { return nil }
    let zone = match.7.flatMap { hours in match.8.map { "\(hours):\($0)" } } ?? "Z"
    self.init(
      parsing: "\(match.1)-\(match.2)-\(match.3)T\(match.4):\(match.5):\(match.6)\(zone)")
  }

  /// `D:20230106143005+07'00'`
  var pdfForm: String {
    let parts = parts
    let date = "\(Self.padded(parts.year, 4))\(Self.padded(parts.month))\(Self.padded(parts.day))"
    let time =
      "\(Self.padded(parts.hour))\(Self.padded(parts.minute))\(Self.padded(parts.second))"
    return "D:\(date)\(time)\(zone(separator: "'"))'"
  }

  /// `2023-01-06T14:30:05+07:00`
  package var isoForm: String {
    let parts = parts
    let date = [Self.padded(parts.year, 4), Self.padded(parts.month), Self.padded(parts.day)]
    let time = [parts.hour, parts.minute, parts.second].map { Self.padded($0) }
    return date.joined(separator: "-") + "T" + time.joined(separator: ":") + zone(separator: ":")
  }

  /// `06/01/2023; 14:30:05 +07:00`
  ///
  /// Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục II.7d.
  package var longForm: String {
    let parts = parts
    let date = "\(Self.padded(parts.day))/\(Self.padded(parts.month))/\(Self.padded(parts.year, 4))"
    let time =
      "\(Self.padded(parts.hour)):\(Self.padded(parts.minute)):\(Self.padded(parts.second))"
    return "\(date); \(time) \(zone(separator: ":"))"
  }

  private var parts: DateComponents {
    Self.calendar(offset: offset).dateComponents(
      [.year, .month, .day, .hour, .minute, .second], from: instant)
  }

  private func zone(separator: String) -> String {
    let (hours, minutes) = abs(offset).quotientAndRemainder(dividingBy: 60)
    return "\(offset < 0 ? "-" : "+")\(Self.padded(hours))\(separator)\(Self.padded(minutes))"
  }

  private static func offset(_ zone: Substring) -> Int? {
    if zone == "Z" { return 0 }
    let digits = zone.filter(\.isNumber)
    guard let hours = Int(digits.prefix(2)), let minutes = Int(digits.suffix(2)), hours <= 14,
      minutes < 60
    else { return nil }
    return (zone.first == "-" ? -1 : 1) * (hours * 60 + minutes)
  }

  private static func calendar(offset: Int) -> Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: offset * 60) ?? .gmt
    return calendar
  }

  private static func padded(_ number: Int?, _ width: Int = 2) -> String {
    let digits = String(number ?? 0)
    return String(repeating: "0", count: max(width - digits.count, 0)) + digits
  }
}
