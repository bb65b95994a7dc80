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
  let fonts: FontBook
  /// How many threads may set paragraphs ahead; with one, none is.
  let jobs: Int
  private var styles = Recent<TextStyle, StyledWords>()
  private var paragraphs = Recent<SetParagraph.Key, SetParagraph>()
  /// The lists of names of the last document: most are those of the next too.
  private var names: [(texts: [String], list: NameList)] = []
  private var regions: [ObjectIdentifier: SetRegion] = [:]

  /// The ties of texts: the cells of a table are measured before they are set.
  private var ties = Recent<TiesKey, KnownTies>()

  private struct TiesKey: Hashable {
    let text: String
    let digest: TextDigest

    init(_ text: String) {
      self.text = text
      var digest = TextDigest()
      digest.add(text)
      self.digest = digest
    }

    static func == (a: TiesKey, b: TiesKey) -> Bool { a.digest == b.digest && a.text == b.text }

    func hash(into hasher: inout Hasher) { hasher.combine(digest) }
  }

  /// The ties of a text, its words, and the names that were found among them.
  private struct KnownTies {
    let ties: [Tie]
    let words: TextWords
    let names: [String]
  }

  /// More styles than any document has; the ladders of a long list of names make many.
  private static let manyStyles = 500

  init(fonts: FontBook, jobs: Int = 1) {
    self.fonts = fonts
    self.jobs = jobs
  }

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
  func known(_ lists: [[String]]) -> KnownNames {
    names = lists.enumerated().map { index, texts in
      if index < names.count, names[index].texts == texts { return names[index] }
      return (texts, NameList(texts))
    }
    return KnownNames(names.map(\.list))
  }

  /// The ties of a text in which names are known.
  func ties(in text: String, names: KnownNames) -> [Tie] {
    let key = TiesKey(text)
    if let known = ties[key], names.mentioned(in: known.words) == known.names {
      return known.ties
    }
    let words = TextWords(text)
    let found = Vietnamese.ties(in: text, names: names)
    if ties.count >= Self.manyTexts { ties.age() }
    ties[key] = KnownTies(ties: found, words: words, names: names.mentioned(in: words))
    return found
  }

  /// A region that was set for another document.
  subscript(identity: Region.Identity) -> SetRegion? {
    get { regions[ObjectIdentifier(identity)] }
    set {
      if regions.count > Self.manyRegions { regions.removeAll() }
      regions[ObjectIdentifier(identity)] = newValue
    }
  }

  /// More than any layout has.
  private static let manyRegions = 100

  /// A paragraph that was set before.
  subscript(key: SetParagraph.Key) -> SetParagraph? {
    get { paragraphs[key] }
    set { paragraphs[key] = newValue }
  }
}
