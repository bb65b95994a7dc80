/// An object of a file under its number.
struct PDFObject: Sendable {
  let number: Int
  var value: PDFValue
  /// The bytes of a stream, as they stand in the file.
  var stream: [UInt8]?
}
