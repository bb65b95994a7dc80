import CExpat

/// An SVG file as Expat reads it: its elements in their order, and what it has besides them.
struct SVGFile {
  /// The root first; each element stands before those in it.
  private(set) var elements: [SVGElement] = []
  /// Elements inside each other, counted from the root, which alone counts 1.
  private(set) var depth = 0
  /// Whether a style sheet of another file is asked for.
  private(set) var hasStyleSheetElsewhere = false
  /// Whether the document type adds attributes to elements.
  private(set) var addsAttributes = false
  /// Where the start tags of links stand in the file.
  fileprivate var linkTags: [Range<Int>] = []
  fileprivate var open: [Int] = []
  fileprivate var entities: Set = ["amp", "lt", "gt", "quot", "apos"]
  fileprivate var fault: Fault?

  /// Why a file cannot be read.
  enum Fault: Error, Equatable {
    case notUTF8
    /// Entities other than short texts of the file's own.
    case entities
    /// No XML; Expat's words and where it stopped.
    case malformed(line: Int, String)
  }

  /// The namespaces that a drawing has names of.
  fileprivate static let svg = "http://www.w3.org/2000/svg"
  fileprivate static let xlink = "http://www.w3.org/1999/xlink"

  /// Reads a file that nobody vouches for.
  ///
  /// Of entities only those are read that stand for a short text in which no other stands: Adobe Illustrator writes its
  /// namespaces so. What they unfold to is bounded by that.
  init(_ bytes: [UInt8]) throws(Fault) {
    guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else {
      throw .notUTF8
    }
    let stream = try SVGStream()
    self = try stream.read(bytes)
  }

  /// The file with its links leading nowhere.
  ///
  /// librsvg makes links of Cairo's of them, and Cairo 1.16 frees those of a recording twice.
  ///
  /// - Parameter bytes: what the file was read from.
  func withoutLinks(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    let name = Array("href".utf8)
    for tag in linkTags {
      var index = tag.lowerBound
      while index + name.count <= tag.upperBound {
        // A name that no reader knows; the case of letters counts.
        if bytes[index..<index + name.count].elementsEqual(name) {
          bytes[index] = UInt8(ascii: "H")
        }
        index += 1
      }
    }
    return bytes
  }

  fileprivate init() {}

  fileprivate mutating func declare(entity name: String, _ value: [UInt8]?, isParameter: Bool) {
    guard let value, !isParameter, value.count <= Self.longestEntity,
      !value.contains(where: { "&<%".utf8.contains($0) })
    else {
      fault = fault ?? .entities
      return
    }
    entities.insert(name)
  }

  /// The addresses of namespaces have some sixty letters.
  private static let longestEntity = 1000

  /// Checks that every entity in the text is declared: of some that are not, Expat says nothing.
  fileprivate func knowsEntities(of bytes: [UInt8]) -> Bool {
    for part in bytes.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
      .dropFirst()
    {
      let name = part.prefix { $0 > 0x40 || (0x2D...0x3A).contains($0) || $0 == 0x23 }
      guard name.first != UInt8(ascii: "#"), !name.isEmpty,
        name.endIndex < part.endIndex, part[name.endIndex] == UInt8(ascii: ";")
      else { continue }
      if !entities.contains(String(decoding: name, as: UTF8.self)) { return false }
    }
    return true
  }

  fileprivate mutating func start(_ element: SVGElement, at tag: Range<Int>) {
    var element = element
    if element.name == "a" { linkTags.append(tag) }
    if let parent = open.last {
      element.isForeign = element.isForeign || elements[parent].isForeign
      elements[parent].children.append(elements.count)
    }
    open.append(elements.count)
    depth = max(depth, open.count)
    elements.append(element)
  }

  fileprivate mutating func end() { _ = open.popLast() }

  fileprivate mutating func add(text: some Sequence<UInt8>) {
    if let element = open.last { elements[element].text += text }
  }

  fileprivate mutating func add(instruction: String) {
    if instruction == "xml-stylesheet" { hasStyleSheetElsewhere = true }
  }

  fileprivate mutating func addAttributes() { addsAttributes = true }
}

/// An element of a drawing.
struct SVGElement {
  /// An attribute of SVG or a link, the name without prefix.
  struct Attribute {
    let name: String
    let value: ArraySlice<UInt8>
  }

  /// Without prefix.
  let name: String
  /// Those of other namespaces, which a drawing program keeps for itself, are left out.
  let attributes: [Attribute]
  /// Whether it, or an element that it is in, belongs to another namespace: nobody draws that.
  fileprivate(set) var isForeign: Bool
  /// The places of the elements in it.
  fileprivate(set) var children: [Int] = []
  /// The text straight in it.
  fileprivate(set) var text: [UInt8] = []
}

/// Expat at work on one file.
@safe private final class SVGStream {
  private static let separator = UInt8(ascii: "\n")

