import Diagnostics

/// Where the last cross-reference section of a file stands, and of which kind it is.
struct CrossReference: Equatable {
  enum Kind { case table, stream }

  let offset: Int
  let kind: Kind

  /// Source: ISO 32000-1, 7.5.5: the number after the last `startxref`, in the file's last 1024 bytes.
  ///
  /// - Throws: `sign.damaged`.
  init(of bytes: [UInt8], name: String) throws(Failure) {
    let tail = String(
      String.UnicodeScalarView(bytes.suffix(1024).map { Unicode.Scalar($0) }))
    guard let match = tail.ranges(of: "startxref").last,
      let number = tail[match.upperBound...].split(whereSeparator: \.isWhitespace).first,
      let offset = Int(number), bytes.indices.contains(offset)
    else { throw Failure(.damaged(name)) }
    self.offset = offset
    kind = bytes[offset...].starts(with: Array("xref".utf8)) ? .table : .stream
  }
}
