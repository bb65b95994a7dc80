/// Phrases by their first word, so that one look at each word of a text finds them all.
struct PhraseTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    let keys: [WordKey]
    let value: Value
  }

  /// The longest phrases first.
  private var entries: [WordKey: [Entry]] = [:]

  init(_ phrases: [(phrase: String, value: Value)]) {
    for (phrase, value) in phrases {
      let keys = phrase.split(separator: " ").map { WordKey($0) }
      guard let first = keys.first else { continue }
      entries[first, default: []].append(Entry(keys: keys, value: value))
    }
    for key in entries.keys { entries[key]?.sort { $0.keys.count > $1.keys.count } }
  }

  /// The longest phrase that begins with a piece, each of its words parted from the next by one space:
  /// how many pieces it takes, and what it stands for. Nil if there is none, or if a hyphen, a slash
  /// or a figure is joined to either of its ends.
  func match(in text: Manuscript, at start: Int) -> (count: Int, value: Value)? {
    guard let candidates = entries[text[start].key] else { return nil }
    for entry in candidates {
      let end = start + entry.keys.count
      let isHere = entry.keys.indices.dropFirst().allSatisfy { offset in
        let piece = text[start + offset]
        return piece.gap == .space && piece.key == entry.keys[offset] && piece.kind != .opaque
      }
      if isHere, text.isApart(start, end - 1) { return (entry.keys.count, entry.value) }
    }
    return nil
  }
}

extension Manuscript {
  /// Whether no letter, figure, hyphen or slash is joined to the run of pieces on either side.
  func isApart(_ first: Int, _ last: Int) -> Bool {
    let isJoinedBefore = isAttached(first - 1) && joins(first - 1)
    let isJoinedAfter = isAttached(last) && joins(last + 1)
    return !isJoinedBefore && !isJoinedAfter
  }

  private func joins(_ index: Int) -> Bool {
    switch self[index].kind {
    case .word, .number, .opaque: true
    case .mark: joiningSigns.contains(self[index].key)
    case .edge: false
    }
  }
}

/// Signs that make one word of what stands on both sides.
private let joiningSigns = Set<WordKey>(words: "- – / _ & ’ ' + @ #")
