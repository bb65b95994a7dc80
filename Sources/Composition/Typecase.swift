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
  /// How many threads may set paragraphs ahead; with one, none is. Only asked for where there are many: the system takes long to tell.
  private(set) lazy var jobs = countJobs()
  private let countJobs: () -> Int
  private var styles = Recent<TextStyle, StyledWords>()
  private var paragraphs = Recent<SetParagraph.Key, SetParagraph>()
  /// The lists of names of the last document: most are those of the next too.
  private var names: [(texts: [String], list: NameList)] = []
  private var regions: [ObjectIdentifier: SetRegion] = [:]

  /// The ties of texts: the cells of a table are measured before they are set.
  private var ties: Recent<TiedText.Key, TiedText>
  /// Those that were found here and that nobody has taken; only of a typecase that works ahead for another.
  private var foundTies: [(TiedText.Key, TiedText)]?
  /// The words that were asked for last: most texts have the style of the one before.
  private var lastWords: StyledWords?

  /// More styles than any document has; the ladders of a long list of names make many.
  private static let manyStyles = 500

  init(fonts: FontBook, jobs: @autoclosure @escaping () -> Int = 1) {
    self.fonts = fonts
    countJobs = jobs
    ties = Recent()
  }

  /// One that works ahead for another, and knows the ties that are known there.
  init(fonts: FontBook, knowing ties: Recent<TiedText.Key, TiedText>.Entries) {
    self.fonts = fonts
    countJobs = { 1 }
    self.ties = Recent(older: ties)
    foundTies = []
  }

  /// More paragraphs than any certificate has, and more than the posts and offices that its list repeats.
  private static let manyParagraphs = 200

  /// Likewise more texts; a long document forgets none of its own.
  private static let manyTexts = 200

  /// To be called before each document: what was not used for long is forgotten.
  func beginDocument() {
    if paragraphs.count > Self.manyParagraphs { paragraphs.age() }
    if styles.count > Self.manyStyles { styles.age() }
    if ties.count > Self.manyTexts { ties.age() }
  }

  /// The words of a style.
  func words(of style: TextStyle) -> StyledWords {
    if let lastWords, lastWords.style == style { return lastWords }
    if let known = styles[style] {
      lastWords = known
      return known
    }
    let query = FontBook.Query(
      role: style.font, isBold: style.weight == .bold, isItalic: style.isItalic)
    let words = StyledWords(style, faces: fonts.chain(for: query))
    styles[style] = words
    lastWords = words
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
  func tied(_ text: String, names: KnownNames) -> TiedText {
    let key = TiedText.Key(text)
    if let known = ties[key], names.agree(with: known.names, on: known.words) { return known }
    let found = TiedText(
      ties: Vietnamese.ties(in: text, names: names), words: TextWords(text), names: names)
    ties[key] = found
    foundTies?.append((key, found))
    return found
  }

  /// The ties that are known to it.
  var knownTies: Recent<TiedText.Key, TiedText>.Entries { ties.recent }

  /// Gives what has been found since the last time.
  func takeFoundTies() -> [(TiedText.Key, TiedText)] {
    defer { foundTies = [] }
    return foundTies ?? []
  }

  /// Has at hand what was found ahead.
  func learn(_ found: [(TiedText.Key, TiedText)]) {
    for (key, tied) in found { ties[key] = tied }
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

/// A text with its ties, its words, and the names that were looked for among them.
struct TiedText: Sendable {
  let ties: [Tie]
  let words: TextWords
  let names: KnownNames

  /// The text, found by its bytes.
  struct Key: Digested {
    private let text: String
    let digest: TextDigest

    init(_ text: String) {
      self.text = text
      var digest = TextDigest()
      digest.add(text)
      self.digest = digest
    }

    static func == (a: Key, b: Key) -> Bool { a.digest == b.digest && a.text == b.text }
  }
}
