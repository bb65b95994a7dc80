/// Words of a converted text that its codes leave open.
enum Doubts {
  /// The text of a reading, and its open words as UTF-8 offsets.
  static func text(
    of read: [ReadScalar], in encoding: LegacyEncoding
  ) -> (text: String, doubts: [Range<Int>]) {
    var text = ""
    var doubts: [Range<Int>] = []
    var done = 0
    for word in words(of: read, in: encoding) where word.lowerBound >= done {
      text += String(Array(read[done..<word.lowerBound]))
      let start = text.utf8.count
      text += String(Array(read[word]))
      doubts.append(start..<text.utf8.count)
      done = word.upperBound
    }
    return (text + String(done == 0 ? read : Array(read[done...])), doubts)
  }

  private static func words(of read: [ReadScalar], in encoding: LegacyEncoding) -> [Range<Int>] {
    switch encoding {
    case .tcvn3:
      (lostCapitals(read) + brokenCapitals(read)).sorted { $0.lowerBound < $1.lowerBound }
    case .viqr: finalMarks(read)
    default: []
    }
  }

  // MARK: TCVN3

  /// Words that begin with a small toned letter where a capital is likely: at the head of a line, a
  /// cell or a sentence, and between words with capitals, as in names ("NguyÔn ¸nh TuyÕt").
  private static func lostCapitals(_ read: [ReadScalar]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var afterCapital = true
    var waiting: Range<Int>?
    forEachWord(of: read) { word, opens in
      let first = LetterCode(read[word.lowerBound].value)
      if opens {
        // The word that waited was the last of its sentence or cell.
        if let waiting { result.append(waiting) }
        waiting = nil
        afterCapital = true
      }
      if let pending = waiting, first.isCapital { result.append(pending) }
      waiting = nil
      if first.isToned, !first.isCapital, read[word.lowerBound].isCoded {
        if opens { result.append(word) } else if afterCapital { waiting = word }
      }
      afterCapital = first.isCapital
    }
    if let waiting { result.append(waiting) }
    return result
  }

  /// Dashes and quotation marks between two capitals: in VN1 they are letters ("C—NG" is CỘNG).
  private static func brokenCapitals(_ read: [ReadScalar]) -> [Range<Int>] {
    read.indices.dropFirst().dropLast().filter { index in
      (0x2010...0x203A).contains(read[index].value)
        && LetterCode(read[index - 1].value).isCapital
        && LetterCode(read[index + 1].value).isCapital
    }.map { index in
      var (start, end) = (index - 1, index + 1)
      while start > 0, LetterCode(read[start - 1].value).isPart { start -= 1 }
      while end < read.count, LetterCode(read[end].value).isPart { end += 1 }
      return start..<end
    }
  }

  /// Calls `body` with each word and whether a line, cell or sentence begins with it.
  private static func forEachWord(
    of read: [ReadScalar], _ body: (_ word: Range<Int>, _ opens: Bool) -> Void
  ) {
    var opens = true
    var index = 0
    while index < read.count {
      let start = index
      while index < read.count, LetterCode(read[index].value).isPart { index += 1 }
      if index > start {
        body(start..<index, opens)
        opens = false
      } else {
        opens = opens || isBoundary(at: index, of: read)
        index += 1
      }
    }
  }

  private static func isBoundary(at index: Int, of read: [ReadScalar]) -> Bool {
    switch read[index].value {
    // Line ends, tab, ! . ; ? |
    case 0x0A, 0x0D, 0x09, 0x21, 0x2E, 0x3B, 0x3F, 0x7C: true
    // A comma between cells has no space after it.
    case 0x2C: index + 1 < read.count && read[index + 1].value != 0x20
    default: false
    }
  }

  // MARK: VIQR

  /// Words whose only mark is at their end, where a sentence may end: "ta." may be "tạ" or "ta" and
  /// a stop.
  private static func finalMarks(_ read: [ReadScalar]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for index in read.indices where read[index].isWeak && read[index].isCoded {
      let next = index + 1 < read.count ? LetterCode(read[index + 1].value) : LetterCode(0)
      guard !next.isPart, endsSentence(after: index, of: read) else { continue }
      var start = index
      while start > 0, LetterCode(read[start - 1].value).isPart { start -= 1 }
      result.append(start..<index + 1)
    }
    return result
  }

  /// Whether the text or the line ends after a letter, or a capital follows.
  private static func endsSentence(after index: Int, of read: [ReadScalar]) -> Bool {
    for scalar in read[(index + 1)...] {
      let code = LetterCode(scalar.value)
      if code.isPart { return code.isCapital }
      if scalar.value == 0x0A || scalar.value == 0x0D { return true }
    }
    return true
  }
}
