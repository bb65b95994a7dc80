import Diagnostics
import Documents
import Geometry
import Records
import Vietnamese

/// Fills the places of templates with what the fields hold.
struct TextBinder {
  let findings: Findings

  /// A template as inlines of one style; a missing value without a blank is reported.
  func inlines(_ template: TextTemplate, style: TextStyle, in scope: Scope) -> [Inline] {
    template.pieces.flatMap { piece -> [Inline] in
      switch piece {
      case .literal(let text):
        return [.text(StyledText(text: text, style: style, source: template.location))]
      case .field(let place):
        let lines = lines(place, of: template, in: scope)
        if lines == nil, let blank = place.blank { return [.blank(blank)] }
        let source = scope[place.path]?.location
        return (lines ?? []).enumerated().flatMap { index, line -> [Inline] in
          let text = Inline.text(StyledText(text: line, style: style, source: source))
          return index == 0 ? [text] : [.lineBreak, text]
        }
      }
    }
  }

  /// A template as plain text; `clean` is given what each field holds.
  func text(
    _ template: TextTemplate, in scope: Scope, clean: (String) -> String = { $0 }
  ) -> String {
    template.pieces.map { piece in
      switch piece {
      case .literal(let text): text
      case .field(let place):
        clean(lines(place, of: template, in: scope)?.joined(separator: " ") ?? "")
      }
    }.joined()
  }

  /// The value of a place as lines of text; nil if it is missing.
  private func lines(
    _ place: TextTemplate.FieldPlace, of template: TextTemplate, in scope: Scope
  ) -> [String]? {
    if let format = place.format, let position = scope.position(of: place.path),
      let text = format.text(position: position)
    {
      return [text]
    }
    guard let datum = scope[place.path], !datum.isBare else {
      if place.blank == nil { reportMissing(place.path, in: scope, at: template.location) }
      return nil
    }
    return datum.lines(as: place.format)
  }

  private func reportMissing(_ path: FieldPath, in scope: Scope, at location: SourceLocation) {
    findings.report(
      .layoutMissingValue, at: scope[path]?.location ?? location,
      vi: "bố cục cần trường “\(path)” nhưng dữ liệu không có",
      en: "the layout needs the field “\(path)”, which the data does not have")
  }
}

extension Datum {
  /// The value as lines of text in a format; a value that the format does not fit is written plainly.
  fileprivate func lines(as format: Format?) -> [String] {
    let lines: [String] =
      switch content {
      case .missing, .list, .group: []
      case .text(let text): [text]
      case .lines(let lines): lines
      case .choice(_, let label): [label]
      case .whole(let number):
        switch format {
        case .count: [officialCount(number)]
        case .digits: [number < 10 ? "0\(number)" : String(number)]
        case .roman: [romanNumeral(number) ?? String(number)]
        default: [String(number)]
        }
      case .date(let date): [format == .long ? date.longForm : date.shortForm]
      case .time(let time): [format == .long ? time.longForm : time.shortForm]
      }
    return switch format {
    case .upper: lines.map(\.uppercasedVietnamese)
    case .upperFirst: lines.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    case .slug: [Vietnamese.slug(lines.joined(separator: " "))]
    default: lines
    }
  }
}

extension Format {
  /// The place of an item in its list, where the format is one of places.
  fileprivate func text(position: Int) -> String? {
    switch self {
    case .number: String(position)
    case .roman: romanNumeral(position)
    case .letter: pointLetter(position)
    default: nil
    }
  }
}
