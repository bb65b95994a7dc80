/// Reads official prose and remarks on what breaks the rules of spelling, capitals and form.
///
///     text → pieces: words, numbers, marks; what is quoted or no prose is set aside   Manuscript
///          → each family of rules walks over the pieces                                Rules/
///          → remarks in the order of the text, none overlapping another
///
/// Precision comes first: where a right reading is possible, nothing is said. Nothing inside quotation
/// marks is remarked on, and names of persons are never proposed otherwise.
package struct Proofreader: Sendable {
  /// Where the tone mark of open oa, oe and uy should stand.
  package enum ToneMarks: String, Hashable, Sendable, CaseIterable {
    /// As written; only a mixture of both in one text is remarked on.
    case keep
    /// hòa, khỏe, ủy: the usage of State documents.
    case old
    /// hoà, khoẻ, uỷ: the usage of school books.
    case new
  }

  /// What to look at, and how.
  package struct Options: Hashable, Sendable {
    package var tone: ToneMarks
    /// Whether the last paragraph must end with "./.". It is looked at anyway where the text has a list
    /// of recipients ("Nơi nhận:"), which shows that it is a whole document.
    package var isFinalParagraphChecked: Bool
    /// Whether the paragraphs follow each other as readers meet them. If not, as in a file of data,
    /// it is not asked that an abbreviation be explained before its first use.
    package var isInReadingOrder: Bool

    package init(
      tone: ToneMarks = .keep, isFinalParagraphChecked: Bool = false, isInReadingOrder: Bool = true
    ) {
      self.tone = tone
      self.isFinalParagraphChecked = isFinalParagraphChecked
      self.isInReadingOrder = isInReadingOrder
    }
  }

  package let options: Options

  package init(options: Options = Options()) { self.options = options }

  /// What is to be said on a text of any number of paragraphs, in the order of the text; no two
  /// remarks overlap.
  ///
  /// A line end parts paragraphs. A paragraph that is broken into lines is read too, but less is found.
  /// - Complexity: linear in the length of the text.
  package func remarks(on text: String) -> [Remark] {
    let manuscript = Manuscript(text)
    let all = RuleFamily.all.enumerated().flatMap { rank, family in
      family.remarks(manuscript, options).map { (rank: rank, remark: $0) }
    }
    let sorted = all.sorted {
      ($0.remark.range.lowerBound, $0.rank, -$0.remark.range.count)
        < ($1.remark.range.lowerBound, $1.rank, -$1.remark.range.count)
    }
    var kept: [(rank: Int, remark: Remark)] = []
    for candidate in sorted {
      if let last = kept.last, last.remark.range.upperBound > candidate.remark.range.lowerBound {
        if candidate.rank < last.rank { kept[kept.count - 1] = candidate }
      } else {
        kept.append(candidate)
      }
    }
    return kept.map(\.remark)
  }

  /// The text with the certain proposals of these remarks put in; every other byte stays as it is.
  ///
  /// The remarks must be those on this very text. One mending can bring to light what another hid: see
  /// ``mended(_:)``.
  package func fixed(_ text: String, _ remarks: [Remark]) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var done = 0
    for remark in remarks.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where remark.isCertain && remark.range.lowerBound >= done
      && remark.range.upperBound <= bytes.count
    {
      guard let proposal = remark.proposal else { continue }
      result += bytes[done..<remark.range.lowerBound]
      result += proposal.utf8
      done = remark.range.upperBound
    }
    result += bytes[done...]
    return String(decoding: result, as: UTF8.self)
  }

  /// The text with everything certain put right, again and again until nothing certain is left to do.
  package func mended(_ text: String) -> String {
    var text = text
    // Each round leaves less to do; the bound is for texts made to go round in circles.
    for _ in 0..<8 {
      let remarks = remarks(on: text)
      guard remarks.contains(where: \.isCertain) else { break }
      text = fixed(text, remarks)
    }
    return text
  }
}
