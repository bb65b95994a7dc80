import Documents
import Fonts
import Geometry

/// Figures of a column under one another: each is cut before its decimal comma, and the cuts stand in one line.
///
/// A figure without a comma is cut after its last digit, so that “12,5 %”, “8 %” and “1.250” agree. The block of all figures
/// stands in the middle of its column. What is no figure, such as a dash for nothing, is left where its style puts it.
struct FigureAlignment {
  /// The widest part before the cut and the widest after it.
  private(set) var before = Length.zero
  private(set) var after = Length.zero

  var width: Length { before + after }

  /// A figure with the widths of its two parts.
  struct Figure {
    let before: Length
    let after: Length
  }

  mutating func include(_ figure: Figure) {
    before = max(before, figure.before)
    after = max(after, figure.after)
  }

  /// How far from the left of a cell of some width a figure begins.
  func indent(of figure: Figure, in width: Length) -> Length {
    max((width - self.width) / 2, .zero) + before - figure.before
  }

  /// The two parts of a text that is a figure with a unit or a sign at most; nil for any other.
  static func parts(of text: String) -> (before: String, after: String)? {
    let digits = text.drop { "+-−–(".contains($0) || $0 == " " }
    guard let first = digits.first, first.isASCIIDigit else { return nil }
    var cut = digits.startIndex
    for index in digits.indices {
      let character = digits[index]
      if character.isASCIIDigit {
        cut = digits.index(after: index)
      } else if character != ".", character != " ", character != "\u{A0}" {
        break
      }
    }
    let rest = text[cut...]
    // Words after a figure make it prose: “12 tập thể và 5 cá nhân”.
    guard rest.split(separator: " ").count <= 2 else { return nil }
    return (String(text[..<cut]), String(rest))
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension Paragraph {
  /// The paragraph as a figure; nil where it is none or has several styles.
  func figure(_ shaper: Shaper) -> FigureAlignment.Figure? {
    var style: TextStyle?
    for case .text(let styled) in inlines where !styled.text.isEmpty {
      guard style == nil || style == styled.style else { return nil }
      style = styled.style
    }
    guard let style, marker == nil, let parts = FigureAlignment.parts(of: plainText) else {
      return nil
    }
    let after = width(parts.after, style, shaper)
    let before = width(parts.before + parts.after, style, shaper) - after
    return FigureAlignment.Figure(before: before, after: after)
  }

  /// The width of text as the itemizer takes it apart: words and the spaces between them.
  private func width(_ text: String, _ style: TextStyle, _ shaper: Shaper) -> Length {
    func width(_ piece: String) -> Length {
      shaper.runs(for: StyledText(text: piece, style: style, source: source))
        .map(\.advance).sum()
    }
    let words = text.split(omittingEmptySubsequences: false) { $0 == " " || $0 == "\u{A0}" }
    return words.map { width(String($0)) }.sum() + width(" ") * Double(words.count - 1)
  }

  /// The paragraph flush left at a distance.
  func indented(to indent: Length) -> Paragraph {
    var style = style
    style.alignment = .left
    (style.leftIndent, style.rightIndent, style.firstLineIndent) = (indent, .zero, .zero)
    return styled(style)
  }

  /// The paragraph, ragged if it was justified.
  var ragged: Paragraph {
    guard style.alignment == .justified else { return self }
    var style = style
    style.alignment = .left
    return styled(style)
  }
}
