import Diagnostics

/// An object of a file.
struct PDFObject: Sendable {
  let number: Int
  var value: PDFValue
  /// The bytes of a stream, as they stand in the file.
  var stream: [UInt8]?
}

/// Cuts the bytes that Cairo writes into objects as they come.
///
/// Cairo writes one object after the other and the length of each stream as an object of its own behind it. The end of a stream
/// is where `endstream` stands and the length behind it agrees.
struct ObjectReader {
  private var bytes: [UInt8] = []
  /// Where the next object begins in `bytes`.
  private var start = 0
  /// No stream ends before this.
  private var searched = 0
  private var isAtEnd = false

  mutating func append(_ more: [UInt8]) {
    if start > 1 << 16 {
      bytes.removeSubrange(..<start)
      searched = max(searched - start, 0)
      start = 0
    }
    bytes += more
  }

  /// The next whole object; nil if there is none yet, or none any more.
  ///
  /// - Throws: `render.failed` for bytes that Cairo is not known to write.
  mutating func next() throws(Failure) -> PDFObject? {
    while !isAtEnd {
      guard let lineEnd = bytes.firstIndex(of: Word.line, from: start) else { return nil }
      let line = bytes[start..<lineEnd]
      if line.starts(with: "xref".utf8) {
        isAtEnd = true
        return nil
      }
      if line.first == UInt8(ascii: "%") {
        start = lineEnd + 1
        continue
      }
      var parser = PDFParser(line)
      guard case .integer(let number)? = parser.value() else {
        throw Failure(FinishingDiagnostics.unexpected("obj"))
      }
      return try object(number, from: lineEnd + 1)
    }
    return nil
  }

  private mutating func object(_ number: Int, from bodyStart: Int) throws(Failure) -> PDFObject? {
    let end = bytes.firstIndex(of: Word.objectEnd, from: bodyStart)
    let stream = bytes.firstIndex(of: Word.streamStart, from: bodyStart, to: end)
    guard let bodyEnd = stream ?? end else { return nil }
    var parser = PDFParser(bytes[bodyStart..<bodyEnd])
    guard let value = parser.value() else {
      throw Failure(FinishingDiagnostics.unexpected("\(number) 0 obj"))
    }
    guard let stream else {
      start = bodyEnd + Word.objectEnd.count
      return PDFObject(number: number, value: value)
    }
    guard let length = value.dictionary?["Length"]?.reference else {
      throw Failure(FinishingDiagnostics.unexpected("\(number) 0 obj"))
    }
    return streamObject(
      number, value, lengthHeader: Array("\(length) 0 obj\n".utf8),
      from: stream + Word.streamStart.count)
  }

  private mutating func streamObject(
    _ number: Int, _ value: PDFValue, lengthHeader header: [UInt8], from dataStart: Int
  ) -> PDFObject? {
    var candidate = max(dataStart, searched)
    while let end = bytes.firstIndex(of: Word.streamEnd, from: candidate) {
      let lengthStart = end + Word.streamEnd.count
      guard let lengthEnd = bytes.firstIndex(of: Word.objectEnd, from: lengthStart) else {
        // The rest is on its way; the same end is looked at again then.
        searched = end
        return nil
      }
      if bytes.hasWord(header, at: lengthStart) {
        var parser = PDFParser(bytes[(lengthStart + header.count)..<lengthEnd])
        if parser.value() == .integer(end - dataStart) {
          start = lengthEnd + Word.objectEnd.count
          return PDFObject(number: number, value: value, stream: Array(bytes[dataStart..<end]))
        }
      }
      candidate = end + 1
    }
    searched = max(dataStart, bytes.count - Word.streamEnd.count)
    return nil
  }

  /// The words between which Cairo writes its objects.
  private enum Word {
    static let objectEnd = Array("endobj\n".utf8)
    static let streamStart = Array("\nstream\n".utf8)
    static let streamEnd = Array("\nendstream\nendobj\n".utf8)
    static let line = Array("\n".utf8)
  }
}

extension [UInt8] {
  /// Where a word first stands, beginning at one place and before another.
  func firstIndex(of word: [UInt8], from start: Int, to end: Int? = nil) -> Int? {
    let last = (end ?? count) - word.count
    var index = start
    while index <= last {
      if self[index] == word[0], hasWord(word, at: index) { return index }
      index += 1
    }
    return nil
  }

  func hasWord(_ word: [UInt8], at index: Int) -> Bool {
    guard index + word.count <= count else { return false }
    for offset in word.indices where self[index + offset] != word[offset] { return false }
    return true
  }
}
