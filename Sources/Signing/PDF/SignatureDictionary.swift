/// The dictionary of a signature with a hole where the signature itself will stand.
///
/// Source: ISO 32000-1, 12.8.1; ETSI EN 319 142-1, clause 5.3 (`SubFilter`) and 6.3 (`M` instead of a signing time).
struct SignatureDictionary {
  let time: SigningTime
  /// The signer's, by the certificate.
  let name: String
  let reason: String?
  let location: String?
  /// Bytes that the signature may take.
  let room: Int

  /// The dictionary, and where in it the value of `ByteRange` and the hole with its angle brackets stand.
  var written: (bytes: [UInt8], byteRange: Range<Int>, hole: Range<Int>) {
    var entries: [String: PDFObject] = [
      "Type": .name("Sig"), "Filter": .name("Adobe.PPKLite"),
      "SubFilter": .name("ETSI.CAdES.detached"), "M": .text(time.pdfForm), "Name": .text(name),
    ]
    entries["Reason"] = reason.map(PDFObject.text)
    entries["Location"] = location.map(PDFObject.text)
    var bytes = Array(PDFObject.dictionary(entries).written.dropLast(2))
    bytes += "/ByteRange ".utf8
    let byteRange = bytes.count..<bytes.count + Self.byteRangeWidth
    bytes += [UInt8](repeating: UInt8(ascii: " "), count: Self.byteRangeWidth)
    bytes += " /Contents ".utf8
    let hole = bytes.count..<bytes.count + 2 * room + 2
    bytes += "<".utf8 + [UInt8](repeating: UInt8(ascii: "0"), count: 2 * room) + Array("> >>".utf8)
    return (bytes, byteRange, hole)
  }

  /// Room for four numbers of ten digits in brackets.
  private static let byteRangeWidth = 45
}
