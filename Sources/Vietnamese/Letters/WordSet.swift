/// A fixed set of words, asked many times for every word of a text: a table with free places between, found by a product.
struct WordSet: Sendable {
  /// The keys at their places; nil where there is none. At least half of the places are free.
  private let table: [WordKey?]
  private let shift: UInt64

  /// The words of a list that are set apart by spaces or line ends.
  init(words: String) {
    self.init(words.unicodeScalars.split { $0 == " " || $0 == "\n" }.map { WordKey($0) })
  }

  init(_ words: some Collection<WordKey>) {
    var bits: UInt64 = 1
    while 1 << bits < 2 * words.count { bits += 1 }
    shift = 64 - bits
    var table = [WordKey?](repeating: nil, count: 1 << Int(bits))
    for word in words {
      var place = Self.place(of: word, shift)
      while let other = table[place], other != word { place = (place + 1) & (table.count - 1) }
      table[place] = word
    }
    self.table = table
  }

  /// All words, in no order that means anything.
  var words: [WordKey] { table.compactMap(\.self) }

  func contains(_ word: WordKey) -> Bool {
    var place = Self.place(of: word, shift)
    while let other = table[place] {
      if other == word { return true }
      place = (place + 1) & (table.count - 1)
    }
    return false
  }

  /// Source: Knuth, The Art of Computer Programming, vol. 3, 6.4: multiplicative hashing by the golden ratio.
  private static func place(of word: WordKey, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (word.bits &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}
