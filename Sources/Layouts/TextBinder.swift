import Diagnostics
import Documents
import Geometry
import Records
import Vietnamese

/// Fills the places of templates with what the fields hold.
struct TextBinder {
  /// How much larger blanks are than in the layout.
  var scale = 1.0
  var tones = ToneSetting()
  let findings: Findings
  var counts = DocumentCounts()

  /// A template as inlines of one style; a missing value without a blank is reported.
  func inlines(_ template: TextTemplate, style: TextStyle, in scope: Scope) -> [Inline] {
    template.pieces.enumerated().flatMap { position, piece -> [Inline] in
      switch piece {
      case .literal(let text):
        let isLast = position + 1 == template.pieces.count
        return inlines(isLast ? text.withoutFinalLineEnd : text[...], style: style, template)
      case .field(let place):
        if case .month(let month)? = scope[place.path]?.content {
          return inlines(month, of: place, style: style, at: scope[place.path]?.location)
        }
        let lines = lines(place, of: template, in: scope)
        if lines == nil, let blank = place.blank { return [.blank(blank * scale)] }
        let source = scope[place.path]?.location
        // In capitals a name cannot be told from other words: the rules of language go by what was written.
        let written = place.format == .upper ? scope[place.path]?.lines(as: nil) : nil
        return (lines ?? []).enumerated().flatMap { index, line -> [Inline] in
          let text = Inline.text(
            StyledText(
              text: tones.applied(to: line), style: style, source: source,
              wording: written.map { tones.applied(to: $0[index]) }))
          return index == 0 ? [text] : [.lineBreak, text]
        }
      }
    }
  }

  /// Text of the layout; a line end in it ends a line.
  private func inlines(
    _ text: Substring, style: TextStyle, _ template: TextTemplate
  ) -> [Inline] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap {
      index, line -> [Inline] in
      let text = Inline.text(
        StyledText(text: String(line), style: style, source: template.location))
      return index == 0 ? [text] : [.lineBreak, text]
    }
  }

  /// `ngày      tháng 01 năm 2023`: the day is put in by hand, after the signature.
  private func inlines(
    _ month: CalendarMonth, of place: TextTemplate.FieldPlace, style: TextStyle,
    at source: SourceLocation?
  ) -> [Inline] {
    [
      .text(StyledText(text: "ngày ", style: style, source: source)),
      .blank((place.blank ?? Self.dayBlank) * scale),
      .text(StyledText(text: " \(month.longForm)", style: style, source: source)),
    ]
  }

  /// Room for a day of two figures written by hand.
  private static let dayBlank = Length.mm(7)

  /// A template as plain text; `clean` is given what each field holds.
  func text(
    _ template: TextTemplate, in scope: Scope, clean: (String) -> String = { $0 }
  ) -> String {
    template.pieces.map { piece in
      switch piece {
      case .literal(let text): text.replacing("\n", with: " ")
      case .field(let place):
        clean(lines(place, of: template, in: scope)?.joined(separator: " ") ?? "")
      }
    }.joined()
  }

  /// The value of a place as lines of text; nil if it is missing.
  private func lines(
    _ place: TextTemplate.FieldPlace, of template: TextTemplate, in scope: Scope
  ) -> [String]? {
    if let format = place.format, format.isPosition, let position = scope.position(of: place.path) {
      if let text = format.text(position: position) { return [text] }
      reportUncountable(position, as: format, at: template.location)
      return []
    }
    guard let datum = scope[place.path], !datum.isBare else {
      if place.blank == nil { reportMissing(place.path, in: scope, at: template.location) }
      return nil
    }
    if place.format == .citation, let citation = Citation(datum) {
      return [counts.isFirstCitation(of: citation.short) ? citation.full : citation.short]
    }
    return datum.lines(as: place.format)
  }

  private func reportUncountable(
    _ position: Int, as format: Format, at location: SourceLocation
  ) {
    findings.report(
      .layoutPosition, at: location,
      vi: "mục thứ \(position) không đánh số được theo kiểu “\(format.rawValue)”",
      en: "item \(position) has no sign in the format “\(format.rawValue)”")
  }

  private func reportMissing(_ path: FieldPath, in scope: Scope, at location: SourceLocation) {
    findings.report(
      .layoutMissingValue, at: scope[path]?.location ?? location,
      vi: "bố cục cần trường “\(path)” nhưng dữ liệu không có",
      en: "the layout needs the field “\(path)”, which the data does not have")
  }
}

extension String {
  /// The text without the line end that closes a block of YAML and that nobody means to print.
  fileprivate var withoutFinalLineEnd: Substring { last == "\n" ? dropLast() : self[...] }
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
        case .grouped: [groupedFigures(number)]
        case .words: [numberWords(number)]
        case .moneyWords: [moneyWords(number)]
        case .digits: [number < 10 ? "0\(number)" : String(number)]
        case .roman: [romanNumeral(number) ?? String(number)]
        default: [String(number)]
        }
      case .date(let date):
        switch format {
        case .long: [date.longForm]
        case .weekday: [date.weekday.name]
        case .year: [String(date.year)]
        default: [date.shortForm]
        }
      case .month(let month): [format == .year ? String(month.year) : month.longForm]
      case .time(let time): [format == .long ? time.longForm : time.shortForm]
      }
    return switch format {
    case .upper: lines.map(\.uppercasedVietnamese)
    case .upperFirst: lines.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    case .line: [lines.joined(separator: " ")]
    case .lowerFirst: lines.map { $0.prefix(1).lowercased() + $0.dropFirst() }
    case .slug: [Vietnamese.slug(lines.joined(separator: " "))]
    default: lines
    }
  }
}

extension Format {
  /// The place of an item in its list; nil where the format is not one of places, or has no more signs.
  fileprivate func text(position: Int) -> String? {
    switch self {
    case .number: String(position)
    case .roman: romanNumeral(position)
    case .letter: pointLetter(position)
    default: nil
    }
  }
}
