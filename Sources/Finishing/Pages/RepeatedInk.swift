import Frames
import Geometry

/// The ink that pages of a file have in common: written for the first page that shows it, copied to the others.
///
/// Of a thousand certificates in one file each has one name of its own; nearly all else stands where it stands on the others.
struct RepeatedInk {
  /// The operators that show a span, once the first page that shows it has been finished.
  final class Written {
    var content: [UInt8] = []
    /// The fonts that the operators name.
    var fonts: [PDFDictionary.Entry] = []
  }

  private var recent: [Span.Ink: Written] = [:]
  private var older: [Span.Ink: Written] = [:]
  /// What so many others have come after without its being shown again is forgotten.
  private static let manySpans = 200

  /// The ink of a span, and whether it is written already by the time that its page is.
  mutating func written(for key: Span.Ink) -> (ink: Written, isKnown: Bool) {
    if let known = recent[key] { return (known, true) }
    if recent.count >= Self.manySpans { (recent, older) = ([:], recent) }
    let known = older[key]
    let written = known ?? Written()
    recent[key] = written
    return (written, known != nil)
  }
}
