/// The written forms of a date.
///
/// Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.4: Arabic figures, with a zero before
/// days under 10 and before months 1 and 2 only.
extension CalendarDate {
  /// "ngày 06 tháng 01 năm 2023", "ngày 05 tháng 3 năm 2020".
  package var longForm: String { "ngày \(twoDigits(day)) \(monthAndYear)" }

  /// "tháng 01 năm 2023", the part that is known before the document is signed.
  package var monthAndYear: String { "tháng \(monthFigures) năm \(year)" }

  /// "ngày      tháng 01 năm 2023": the long form with room to write the day by hand.
  ///
  /// - Parameter blank: what stands in place of the day, spaces around it included; six spaces
  ///   unless told otherwise.
  package func longForm(blankDay blank: String = "      ") -> String {
    "ngày\(blank)\(monthAndYear)"
  }

  /// "06/01/2023", "05/3/2020".
  package var shortForm: String { "\(twoDigits(day))/\(monthFigures)/\(year)" }

  /// "2023-01-06", year in four figures. Source: ISO 8601, calendar date, extended format.
  package var isoForm: String {
    let zeros = String(repeating: "0", count: 4 - String(year).count)
    return "\(zeros)\(year)-\(twoDigits(month))-\(twoDigits(day))"
  }

  private var monthFigures: String { month <= 2 ? twoDigits(month) : String(month) }
}

/// The number with a zero before it if it has one figure.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
