import Diagnostics
import Geometry

/// Text with places for fields: `Số: {minutes.number or 15mm}/{minutes.symbol}`.
///
/// A place is `{path}`, `{path as format}`, and may end in ` or LENGTH`: the room left empty where the field has no
/// value. A brace that is meant as such is doubled; a line end ends a line. What the fields hold is never read as a template.
struct TextTemplate: Sendable {
  enum Piece: Sendable {
    case literal(String)
    case field(FieldPlace)
  }

  struct FieldPlace: Sendable {
    let path: FieldPath
    let format: Format?
    /// Room left where the field is missing; nil makes that an error.
    let blank: Length?
  }

  let pieces: [Piece]
  let location: SourceLocation

  init(pieces: [Piece], location: SourceLocation) {
    self.pieces = pieces
    self.location = location
  }

  /// Reads a template; mistakes are reported and the faulty place is left out.
  init(_ text: String, at location: SourceLocation, findings: Findings) {
    self.location = location
    var pieces: [Piece] = []
    var literal = ""
    var rest = text[...]
    let (opening, closing) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    while let brace = rest.utf8.firstIndex(where: { $0 == opening || $0 == closing }) {
      let isOpening = rest.utf8[brace] == opening
      let next = rest.utf8.index(after: brace)
      let isDoubled = next < rest.endIndex && rest.utf8[next] == rest.utf8[brace]
      if !isOpening || isDoubled {
        literal += rest[..<next]
        rest = rest[(isDoubled ? rest.utf8.index(after: next) : next)...]
        if !isDoubled { Self.reportLoneBrace("}", at: location, findings: findings) }
        continue
      }
      literal += rest[..<brace]
      if !literal.isEmpty { pieces.append(.literal(literal)) }
      literal = ""
      rest = rest[next...]
      guard let end = rest.utf8.firstIndex(of: closing) else {
        Self.reportLoneBrace("{", at: location, findings: findings)
        rest = ""
        break
      }
      if let place = Self.place(rest[..<end], at: location, findings: findings) {
        pieces.append(.field(place))
      }
      rest = rest[rest.utf8.index(after: end)...]
    }
    literal += rest
    if !literal.isEmpty { pieces.append(.literal(literal)) }
    self.pieces = pieces
  }

  private static func reportLoneBrace(
    _ brace: Character, at location: SourceLocation, findings: Findings
  ) {
    findings.report(
      .layoutSyntax, at: location, vi: "dấu “\(brace)” lẻ đôi", en: "a “\(brace)” without its pair",
      hint: Message(
        vi: "chỗ điền viết {tên.trường}; muốn in dấu này thì viết hai lần liền nhau",
        en: "a place is {path}; to print the brace itself, double it"))
  }

  private static func place(
    _ text: Substring, at location: SourceLocation, findings: Findings
  ) -> FieldPlace? {
    var words = text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    var blank: Length?
    if words.count >= 2, words[words.count - 2] == "or" {
      blank = Length(parsing: words[words.count - 1]).flatMap { $0 < .zero ? nil : $0 }
      if blank != nil { words.removeLast(2) }
    }
    var format: Format?
    if words.count == 3, words[1] == "as" {
      format = Format(rawValue: words[2])
      if format == nil {
        findings.reportUnknown(
          words[2], .layoutUnknownName, what: Message(vi: "cách viết", en: "format"),
          at: location, known: Format.allCases.map(\.rawValue))
        return nil
      }
      words.removeLast(2)
    }
    guard words.count == 1, let path = FieldPath(words[0]) else {
      findings.report(
        .layoutSyntax, at: location, vi: "không hiểu được chỗ điền “{\(text)}”",
        en: "the place “{\(text)}” cannot be understood",
        hint: Message(
          vi: "viết {tên.trường}, {tên.trường as cách-viết} hoặc {tên.trường or 15mm}",
          en: "write {path}, {path as format} or {path or 15mm}"))
      return nil
    }
    return FieldPlace(path: path, format: format, blank: blank)
  }
}

/// The names that lead to a field: `chair.name`.
package struct FieldPath: Hashable, Sendable, CustomStringConvertible {
  let names: [String]

  package var description: String { names.joined(separator: ".") }

  /// Reads names parted by dots; nil if one is empty.
  init?(_ text: String) {
    guard !text.utf8.contains(UInt8(ascii: " ")) else { return nil }
    names = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard names.allSatisfy({ !$0.isEmpty }) else { return nil }
  }
}

/// The ways in which a value may be written; the list is closed, a new need becomes a new case.
enum Format: String, CaseIterable, Sendable {
  /// A capital first letter.
  case upperFirst = "upper-first"
  /// Capital letters.
  case upper
  /// A small first letter.
  case lowerFirst = "lower-first"
  /// `ngày 06 tháng 01 năm 2023`; `14 giờ 00 phút`.
  case long
  /// `06/01/2023`; `14h00`.
  case short
  /// Lines broken by hand as one: `Chủ tịch Ủy ban nhân dân quận`.
  case line
  /// The day of the week of a date: `thứ Sáu`.
  case weekday
  /// The year of a date: `2023`.
  case year
  /// A number as it stands in tables and before a unit: `5`, `1.234.567`.
  case grouped
  /// A number in words: `hai mươi mốt`.
  case words
  /// An amount of money in words: `Một triệu hai trăm nghìn đồng`.
  case moneyWords = "money-words"
  /// A count in official prose: `05`, `15`, `1.250`.
  case count
  /// The place of an item in its list: 1, 2, 3.
  case number
  /// The place of an item in its list: I, II, III.
  case roman
  /// The place of an item in its list: a, b, c, d, đ.
  case letter
  /// ASCII for a file's name: `nguyen-thi-dao`.
  case slug
  /// At least two digits: `07`.
  case digits
  /// A legal document, in full the first time and short afterwards.
  case citation

  /// Whether it writes an item's place in its list and so fits items of every type.
  var isPosition: Bool {
    switch self {
    case .number, .roman, .letter: true
    default: false
    }
  }
}
