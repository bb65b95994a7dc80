/// A cell of an OpenDocument sheet: its value and the text that it shows.
struct ODSCell {
  let isCovered: Bool
  let columnRepeat: Int
  private let type: String
  private let value: String
  private let date: String
  private let time: String
  private let hasFormula: Bool
  private let string: String?
  /// The cell's own style.
  let style: String?
  private let rowSpan: Int
  private let columnSpan: Int
  /// The text of the paragraphs, as the writing program showed the value.
  var shown = ""
  var hasParagraph = false
  /// Whether a line is drawn through a piece of the text.
  var hasStruckSpan = false

  init(_ attributes: XMLAttributes, isCovered: Bool) {
    self.isCovered = isCovered
    func count(_ name: String, limit: Int) -> Int {
      min(max(attributes.int(name) ?? 1, 1), limit)
    }
    columnRepeat = count("table:number-columns-repeated", limit: SheetLimits.columns)
    rowSpan = count("table:number-rows-spanned", limit: SheetLimits.rows)
    columnSpan = count("table:number-columns-spanned", limit: SheetLimits.columns)
    let isError = attributes["calcext:value-type"] == "error"
    type = isError ? "error" : attributes["office:value-type"] ?? ""
    value = attributes["office:value"] ?? attributes["office:boolean-value"] ?? ""
    date = attributes["office:date-value"] ?? ""
    time = attributes["office:time-value"] ?? ""
    hasFormula = attributes["table:formula"] != nil
    string = attributes["office:string-value"]
    style = attributes["table:style-name"]
  }

  /// The area that the cell covers, if it is more than itself.
  func merge(row: Int, column: Int) -> CellRange? {
    guard rowSpan > 1 || columnSpan > 1 else { return nil }
    return CellRange(
      rows: row...min(row + rowSpan - 1, SheetLimits.rows),
      columns: column...min(column + columnSpan - 1, SheetLimits.columns))
  }

  /// The cell as it shows, in a column; text that stands in no paragraph counts where there is none.
  func content(column: Int) -> SheetCell {
    var cell = self
    if !hasParagraph, let string { cell.shown = string }
    let (text, kind) = cell.typed
    var content = SheetCell(column: column, text: text, kind: kind)
    content.isCalculated = hasFormula
    content.isStruck = hasStruckSpan
    if kind == .number, type != "percentage", let number = DecimalNumber(value), number.isWhole {
      content.whole = number.plainText
    }
    return content
  }

  private var typed: (String, SheetCell.Kind) {
    switch type {
    case "error": return (shown, .fault(.formulaError))
    case "float", "currency", "percentage": return number
    case "date":
      let known = ISODate.shown(date, parts: dateParts)
      return known ?? (shown, .fault(date.isEmpty ? .damaged : .dateOutOfRange))
    case "time":
      return (ISODate.shown(duration: time) ?? shown, .time)
    case "boolean": return (value == "true" ? "TRUE" : "FALSE", .boolean)
    case "":
      return hasFormula && shown.isEmpty ? ("", .fault(.notCalculated)) : (shown, .text)
    default:
      let isError =
        hasFormula
        && (shown.hasPrefix("#") && shown.hasSuffix("!") || shown == "#N/A"
          || shown == "#NAME?" || shown.hasPrefix("Err:"))
      return isError ? (shown, .fault(.formulaError)) : (shown, .text)
    }
  }

  /// What of the date shows, seen in the text: a date without its year, or without its day.
  private var dateParts: [DatePart] {
    let parts = date.prefix { $0 != "T" }.split(separator: "-")
    let groups = shown.split { !$0.isASCII || !$0.isNumber }
    guard parts.count == 3, !groups.isEmpty else { return [.day, .month, .year] }
    let showsYear = groups.contains {
      $0 == parts[0] || groups.count > 1 && $0 == parts[0].suffix(2) && $0 == groups.last
    }
    let showsDay = groups.contains { Int($0) == Int(parts[2]) }
    if showsYear, groups.count == 2,
      !showsDay || groups.allSatisfy({ Int($0) != nil }) && !hasMonthName
    {
      return [.month, .year]
    }
    return showsYear ? [.day, .month, .year] : [.day, .month]
  }

  private var hasMonthName: Bool { shown.contains { $0.isLetter } }

  /// A number in the digits that show, with our signs: the program that wrote them may have had others.
  private var number: (String, SheetCell.Kind) {
    guard let exact = DecimalNumber(value) else { return (shown, .fault(.damaged)) }
    let number = exact.rounded(toSignificant: 15)
    if number.isWhole, number.wholeDigits > 15, !hasFormula {
      return (number.plainText, .fault(.lostDigits))
    }
    return (
      ShownNumber(shown, value: type == "percentage" ? number.shifted(by: 2) : number).text, .number
    )
  }
}
