import Diagnostics
import Vietnamese

/// The streams of pages' content, those that pages have in common written once.
///
/// A page may have several streams, which are read one after the other, and share them with other pages: of a thousand
/// certificates each has one name of its own, and nearly all else is the same on every other.
/// Source: ISO 32000-1, 7.7.3.3 (Contents).
struct SharedStreams {
  /// The pieces of pages before, by their digests. Two with one digest cost a stream too many, nothing else.
  private var seen: Set<UInt64> = []
  private var numbers: [Key: Int] = [:]

  /// More than the pages of a list have in common; beyond, it begins anew.
  private static let mostSeen = 4_000
  private static let mostStreams = 256
  /// A stream of its own costs some hundred bytes: fewer than these are not worth one.
  private static let leastShared = 400

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

  /// Writes a page's content.
  ///
  /// - Returns: the objects of its streams, in their order.
  mutating func contents(
    of pieces: [[UInt8]], _ writer: inout ObjectWriter
  ) throws(Failure) -> [Int] {
    var contents: [Int] = []
    for stream in Self.streams(of: marked(pieces)) {
      contents.append(
        stream.isShared
          ? try number(of: stream.bytes, &writer) : try writer.addCompressed([:], stream.bytes))
    }
    return contents
  }

  private typealias Piece = (bytes: [UInt8], isShared: Bool)

  /// The pieces, neighbours that a page before had as well joined, and likewise those that none had.
  private mutating func marked(_ pieces: [[UInt8]]) -> [Piece] {
    if seen.count > Self.mostSeen { seen.removeAll() }
    let marked: [Piece] = pieces.map { bytes in
      return (bytes, !seen.insert(Self.digest(bytes)).inserted)
    }
    return Self.joined(marked)
  }

  private static func digest(_ bytes: [UInt8]) -> UInt64 {
    var digest = TextDigest()
    for byte in bytes { digest.add(byte) }
    return digest.value
  }

  /// The same, the shared ones that are too short for a stream of their own joined to what is the page's.
  private static func streams(of pieces: [Piece]) -> [Piece] {
    joined(pieces.map { ($0.bytes, $0.isShared && $0.bytes.count >= leastShared) })
  }

  private static func joined(_ pieces: [Piece]) -> [Piece] {
    var joined: [Piece] = []
    for piece in pieces {
      if let last = joined.last, last.isShared == piece.isShared {
        joined[joined.count - 1].bytes += piece.bytes
      } else {
        joined.append(piece)
      }
    }
    return joined
  }

  private mutating func number(
    of bytes: [UInt8], _ writer: inout ObjectWriter
  ) throws(Failure) -> Int {
    let key = Key(bytes: bytes)
    if let known = numbers[key] { return known }
    if numbers.count == Self.mostStreams { numbers.removeAll() }
    let number = try writer.addCompressed([:], bytes)
    numbers[key] = number
    return number
  }
}
