import Documents
import Fonts
import Vietnamese

/// What composing has at hand and need not make again: words already shaped, paragraphs already set, names
/// already prepared.
///
/// It outlives the document: of a thousand certificates each shapes the syllables of one name, and the words
/// that all of them share are set once. What is at hand never changes what is set. A class because everything
/// that composes shares it; used by one thread at a time.
final class Typecase {
  private let fonts: FontBook
  private var styles = Recent<TextStyle, StyledWords>()
  private var paragraphs = Recent<SetParagraph.Key, SetParagraph>()
  private var names: (texts: [String], known: KnownNames) = ([], KnownNames([]))

  /// The ties of texts, by the texts and the names that were known: the cells of a table are measured before they are set.
  private var ties = Recent<TiesKey, [Tie]>()

  private struct TiesKey: Hashable {
    let text: String
    let names: [String]
    let digest: TextDigest

    static func == (a: TiesKey, b: TiesKey) -> Bool {
      a.digest == b.digest && a.text == b.text && a.names == b.names
    }

    func hash(into hasher: inout Hasher) { hasher.combine(digest) }
  }

  private static let noNames = KnownNames([])

  /// More styles than any document has; the ladders of a long list of names make many.
  private static let manyStyles = 500

  init(fonts: FontBook) { self.fonts = fonts }

  /// More paragraphs than any certificate has, and more than the posts and offices that its list repeats.
  private static let manyParagraphs = 200

  /// As many as the cells of a long table have.
  private static let manyTexts = 2_000

  /// To be called before each document: what was not used for long is forgotten.
  func beginDocument() {
    if paragraphs.count > Self.manyParagraphs { paragraphs.age() }
    if styles.count > Self.manyStyles { styles.age() }
  }

  /// The words of a style.
  func words(of style: TextStyle) -> StyledWords {
    if let known = styles[style] { return known }
    let query = FontBook.Query(
      role: style.font, isBold: style.weight == .bold, isItalic: style.isItalic)
    let words = StyledWords(style, faces: fonts.chain(for: query))
    styles[style] = words
    return words
  }

  /// The names of a document, prepared for being looked for.
  func known(_ texts: [String]) -> KnownNames {
    // Notes and lists of contents know none, and stand between paragraphs that know thousands.
    if texts.isEmpty { return Self.noNames }
    if names.texts != texts { names = (texts, KnownNames(texts)) }
    return names.known
  }

  /// The ties of a text in which names are known.
  func ties(in text: String, names: [String]) -> [Tie] {
    var digest = TextDigest()
    digest.add(text)
    let key = TiesKey(text: text, names: names, digest: digest)
    if let known = ties[key] { return known }
    let found = Vietnamese.ties(in: text, names: known(names))
    if ties.count >= Self.manyTexts { ties.age() }
    ties[key] = found
    return found
  }

  /// A paragraph that was set before.
  subscript(key: SetParagraph.Key) -> SetParagraph? {
    get { paragraphs[key] }
    set { paragraphs[key] = newValue }
  }
}
