/// The steps of a tree of words, each from a node by a word to another: a table with free places between, found by a product.
///
/// Every word of a text asks for one step at least.
struct PhraseSteps: Sendable {
  private struct Step {
    let node: Int32
    /// Never 0, where all steps begin.
    let next: Int32
    let word: WordKey
  }

  /// The steps at their places; at least half of them are free.
  private var places: [Step?] = Array(repeating: nil, count: 8)
  private var count = 0

  /// Where a word leads from a node; nil if nowhere.
  subscript(node: Int, word: WordKey) -> Int? {
    var place = place(of: Int32(truncatingIfNeeded: node), word)
    while let step = places[place] {
      if step.word == word, step.node == node { return Int(step.next) }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  /// Adds a step that is not there.
  mutating func add(from node: Int, _ word: WordKey, to next: Int) {
    if 2 * count >= places.count { grow() }
    put(
      Step(
        node: Int32(truncatingIfNeeded: node), next: Int32(truncatingIfNeeded: next), word: word))
    count += 1
  }

  private mutating func put(_ step: Step) {
    var place = place(of: step.node, step.word)
    while places[place] != nil { place = (place + 1) & (places.count - 1) }
    places[place] = step
  }

  private mutating func grow() {
    let steps = places.compactMap(\.self)
    places = Array(repeating: nil, count: 4 * places.count)
    for step in steps { put(step) }
  }

  /// Source: Knuth, The Art of Computer Programming, vol. 3, 6.4: multiplicative hashing by the golden ratio.
  private func place(of node: Int32, _ word: WordKey) -> Int {
    let mixed = (word.bits ^ UInt64(UInt32(bitPattern: node)) << 40) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32) & (places.count - 1)
  }
}
