/// How PDF files are to be written.
package struct PDFOptions: Sendable {
  package var conformance = Conformance.a2a
  /// The ICC profile of the sRGB space that all colours are in.
  package var colorProfile: [UInt8]
  /// Whether the room for signatures becomes fields that signing programs fill.
  package var hasSignatureFields = false
  /// Whether a reader's program should print at full size, as a form printed on both sides of a sheet needs.
  package var printsAtFullSize = false
  /// Whether black letters and lines are written in DeviceGray, which presses print with black ink alone. Drawings keep their
  /// colours. Source: ISO 19005-2, 6.2.4.3, lets it stand beside an output intent of any kind.
  package var blackIsGray = false
  /// How many threads compress: several for a long document by itself. The bytes are the same.
  package var jobs = 1
  /// The data that the document was made from; only `a3a` may carry it.
  package var attachments: [Attachment] = []

  package init(colorProfile: [UInt8]) { self.colorProfile = colorProfile }
}

extension PDFOptions {
  /// Tells options apart that make different files of the same pages.
  package var key: String {
    let attached = attachments.map { "\($0.name) \($0.bytes.count)" }.joined(separator: " ")
    return
      "\(conformance.rawValue) \(hasSignatureFields) \(printsAtFullSize) \(blackIsGray) \(attached)"
  }
}
