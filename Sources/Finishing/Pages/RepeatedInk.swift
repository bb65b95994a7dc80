import Frames
import Geometry
import Vietnamese

/// The ink that pages of a file have in common: written for the first page that shows it, copied to the others.
///
/// Of a thousand certificates in one file each has one name of its own; nearly all else stands where it stands on the others.
struct RepeatedInk {
  /// The operators that show a span, once the first page that shows it has been finished.
  final class Written {
    fileprivate let key: Span.Ink?
    var content: [UInt8] = []
    /// The fonts that the operators name.
    var fonts: [PDFDictionary.Entry] = []

    init(of key: Span.Ink? = nil) { self.key = key }
  }

  /// By the digests of what they show; where two agree, the later takes the place.
  private var recent: [UInt64: Written] = [:]
  private var older: [UInt64: Written] = [:]
  /// What so many others have come after without its being shown again is forgotten.
  private static let manySpans = 200

  /// The ink of a span, and whether it is written already by the time that its page is.
  mutating func written(for key: Span.Ink) -> (ink: Written, isKnown: Bool) {
    let digest = key.digest.value
    if let known = recent[digest], known.key == key { return (known, true) }
    if recent.count >= Self.manySpans { (recent, older) = ([:], recent) }
    let known = older[digest].flatMap { $0.key == key ? $0 : nil }
    let written = known ?? Written(of: key)
    recent[digest] = written
    return (written, known != nil)
  }
}
