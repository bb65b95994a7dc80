import Diagnostics
import LegacyText
import Yams

/// Reads one YAML document; every scalar keeps its place and stays text.
///
/// A plain scalar that is nothing, `~` or `null` is `.empty`; tags and YAML's own types are not looked at.
/// Aliases stand for the value at their anchor, with the anchor's place.
struct YAMLReader {
  /// The most values a file may unfold to, so that aliases of aliases cannot fill the memory.
  static let nodeLimit = 1_000_000
  /// The deepest nesting of lists and maps.
  static let depthLimit = 100

  private let source: SourceText
  private let masked: [YAMLKeyMask.Place: String]
  private var problems: [Diagnostic] = []
  private var nodeCount = 0

  /// Reads the text of a file.
  ///
  /// - Throws: `data.syntax`, `data.duplicate-key`, `data.encoding`; `data.unreadable` if it holds no value.
  static func read(_ source: SourceText) throws(Failure) -> Value {
    let (root, masked) = try YAMLKeyMask.compose(source)
    guard let root else { throw Failure(.emptyFile(source.name)) }
    var reader = YAMLReader(source: source, masked: masked)
    let value = try reader.value(of: root, depth: 0)
    try reader.problems.throwIfErrors()
    return value
  }

  private init(source: SourceText, masked: [YAMLKeyMask.Place: String]) {
    self.source = source
    self.masked = masked
  }

  private mutating func value(of node: Node, depth: Int) throws(Failure) -> Value {
    let place = location(of: node)
    nodeCount += 1
    guard nodeCount <= Self.nodeLimit else { throw Failure(.tooManyValues(at: place)) }
    guard depth <= Self.depthLimit else { throw Failure(.tooDeep(at: place)) }
    switch node {
    case .scalar(let scalar):
      return Value(content(of: scalar, at: place), at: place)
    case .sequence(let sequence):
      var items: [Value] = []
      for item in sequence { items.append(try value(of: item, depth: depth + 1)) }
      return Value(.list(items), at: place)
    case .mapping(let mapping):
      return Value(.map(try entries(of: mapping, depth: depth)), at: place)
    case .alias:
      // The composer has already put the anchored value in the place of each alias.
      throw Failure(YAMLProblem.unclear("unresolved alias", at: place))
    }
  }

  private mutating func content(of scalar: Node.Scalar, at place: SourceLocation) -> Value.Content {
    if scalar.style == .plain, ["", "~", "null"].contains(scalar.string) { return .empty }
    return .text(text(of: scalar, at: place))
  }

  /// Text as it stands; escapes such as `"\0"` can bring in what the file itself may not hold.
  private mutating func text(of scalar: Node.Scalar, at place: SourceLocation) -> String {
    if scalar.style == .doubleQuoted,
      let bad = scalar.string.unicodeScalars.first(where: \.isUnprintable)
    {
      problems.append(.unprintable(bad, at: place))
    }
    return scalar.string
  }

  private mutating func entries(
    of mapping: Node.Mapping, depth: Int
  ) throws(Failure) -> [Value.Entry] {
    var entries: [Value.Entry] = []
    var places: [String: SourceLocation] = [:]
    for (keyNode, valueNode) in mapping {
      let place = location(of: keyNode)
      guard let key = key(of: keyNode) else {
        problems.append(.keyIsNoText(at: place))
        continue
      }
      if let first = places[key] {
        problems.append(.duplicate(key: key, at: place, first: first))
      }
      places[key] = place
      let value = try value(of: valueNode, depth: depth + 1)
      entries.append(Value.Entry(key: key, keyLocation: place, value: value))
    }
    return entries
  }

  /// The name of a key as the file has it; nil if it is no text.
  private mutating func key(of node: Node) -> String? {
    guard case .scalar(let scalar) = node else { return nil }
    var original = text(of: scalar, at: location(of: node))
    if !masked.isEmpty, let mark = scalar.mark, let name = masked[YAMLKeyMask.Place(mark)] {
      original = name
    }
    return original.isEmpty ? nil : cleaned(original).text
  }

  private func location(of node: Node) -> SourceLocation {
    guard let mark = node.mark else { return .file(source.name) }
    return .text(file: source.name, line: mark.line, column: mark.column)
  }
}
