import Diagnostics
import LegacyText

/// Reads one YAML document; every scalar keeps its place and stays text.
///
/// A plain scalar that is nothing, `~` or `null` is `.empty`; YAML's own types are not looked at, and other tags refused.
/// Aliases stand for the value at their anchor, with the anchor's place; as keys they are refused. `<<: *name` takes the
/// entries of a map into another. What comments do to texts is remarked.
struct YAMLReader {
  /// The most values a file may unfold to, so that aliases of aliases cannot fill the memory.
  static let nodeLimit = 1_000_000
  /// The most bytes of texts that aliases may repeat.
  static let aliasBytesLimit = 8 << 20
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
    /// The bytes of its texts.
    let bytes: Int
  }

  private let source: SourceText
  private let events: YAMLEvents
  private var anchors: [String: Anchored] = [:]
  private var problems: [Diagnostic] = []
  private var remarks: [Diagnostic] = []
  private var doubles = 0
  /// Anchors of plain texts that no alias has named yet: “&” at the start of a text is not meant as one.
  private var unusedAnchors: [String: SourceLocation] = [:]
  /// The bytes of all texts so far, and of those that aliases repeat.
  private var bytes = 0
  private var aliasBytes = 0
  /// How many values there are so far, with all that aliases stand for.
  private var count = 0
  /// How deep the deepest of the values lies since one with an anchor was begun.
  private var deepest = 0

  /// Reads the text of a file.
  ///
  /// - Throws: `data.syntax`, `data.duplicate-key`, `data.encoding`; `data.unreadable` if it holds no value.
  static func read(_ source: SourceText) throws(Failure) -> Value {
    var reader = YAMLReader(source)
    var value = try reader.document()
    for place in reader.unusedAnchors.values {
      reader.problems.append(YAMLProblem.needsQuotes("&", at: place))
    }
    try reader.problems.inReadingOrder.throwIfErrors()
    value.remarks = reader.remarks
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
    if event.hasTag { problems.append(YAMLProblem.needsQuotes("!", at: place)) }
    let (before, deepestBefore, bytesBefore) = (count, deepest, bytes)
    if event.anchor != nil { deepest = depth }
    let value = Value(try content(of: event, at: place, depth: depth), at: place)
    if let name = event.anchor {
      anchors[name] = Anchored(
        value: value, count: count - before + 1, height: deepest - depth,
        bytes: bytes - bytesBefore)
      unusedAnchors[name] = value.text == nil ? nil : place
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
    unusedAnchors[name] = nil
    aliasBytes += anchored.bytes
    bytes += anchored.bytes
    guard aliasBytes <= Self.aliasBytesLimit else { throw Failure(.tooManyBytes(at: place)) }
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
      if style == .plain, ["", "~", "null", "NULL", "Null"].contains(text) { return .empty }
      check(text, style, at: place)
      bytes += text.utf8.count
      remark(on: text, style, event)
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

  /// What comments do to a text: behind a plain one ` #` cuts it, within a block they are printed.
  private mutating func remark(on text: String, _ style: YAMLScalarStyle, _ event: YAMLEvent) {
    switch style {
    case .plain:
      guard text.utf8.contains(UInt8(ascii: " ")),
        let end = source.offset(line: event.end.line, column: event.end.column)
      else { return }
      let rest = source.bytes[end...].prefix {
        $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r")
      }
      let spaces = rest.prefix { $0 == UInt8(ascii: " ") }.count
      let comment = rest.dropFirst(spaces)
      guard comment.first == UInt8(ascii: "#"), comment.count > 1 else { return }
      if spaces == 1 || comment.dropFirst().first != UInt8(ascii: " ") {
        let place = source.location(at: end + spaces)
        remarks.append(YAMLProblem.cutText(String(decoding: comment, as: UTF8.self), at: place))
      }
    case .block where text.utf8.contains(UInt8(ascii: "#")):
      for line in event.mark.line + 1..<max(event.end.line, event.mark.line + 1) {
        guard let start = source.offset(line: line, column: 1) else { return }
        let spaces = source.bytes[start...].prefix { $0 == UInt8(ascii: " ") }.count
        let content = source.bytes[(start + spaces)...].prefix { $0 != UInt8(ascii: "\n") }
        if content.first == UInt8(ascii: "#") {
          remarks.append(
            YAMLProblem.commentInText(
              String(decoding: content, as: UTF8.self), at: source.location(at: start + spaces)))
        }
      }
    default: break
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
    var merged: [Value.Entry] = []
    while true {
      let event = try next()
      if case .mapEnd = event.content { break }
      let place = source.location(of: event.mark)
      let key = try key(beginningWith: event, at: place, depth: depth)
      let value = try value(beginningWith: next(), depth: depth + 1)
      if key == "<<", let more = Self.merged(value) {
        merged += more
        continue
      }
      if let key { entries.append(Value.Entry(key: key, keyLocation: place, value: value)) }
    }
    reportDoubles(among: entries)
    for entry in merged where !entries.contains(where: { $0.key == entry.key }) {
      entries.append(entry)
    }
    return entries
  }

  /// The entries that `<<` takes into a map, from one map or several; nil for a value that is neither.
  private static func merged(_ value: Value) -> [Value.Entry]? {
    if let entries = value.entries { return entries }
    let maps = value.list?.compactMap(\.entries)
    return maps.flatMap { $0.count == value.list?.count ? $0.flatMap(\.self) : nil }
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
        anchors[anchor] = Anchored(
          value: Value(.text(key), at: place), count: 1, height: 0, bytes: key.utf8.count)
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
