import CExpat
import Diagnostics

/// What stands in an XML file, in its order. Offsets count the bytes of the file.
enum XMLEvent: Sendable {
  /// A start tag; `range` is where the tag stands.
  case start(name: String, attributes: XMLAttributes, range: Range<Int>)
  /// An end tag; its range is empty where the element has one tag for both.
  case end(name: String, range: Range<Int>)
  /// A piece of text; one text may come in several.
  case text(String)
}

/// The attributes of a start tag. Names of known namespaces have their prefix of `XMLNames`.
struct XMLAttributes: Sendable {
  fileprivate(set) var pairs: [(name: String, value: String)] = []

  subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }
}

/// Reads XML piece by piece behind Expat, for files that nobody vouches for.
///
/// A document type (and with it every entity of its own) is refused, and so are tags and nestings beyond measure.
@safe final class XMLStream {
  /// Why reading stopped.
  enum Fault: Error { case malformed(line: Int), tooLarge, documentType }

  private let parser: XML_Parser
  fileprivate var events: [XMLEvent] = []
  fileprivate var depth = 0
  fileprivate var refusal: Fault?
  fileprivate var names = XMLNames()
  private var fed = 0

  init?() {
    guard let parser = unsafe XML_ParserCreateNS(nil, XML_Char(XMLNames.separator)) else {
      return nil
    }
    unsafe self.parser = parser
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    unsafe XML_SetStartElementHandler(parser) { data, name, attributes in
      guard let stream = unsafe XMLStream.of(data), let name = unsafe name else { return }
      unsafe stream.start(name, attributes)
    }
    unsafe XML_SetEndElementHandler(parser) { data, name in
      guard let stream = unsafe XMLStream.of(data), let name = unsafe name else { return }
      stream.depth -= 1
      let text = unsafe stream.names.name(name)
      stream.events.append(.end(name: text, range: stream.range))
    }
    unsafe XML_SetCharacterDataHandler(parser) { data, bytes, count in
      guard let stream = unsafe XMLStream.of(data), let bytes = unsafe bytes else { return }
      let buffer = unsafe UnsafeBufferPointer(start: bytes, count: Int(count))
      let text = unsafe String(decoding: UnsafeRawBufferPointer(buffer), as: UTF8.self)
      stream.events.append(.text(text))
    }
    unsafe XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      unsafe XMLStream.of(data)?.refuse(.documentType)
    }
  }

  deinit { unsafe XML_ParserFree(parser) }

  /// What the next piece of the file brings.
  func events(in piece: [UInt8], isLast: Bool = false) throws(Fault) -> [XMLEvent] {
    events.removeAll(keepingCapacity: true)
    fed += piece.count
    let status = unsafe piece.withUnsafeBytes { buffer in
      unsafe XML_Parse(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count),
        isLast ? 1 : 0)
    }
    if let refusal { throw refusal }
    guard status == XML_STATUS_OK else {
      throw .malformed(line: Int(unsafe vanthu_line_number(parser)))
    }
    // Expat keeps a tag until it is whole, and looks through it again with each piece.
    let pending = fed - Int(unsafe vanthu_byte_index(parser))
    guard pending <= SheetLimits.tagBytes else { throw .tooLarge }
    return events
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLStream? {
    guard let data = unsafe data else { return nil }
    return unsafe Unmanaged<XMLStream>.fromOpaque(data).takeUnretainedValue()
  }

  private func start(
    _ name: UnsafePointer<XML_Char>,
    _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) {
    depth += 1
    guard depth <= SheetLimits.depth else { return refuse(.tooLarge) }
    var list = XMLAttributes()
    if var next = unsafe attributes {
      while let name = unsafe next[0], let value = unsafe next[1] {
        let pair = unsafe (names.name(name), String(cString: value))
        list.pairs.append(pair)
        unsafe next += 2
      }
    }
    let text = unsafe names.name(name)
    events.append(.start(name: text, attributes: list, range: range))
  }

  private var range: Range<Int> {
    let start = Int(unsafe vanthu_byte_index(parser))
    return start..<start + Int(unsafe vanthu_byte_count(parser))
  }

  private func refuse(_ fault: Fault) {
    refusal = fault
    unsafe XML_StopParser(parser, XML_Bool(XML_FALSE))
  }
}

extension Archive {
  /// Reads a part as XML.
  ///
  /// - Throws: as `read`, and `sheet.unreadable` for what is no XML.
  func parse(_ part: String, _ take: (XMLEvent) throws(Failure) -> Void) throws(Failure) {
    guard let stream = XMLStream() else { throw Failure(.damaged(name, part)) }
    func feed(_ piece: [UInt8], isLast: Bool) throws(Failure) {
      for event in try events(of: stream, in: piece, isLast: isLast, part: part) { try take(event) }
    }
    try read(part) { (piece: [UInt8]) throws(Failure) in try feed(piece, isLast: false) }
    try feed([], isLast: true)
  }

  private func events(
    of stream: XMLStream, in piece: [UInt8], isLast: Bool, part: String
  ) throws(Failure) -> [XMLEvent] {
    do throws(XMLStream.Fault) {
      return try stream.events(in: piece, isLast: isLast)
    } catch {
      switch error {
      case .malformed(let line): throw Failure(.damaged(name, part, at: "\(line)"))
      case .tooLarge: throw Failure(.swollen(name, part: part))
      case .documentType: throw Failure(.documentType(name, part: part))
      }
    }
  }
}
