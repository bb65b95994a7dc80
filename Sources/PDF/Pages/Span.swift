import Fonts
import Frames
import Geometry
import Vietnamese

/// Ink of one element, or of none, one piece after the other.
struct Span {
  /// What it belongs to; nil for decoration.
  let element: StructureElement?
  /// What is said for an abbreviation that the span is.
  var expansion: String?
  /// Runs, rules and patterns with their places from the paper's corner; never frames or fields. None for an empty cell.
  var items: [Placed<FrameItem>]
}

extension Page {
  /// The ink of the page in the order in which it is read, cut where it passes from one element to another.
  var spans: [Span] {
    var spans: [Span] = []
    frame.collect(into: &spans, at: .zero, of: nil)
    return spans
  }
}

extension Frame {
  fileprivate func collect(
    into spans: inout [Span], at origin: Point, of outer: StructureElement?
  ) {
    let before = spans.count
    let own = element
    let element = element ?? outer
    for placed in items {
      let point = origin + placed.origin
      switch placed.item {
      case .frame(let inner): inner.collect(into: &spans, at: point, of: element)
      case .glyphs(let run): Self.append(run, at: point, of: element, to: &spans)
      case .space, .grid:
        Self.append(Placed(placed.item, at: point), of: element, to: &spans)
      case .rule: Self.append(Placed(placed.item, at: point), of: nil, to: &spans)
      case .field: break
      }
    }
    // A cell without ink is a cell all the same, or its row would have one too few.
    if let own, own.role.isCell, spans.count == before, spans.last?.element !== own {
      spans.append(Span(element: own, items: []))
    }
  }

  /// Appends a run, its abbreviations each as a span of its own.
  private static func append(
    _ run: GlyphRun, at origin: Point, of element: StructureElement?, to spans: inout [Span]
  ) {
    let readings = element == nil ? [] : abbreviationReadings(in: run.text)
    if readings.isEmpty { return append(Placed(.glyphs(run), at: origin), of: element, to: &spans) }
    var start = 0
    func appendPart(_ range: Range<Int>, expansion: String?) {
      if range.isEmpty { return }
      let part = run.part(range)
      append(
        Placed(.glyphs(part.run), at: origin + Point(x: part.x, y: .zero)), of: element,
        expansion: expansion, to: &spans)
    }
    for reading in readings {
      appendPart(start..<reading.range.lowerBound, expansion: nil)
      appendPart(reading.range, expansion: reading.expansion)
      start = reading.range.upperBound
    }
    appendPart(start..<run.text.utf8.count, expansion: nil)
  }

  private static func append(
    _ item: Placed<FrameItem>, of element: StructureElement?, expansion: String? = nil,
    to spans: inout [Span]
  ) {
    if let last = spans.last, last.element === element, expansion == nil, last.expansion == nil {
      spans[spans.count - 1].items.append(item)
    } else {
      spans.append(Span(element: element, expansion: expansion, items: [item]))
    }
  }
}
