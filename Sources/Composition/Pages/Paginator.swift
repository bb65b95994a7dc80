import Frames
import Geometry

/// Cuts rows into pages so that the whole is best, not each page by itself.
///
/// Over all places where a page may end, the least total cost is found: pages are few, those before the last are full, and the
/// costs that rows put on a break count. The method is Knuth and Plass's, turned by a right angle.
struct Paginator {
  let height: Length
  /// How high the first page is, which something at its foot may make lower.
  let firstHeight: Length
  /// What parts notes from the text of a page that has some.
  let noteParting: Length

  init(height: Length, firstHeight: Length? = nil, noteParting: Length = .zero) {
    self.height = height
    self.firstHeight = firstHeight ?? height
    self.noteParting = noteParting
  }

  /// The height of the page that begins with a row.
  private func height(from start: Int) -> Length { start == 0 ? firstHeight : height }

  /// One page more weighs more than any emptiness can.
  private static let pageCost = 10_000.0
  /// The cost of a page left empty; it grows with the square of the part left empty.
  private static let emptinessCost = 1_000.0
  /// The cost of spaces stretched as far as they may be: as that of a page empty by a tenth.
  private static let stretchCost = 10.0

  /// The rows of each page; at least one page, and every row on one of them, in order.
  ///
  /// A group that must not be parted but is taller than a page is parted where it hurts least; a single row taller than the page
  /// overruns it.
  func pages(of rows: [Row]) -> [ArraySlice<Row>] {
    guard !rows.isEmpty else { return [[]] }
    let rows = partingTallGroups(rows)
    // best[i]: the least cost of pages that hold the rows before i, and where the last of them begins.
    var best: [(cost: Double, start: Int)?] = [(0, 0)]
    let extents = rows.map { RowExtent($0) }
    for end in 1...rows.count {
      best.append(bestPage(endingBefore: end, of: rows, extents, best: best))
    }
    var pages: [ArraySlice<Row>] = []
    var end = rows.count
    while end > 0 {
      let start = best[end]?.start ?? end - 1
      pages.append(rows[start..<end])
      end = start
    }
    return pages.reversed()
  }

  private func bestPage(
    endingBefore end: Int, of rows: [Row], _ extents: [RowExtent],
    best: [(cost: Double, start: Int)?]
  ) -> (cost: Double, start: Int)? {
    guard let breakCost = cost(ofBreakBefore: end, in: rows) else { return nil }
    var result: (cost: Double, start: Int)?
    var nearest: Int?
    var measure = RowMeasure(noteParting: noteParting)
    for start in stride(from: end - 1, through: 0, by: -1) {
      measure.prepend(extents[start])
      if start < end - 1, rows[start + 1].breakBefore == .forced { break }
      guard let before = best[start] else { continue }
      if nearest == nil { nearest = start }
      if measure.rowsHeight > height + BlockComposer.tolerance { break }
      // A heading that stands again may be what is too much; a row more may do without it.
      let height = height(from: start)
      if measure.height > height + BlockComposer.tolerance { continue }
      let fill = Self.endsEarly(end, of: rows) ? 0 : fillCost(of: measure, in: height)
      let cost = before.cost + Self.pageCost + fill + breakCost
      if cost < result?.cost ?? .infinity { result = (cost, start) }
    }
    // Nothing fits: the shortest page that may be had, too tall, and reported by the composer.
    if result == nil, let nearest, let before = best[nearest] {
      result = (before.cost + Self.pageCost * 100, nearest)
    }
    return result
  }

  /// Whether a page that ends before a row need not be full: the last one, or one that is broken off.
  static func endsEarly(_ end: Int, of rows: [Row]) -> Bool {
    end == rows.count || rows[end].breakBefore == .forced
  }

  private func fillCost(of measure: RowMeasure, in height: Length) -> Double {
    let ratio = measure.stretchRatio(toFill: height)
    if ratio > 0 { return Self.stretchCost * ratio * ratio }
    let emptiness = max(1 - measure.height / height, 0)
    return Self.emptinessCost * emptiness * emptiness
  }

  /// The rows, where a group that must stay together but is taller than a page may be parted after all, at a price.
  private func partingTallGroups(_ rows: [Row]) -> [Row] {
    var rows = rows
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, rows[end].breakBefore == .forbidden { end += 1 }
      let group = RowMeasure(rows[start..<end], noteParting: noteParting)
      if group.height > height(from: start) + BlockComposer.tolerance {
        for index in rows.indices[start..<end].dropFirst() {
          rows[index].breakBefore = .allowed(Self.partingCost)
        }
      }
      start = end
    }
    return rows
  }

  private static let partingCost = 2_000.0

  /// The cost of a page that ends before a row; nil where none may.
  private func cost(ofBreakBefore end: Int, in rows: [Row]) -> Double? {
    guard end < rows.count else { return 0 }
    switch rows[end].breakBefore {
    case .allowed(let cost): return cost
    case .forced: return 0
    case .forbidden: return nil
    }
  }
}

extension Shaper {
  /// Reports a page whose rows do not fit it: one row, or a group at the beginning, is taller than it.
  func report(tooTall rows: ArraySlice<Row>, for height: Length, noteParting: Length) {
    let excess = RowMeasure(rows, noteParting: noteParting).height - height
    if excess > BlockComposer.tolerance { report(.overfullPage(by: excess)) }
  }
}
