import Geometry

/// Ink of one element, or of none, one piece after the other.
package struct Span: Hashable, Sendable {
  /// What it belongs to; nil for decoration.
  package let element: StructureElement?
  /// Runs, rules and patterns with their places from the paper's corner; never frames or fields.
  package var items: [Placed<FrameItem>]
}

extension Page {
  /// The ink of the page in the order in which it is read, cut where it passes from one element to another.
  ///
  /// Whoever draws a page and whoever says what its ink means must agree on these cuts, so they are made here.
  package var spans: [Span] {
    var spans: [Span] = []
    frame.collect(into: &spans, at: .zero, of: nil)
    return spans
  }

  /// The signature fields of the page with their places from the paper's corner.
  package var fields: [Placed<SignatureField>] {
    var fields: [Placed<SignatureField>] = []
    frame.collect(into: &fields, at: .zero)
    return fields
  }
}

extension Frame {
  fileprivate func collect(
    into spans: inout [Span], at origin: Point, of outer: StructureElement?
  ) {
    let element = element ?? outer
    for placed in items {
      let point = origin + placed.origin
      switch placed.item {
      case .frame(let inner): inner.collect(into: &spans, at: point, of: element)
      case .glyphs, .space, .grid:
        Self.append(Placed(placed.item, at: point), of: element, to: &spans)
      case .rule: Self.append(Placed(placed.item, at: point), of: nil, to: &spans)
      case .field: break
      }
    }
  }

  private static func append(
    _ item: Placed<FrameItem>, of element: StructureElement?, to spans: inout [Span]
  ) {
    if let last = spans.last, last.element === element {
      spans[spans.count - 1].items.append(item)
    } else {
      spans.append(Span(element: element, items: [item]))
    }
  }

  fileprivate func collect(into fields: inout [Placed<SignatureField>], at origin: Point) {
    for placed in items {
      let point = origin + placed.origin
      switch placed.item {
      case .frame(let inner): inner.collect(into: &fields, at: point)
      case .field(let field): fields.append(Placed(field, at: point))
      case .glyphs, .space, .rule, .grid: break
      }
    }
  }
}
