import Diagnostics
import LegacyText
import Vietnamese

/// The text of a table's cell, whatever file it comes from.
enum CellText {
  /// What a cell holds: its bare text, nothing, or a sign that no document can hold.
  static func content(of cell: String, at location: SourceLocation) -> Value.Content {
    let text = bare(cell)
    if text.isEmpty { return .empty }
    if text.unicodeScalars.contains(where: \.isUnprintable) {
      let kept = cleaned(text).text.unicodeScalars.first(where: \.isUnprintable)
      if let lost = kept ?? text.unicodeScalars.first(where: { $0 == Self.mark }) {
        return .fault(.unprintable(lost, at: location))
      }
    }
    return .text(text)
  }

  /// A cell as `bare`, in NFC.
  static func trimmed(_ cell: String) -> String { cleaned(bare(cell)).text }

  /// A cell without white space and byte order marks at its ends, and without what spreadsheets write around a text to keep
  /// it from being calculated: `="012"` is 012, `'=1` is =1.
  static func bare(_ cell: String) -> String {
    let scalars = cell.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return cell }
    if !isOuter(first), !isOuter(last), first != "=", first != "'" { return cell }
    guard let start = scalars.firstIndex(where: { !isOuter($0) }),
      let end = scalars.lastIndex(where: { !isOuter($0) })
    else { return "" }
    return unguarded(String(scalars[start...end]))
  }

  private static let mark: Unicode.Scalar = "\u{FEFF}"

  private static func isOuter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isSpace || scalar == mark
  }

  private static func unguarded(_ text: String) -> String {
    if text.hasPrefix("=\""), text.hasSuffix("\""), text.utf8.count > 2 {
      let inside = text.dropFirst(2).dropLast()
      // A quote inside is written twice; a single one ends the text, and a formula goes on.
      guard !inside.replacing("\"\"", with: "").contains("\"") else { return text }
      return bare(String(inside.replacing("\"\"", with: "\"")))
    }
    if text.hasPrefix("'"), let second = text.dropFirst().first,
      "=+-@".contains(second) || second.isNumber
    {
      return String(text.dropFirst())
    }
    return text
  }
}
