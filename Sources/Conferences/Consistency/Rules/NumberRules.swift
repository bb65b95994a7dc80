import Diagnostics
import Records
import Vietnamese

/// Numbers of documents: that they are numbers, given once, in the order of their dates, the same everywhere.
extension ConsistencyFamily {
  private static let sentence = ConsistencyRule(
    "number-is-text", .error, vi: "ô số chỉ ghi số, ô ký hiệu chỉ ghi ký hiệu",
    en: "a number is figures, a symbol its groups of letters",
    reason: "PL I, phần I, mục II.3, Nghị định 30/2020/NĐ-CP")
  private static let leadingZero = ConsistencyRule(
    "number-zero", .warning, vi: "số nhỏ hơn 10 có số 0 đứng trước",
    en: "a number under 10 has a zero before it",
    reason: "PL I, phần I, mục II.3, Nghị định 30/2020/NĐ-CP")
  private static let twice = ConsistencyRule(
    "number-twice", .error, vi: "trong một năm mỗi số và ký hiệu chỉ cấp cho một văn bản",
    en: "a number and symbol belong to one document of a year",
    reason: "Điều 15, Nghị định 30/2020/NĐ-CP")
  private static let order = ConsistencyRule(
    "number-order", .warning,
    vi: "số văn bản lấy liên tiếp theo thời gian: số nhỏ hơn không có ngày muộn hơn",
    en: "numbers are given in the order of dates", reason: "Điều 15, Nghị định 30/2020/NĐ-CP")
  private static let mention = ConsistencyRule(
    "number-in-text", .warning,
    vi: "số và ngày của một văn bản nêu trong lời văn phải như trong hồ sơ",
    en: "the number and date of a document in running text are those of the record",
    reason: "các văn bản của một hội nghị phải thống nhất")

  static let numbers = ConsistencyFamily(
    rules: [sentence, leadingZero, twice, order, mention]
  ) { conference, _ in
    forms(conference) + pairs(conference) + mentions(conference)
  }

  private static func forms(_ conference: Conference) -> [Diagnostic] {
    conference.documents.flatMap { document -> [Diagnostic] in
      var problems: [Diagnostic] = []
      if let number = document.number {
        if !number.value.isDocumentNumber {
          problems.append(
            sentence.broken(
              vi: "ô số của “\(document.label)” ghi “\(number.value)”, không phải số",
              en: "the number of “\(document.label)” is “\(number.value)”, which is no number",
              at: number.location))
        } else if number.value.count == 1 {
          problems.append(
            leadingZero.broken(
              vi: "số “\(number.value)” phải ghi “0\(number.value)”",
              en: "the number “\(number.value)” is written “0\(number.value)”",
              at: number.location))
        }
      }
      if let symbol = document.symbol, !symbol.value.isDocumentSymbol {
        problems.append(
          sentence.broken(
            vi: "ô ký hiệu của “\(document.label)” ghi “\(symbol.value)”, không phải ký hiệu",
            en: "the symbol of “\(document.label)” is “\(symbol.value)”, which is no symbol",
            at: symbol.location))
      }
      return problems
    }
  }

