import Geometry
import LineBreaking
import Testing

/// The example of the paper: the beginning of "The Frog King" with the widths of a Monotype font.
///
/// Source: Knuth & Plass 1981, pp. 1124–1127 (Knuth, Digital Typography, pp. 75–81 and 113): widths
/// in eighteenths of an em, indentation 18, a cost of 50 at hyphens, demerits of 3000 for flagged
/// breaks and for clashing lines. The breakpoints as indices of items are those that
/// baskerville/paragraph-breaker (src/lib.rs, `test_breakpoints`) quotes from Digital Typography.
struct FrogKingTests {
  /// The text with its places for hyphens marked by `_`.
  private static let text = """
    In olden times when wish_ing still helped one, there lived a king whose daugh_ters were all \
    beau_ti_ful; and the young_est was so beau_ti_ful that the sun it_self, which has seen so much, \
    was aston_ished when_ever it shone in her face. Close by the king's castle lay a great dark \
    for_est, and un_der an old lime-tree in the for_est was a well, and when the day was very warm, \
    the king's child went out into the for_est and sat down by the side of the cool foun_tain; and \
    when she was bored she took a golden ball, and threw it up on high and caught it; and this ball \
    was her favor_ite play_thing.
    """

  private static let letterWidths: [Double] = [
    9, 10, 8, 10, 8, 6, 9, 10, 5, 6, 10, 5, 15, 10, 9, 10, 10, 7, 7, 7, 10, 9, 13, 10, 10, 8,
  ]

  private static func width(of character: Character) -> Double {
    if let letter = character.asciiValue, character.isLowercase {
      return letterWidths[Int(letter) - 97]
    }
    return switch character {
    case "C": 13
    case "I", "-": 6
    default: 5
    }
  }

  private static func glue(after character: Character) -> Item {
    let (width, stretch, shrink) =
      switch character {
      case ",": (6.0, 4.0, 2.0)
      case ";": (6.0, 4.0, 1.0)
      case ".": (8.0, 6.0, 1.0)
      default: (6.0, 3.0, 2.0)
      }
    return .glue(Glue(width: .pt(width), stretch: .pt(stretch), shrink: .pt(shrink)))
  }

  /// The items, and what each shows.
  private static func paragraph() -> (items: [Item], texts: [String]) {
    var items: [Item] = [.box(width: .pt(18))]
    var texts = [""]
    var word = ""
    var last: Character = " "
    func append(_ item: Item, _ text: String) {
      items.append(item)
      texts.append(text)
    }
    func endWord() {
      if word.isEmpty { return }
      append(.box(width: .pt(word.map(width).reduce(0, +))), word)
      word = ""
    }
    for character in text {
      switch character {
      case " ":
        endWord()
        append(glue(after: last), " ")
      case "_":
        endWord()
        append(.penalty(Penalty(cost: 50, width: .pt(6), isFlagged: true)), "")
      case "-":
        endWord()
        append(.box(width: .pt(6)), "-")
        append(.penalty(Penalty(cost: 50, isFlagged: true)), "")
      default: word.append(character)
      }
      last = character
    }
    endWord()
    texts += ["", "", ""]
    return (items + Item.paragraphEnd, texts)
  }

  private static let parameters = Parameters(
    tolerance: 1, linePenalty: 1, fitnessDemerits: 3000, flaggedDemerits: 3000)

  @Test func breaksTheNarrowColumnAsPublished() {
    let (items, texts) = Self.paragraph()
    let breaks = breakLines(items, measure: { _ in .pt(390) }, parameters: Self.parameters)
    #expect(
      breaks.lines.map(\.breakpoint) == [18, 38, 64, 84, 106, 130, 155, 175, 199, 221, 241, 263])
    #expect(
      breaks.lines.map { texts[$0.range].joined() } == [
        "In olden times when wishing still helped one,",
        "there lived a king whose daughters were all beau",
        "tiful; and the youngest was so beautiful that the",
        "sun itself, which has seen so much, was aston",
        "ished whenever it shone in her face. Close by the",
        "king's castle lay a great dark forest, and under an",
        "old lime-tree in the forest was a well, and when",
        "the day was very warm, the king's child went out",
        "into the forest and sat down by the side of the",
        "cool fountain; and when she was bored she took a",
        "golden ball, and threw it up on high and caught",
        "it; and this ball was her favorite plaything.",
      ])
    // Worked out by hand from the published widths for the first lines.
    let ratios = breaks.lines.prefix(3).map(\.adjustmentRatio)
    #expect(abs(ratios[0] - 18.0 / 21) < 1e-9)
    #expect(ratios[1] == 0)
    #expect(abs(ratios[2] - 7.0 / 25) < 1e-9)
  }

  @Test func breaksTheWideColumnAsPublished() {
    let (items, _) = Self.paragraph()
    let breaks = breakLines(items, measure: { _ in .pt(500) }, parameters: Self.parameters)
    #expect(breaks.lines.map(\.breakpoint) == [24, 52, 82, 108, 141, 169, 199, 225, 253, 263])
  }
}
