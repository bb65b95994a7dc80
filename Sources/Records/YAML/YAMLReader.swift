import Diagnostics
import LegacyText

/// Reads one YAML document; every scalar keeps its place and stays text.
///
/// A plain scalar that is nothing, `~` or `null` is `.empty`; tags and YAML's own types are not looked at.
/// Aliases stand for the value at their anchor, with the anchor's place; as keys they are refused.
struct YAMLReader {
  /// The most values a file may unfold to, so that aliases of aliases cannot fill the memory.
  static let nodeLimit = 1_000_000
  /// The deepest nesting of lists and maps.
  static let depthLimit = 100
  /// The most doubled keys that are reported.
  private static let doublesLimit = 20

  /// A value that aliases may stand for.
  private struct Anchored {
    let value: Value
    /// How many values it unfolds to, and how deep they are nested in it.
    let count: Int
    let height: Int
  }

  private let source: SourceText
  private let events: YAMLEvents
  private var anchors: [String: Anchored] = [:]
  private var problems: [Diagnostic] = []
  private var doubles = 0
  /// How many values there are so far, with all that aliases stand for.
  private var count = 0
  /// How deep the deepest of the values lies since one with an anchor was begun.
  private var deepest = 0

  /// Reads the text of a file.
  ///
  /// - Throws: `data.syntax`, `data.duplicate-key`, `data.encoding`; `data.unreadable` if it holds no value.
  static func read(_ source: SourceText) throws(Failure) -> Value {
    var reader = YAMLReader(source)
    let value = try reader.document()
    try reader.problems.throwIfErrors()
    return value
  }

  private init(_ source: SourceText) {
    self.source = source
    events = YAMLEvents(source.bytes)
  }

  private func next() throws(Failure) -> YAMLEvent {
    do throws(YAMLFault) {
      return try events.next()
    } catch {
      throw Failure(problems + [YAMLProblem.diagnostic(for: error, in: source)])
    }
  }

  private mutating func document() throws(Failure) -> Value {
    guard case .documentStart = try next().content else { throw Failure(.emptyFile(source.name)) }
    let value = try value(beginningWith: next(), depth: 0)
    _ = try next()
    let end = try next()
    guard case .streamEnd = end.content else {
      throw Failure(problems + [YAMLProblem.secondDocument(at: source.location(of: end.mark))])
    }
    return value
  }

  /// - Parameter depth: how many lists and maps it lies in.
  private mutating func value(
    beginningWith event: YAMLEvent, depth: Int
  ) throws(Failure) -> Value {
    let place = source.location(of: event.mark)
    if case .alias(let name) = event.content { return try anchored(name, at: place, depth: depth) }
    try count(1, depth: depth, at: place)
    let (before, deepestBefore) = (count, deepest)
    if event.anchor != nil { deepest = depth }
    let value = Value(try content(of: event, at: place, depth: depth), at: place)
    if let name = event.anchor {
      anchors[name] = Anchored(
        value: value, count: count - before + 1, height: deepest - depth)
      deepest = max(deepest, deepestBefore)
    }
    return value
  }

  private mutating func anchored(
    _ name: String, at place: SourceLocation, depth: Int
  ) throws(Failure) -> Value {
    guard let anchored = anchors[name] else {
      throw Failure(problems + [YAMLProblem.needsQuotes("*", at: place)])
    }
    try count(anchored.count, depth: depth + anchored.height, at: place)
    return anchored.value
  }

  private mutating func count(
    _ values: Int, depth: Int, at place: SourceLocation
  ) throws(Failure) {
    count += values
    deepest = max(deepest, depth)
    guard count <= Self.nodeLimit else { throw Failure(.tooManyValues(at: place)) }
    guard depth <= Self.depthLimit else { throw Failure(.tooDeep(at: place)) }
  }

  private mutating func content(
    of event: YAMLEvent, at place: SourceLocation, depth: Int
  ) throws(Failure) -> Value.Content {
    switch event.content {
    case .scalar(let text, let style):
      if style == .plain, text.isEmpty || text == "~" || text == "null" { return .empty }
      check(text, style, at: place)
      return .text(text)
    case .listStart:
      return .list(try items(depth: depth))
    case .mapStart:
      return .map(try entries(depth: depth))
    // libyaml balances these, so none of them begins a value.
    case .documentStart, .documentEnd, .streamEnd, .listEnd, .mapEnd, .alias:
      return .empty
    }
  }

  /// Escapes such as `"\0"` can bring in what the file itself may not hold.
  private mutating func check(_ text: String, _ style: YAMLScalarStyle, at place: SourceLocation) {
    if style == .doubleQuoted, let bad = text.unicodeScalars.first(where: \.isUnprintable) {
      problems.append(.unprintable(bad, at: place))
    }
  }

  private mutating func items(depth: Int) throws(Failure) -> [Value] {
    var items: [Value] = []
    while true {
      let event = try next()
      if case .listEnd = event.content { return items }
      items.append(try value(beginningWith: event, depth: depth + 1))
    }
  }

  private mutating func entries(depth: Int) throws(Failure) -> [Value.Entry] {
    var entries: [Value.Entry] = []
    while true {
      let event = try next()
      if case .mapEnd = event.content { break }
      let place = source.location(of: event.mark)
      let key = try key(beginningWith: event, at: place, depth: depth)
      let value = try value(beginningWith: next(), depth: depth + 1)
      if let key { entries.append(Value.Entry(key: key, keyLocation: place, value: value)) }
    }
    reportDoubles(among: entries)
    return entries
  }

  private mutating func reportDoubles(among entries: [Value.Entry]) {
    guard Self.mayHoldDoubles(entries) else { return }
    var last = [String: Int](minimumCapacity: entries.count)
    for (index, entry) in entries.enumerated() {
      guard let first = last.updateValue(index, forKey: entry.key), doubles < Self.doublesLimit
      else { continue }
      doubles += 1
      problems.append(
        .duplicate(key: entry.key, at: entry.keyLocation, first: entries[first].keyLocation))
    }
  }

  /// Whether there are so many entries that only a dictionary can tell, or two of the few have one key.
  private static func mayHoldDoubles(_ entries: [Value.Entry]) -> Bool {
    guard entries.count <= 12 else { return true }
    return entries.indices.contains { index in
      entries[..<index].contains { $0.key == entries[index].key }
    }
  }

  /// The name of a key as the file has it; nil, and reported, if it is no text.
  private mutating func key(
    beginningWith event: YAMLEvent, at place: SourceLocation, depth: Int
  ) throws(Failure) -> String? {
    if case .scalar(let text, let style) = event.content, !text.isEmpty {
      check(text, style, at: place)
      let key = cleaned(text).text
      if let anchor = event.anchor {
        anchors[anchor] = Anchored(value: Value(.text(key), at: place), count: 1, height: 0)
      }
      return key
    }
    switch event.content {
    case .alias: break
    default: _ = try value(beginningWith: event, depth: depth + 1)
    }
    problems.append(.keyIsNoText(at: place))
    return nil
  }
}

extension SourceText {
  func location(of mark: YAMLMark) -> SourceLocation {
    .text(in: sourceName, line: mark.line, column: mark.column)
  }
}
