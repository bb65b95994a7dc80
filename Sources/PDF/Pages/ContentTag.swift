/// How a span is marked: content of the structure, or an artifact.
enum ContentTag {
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