  /// Documents of one series: one issuer, one symbol, one year.
  private static func pairs(_ conference: Conference) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for (index, second) in conference.documents.enumerated() {
      for first in conference.documents[..<index] where first.isOfSeries(of: second) {
        guard let a = first.number, let b = second.number else { continue }
        if a.value == b.value {
          problems.append(
            twice.broken(
              vi:
                "“\(second.label)” và “\(first.label)” cùng số \(b.value)/\(second.symbol?.value ?? "")",
              en:
                "“\(second.label)” and “\(first.label)” both have the number \(b.value)/\(second.symbol?.value ?? "")",
              at: b.location, against: [.here(a.location, a.value)]))
        } else if let small = Int(a.value), let large = Int(b.value),
          let early = first.date, let late = second.date, early.value != late.value,
          (small < large) != (early.value < late.value)
        {
          problems.append(
            order.broken(
              vi:
                "số \(large) ngày \(late.value.shortForm), số \(small) ngày \(early.value.shortForm)",
              en:
                "number \(large) is of \(late.value.isoForm), number \(small) of \(early.value.isoForm)",
              at: b.location, against: [.here(a.location, a.value)]))
        }
      }
    }
    return problems
  }

  /// "Quyết định số 26/QĐ-UBND ngày 05 tháng 01 năm 2023" where the record has number 25 of that day, or number
  /// 26 of another.
  private static func mentions(_ conference: Conference) -> [Diagnostic] {
    let known = conference.documents.filter { document in
      document.number?.value.isDocumentNumber ?? false && document.date != nil
    }
    let texts = conference.texts
    return texts.words.indices.lazy.filter { texts.words[$0].hasSlash }.compactMap { index in
      DocumentMention(in: texts, at: index).flatMap { said in
        contradiction(of: said, to: known, at: texts.passage(of: index).location)
      }
    }
  }

  private static func contradiction(
    of said: DocumentMention, to known: [RecordedDocument], at place: SourceLocation
  ) -> Diagnostic? {
    for document in known {
      guard let number = document.number, let date = document.date,
        said.symbol == document.symbol?.value
      else { continue }
      let sameNumber = said.number == number.value
      let sameDate = said.date == date.value
      if sameNumber && sameDate { return nil }
      guard said.date?.year == date.value.year, sameNumber || sameDate else { continue }
      let isOther = known.contains {
        $0.number?.value == said.number && $0.date?.value == said.date
      }
      if isOther { return nil }
      return mention.broken(
        vi: "lời văn ghi “\(said.text)”, hồ sơ có số \(number.value) \(date.value.longForm)",
        en:
          "the text has “\(said.text)”, the record number \(number.value) of \(date.value.isoForm)",
        at: place,
        against: [
          sameNumber
            ? .here(date.location, date.value.shortForm) : .here(number.location, number.value)
        ])
    }
    return nil
  }
}

extension RecordedDocument {
  /// Whether two documents take their numbers from one series.
  fileprivate func isOfSeries(of other: RecordedDocument) -> Bool {
    symbol != nil && symbol?.value == other.symbol?.value
      && issuer?.name.value == other.issuer?.name.value
      && (date == nil || other.date == nil || date?.value.year == other.date?.value.year)
  }
}

/// A document named in running text by number and symbol, with the date if it follows.
private struct DocumentMention {
  let number: String
  let symbol: String
  let date: CalendarDate?
  let text: String

  init?(in texts: Concordance, at index: Int) {
    let word = texts.text(index)
    guard let slash = word.utf8.firstIndex(of: UInt8(ascii: "/")), word[..<slash].isDocumentNumber
    else { return nil }
    number = String(word[..<slash])
    symbol = String(word[word.index(after: slash)...])
    guard symbol.isDocumentSymbol else { return nil }
    let following =
      index + 1 < texts.end(ofPassageOf: index) ? texts.date(from: index + 1) : nil
    date = following?.date
    text = texts.text(index..<(following?.range.upperBound ?? index + 1))
  }
}

extension StringProtocol {
  /// Figures, with a letter or two at most behind them: "25", "05", "12a".
  var isDocumentNumber: Bool {
    let figures = prefix { $0.isASCII && $0.isNumber }
    let rest = dropFirst(figures.count)
    return !figures.isEmpty && rest.count <= 2 && rest.allSatisfy(\.isLetter)
  }

  /// Groups of letters joined by hyphens and strokes: "QĐ-UBND", "QĐ/ĐU", "CTrPH-HĐND-UBND-MTTQ".
  var isDocumentSymbol: Bool {
    let groups = String(self).split { $0 == "-" || $0 == "/" }
    return !isEmpty && !contains(where: \.isWhitespace)
      && groups.allSatisfy { $0.first?.isUppercase ?? false }
  }
}
