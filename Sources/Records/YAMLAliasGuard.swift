import Diagnostics

/// Keeps one trap from Yams: it hashes keys, and the hash of a key built of aliases may take for ever.
///
/// Aliases in values are safe, because Yams shares them and our reader counts what it unfolds.
enum YAMLAliasGuard {
  /// Where a key that is a list, a map or an alias stands, if the text also uses aliases; else nil.
  ///
  /// The text is looked at letter by letter, not parsed: text in quotes may be taken for a key, but only in
  /// a file where an alias `*x` and its anchor `&x` both stand.
  static func compositeKey(in source: SourceText) -> SourceLocation? {
    let bytes = source.bytes
    guard bytes.contains(UInt8(ascii: "*")), bytes.contains(UInt8(ascii: "&")) else { return nil }
    var anchors: Set<[UInt8]> = []
    var usesAliases = false
    var suspect: Int?
    var previous = UInt8(ascii: "\n")
    for (index, byte) in bytes.enumerated() {
      let isStart = opening.contains(previous)
      switch byte {
      case UInt8(ascii: "&") where isStart:
        anchors.insert(name(after: index, in: bytes))
      case UInt8(ascii: "*") where isStart:
        let name = name(after: index, in: bytes)
        guard anchors.contains(name) else { break }
        usesAliases = true
        let isCut = name.count == nameLimit
        if isCut || isFollowedByColon(index + 1 + name.count, in: bytes) {
          suspect = suspect ?? index
        }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if isFollowedByColon(index + 1, in: bytes) { suspect = suspect ?? index }
      case UInt8(ascii: "?") where isStart:
        let next = index + 1 < bytes.count ? bytes[index + 1] : UInt8(ascii: " ")
        if next <= UInt8(ascii: " ") { suspect = suspect ?? index }
      default: break
      }
      previous = byte
    }
    return usesAliases ? suspect.map(source.location(at:)) : nil
  }

  /// What may stand before a new node.
  private static let opening = Set(" \t\r\n[{,:?-".utf8)
  private static let closing = Set(" \t\r\n[]{},:".utf8)

  /// How much of a name is read, so that a text of nothing but anchors takes no longer than another.
  private static let nameLimit = 128

  private static func name(after index: Int, in bytes: [UInt8]) -> [UInt8] {
    Array(bytes[(index + 1)...].prefix(nameLimit).prefix { !closing.contains($0) })
  }

  private static func isFollowedByColon(_ index: Int, in bytes: [UInt8]) -> Bool {
    bytes[min(index, bytes.count)...].first { $0 > UInt8(ascii: " ") } == UInt8(ascii: ":")
  }
}
