import Diagnostics
import Documents
import Frames
import Geometry

/// Sets columns side by side, tops level, as one frame.
struct ColumnsComposer {
  let composer: BlockComposer
  let width: Length

  func compose(_ columns: Columns) -> Frame {
    let widths = widths(of: columns)
    var frame = Frame.empty(width: width)
    var x = Length.zero
    for (column, width) in zip(columns.columns, widths) {
      let stacked = Galley.stack(composer.compose(column.blocks, width: width).rows, width: width)
      frame.place(.frame(stacked), at: Point(x: x, y: .zero))
      frame.size.height = max(frame.size.height, stacked.size.height)
      x += width + columns.gap
    }
    return frame
  }

  /// Fixed and natural columns take what they need; the others share the rest.
  private func widths(of columns: Columns) -> [Length] {
    let gaps = columns.gap * Double(max(columns.columns.count - 1, 0))
    let needs = columns.columns.map { column -> Length? in
      switch column.width {
      case .fixed(let length): length
      case .natural(let plus): composer.contentWidths(of: column.blocks).natural + plus
      case .share: nil
      }
    }
    let rest = width - gaps - needs.compactMap(\.self).sum()
    if rest < -BlockComposer.tolerance {
      let source = columns.columns.lazy.flatMap(\.blocks).compactMap(\.source).first
      composer.shaper.report(.columnsTooWide(by: -rest, at: source))
    }
    let shares = columns.columns.map { column -> Double in
      if case .share(let share) = column.width { share } else { 0 }
    }
    let total = shares.reduce(0, +)
    return zip(needs, shares).map { need, share in
      need ?? (total > 0 ? max(rest, .zero) * (share / total) : .zero)
    }
  }
}

extension Block {
  /// Where the text of a block came from, as far as it says so.
  var source: SourceLocation? {
    if case .paragraph(let paragraph) = self { return paragraph.source }
    if case .qr(let qr) = self { return qr.source }
    return inner.lazy.compactMap(\.source).first
  }

  /// The regions in a block, wherever they are: their place is on the sheet, not in what holds them.
  var regions: [Region] {
    let inner = inner.flatMap(\.regions)
    if case .region(let region) = self { return [region] + inner }
    return inner
  }
}
