/// Names with the capitals they should have, found in any letter case.
struct NameTable: Sendable {
  /// One name: its pieces as they should stand, a comma being one.
  private let table: PhraseTable<[String]>

  /// - Parameter list: one name a line. Names with a comma are looked for without what follows it,
  ///   which keeps its own small letters.
  init(_ list: String) {
    table = PhraseTable(
      list.split(separator: "\n").map { line in
        let words = line.split(separator: " ").prefix { !$0.hasSuffix(",") }
        let last = line.split(separator: " ").dropFirst(words.count).first?.dropLast()
        let name = words.map(String.init) + (last.map { [String($0)] } ?? [])
        return (name.joined(separator: " "), name)
      })
  }

  /// How the name that begins at a piece is written.
  struct Match {
    let count: Int
    /// The name with its capitals, its tone marks and letters as they were found.
    let proposal: String
    /// Words that have a capital and should not.
    var tooMany = 0
    /// Words after the first that should have a capital and do not.
    var tooFew = 0
    /// Whether the first word has its capital.
    var startsCapital = true
  }

  /// The name that begins at a piece; nil if none does, or if part of it is all in capitals.
  func match(in text: Manuscript, at start: Int) -> Match? {
    guard let (count, words) = table.match(in: text, at: start) else { return nil }
    var match = Match(count: count, proposal: Self.proposal(words, in: text, at: start))
    for (offset, word) in words.enumerated() {
      let piece = text[start + offset]
      let wantsCapital = word.unicodeScalars.first?.letterTraits.isCapital == true
      switch (piece.letterCase, wantsCapital) {
      case (.capitalized, true), (.lower, false): break
      case (.capitalized, false): match.tooMany += 1
      case (.lower, true) where offset == 0: match.startsCapital = false
      case (.lower, true): match.tooFew += 1
      default: return nil
      }
    }
    return match
  }

  private static func proposal(_ words: [String], in text: Manuscript, at start: Int) -> String {
    words.enumerated().map { offset, word in
      let found = text.text(at: start + offset).lowercased()
      let wantsCapital = word.unicodeScalars.first?.letterTraits.isCapital == true
      return wantsCapital ? found.capitalizedFirst : found
    }.joined(separator: " ")
  }
}
