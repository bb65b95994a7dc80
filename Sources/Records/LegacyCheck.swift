import Diagnostics
import LegacyText

/// Refuses data whose letters come from an old encoding: “Uû ban nh©n d©n” is TCVN3, and must never be printed.
///
/// Short texts say little by themselves, so all texts of a file are looked at together; only what is certain is refused.
struct LegacyCheck {
  /// The most places that one message run names.
  private static let limit = 20

  /// - Throws: `data.legacy-encoding`, once for each value that is certainly in an old encoding, up to 20.
  static func refuse(_ value: Value) throws(Failure) {
    var texts: [(text: String, location: SourceLocation)] = []
    collect(value, into: &texts)
    guard texts.contains(where: { isSuspicious($0.text) }) else { return }
    let lines = recognizeLines(
      text: texts.map { $0.text.replacing("\n", with: " ") }.joined(separator: "\n"))
    guard lines.count == texts.count else { return }
    var problems: [Diagnostic] = []
    for (line, value) in zip(lines, texts) where problems.count < limit {
      guard line.recognition.isCertain, let encoding = line.recognition.encoding else { continue }
      problems.append(
        .legacyEncoding(
          value.text, reads: line.recognition.text, in: encoding, at: value.location))
    }
    try problems.throwIfErrors()
  }

  /// The same for a list that is read row by row; so many rows are looked at together.
  static func refuse(_ rows: RowList) throws(Failure) {
    for start in stride(from: 0, to: rows.count, by: rowsTogether) {
      let some = rows[start..<min(start + rowsTogether, rows.count)]
      try refuse(Value(.list(Array(some)), at: rows.location))
    }
  }

  private static let rowsTogether = 1_000

  private static func collect(
    _ value: Value, into texts: inout [(text: String, location: SourceLocation)]
  ) {
    switch value.content {
    case .empty, .fault: break
    case .text(let text): texts.append((text, value.location))
    case .list(let items): for item in items { collect(item, into: &texts) }
    case .map(let entries): for entry in entries { collect(entry.value, into: &texts) }
    }
  }

  /// Whether a text has a letter that Vietnamese in Unicode does not: cheap, and true of all mojibake.
  private static func isSuspicious(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      guard (0x80...0xFF).contains(scalar.value) else { return false }
      return !Self.ordinary.contains(scalar)
    }
  }

  /// What Unicode texts in Vietnamese have between U+0080 and U+00FF.
  private static let ordinary = Set("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý\u{A0}§°²³×".unicodeScalars)
}

extension Diagnostic {
  fileprivate static func legacyEncoding(
    _ text: String, reads: String, in encoding: LegacyEncoding, at location: SourceLocation
  ) -> Diagnostic {
    let (before, after) = (text.prefix(30), reads.prefix(30))
    return .error(
      .legacyEncoding,
      Message(
        vi: "chữ ở đây theo bảng mã cũ \(encoding.label): “\(before)” là “\(after)”",
        en: "the letters here are in the old encoding \(encoding.label): “\(before)” is “\(after)”"),
      at: location,
      hint: Message(
        vi: "chuyển cả tệp sang Unicode: vanthu convert TỆP",
        en: "convert the whole file to Unicode: vanthu convert FILE"))
  }
}
