/// The ends of paragraphs.
extension RuleFamily {
  static func paragraphEnds(in text: Manuscript, _ options: Proofreader.Options) -> [Remark] {
    let starts = text.indices.filter { text[$0].gap == .line }
    let lines = starts.enumerated().map { place, start in
      start..<(place + 1 < starts.count ? starts[place + 1] : text.pieces.count)
    }
    return legalBases(lines, in: text)
      + [endMark(lines, in: text, options)].compactMap(\.self)
  }

  // MARK: Legal bases

  /// "Căn cứ …," — the comma of the older form. Uncertain, as Party documents keep it.
  private static func legalBases(_ lines: [Range<Int>], in text: Manuscript) -> [Remark] {
    lines.indices.compactMap { place in
      let last = lines[place].upperBound - 1
      guard isLegalBasis(lines[place], in: text), text.isMark(last, ","), !text[last].isQuoted
      else { return nil }
      let goesOn = place + 1 < lines.count && isLegalBasis(lines[place + 1], in: text)
      return Remark(.legalBases, at: text[last].range, in: text, proposal: goesOn ? ";" : ".")
    }
  }

  private static func isLegalBasis(_ line: Range<Int>, in text: Manuscript) -> Bool {
    text.isRun("căn cứ", at: line.lowerBound) || text.isRun("theo đề nghị của", at: line.lowerBound)
  }

  // MARK: The end

  private static func endMark(
    _ lines: [Range<Int>], in text: Manuscript, _ options: Proofreader.Options
  ) -> Remark? {
    let recipients = lines.firstIndex {
      text.isRun("nơi nhận", at: $0.lowerBound) && text.isMark($0.lowerBound + 2, ":")
    }
    guard options.isFinalParagraphChecked || recipients != nil else { return nil }
    guard let line = lines.prefix(recipients ?? lines.count).last else { return nil }
    let last = line.upperBound - 1
    let isEnded =
      text.isMark(last, ".") && text.isMark(last - 1, "/") && text.isMark(last - 2, ".")
    guard !isEnded else { return nil }
    if text.isMark(last, "."), !text.isMark(last - 1, "/") {
      return Remark(.endMark, at: text[last].range, in: text, proposal: "./.")
    }
    let text1 = text.text(text[last].range)
    return Remark(
      .endMark, at: text[last].range, in: text,
      proposal: text[last].kind == .mark ? nil : text1 + "./.")
  }
}
