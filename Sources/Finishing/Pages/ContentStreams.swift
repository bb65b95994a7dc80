import Diagnostics

/// A page's content in pieces: what it has in common with others of the file, and what is its own.
///
/// A page may have several streams, which are read one after the other, and share them with other pages: what stands on every
/// certificate is compressed and kept once.
/// Source: ISO 32000-1, 7.7.3.3 (Contents).
struct ContentPieces {
  private(set) var pieces: [(bytes: [UInt8], isCommon: Bool)] = []

  /// A stream of its own costs some hundred bytes and a search: fewer than these are not worth one.
  private static let leastCommon = 400

  /// Adds operators, the last of which is ended by white space.
  mutating func append(_ bytes: some Collection<UInt8>, isCommon: Bool) {
    if bytes.isEmpty { return }
    if let last = pieces.indices.last, pieces[last].isCommon == isCommon {
      pieces[last].bytes += bytes
    } else {
      pieces.append((Array(bytes), isCommon))
    }
  }

  /// Adds operators to the piece before, whichever it is.
  mutating func appendToLast(_ bytes: some Collection<UInt8>) {
    append(bytes, isCommon: pieces.last?.isCommon ?? false)
  }

  /// The pieces, the short ones joined to what is the page's own.
  var streams: [(bytes: [UInt8], isCommon: Bool)] {
    var joined = ContentPieces()
    for piece in pieces {
      joined.append(
        piece.bytes, isCommon: piece.isCommon && piece.bytes.count >= Self.leastCommon)
    }
    return joined.pieces
  }
}

/// The streams that pages of a file share.
struct CommonStreams {
  /// A stream's bytes; a few of them tell nearly all apart, the rest is left to `==`.
  private struct Key: Hashable {
    let bytes: [UInt8]

    func hash(into hasher: inout Hasher) {
      hasher.combine(bytes.count)
      for index in stride(from: bytes.count / 2, to: bytes.count, by: 61) {
        hasher.combine(bytes[index])
      }
    }
  }

  private var numbers: [Key: Int] = [:]
  /// More than any arrangement of a list's pages has; beyond, it begins anew.
  private static let most = 256

  /// The streams of a page's content.
  mutating func contents(
    of pieces: ContentPieces, _ writer: inout ObjectWriter
  ) throws(Failure) -> [Int] {
    var numbers: [Int] = []
    for piece in pieces.streams {
      numbers.append(
        piece.isCommon
          ? try number(of: piece.bytes, &writer) : try writer.addCompressed([:], piece.bytes))
    }
    return numbers
  }

  private mutating func number(
    of bytes: [UInt8], _ writer: inout ObjectWriter
  ) throws(Failure) -> Int {
    let key = Key(bytes: bytes)
    if let known = numbers[key] { return known }
    if numbers.count == Self.most { numbers.removeAll() }
    let number = try writer.addCompressed([:], bytes)
    numbers[key] = number
    return number
  }
}
