import Diagnostics
import Frames
import Geometry

/// Puts marked content where Cairo's content has the marks of spans.
struct ContentMarks {
  /// How a span is marked: content of the structure, or an artifact.
  enum Tag {
    case content(role: String, mark: Int)
    /// An abbreviation in the content of an element.
    case abbreviation(expansion: String, mark: Int)
    case artifact(kind: String)

    /// The operator that begins the span.
    var opening: [UInt8] {
      switch self {
      case .content(let role, let mark): return Array("/\(role) <</MCID \(mark)>> BDC\n".utf8)
      case .artifact(let kind): return Array("/Artifact <</Type /\(kind)>> BDC\n".utf8)
      case .abbreviation(let expansion, let mark):
        var bytes = Array("/Span ".utf8)
        bytes.append(.dictionary(["MCID": .integer(mark), "E": .text(expansion)]))
        bytes.append(" BDC\n")
        return bytes
      }
    }
  }

  /// The content with the tags of its spans in the place of their marks.
  ///
  /// - Throws: `render.unfinished` where there are not as many marks as tags.
  static func rewritten(_ content: [UInt8], tags: [Tag]?) throws(Failure) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(content.count + 64)
    var index = 0
    var next = 0
    // Cairo closes with a Q what it opened with a q before the first mark.
    var end = content.count
    while end > 0, content[end - 1] <= 32 { end -= 1 }
    if end > 0, content[end - 1] == UInt8(ascii: "Q") { end -= 1 }
    while index < end {
      if content[index] == colour[0], content.hasWord(colour, at: index) {
        index += colour.count
      } else if content[index] == square[0], content.hasWord(square, at: index) {
        index += square.count
        guard let tags else { continue }
        guard next < tags.count else { throw wrongCount }
        if next > 0 { result.append("EMC\n") }
        result += tags[next].opening
        next += 1
      } else {
        result.append(content[index])
        index += 1
      }
    }
    if let tags {
      guard next == tags.count else { throw wrongCount }
      if next > 0 { result.append("EMC\n") }
    }
    result += content[end...]
    return result
  }

  private static var wrongCount: Failure { Failure(FinishingDiagnostics.unexpected("marks")) }

  /// The mark's colour as Cairo writes it, and the square that it fills.
  private static let colour: [UInt8] = {
    let color = SpanMark.color
    return Array("\(color.red) \(color.green) \(color.blue) rg ".utf8)
  }()
  private static let square = Array("0 0 0.004 0.004 re f\n".utf8)
}
