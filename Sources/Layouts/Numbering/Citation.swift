import Records
import Vietnamese

/// A legal document as a text cites it: in full the first time, afterwards by its type and number.
///
/// In full: type, number and symbol, date, issuing authority, subject; a law or an ordinance by type and name alone.
/// Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6b.
struct Citation {
  /// The fields that a group must have to be cited; the others are printed where they are there.
  static let requiredFields = ["type", "subject"]
  static let fields = ["type", "number", "date", "authority", "subject"]

  let full: String
  let short: String

  /// Reads the fields of a group; nil where it is none.
  init?(_ datum: Datum) {
    guard case .group(let fields) = datum.content else { return nil }
    func text(_ name: String) -> String? {
      switch fields[name]?.content {
      case .text(let text): text
      case .choice(_, let label): label
      case .lines(let lines): lines.joined(separator: " ")
      case .date(let date): date.longForm
      default: nil
      }
    }
    guard let type = text("type") else { return nil }
    if let number = text("number") {
      short = "\(type) số \(number)"
      let parts = [
        short, text("date"), text("authority").map { "của \($0)" }, text("subject"),
      ]
      full = parts.compactMap(\.self).joined(separator: " ")
    } else {
      // A law: its name says what it is.
      short = [type, text("subject")].compactMap(\.self).joined(separator: " ")
      full = [short, text("date")].compactMap(\.self).joined(separator: " ")
    }
  }
}
