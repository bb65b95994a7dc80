/// A time of day to the minute, from 00:00 to 23:59.
package struct ClockTime: Hashable, Sendable, Comparable {
  /// 0 to 23.
  package let hour: Int
  /// 0 to 59.
  package let minute: Int

  /// Makes a time that a clock can show; nil for hour 24 or minute 60.
  package init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.hour = hour
    self.minute = minute
  }

  /// Whether the first time comes before the second on one day.
  package static func < (a: ClockTime, b: ClockTime) -> Bool {
    (a.hour, a.minute) < (b.hour, b.minute)
  }

  /// "14 giờ 00 phút", "08 giờ 30 phút".
  ///
  /// Source: Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.9 ("…. giờ …."); domain.md §6.6.
  package var longForm: String { "\(twoDigits(hour)) giờ \(twoDigits(minute)) phút" }

  /// "14h00", "08h30".
  package var shortForm: String { "\(twoDigits(hour))h\(twoDigits(minute))" }
}
