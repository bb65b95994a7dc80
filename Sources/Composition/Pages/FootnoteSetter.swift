import Documents
import Frames
import Geometry

/// Sets notes and hands their lines to the rows with which they stand on a page.
///
/// A note begins on the page of its mark. All of a short one stands there; of a long one the first lines do, and the others come with
/// the rows that follow, a few with each: so it goes on at the foot of the next page where the text does.
struct FootnoteSetter {
  let composer: BlockComposer
  /// Of the text block, whatever holds the mark.
  let width: Length

  /// The most lines that are never parted.
  private static let shortNote = 5
  /// How many lines of a long note come with a row.
  private static let linesPerRow = 3

  func attached(to rows: [Row]) -> [Row] {
    var rows = rows
    var waiting: [Row] = []
    for index in rows.indices where !waiting.isEmpty || !rows[index].footnotes.isEmpty {
      // A further note begins after all of those before it.
      let count =
        rows[index].footnotes.isEmpty ? Self.portion(of: waiting.count) : waiting.count
      rows[index].noteLines = Array(waiting.prefix(count))
      waiting.removeFirst(count)
      for (note, footnote) in rows[index].footnotes.enumerated() {
        let lines = lines(of: footnote)
        let isLast = note == rows[index].footnotes.count - 1
        let isLong = isLast && lines.count > Self.shortNote
        let here = isLong ? Self.linesPerRow : lines.count
        rows[index].noteLines += lines.prefix(here)
        waiting = Array(lines.dropFirst(here))
      }
    }
    if let last = rows.indices.last { rows[last].noteLines += waiting }
    return rows
  }

  private static func portion(of waiting: Int) -> Int {
    waiting <= linesPerRow + 1 ? waiting : linesPerRow
  }

  private func lines(of footnote: Footnote) -> [Row] {
    let element = StructureElement(.note, in: composer.element)
    return composer.inside(element).compose([.paragraph(footnote.note)], width: width).rows
  }
}

extension FootnoteStyle {
  /// Notes under their rule, as one frame.
  func frame(of lines: [Row], width: Length) -> Frame {
    var frame = Frame.empty(width: width)
    let ruleSize = Size(width: min(ruleLength, width), height: rule.thickness)
    frame.place(
      .rule(Rule(size: ruleSize, color: rule.color)), at: Point(x: .zero, y: spaceAbove))
    var y = height
    for line in lines {
      y += line.spaceBefore
      frame.place(.frame(line.frame), at: Point(x: .zero, y: y))
      y += line.frame.size.height
    }
    frame.size.height = y
    return frame
  }
}
