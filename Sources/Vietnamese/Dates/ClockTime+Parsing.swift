extension ClockTime {
  /// Reads a whole text as one time of day.
  ///
  /// Takes "14:00", "14h00", "14h", "14g00", "14 giờ", "14 giờ 30" and "14 giờ 30 phút"; the hour
  /// may have one figure, the minutes two. Nil for anything else and for text after the time.
  package init?(parsing text: String) {
    var scanner = DateScanner(text)
    guard let hour = scanner.number(width: 1...2) else { return nil }
    var minute = 0
    if scanner.take(":") {
      guard let figures = scanner.number(width: 2...2) else { return nil }
      minute = figures
    } else if scanner.takeWord("giờ") {
      if let figures = scanner.number(width: 1...2) {
        minute = figures
        _ = scanner.takeWord("phút")
      }
    } else if scanner.take("h") || scanner.take("g") {
      minute = scanner.number(width: 2...2) ?? 0
    } else {
      return nil
    }
    guard scanner.isAtEnd else { return nil }
    self.init(hour: hour, minute: minute)
  }
}