  private let parser: XML_Parser
  private var file = SVGFile()

  init() throws(SVGFile.Fault) {
    // The bytes have been found to be UTF-8; another encoding is not to be believed.
    guard let parser = unsafe XML_ParserCreateNS("UTF-8", XML_Char(bitPattern: Self.separator))
    else {
      throw .malformed(line: 1, "Expat")
    }
    unsafe self.parser = parser
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    setContentHandlers()
    setTypeHandlers()
  }

  deinit { unsafe XML_ParserFree(parser) }

  func read(_ bytes: [UInt8]) throws(SVGFile.Fault) -> SVGFile {
    guard bytes.count < Int32.max else { throw .malformed(line: 1, "2 GB") }
    let status = unsafe bytes.withUnsafeBytes { buffer in
      unsafe XML_Parse(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), 1)
    }
    if let fault = file.fault { throw fault }
    guard status == XML_STATUS_OK else {
      let words = unsafe XML_ErrorString(XML_GetErrorCode(parser)).map {
        unsafe String(cString: $0)
      }
      throw .malformed(line: Int(unsafe vanthu_line_number(parser)), words ?? "XML")
    }
    guard file.knowsEntities(of: bytes) else { throw .entities }
    return file
  }

  private func setContentHandlers() {
    unsafe XML_SetStartElementHandler(parser) { data, name, attributes in
      guard let stream = unsafe SVGStream.of(data), let name = unsafe name else { return }
      let element = unsafe SVGStream.element(name, attributes)
      let start = Int(unsafe vanthu_byte_index(stream.parser))
      let count = Int(unsafe vanthu_byte_count(stream.parser))
      stream.file.start(element, at: start..<start + count)
    }
    unsafe XML_SetEndElementHandler(parser) { data, _ in
      unsafe SVGStream.of(data)?.file.end()
    }
    unsafe XML_SetCharacterDataHandler(parser) { data, bytes, count in
      let text = unsafe UnsafeRawBufferPointer(start: bytes, count: Int(count))
      unsafe SVGStream.of(data)?.file.add(text: text)
    }
    unsafe XML_SetProcessingInstructionHandler(parser) { data, target, _ in
      guard let target = unsafe target else { return }
      unsafe SVGStream.of(data)?.file.add(instruction: String(cString: target))
    }
  }

  private func setTypeHandlers() {
    unsafe XML_SetXmlDeclHandler(parser) { data, _, encoding, _ in
      guard let encoding = unsafe encoding else { return }
      let name = unsafe String(cString: encoding).lowercased()
      if name != "utf-8", name != "us-ascii", name != "ascii" {
        unsafe SVGStream.of(data)?.stop(.notUTF8)
      }
    }
    unsafe XML_SetEntityDeclHandler(parser) { data, name, isParameter, value, count, _, _, _, _ in
      guard let stream = unsafe SVGStream.of(data), let name = unsafe name else { return }
      let text = unsafe value.map {
        unsafe Array(UnsafeRawBufferPointer(start: $0, count: Int(count)))
      }
      let isParameter = isParameter != 0
      unsafe stream.file.declare(entity: String(cString: name), text, isParameter: isParameter)
      if let fault = stream.file.fault { stream.stop(fault) }
    }
    unsafe XML_SetAttlistDeclHandler(parser) { data, _, _, _, _, _ in
      unsafe SVGStream.of(data)?.file.addAttributes()
    }
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> SVGStream? {
    guard let data = unsafe data else { return nil }
    return unsafe Unmanaged<SVGStream>.fromOpaque(data).takeUnretainedValue()
  }

  private func stop(_ fault: SVGFile.Fault) {
    file.fault = file.fault ?? fault
    unsafe XML_StopParser(parser, XML_Bool(XML_FALSE))
  }

  private static func element(
    _ name: UnsafePointer<XML_Char>,
    _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) -> SVGElement {
    let (namespace, local) = unsafe parts(name)
    var list: [SVGElement.Attribute] = []
    if var next = unsafe attributes {
      while let name = unsafe next[0], let value = unsafe next[1] {
        let (namespace, local) = unsafe parts(name)
        if namespace.isEmpty || namespace == SVGFile.xlink {
          let bytes = unsafe Array(String(cString: value).utf8)
          list.append(SVGElement.Attribute(name: local, value: bytes[...]))
        }
        unsafe next += 2
      }
    }
    return SVGElement(name: local, attributes: list, isForeign: namespace != SVGFile.svg)
  }

  /// The namespace of a name and the name in it.
  private static func parts(_ name: UnsafePointer<XML_Char>) -> (namespace: String, local: String) {
    let whole = unsafe String(cString: name)
    guard let mark = whole.utf8.lastIndex(of: separator) else { return ("", whole) }
    return (String(whole[..<mark]), String(whole[whole.utf8.index(after: mark)...]))
  }
}
