/// A dictionary that forgets what was not used between one `age` and the next.
struct Recent<Key: Hashable, Value> {
  /// What was used since the last `age`.
  private(set) var recent: [Key: Value] = [:]
  private var older: [Key: Value]

  /// - Parameter older: what is known already, as if it had been used before an `age`.
  init(older: [Key: Value] = [:]) { self.older = older }

  /// How much was used since the last `age`.
  var count: Int { recent.count }

  mutating func age() {
    older = recent
    recent = [:]
  }

  subscript(key: Key) -> Value? {
    mutating get {
      if let value = recent[key] { return value }
      guard let value = older[key] else { return nil }
      recent[key] = value
      return value
    }
    set { recent[key] = newValue }
  }
}
