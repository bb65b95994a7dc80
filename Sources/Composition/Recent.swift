import Vietnamese

/// What is found by a digest, and told by `==` from what has the same.
protocol Digested: Equatable {
  var digest: TextDigest { get }
}

/// Things that are kept while they are used: `age` forgets those that have not been asked for since the one before. Of two keys
/// whose digests agree the later takes the place.
///
/// The dictionaries are of digests: for each type of keys the runtime would search the whole program for how it is hashed.
struct Recent<Key: Digested, Value> {
  typealias Entries = [UInt64: (key: Key, value: Value)]

  /// What was used since the last `age`.
  private(set) var recent: Entries = [:]
  private var older: Entries

  /// - Parameter older: what is known already, as if it had been used before an `age`.
  init(older: Entries = [:]) { self.older = older }

  /// How much was used since the last `age`.
  var count: Int { recent.count }

  mutating func age() {
    older = recent
    recent = [:]
  }

  subscript(key: Key) -> Value? {
    mutating get {
      let digest = key.digest.value
      if let entry = recent[digest], entry.key == key { return entry.value }
      guard let entry = older[digest], entry.key == key else { return nil }
      recent[digest] = entry
      return entry.value
    }
    set { recent[key.digest.value] = newValue.map { (key, $0) } }
  }
}
