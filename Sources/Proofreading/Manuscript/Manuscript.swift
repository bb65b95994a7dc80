import Vietnamese

/// A text as the rules see it: its pieces, in order.
struct Manuscript: Sendable {
  /// The text in UTF-8.
  let bytes: [UInt8]
  let pieces: [Piece]

  init(_ text: String) {
    bytes = Array(text.utf8)
    var scanner = Scanner()
    var offset = 0
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      scanner.take(scalar, at: offset..<(offset + width))
      offset += width
    }
    scanner.endLine(at: offset)
    pieces = scanner.finishedPieces().settingCodeAside()
  }

  var indices: Range<Int> { pieces.indices }

  /// The piece at a place, or the edge beyond either end.
  subscript(index: Int) -> Piece {
    index >= 0 && index < pieces.count ? pieces[index] : .edge
  }

  /// The text at UTF-8 offsets.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The text of a piece in form C.
  func text(at index: Int) -> String {
    let piece = self[index]
    let text = text(piece.range)
    return piece.letters.contains(.combining) ? text.normalizedVietnamese : text
  }

  /// The bytes from the first piece to the last, both included.
  func range(_ first: Int, _ last: Int) -> Range<Int> {
    self[first].range.lowerBound..<self[last].range.upperBound
  }

  /// The bytes between a piece and the next one.
  func gapRange(after index: Int) -> Range<Int> {
    self[index].range.upperBound..<self[index + 1].range.lowerBound
  }

  /// Whether a piece is a word with this key.
  func isWord(_ index: Int, _ key: WordKey) -> Bool {
    self[index].kind == .word && self[index].key == key
  }

  /// Whether a piece is this sign.
  func isMark(_ index: Int, _ key: WordKey) -> Bool {
    self[index].kind == .mark && self[index].key == key
  }

  /// Whether one space, and nothing else, parts a piece from the next.
  func isFollowedBySpace(_ index: Int) -> Bool { self[index + 1].gap == .space }

  /// Whether the next piece stands at once after a piece.
  func isAttached(_ index: Int) -> Bool {
    index + 1 < pieces.count && index >= 0 && pieces[index + 1].gap == .none
  }

  /// The number of figures only at a place; nil for anything else and for more than nine figures.
  func integer(at index: Int) -> Int? {
    let piece = self[index]
    guard piece.kind == .number, piece.range.count <= 9 else { return nil }
    var value = 0
    for byte in bytes[piece.range] {
      guard (48...57).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    return value
  }

  /// How many bytes a piece has; for a number, its figures and signs.
  func width(at index: Int) -> Int { self[index].range.count }
}

extension UTF8 {
  /// How many bytes a scalar takes.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case ..<0x80: 1
    case ..<0x800: 2
    case ..<0x10000: 3
    default: 4
    }
  }
}
