package import Diagnostics
import Layouts
import PDF
import Records
package import Signing

extension SignatureNote {
  private static let layoutName = "ghi-chu-ky-so"
  /// The name of the field that shows a note, where no other is wished for.
  package static let fieldName = "VanBanKemTheo"

  /// Sets the note of a signature by its layout.
  ///
  /// - Parameters:
  ///   - text: number and symbol of the document, `Số: 15/QĐ-UBND`, or the kind of copy and who made it.
  ///   - time: when it is signed; the note ends with it.
  /// - Throws: what is wrong with the text, also that it is too long for the corner.
  package init(_ text: String, time: SigningTime, assets: AssetRoot) throws(Failure) {
    var typesetter = try Typesetter(layout: Self.layoutName, assets: assets)
    typesetter.pdfOptions.conformance = .a2b
    let place = SourceLocation.file("--corner")
    let entries = [("text", text), ("time", time.longForm)].map { key, text in
      Value.Entry(key: key, keyLocation: place, value: Value(.text(text), at: place))
    }
    let record = try typesetter.layout.record.check(Value(.map(entries), at: place))
    let typeset = try typesetter.typeset(record)
    self.init(text: "\(text); \(time.longForm)", page: try typesetter.pdf(of: typeset))
  }
}
