import Diagnostics
import Threads

/// Writes objects to the finished file as they come: streams by themselves, all else many together in object streams.
/// Source: ISO 32000-1, 7.5.7 and 7.5.8.
struct ObjectWriter {
  /// How many objects share one object stream.
  private static let groupSize = 200
  /// How many bytes leave at once.
  private static let pieceSize = 1 << 16

  private let write: ([UInt8]) throws(Failure) -> Void
  private var piece: [UInt8] = []
  private var offset = 0
  private var places = ObjectPlaces()
  private var checkSum = CheckSum()

  /// The objects of the next object stream, their numbers and where each begins.
  private var group: [UInt8] = []
  private var groupNumbers: [(number: Int, offset: Int)] = []

  /// Streams in the order of the file that are still to be written; none where one thread compresses.
  private var waiting: [WaitingStream] = []
  private let deflater = Deflater()
  private let jobs: Int
  /// How many streams are compressed together.
  private static let mostWaiting = 64

  private struct WaitingStream: Sendable {
    let number: Int
    let dictionary: PDFDictionary
    let data: [UInt8]
    let isCompressed: Bool
  }

  /// - Parameter jobs: how many threads compress; the bytes are the same for any number.
  init(jobs: Int, _ write: @escaping ([UInt8]) throws(Failure) -> Void) {
    self.jobs = jobs
    self.write = write
    // The second line tells programs that look that the file is binary.
    piece = Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
  }

  /// A number for an object that is written later.
  mutating func reserve() -> Int { places.reserve() }

  mutating func add(_ value: PDFValue) throws(Failure) -> Int {
    let number = reserve()
    try put(value, number)
    return number
  }

  /// Writes the object of a number.
  mutating func put(_ value: PDFValue, _ number: Int) throws(Failure) {
    try put(number) { $0.append(value) }
  }

  /// Writes the object of a number, whose bytes are appended as a PDF writes them.
  mutating func put(_ number: Int, _ append: (inout [UInt8]) -> Void) throws(Failure) {
    groupNumbers.append((number, group.count))
    append(&group)
    group.append(UInt8(ascii: "\n"))
    if groupNumbers.count == Self.groupSize { try endGroup() }
  }

  mutating func put(_ dictionary: PDFDictionary, _ number: Int) throws(Failure) {
    try put(.dictionary(dictionary), number)
  }

  /// Writes a stream; its dictionary gets the length.
  mutating func putStream(
    _ dictionary: PDFDictionary, _ data: [UInt8], _ number: Int
  ) throws(Failure) {
    if jobs == 1 { return try append(dictionary, data, number) }
    try wait(dictionary, data, number, isCompressed: true)
  }

  private mutating func append(
    _ dictionary: PDFDictionary, _ data: [UInt8], _ number: Int
  ) throws(Failure) {
    places[number] = .at(offset: UInt32(offset + piece.count))
    var dictionary = dictionary
    dictionary["Length"] = .integer(data.count)
    piece.append("\(number) 0 obj\n")
    piece.append(.dictionary(dictionary))
    piece.append("\nstream\n")
    piece += data
    piece.append("\nendstream\nendobj\n")
    if piece.count >= Self.pieceSize { try flush() }
  }

  mutating func addStream(_ dictionary: PDFDictionary, _ data: [UInt8]) throws(Failure) -> Int {
    let number = reserve()
    try putStream(dictionary, data, number)
    return number
  }

  /// Compresses a stream and writes it.
  mutating func addCompressed(
    _ dictionary: PDFDictionary, _ data: [UInt8]
  ) throws(Failure) -> Int {
    let number = reserve()
    try putCompressed(dictionary, data, number)
    return number
  }

  mutating func putCompressed(
    _ dictionary: PDFDictionary, _ data: [UInt8], _ number: Int
  ) throws(Failure) {
    var dictionary = dictionary
    dictionary["Filter"] = .name("FlateDecode")
    if jobs == 1 { return try append(dictionary, deflater.deflate(data), number) }
    try wait(dictionary, data, number, isCompressed: false)
  }

  private mutating func wait(
    _ dictionary: PDFDictionary, _ data: [UInt8], _ number: Int, isCompressed: Bool
  ) throws(Failure) {
    waiting.append(
      WaitingStream(
        number: number, dictionary: dictionary, data: data, isCompressed: isCompressed))
    if waiting.count == Self.mostWaiting { try writeWaiting() }
  }

  /// Compresses the streams that wait, on all threads, and writes them in their order.
  private mutating func writeWaiting() throws(Failure) {
    let streams = waiting
    waiting.removeAll(keepingCapacity: true)
    try OrderedWork(jobs: jobs).run(count: streams.count) {
      let deflater = Deflater()
      return { streams[$0].isCompressed ? streams[$0].data : deflater.deflate(streams[$0].data) }
    } consume: { (index, data: [UInt8]) throws(Failure) in
      try append(streams[index].dictionary, data, streams[index].number)
    }
  }

  private mutating func endGroup() throws(Failure) {
    guard !groupNumbers.isEmpty else { return }
    let stream = reserve()
    var head: [UInt8] = []
    for (index, entry) in groupNumbers.enumerated() {
      head.append("\(entry.number) \(entry.offset) ")
      places[entry.number] = .inside(stream: UInt32(stream), index: UInt16(index))
    }
    let dictionary: PDFDictionary = [
      "Type": .name("ObjStm"), "N": .integer(groupNumbers.count), "First": .integer(head.count),
    ]
    let data = head + group
    group.removeAll(keepingCapacity: true)
    groupNumbers.removeAll(keepingCapacity: true)
    try putCompressed(dictionary, data, stream)
  }

  private mutating func flush() throws(Failure) {
    checkSum.add(piece)
    offset += piece.count
    try write(piece)
    piece.removeAll(keepingCapacity: true)
  }

  /// Ends the file with its table of objects and an identifier made of all its bytes.
  mutating func finish(root: Int, information: Int) throws(Failure) {
    try endGroup()
    try writeWaiting()
    var checkSum = checkSum
    checkSum.add(piece)
    let number = reserve()
    let tableOffset = offset + piece.count
    places[number] = .at(offset: UInt32(tableOffset))
    let identifier = PDFValue.string(Array(checkSum.digits.utf8))
    let dictionary: PDFDictionary = [
      "Filter": .name("FlateDecode"), "DecodeParms": ObjectPlaces.prediction,
      "Type": .name("XRef"), "Size": .integer(places.count),
      "W": ObjectPlaces.widths,
      "Root": .reference(root), "Info": .reference(information),
      "ID": .array([identifier, identifier]),
    ]
    try append(dictionary, deflater.deflate(places.table), number)
    piece.append("startxref\n\(tableOffset)\n%%EOF\n")
    try flush()
  }
}
