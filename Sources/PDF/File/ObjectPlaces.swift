/// Where each object of a file stands: what a file of a hundred thousand pages must remember of them.
/// Source: ISO 32000-1, 7.5.8.
struct ObjectPlaces {
  enum Place {
    case unwritten
    case at(offset: UInt32)
    case inside(stream: UInt32, index: UInt16)
  }

  /// In blocks: to grow, an array of millions would be copied as a whole.
  private var blocks: [[Place]] = [[]]
  private static let blockSize = 1 << 12

  /// Object 0 is the head of the list of free ones.
  init() { _ = reserve() }

  var count: Int { (blocks.count - 1) * Self.blockSize + (blocks.last?.count ?? 0) }

  /// A number for an object that is written later.
  mutating func reserve() -> Int {
    if blocks[blocks.count - 1].count == Self.blockSize {
      blocks.append([])
      blocks[blocks.count - 1].reserveCapacity(Self.blockSize)
    }
    blocks[blocks.count - 1].append(.unwritten)
    return count - 1
  }

  subscript(number: Int) -> Place {
    get { blocks[number / Self.blockSize][number % Self.blockSize] }
    set { blocks[number / Self.blockSize][number % Self.blockSize] = newValue }
  }

  /// How many bytes of the table tell an object's kind and the two numbers of its place.
  static let widths = PDFValue.array([.integer(1), .integer(4), .integer(2)])

  /// The rows of the table are written as what they are more than the row above, byte by byte: objects stand one after the
  /// other, so most rows are alike then.
  /// Source: ISO 32000-1, 7.4.4.4; W3C, Portable Network Graphics, 9.2 (Up).
  static let prediction = PDFValue.dictionary(["Predictor": .integer(12), "Columns": .integer(7)])

  /// The table of objects.
  var table: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count * 8)
    var above: UInt64 = 0
    for (number, place) in blocks.joined().enumerated() {
      let (kind, first, second): (UInt8, UInt32, UInt16) =
        switch place {
        // The head of the list of free objects names none; nor does an object that nothing came of.
        case .unwritten: (0, 0, number == 0 ? 65_535 : 0)
        case .at(let offset): (1, offset, 0)
        case .inside(let stream, let index): (2, stream, index)
        }
      let row = UInt64(kind) << 48 | UInt64(first) << 16 | UInt64(second)
      bytes.append(2)
      for shift in stride(from: 48, through: 0, by: -8) {
        let (byte, over) = (row >> shift, above >> shift)
        bytes.append(UInt8(truncatingIfNeeded: byte) &- UInt8(truncatingIfNeeded: over))
      }
      above = row
    }
    return bytes
  }
}
