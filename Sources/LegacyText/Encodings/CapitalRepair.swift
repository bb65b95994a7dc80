/// Gives TCVN3 text the capitals that its codes lack.
///
/// TCVN3 has no toned capitals: "CỘNG" is "C", small "ộ", "NG", and a font of capitals shows the
/// rest. A word is capital if it shows two capitals, or one that is not its first letter; it is not
/// if any letter is small that could have been capital. Where the letters do not tell ("Hà", "Uỷ",
/// "ở") the nearest words before and after it in the line that do decide, if they agree; else it
/// stays as it is coded. Of words without hidden capitals only syllables tell, so "UBND Hà" and
/// "quý IV Tú" stay as they are.
enum CapitalRepair {
  private enum Case { case capital, small, open, silent }

  private struct Word {
    let range: Range<Int>
    let letterCase: Case
  }

  static func repair(_ text: inout [ReadScalar]) {
    var line: [Word] = []
    var start: Int?
    for index in text.indices {
      let value = text[index].value
      if LetterCode(value).isPart {
        if start == nil { start = index }
        continue
      }
      if let first = start { line.append(word(first..<index, of: text)) }
      start = nil
      if value == 0x0A || value == 0x0D { finish(&line, of: &text) }
    }
    if let first = start { line.append(word(first..<text.count, of: text)) }
    finish(&line, of: &text)
  }

  private static func word(_ range: Range<Int>, of text: [ReadScalar]) -> Word {
    var capitals = 0
    var hidden = 0
    var key = SyllableKey()
    for index in range {
      let code = LetterCode(text[index].value)
      key.append(code)
      if code.isToned, !code.isCapital {
        hidden += 1
      } else if code.isCapital {
        capitals += 1
      } else {
        return Word(range: range, letterCase: .small)
      }
    }
    // A word of capitals alone tells about its neighbours only if it is no abbreviation or numeral.
    if hidden == 0 {
      let tells = capitals > 1 && key.isSyllable && !isNumeral(text[range])
      return Word(range: range, letterCase: tells ? .capital : .silent)
    }
    let isCapital =
      capitals > 1 || capitals == 1 && !LetterCode(text[range.lowerBound].value).isCapital
    return Word(range: range, letterCase: isCapital ? .capital : .open)
  }

  private static func isNumeral(_ word: ArraySlice<ReadScalar>) -> Bool {
    word.allSatisfy { "IVXLCDM".unicodeScalars.map(\.value).contains($0.value) }
  }

  /// Makes the words of one line capital that are, and empties the list.
  private static func finish(_ line: inout [Word], of text: inout [ReadScalar]) {
    defer { line.removeAll(keepingCapacity: true) }
    guard line.contains(where: { $0.letterCase == .capital }) else { return }
    // The nearest word before and after each that can be told.
    var before = [Case](repeating: .silent, count: line.count)
    var after = before
    var nearest = Case.silent
    for index in line.indices {
      before[index] = nearest
      if [.capital, .small].contains(line[index].letterCase) { nearest = line[index].letterCase }
    }
    nearest = .silent
    for index in line.indices.reversed() {
      after[index] = nearest
      if [.capital, .small].contains(line[index].letterCase) { nearest = line[index].letterCase }
    }
    for (index, word) in line.enumerated() {
      let sides = [before[index], after[index]].filter { $0 != .silent }
      let isCapital =
        word.letterCase == .capital
        || word.letterCase == .open && !sides.isEmpty && sides.allSatisfy { $0 == .capital }
      if isCapital { capitalize(word.range, of: &text) }
    }
  }

  private static func capitalize(_ range: Range<Int>, of text: inout [ReadScalar]) {
    for index in range {
      let code = LetterCode(text[index].value)
      if code.isToned, !code.isCapital { text[index].value = code.capital.scalar }
    }
  }
}
