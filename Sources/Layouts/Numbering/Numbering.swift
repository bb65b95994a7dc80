import Diagnostics
import Records
import Vietnamese

/// How paragraphs of a style are counted: Điều 1, khoản 1, điểm a; or I, 1, a).
///
/// Paragraphs of one series are counted level by level: where a level goes on, those below it begin anew, but for those that are
/// `continuous`, as the articles of a law run through its chapters.
/// Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.
struct Numbering: Sendable {
  let series: String
  /// 1 is the highest.
  let level: Int
  /// What stands before the text: `Điều {number}.`
  let label: TextTemplate
  /// What other places call the paragraph: `Điều {number}`.
  let reference: TextTemplate
  /// Whether they call what it is part of as well: điểm a khoản 2 Điều 3.
  let namesParent: Bool
  let isContinuous: Bool
  /// Whether the label has a line of its own.
  let isOnOwnLine: Bool

  /// Reads the key `numbering` of a style; nil where it is not there.
  static func read(_ reader: MapReader) -> Numbering? {
    guard let map = reader.map("numbering") else { return nil }
    defer { map.finish() }
    map.expect("series", "level", "label")
    guard let series = map.text("series"), let level = map.whole("level"),
      let label = map.template("label")
    else { return nil }
    let reference = map.template("reference") ?? label.withoutLastSign
    for template in [label, reference] { check(template, findings: reader.findings) }
    return Numbering(
      series: series, level: level, label: label, reference: reference,
      namesParent: map.flag("with-parent") ?? false,
      isContinuous: map.flag("continuous") ?? false, isOnOwnLine: map.flag("own-line") ?? false)
  }

  /// The ways in which a number may be written.
  enum Sign: String, CaseIterable {
    case number, roman, letter, digits

    /// The sign of a number; nil where the way has no more.
    func text(_ number: Int) -> String? {
      switch self {
      case .number: String(number)
      case .roman: romanNumeral(number)
      case .letter: pointLetter(number)
      case .digits: number < 10 ? "0\(number)" : String(number)
      }
    }
  }

  private static func check(_ template: TextTemplate, findings: Findings) {
    for case .field(let place) in template.pieces
    where Sign(rawValue: place.path.description) == nil {
      findings.reportUnknown(
        place.path.description, .layoutUnknownName,
        what: Message(vi: "cách đánh số", en: "way of numbering"), at: template.location,
        known: Sign.allCases.map(\.rawValue))
    }
  }
}

extension TextTemplate {
  /// A label or reference with the number filled in; nil where the number has no sign.
  func numbered(_ number: Int) -> String? {
    var text = ""
    for piece in pieces {
      switch piece {
      case .literal(let literal): text += literal
      case .field(let place):
        guard let sign = Numbering.Sign(rawValue: place.path.description)?.text(number) else {
          return nil
        }
        text += sign
      }
    }
    return text
  }

  /// The template without the full stop or bracket that closes it.
  fileprivate var withoutLastSign: TextTemplate {
    guard case .literal(let text)? = pieces.last else { return self }
    let short = text.reversed().drop { ".):;".contains($0) }.reversed()
    return TextTemplate(pieces: pieces.dropLast() + [.literal(String(short))], location: location)
  }
}
