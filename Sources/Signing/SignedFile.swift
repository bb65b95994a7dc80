/// Whether a file is signed, by its bytes alone: however damaged it is otherwise, somebody's signature is in it.
package enum SignedFile {
  /// Whether a signature's hole somewhere in the file is filled.
  ///
  /// A byte range that cannot be read counts as one of a signature.
  package static func isSigned(_ bytes: [UInt8]) -> Bool {
    guard bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil else { return false }
    return bytes.ranges(of: Array("/ByteRange".utf8)).contains { mark in
      let text = String(decoding: bytes[mark.upperBound...].prefix(100), as: UTF8.self)
      guard let match = text.prefixMatch(of: /\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/),
        let start = Int(match.2), let end = Int(match.3), start < end, end <= bytes.count
      else { return true }
      return bytes[start..<end].contains { !"<>0 \r\n\t".utf8.contains($0) }
    }
  }
}
