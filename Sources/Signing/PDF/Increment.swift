/// What is added to the end of a file: new objects and new states of old ones.
///
/// Source: ISO 32000-1, 7.5.6. The file before it stays as it is, byte for byte, so that earlier signatures stay valid.
struct Increment {
  private var nextNumber: Int
  private var bodies: [(reference: PDFReference, bytes: [UInt8])] = []

  /// - Parameter size: the count of object numbers of the file so far (`Size` of its trailer).
  init(size: Int) { nextNumber = size }

  mutating func reserve() -> PDFReference {
    defer { nextNumber += 1 }
    return PDFReference(number: nextNumber)
  }

  /// Adds an object, or its new state.
  mutating func put(_ object: PDFObject, at reference: PDFReference) {
    put(object.written, at: reference)
  }

  mutating func put(_ body: [UInt8], at reference: PDFReference) {
    bodies.removeAll { $0.reference == reference }
    bodies.append((reference, body))
  }

  mutating func add(_ object: PDFObject) -> PDFReference {
    let reference = reserve()
    put(object, at: reference)
    return reference
  }

  mutating func add(stream dictionary: [String: PDFObject], _ data: [UInt8]) -> PDFReference {
    let reference = reserve()
    put(stream: dictionary, data, at: reference)
    return reference
  }

  mutating func put(
    stream dictionary: [String: PDFObject], _ data: [UInt8], at reference: PDFReference
  ) {
    let head = dictionary.merging(["Length": .integer(data.count)]) { $1 }
    put(
      PDFObject.dictionary(head).written + Array("\nstream\n".utf8) + data
        + Array("\nendstream".utf8), at: reference)
  }

  /// Writes the increment behind a file; the cross-reference section is of the same kind as the one before.
  ///
  /// - Returns: the whole file, and where the bytes of each object begin.
  func appended(to file: [UInt8], after previous: CrossReference, trailer: PDFObject)
    -> (bytes: [UInt8], starts: [PDFReference: Int])
  {
    var bytes = file
    if bytes.last != UInt8(ascii: "\n") { bytes += "\n".utf8 }
    var starts: [PDFReference: Int] = [:]
    var offsets: [PDFReference: Int] = [:]
    for (reference, body) in bodies.sorted(by: { $0.reference.number < $1.reference.number }) {
      offsets[reference] = bytes.count
      bytes += "\(reference.number) \(reference.generation) obj\n".utf8
      starts[reference] = bytes.count
      bytes += body + Array("\nendobj\n".utf8)
    }
    let start = bytes.count
    let section = CrossReferenceSection(
      offsets: offsets, size: nextNumber, previous: previous.offset, trailer: trailer,
      identifier: FileIdentifier.digest(bytes))
    switch previous.kind {
    case .table: bytes += section.table
    case .stream: bytes += section.stream(at: start)
    }
    bytes += "startxref\n\(start)\n%%EOF\n".utf8
    return (bytes, starts)
  }
}
