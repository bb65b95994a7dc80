import Documents
import Fonts
import Geometry
import LineBreaking
import Vietnamese

/// A paragraph as the breaker sees it, and beside each item the ink that it stands for.
struct ItemizedParagraph {
  var items: [Item] = []
  var inks: [Ink] = []

  mutating func append(_ item: Item, _ ink: Ink = .none) {
    items.append(item)
    inks.append(ink)
  }
}

/// What an item leaves on the paper.
enum Ink {
  case none
  case word([GlyphRun])
  /// A word space: its glyph is drawn with the width that the line gives it, so that text comes out with spaces.
  case space(GlyphRun)
}

/// Turns the inlines of a paragraph into boxes, glue and penalties: a box for each syllable, glue for each space.
struct Itemizer {
  /// Where lines may end in an emergency.
  enum Leniency: CaseIterable {
    /// Only where the language lets them.
    case none
    /// At every space.
    case spaces
    /// At every space, and after a slash or hyphen inside a word.
    case insideWords
  }

  let shaper: Shaper
  let style: ParagraphStyle
  var leniency = Leniency.none

  /// What a line end costs that only an emergency allows: more than anything else may.
  private static let emergencyCost = 5_000.0

  /// A space of justified text may grow by half and shrink by a third, as in Times set by TeX
  /// (Knuth, The TeXbook, p. 75: an em/3 space, stretch em/6, shrink em/9).
  private static let stretchRatio = 1.0 / 2
  private static let shrinkRatio = 1.0 / 3

  /// What it costs to end a centred line inside a phrase rather than after a comma: lines of a title may differ by a quarter for it.
  private static let midPhraseCost = 25.0

  /// Itemizes a paragraph; its end is a forced break.
  func itemize(_ paragraph: Paragraph) -> ItemizedParagraph {
    var result = ItemizedParagraph()
    let tieCosts = tieCosts(of: paragraph)
    var offset = 0
    for inline in paragraph.inlines {
      switch inline {
      case .blank(let width):
        result.append(.box(width: width))
        offset += Self.placeholder.utf8.count
      case .lineBreak:
        appendLineEnd(to: &result)
        offset += 1
      case .text(let styled):
        append(styled, offset: offset, tieCosts: tieCosts, to: &result)
        offset += styled.text.utf8.count
      }
    }
    appendLineEnd(to: &result)
    return result
  }

  /// Stands for a blank in the text that the language rules see.
  private static let placeholder = "…"

  private func tieCosts(of paragraph: Paragraph) -> [Int: Double] {
    var text = ""
    for inline in paragraph.inlines {
      switch inline {
      case .text(let styled): text += styled.text
      case .blank: text += Self.placeholder
      case .lineBreak: text += "\n"
      }
    }
    var costs: [Int: Double] = [:]
    for tie in ties(in: text, names: paragraph.names) {
      let cost: Double =
        switch tie.cost {
        case .never: leniency == .none ? Penalty.forbidden : Self.emergencyCost
        case .reluctant(let cost): cost
        }
      costs[tie.offset] = max(costs[tie.offset] ?? 0, cost)
    }
    return costs
  }

  private func append(
    _ styled: StyledText, offset: Int, tieCosts: [Int: Double],
    to result: inout ItemizedParagraph
  ) {
    var word = ""
    var position = offset
    var previous: Unicode.Scalar?
    for scalar in styled.text.unicodeScalars {
      if scalar == " " || scalar == "\u{A0}" {
        appendWord(&word, styled, to: &result)
        let free = style.alignment == .center && previous != "," && previous != ";"
        let cost =
          scalar == "\u{A0}"
          ? Penalty.forbidden : tieCosts[position] ?? (free ? Self.midPhraseCost : 0)
        appendSpace(styled, cost: cost, to: &result)
      } else {
        word.unicodeScalars.append(scalar)
        if leniency == .insideWords, scalar == "/" || scalar == "-" {
          appendWord(&word, styled, to: &result)
          result.append(.penalty(Penalty(cost: Self.emergencyCost)))
        }
      }
      position += UTF8.width(scalar)
      previous = scalar
    }
    appendWord(&word, styled, to: &result)
  }

  private func appendWord(
    _ word: inout String, _ styled: StyledText, to result: inout ItemizedParagraph
  ) {
    guard !word.isEmpty else { return }
    let runs = shaper.runs(
      for: StyledText(text: word, style: styled.style, source: styled.source))
    result.append(.box(width: runs.map(\.advance).sum()), .word(runs))
    word = ""
  }

  private func appendSpace(
    _ styled: StyledText, cost: Double, to result: inout ItemizedParagraph
  ) {
    let runs = shaper.runs(for: StyledText(text: " ", style: styled.style, source: nil))
    guard let run = runs.first else { return }
    let width = run.advance
    if cost > 0 { result.append(.penalty(Penalty(cost: cost))) }
    let isElastic = style.alignment == .justified
    let glue = Glue(
      width: width, stretch: isElastic ? width * Self.stretchRatio : .zero,
      shrink: isElastic ? width * Self.shrinkRatio : .zero)
    result.append(.glue(glue), .space(run))
  }

  private func appendLineEnd(to result: inout ItemizedParagraph) {
    for item in Item.paragraphEnd { result.append(item) }
  }
}
