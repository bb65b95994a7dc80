/// A month of a year: what is known of a document's date before it is signed.
///
/// Source: Nghị định 30/2020/NĐ-CP, Điều 15: on paper the number and the date are put in after the signature.
package struct CalendarMonth: Hashable, Sendable {
  package var year: Int { firstDay.year }
  /// 1 to 12.
  package var month: Int { firstDay.month }

  /// "tháng 01 năm 2023".
  package var longForm: String { firstDay.monthAndYear }

  private let firstDay: CalendarDate

  /// A month of the Gregorian calendar; nil for one that does not exist.
  package init?(year: Int, month: Int) {
    guard let day = CalendarDate(year: year, month: month, day: 1) else { return nil }
    firstDay = day
  }

  /// Reads "01/2023", "1/2023", "2023-01" or "tháng 01 năm 2023"; nil for anything else.
  package init?(parsing text: String) {
    for candidate in ["01/\(text)", "\(text)-01", "01 \(text)"] {
      if let day = CalendarDate(parsing: candidate) {
        self.init(year: day.year, month: day.month)
        return
      }
    }
    return nil
  }
}
