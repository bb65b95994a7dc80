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

  mutating func reserveCapacity(_ count: Int) {
    items.reserveCapacity(count)
    inks.reserveCapacity(count)
  }
}

/// What an item leaves on the paper.
enum Ink {
  case none
  case word(StyledWords.Word)
  /// A word space: its glyph is drawn with the width that the line gives it, so that text comes out with spaces.
  case space(StyledWords.Word)
  /// The mark of a note, which stands on the page of its line.
  indirect case note(StyledWords.Word, Footnote)
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
  /// The paragraph's ties, from its start to its end.
  let ties: [Tie]
  var leniency = Leniency.none

  /// Finds the ties of a paragraph, which are the same at every size and width.
  static func tied(_ paragraph: Paragraph, shaper: Shaper) -> TiedText {
    var text = ""
    for inline in paragraph.inlines {
      switch inline {
      case .text(let styled): text += styled.wording ?? styled.text
      case .blank: text += placeholder
      case .lineBreak: text += "\n"
      case .footnote: break
      }
    }
    return shaper.typecase.tied(text, names: shaper.names)
  }

  /// What a line end costs that only an emergency allows: more than anything else may.
  private static let emergencyCost = 5_000.0

  /// A space of justified text may grow by half and shrink by a third, as in Times set by TeX
  /// (Knuth, The TeXbook, p. 75: an em/3 space, stretch em/6, shrink em/9).
  private static let stretchRatio = 1.0 / 2
  private static let shrinkRatio = 1.0 / 3

  /// What it costs to end a centred line inside a phrase rather than after a comma: lines of a title may differ by a third for it.
  private static let midPhraseCost = 35.0

  /// Itemizes a paragraph; its end is a forced break.
  func itemize(_ paragraph: Paragraph) -> ItemizedParagraph {
    var result = ItemizedParagraph()
    result.reserveCapacity(Self.size(of: paragraph))
    var ties = ties[...]
    var offset = 0
    for inline in paragraph.inlines {
      switch inline {
      case .blank(let width):
        result.append(.box(width: width))
        offset += Self.placeholder.utf8.count
      case .lineBreak:
        appendLineEnd(to: &result)
        offset += 1
      case .footnote(let note):
        // Straight after the word, and no line ends between the two.
        let mark = shaper.word(for: note.mark)
        result.append(.box(width: mark.width), .note(mark, note))
      case .text(let styled):
        append(styled, offset: offset, ties: &ties, to: &result)
        offset += styled.text.utf8.count
      }
    }
    appendLineEnd(to: &result)
    return result
  }

  /// How many items a paragraph may become: a word, a space and a penalty for every syllable of three letters and more.
  private static func size(of paragraph: Paragraph) -> Int {
    paragraph.inlines.reduce(0) { count, inline in
      if case .text(let styled) = inline { count + styled.text.utf8.count / 2 } else { count }
    } + 8
  }

  /// Stands for a blank in the text that the language rules see.
  private static let placeholder = "…"

  /// What it costs to end a line at an offset; ties before it are passed over.
  private func cost(at offset: Int, _ ties: inout ArraySlice<Tie>) -> Double? {
    var cost: Double?
    while let tie = ties.first, tie.offset <= offset {
      ties.removeFirst()
      guard tie.offset == offset else { continue }
      let own: Double =
        switch tie.cost {
        case .never: leniency == .none ? Penalty.forbidden : Self.emergencyCost
        case .reluctant(let cost): cost
        }
      cost = max(cost ?? 0, own)
    }
    return cost
  }

  private func append(
    _ styled: StyledText, offset: Int, ties: inout ArraySlice<Tie>,
    to result: inout ItemizedParagraph
  ) {
    let words = shaper.words(of: styled.style)
    let space = words[" "]
    let bytes = Array(styled.text.utf8)
    var wordStart = 0
    var digest = TextDigest()
    func endWord(at end: Int, next: Int) {
      if wordStart < end {
        let word = words[bytes[wordStart..<end], digest]
        if !word.missing.isEmpty { shaper.report(missingIn: word, of: styled) }
        result.append(.box(width: word.width), .word(word))
      }
      wordStart = next
      digest = TextDigest()
    }
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: " ") {
        endWord(at: index, next: index + 1)
        let last = index > 0 ? bytes[index - 1] : 0
        let isMidPhrase =
          style.alignment == .center && last != UInt8(ascii: ",") && last != UInt8(ascii: ";")
        let cost = max(
          cost(at: offset + index, &ties) ?? 0, isMidPhrase ? Self.midPhraseCost : 0)
        appendSpace(space, cost: cost, to: &result)
      } else if byte == 0xA0, index > 0, bytes[index - 1] == 0xC2 {
        // A no-break space, U+00A0.
        endWord(at: index - 1, next: index + 1)
        appendSpace(space, cost: Penalty.forbidden, to: &result)
      } else {
        if byte != 0xC2 || index + 1 == bytes.count || bytes[index + 1] != 0xA0 {
          digest.add(byte)
        }
        if leniency == .insideWords, byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") {
          endWord(at: index + 1, next: index + 1)
          result.append(.penalty(Penalty(cost: Self.emergencyCost)))
        }
      }
    }
    endWord(at: bytes.count, next: bytes.count)
  }

  private func appendSpace(
    _ space: StyledWords.Word, cost: Double, to result: inout ItemizedParagraph
  ) {
    if space.runs.isEmpty { return }
    let width = space.width
    if cost > 0 { result.append(.penalty(Penalty(cost: cost))) }
    let isElastic = style.alignment == .justified
    let glue = Glue(
      width: width, stretch: isElastic ? width * Self.stretchRatio : .zero,
      shrink: isElastic ? width * Self.shrinkRatio : .zero)
    result.append(.glue(glue), .space(space))
  }

  private func appendLineEnd(to result: inout ItemizedParagraph) {
    for item in Item.paragraphEnd { result.append(item) }
  }
}
