import CYAML

/// What stands in a YAML file, in its order.
struct YAMLEvent {
  enum Content {
    case documentStart, documentEnd, streamEnd
    case scalar(String, YAMLScalarStyle)
    case listStart, listEnd
    case mapStart, mapEnd
    /// `*name`: once more what bears the anchor of that name.
    case alias(String)
  }

  let content: Content
  let mark: YAMLMark
  /// Where it ends.
  let end: YAMLMark
  /// Whether a tag such as `!` stands before it, other than one of YAML's own types (`!!str`).
  let hasTag: Bool
  /// The name of the anchor `&name` before a scalar, a list or a map.
  let anchor: String?
}

/// Where something stands; lines and columns count from 1, columns in Unicode scalars.
struct YAMLMark {
  let line: Int
  let column: Int
}

/// What a scalar's own meaning depends on: without quotes `~` is nothing, and only between double ones has `\` a meaning.
enum YAMLScalarStyle {
  case plain, doubleQuoted, block, other
}

/// What libyaml does not understand, in its words.
struct YAMLFault: Error {
  /// What it was reading, and where that begins; empty if it does not say.
  let context: String
  let contextMark: YAMLMark?
  let problem: String
  let mark: YAMLMark
}

/// Reads YAML event by event behind libyaml; nothing is kept of what has been handed out.
@safe final class YAMLEvents {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeMutableBufferPointer<UInt8>

  /// Takes a whole text in UTF-8.
  init(_ bytes: [UInt8]) {
    unsafe parser = .allocate(capacity: 1)
    unsafe text = .allocate(capacity: bytes.count)
    unsafe _ = text.initialize(from: bytes)
    let hasBegun = unsafe yaml_parser_initialize(parser) == 1
    precondition(hasBegun, "out of memory")
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe text.deallocate()
  }

  /// The next event; after the stream's end, that again.
  func next() throws(YAMLFault) -> YAMLEvent {
    while true {
      var event = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw fault }
      defer { unsafe yaml_event_delete(&event) }
      // The stream's start says nothing.
      if let found = unsafe Self.event(event) { return found }
    }
  }

  private static func event(_ event: yaml_event_t) -> YAMLEvent? {
    var anchor: UnsafeMutablePointer<yaml_char_t>?
    var tag: UnsafeMutablePointer<yaml_char_t>?
    let content: YAMLEvent.Content
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT: return nil
    case YAML_DOCUMENT_START_EVENT: content = .documentStart
    case YAML_DOCUMENT_END_EVENT: content = .documentEnd
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let style: YAMLScalarStyle =
        switch unsafe scalar.style {
        case YAML_PLAIN_SCALAR_STYLE: .plain
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
        default: .other
        }
      let letters = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      content = .scalar(unsafe String(decoding: letters, as: UTF8.self), style)
      unsafe (anchor, tag) = (scalar.anchor, scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      content = .listStart
      unsafe (anchor, tag) = (event.data.sequence_start.anchor, event.data.sequence_start.tag)
    case YAML_SEQUENCE_END_EVENT: content = .listEnd
    case YAML_MAPPING_START_EVENT:
      content = .mapStart
      unsafe (anchor, tag) = (event.data.mapping_start.anchor, event.data.mapping_start.tag)
    case YAML_MAPPING_END_EVENT: content = .mapEnd
    case YAML_ALIAS_EVENT:
      content = .alias(unsafe String(cString: event.data.alias.anchor))
    // Past the end libyaml gives events of no kind.
    default: content = .streamEnd
    }
    let tagName = unsafe tag.map { name in unsafe String(cString: name) }
    return YAMLEvent(
      content: content, mark: YAMLMark(unsafe event.start_mark),
      end: YAMLMark(unsafe event.end_mark),
      hasTag: tagName.map { !$0.hasPrefix("tag:yaml.org,2002:") } ?? false,
      anchor: unsafe anchor.map { name in unsafe String(cString: name) })
  }

  /// What went wrong last.
  private var fault: YAMLFault {
    let parser = unsafe parser.pointee
    let context = unsafe parser.context.map { text in unsafe String(cString: text) }
    return YAMLFault(
      context: context ?? "",
      contextMark: context == nil ? nil : YAMLMark(unsafe parser.context_mark),
      problem: unsafe parser.problem.map { text in unsafe String(cString: text) } ?? "memory",
      mark: YAMLMark(unsafe parser.problem_mark))
  }
}

extension YAMLMark {
  /// libyaml counts from 0.
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: mark.line + 1, column: mark.column + 1)
  }
}
