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
      case .natural(let plus): naturalWidth(of: column.blocks) + plus
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

  private func naturalWidth(of blocks: [Block]) -> Length {
    blocks.map { block in
      switch block {
      case .paragraph(let paragraph):
        ParagraphComposer(shaper: composer.shaper, columnWidth: width)
          .naturalWidth(of: paragraph)
      case .group(let group): naturalWidth(of: group.blocks)
      case .passage(let passage): naturalWidth(of: passage.blocks)
      case .rule(let rule): if case .fixed(let length) = rule.length { length } else { .zero }
      case .columns, .space, .region, .pageBreak: Length.zero
      }
    }.max() ?? .zero
  }
}

extension Block {
  /// Where the text of a block came from, as far as it says so.
  var source: SourceLocation? {
    switch self {
    case .paragraph(let paragraph): paragraph.source
    case .group(let group): group.blocks.lazy.compactMap(\.source).first
    case .passage(let passage): passage.blocks.lazy.compactMap(\.source).first
    case .columns(let columns):
      columns.columns.lazy.flatMap(\.blocks).compactMap(\.source).first
    case .rule, .space, .region, .pageBreak: nil
    }
  }
}

extension Block {
  /// The regions in a block, wherever they are: their place is on the sheet, not in what holds them.
  var regions: [Region] {
    switch self {
    case .region(let region): [region] + region.blocks.flatMap(\.regions)
    case .group(let group): group.blocks.flatMap(\.regions)
    case .passage(let passage): passage.blocks.flatMap(\.regions)
    case .columns(let columns): columns.columns.flatMap(\.blocks).flatMap(\.regions)
    case .paragraph, .rule, .space, .pageBreak: []
    }
  }
}
