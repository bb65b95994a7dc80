/// How a cell shows a number: a format code such as `000`, `#.##0,0` or `dd/mm/yyyy`.
///
/// Source: ECMA-376 part 1, 18.8.30 and 18.8.31. Signs are Vietnamese whatever the sheet's: decimal comma, full stops
/// between groups of three, `06/01/2023`.
struct NumberFormat: Hashable, Sendable {
  /// The shapes of positive numbers, negative ones, zero; then of texts.
  private let sections: [FormatSection]

  static let general = NumberFormat(code: "General")

  init(code: String) { sections = FormatSection.sections(of: code) }

  /// What a cell shows for a number.
  func shown(_ number: DecimalNumber, epoch: SerialDate.Epoch) -> (
    text: String, kind: SheetCell.Kind
  ) {
    let number = number.rounded(toSignificant: 15)
    let (section, hidesSign) = section(for: number)
    if section.isDate {
      return DateDisplay(parts: section.dateParts).shown(number, epoch: epoch)
    }
    guard let text = section.text(of: hidesSign ? number.magnitude : number) else {
      return (number.plainText, .fault(.unknownFormat))
    }
    return (text, .number)
  }

  /// What a cell shows for a text: the fourth section is for texts, or the last one if it says `@`.
  func shown(_ text: String) -> String {
    guard let section = sections.count > 3 ? sections[3] : sections.last,
      sections.count > 3 || section.isText
    else { return text }
    return section.text(of: text)
  }

  /// The section for a number, and whether the section stands for its sign too.
  private func section(for number: DecimalNumber) -> (FormatSection, hidesSign: Bool) {
    let numeric = sections.prefix(3).filter { !$0.isText }
    guard let first = numeric.first else { return (.general, false) }
    if numeric.contains(where: { $0.condition != nil }) {
      let met = numeric.first { $0.condition?.holds(for: number.double) ?? true }
      return (met ?? .general, false)
    }
    if number.isNegative, numeric.count > 1 { return (numeric[1], true) }
    if number.isZero, numeric.count > 2 { return (numeric[2], false) }
    return (first, false)
  }
}

extension NumberFormat {
  /// The formats that have numbers instead of codes. Source: ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are dates of
  /// Eastern Asia.
  static func builtIn(_ id: Int) -> NumberFormat {
    switch id {
    case 1: NumberFormat(code: "0")
    case 2: NumberFormat(code: "0.00")
    case 3, 37, 38: NumberFormat(code: "#,##0")
    case 4, 39, 40: NumberFormat(code: "#,##0.00")
    case 5, 6: NumberFormat(code: "#,##0")
    case 7, 8: NumberFormat(code: "#,##0.00")
    case 9: NumberFormat(code: "0%")
    case 10: NumberFormat(code: "0.00%")
    case 12: NumberFormat(code: "# ?/?")
    case 13: NumberFormat(code: "# ??/??")
    case 14, 15, 27...31, 36, 50...54, 57, 58: NumberFormat(code: "dd/mm/yyyy")
    case 16: NumberFormat(code: "d-mmm")
    case 17: NumberFormat(code: "mmm-yy")
    case 18...20, 32, 34: NumberFormat(code: "h:mm")
    case 21, 33, 35: NumberFormat(code: "h:mm:ss")
    case 22: NumberFormat(code: "dd/mm/yyyy h:mm")
    case 41, 42: NumberFormat(code: "#,##0")
    case 43, 44: NumberFormat(code: "#,##0.00")
    case 45, 47: NumberFormat(code: "mm:ss")
    case 46: NumberFormat(code: "[h]:mm:ss")
    default: .general
    }
  }
}
