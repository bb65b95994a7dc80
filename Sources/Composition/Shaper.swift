import Diagnostics
import Documents
import Fonts
import Geometry
import Vietnamese

/// Shapes the words of one document and collects what is wrong.
///
/// A class because the whole recursion of a document shares its findings; it never leaves the thread that
/// composes the document.
final class Shaper {
  private(set) var diagnostics: [Diagnostic] = []
  /// How the texts that must fit were made to.
  private(set) var fits: [Fit] = []
  private var tears = 0
  /// How often something was wrong, also if it had been said before: what was set meanwhile must not be set without looking again.
  private(set) var reports = 0
  let typecase: Typecase
  /// The names that the document's text may hold.
  let names: KnownNames
  /// The words of the paragraphs that are set, while somebody keeps them.
  private(set) var said: [TextWords]?

  convenience init(typecase: Typecase, names: [[String]] = []) {
    self.init(typecase: typecase, names: typecase.known(names))
  }

  /// - Parameter names: those of the document.
  init(typecase: Typecase, names: KnownNames) {
    self.typecase = typecase
    self.names = names
    typecase.beginDocument()
  }

  func report(_ diagnostic: Diagnostic) {
    reports += 1
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }

  func note(_ fit: Fit) { fits.append(fit) }

  /// Notes that a paragraph is set with words that names are looked for in.
  func note(_ words: TextWords) { said?.append(words) }

  /// What a piece of composing finds, and the words of its paragraphs.
  func listening<Result>(to compose: () -> Result) -> (Result, said: [TextWords]) {
    let outer = said
    said = []
    let result = compose()
    let heard = said ?? []
    said = outer.map { $0 + heard }
    return (result, heard)
  }

  /// Notes that a line ends inside a name, or a line that the clerk broke is broken once more.
  func noteTear() { tears += 1 }

  /// How much has been found so far.
  struct Findings: Hashable {
    var diagnostics: Int
    var fits: Int
    var tears: Int
  }

  var findings: Findings {
    Findings(diagnostics: diagnostics.count, fits: fits.count, tears: tears)
  }

  /// Takes back what was found for an attempt that is given up; the next one finds anew what is still wrong.
  func forget(from found: Findings) {
    diagnostics.removeSubrange(found.diagnostics...)
    fits.removeSubrange(found.fits...)
    tears = found.tears
  }

  /// The first face of a style: its measures make the lines.
  func metrics(of style: TextStyle) -> FontMetrics {
    words(of: style).faces.first?.metrics
      ?? FontMetrics(unitsPerEm: 1000, ascent: 0.9, descent: 0.2, lineGap: 0, capHeight: 0.7)
  }

  /// The words of a style; that there is no such style is reported.
  func words(of style: TextStyle) -> StyledWords {
    let words = typecase.words(of: style)
    if words.faces.isEmpty { report(.noSuchStyle(style)) }
    return words
  }

  /// Reports the letters of a word that no face has, at the place that the text came from.
  func report(missingIn word: StyledWords.Word, of text: StyledText) {
    for character in word.missing {
      report(.missingGlyph(character, style: text.style, at: text.source))
    }
  }

  /// Shapes text without inner spaces into runs, one for each face that is needed.
  ///
  /// Letters that the style's face lacks are taken from the faces that stand in for it; one that none has is
  /// an error at the place the text came from.
  func runs(for styled: StyledText) -> [GlyphRun] { word(for: styled).runs }

  /// The same with its width.
  func word(for styled: StyledText) -> StyledWords.Word {
    let word = words(of: styled.style)[styled.text]
    report(missingIn: word, of: styled)
    return word
  }
}
