/// The candidate that somebody most likely meant by a mistyped word, or nil if none is near.
///
/// Near means an edit distance (insertions, deletions, replacements, swaps of neighbours) of at most a third
/// of the word's length, and at least one. Ties go to the earlier candidate.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let limit = max(1, word.count / 3)
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    let distance = editDistance(Array(word.lowercased()), Array(candidate.lowercased()))
    if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
  }
  return best?.candidate
}

extension Message {
  /// The hint that a name near the mistyped one was meant.
  package static func didYouMean(_ name: String) -> Message {
    Message(vi: "có phải “\(name)”?", en: "did you mean “\(name)”?")
  }
}

/// The optimal string alignment distance of two words.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
