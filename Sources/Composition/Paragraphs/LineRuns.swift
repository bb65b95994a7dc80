import Fonts
import Geometry

/// The runs of a line as they come to be: neighbours of one style become one run, their letters widened.
struct LineRuns {
  private let scale: Double
  /// About how many words the line has.
  private let words: Int
  private var closed: [(x: Length, run: GlyphRun)] = []
  /// The run that the next word may be joined to.
  private var open: GlyphRun?
  /// Where it begins and how wide it is so far.
  private var start = Length.zero
  private var width = Length.zero
  /// Where the pen is.
  private var x = Length.zero

  /// - Parameter scale: how much wider than designed letters and blanks are.
  init(scale: Double, words: Int) {
    self.scale = scale
    self.words = words
  }

  /// - Parameter advance: that of its last glyph, if other than its own.
  mutating func append(_ run: GlyphRun, advance: Length? = nil) {
    if open?.isContinued(by: run, widenedBy: scale) != true { begin(like: run) }
    width += open?.append(run, widenedBy: scale, advance: advance) ?? .zero
    x = start + width
  }

  /// Leaves room blank.
  mutating func append(room: Length) {
    x += room * scale
    if room != .zero { close() }
  }

  /// The runs with their distances from the line's start, and how wide they are with the blanks around them.
  var finished: (runs: [(x: Length, run: GlyphRun)], width: Length) {
    mutating get {
      close()
      return (closed, x)
    }
  }

  private mutating func begin(like run: GlyphRun) {
    close()
    open = run.emptied(widenedBy: scale, forWords: words)
    start = x
    width = .zero
  }

  private mutating func close() {
    if let open { closed.append((start, open)) }
    open = nil
  }
}

extension GlyphRun {
  /// A run of the same looks, widened, that more is to be joined to.
  fileprivate func emptied(widenedBy scale: Double, forWords words: Int) -> GlyphRun {
    var run = self
    (run.text, run.glyphs) = ("", [])
    run = run.widened(by: scale)
    run.glyphs.reserveCapacity(glyphs.count * words)
    return run
  }

  /// Whether another run, once widened, may be joined to the end of this one.
  fileprivate func isContinued(by next: GlyphRun, widenedBy scale: Double) -> Bool {
    face === next.face && size == next.size && color == next.color
      && horizontalScale == next.horizontalScale * scale
  }

  /// Joins a run to the end of this one, its letters widened; gives how far the pen moves over it.
  ///
  /// - Parameter advance: that of its last glyph, if other than its own.
  fileprivate mutating func append(
    _ next: GlyphRun, widenedBy scale: Double, advance: Length?
  ) -> Length {
    let offset = text.utf8.count
    text += next.text
    var width = Length.zero
    for (index, glyph) in next.glyphs.enumerated() {
      var widened = glyph.widened(by: scale)
      widened.cluster += offset
      if let advance, index == next.glyphs.count - 1 { widened.advance = advance }
      glyphs.append(widened)
      width += widened.advance
    }
    return width
  }
}
