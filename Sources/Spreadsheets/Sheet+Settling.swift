import Diagnostics

extension Sheet {
  /// The sheet with its rows and cells in the order of their numbers, each once, and nothing under merged cells.
  ///
  /// Files may hold them in any order, and a row in several elements; of two cells of one place the later one counts.
  ///
  /// - Throws: `sheet.too-large` where merged cells overlap beyond measure.
  func settled(of file: String) throws(Failure) -> Sheet {
    var sheet = self
    sheet.sortRows()
    try sheet.clearUnderMerges(of: file)
    return sheet
  }

  private mutating func sortRows() {
    let isRising = zip(rows, rows.dropFirst()).allSatisfy { $0.number < $1.number }
    if !isRising {
      let order = rows.indices.sorted { (rows[$0].number, $0) < (rows[$1].number, $1) }
      var sorted: [SheetRow] = []
      for index in order {
        if sorted.last?.number == rows[index].number {
          sorted[sorted.count - 1].cells += rows[index].cells
          if rows[index].isHidden { sorted[sorted.count - 1].isHidden = true }
        } else {
          sorted.append(rows[index])
        }
      }
      rows = sorted
    }
    for index in rows.indices where !rows[index].isInOrder { rows[index].sortCells() }
  }

  /// Takes away what stands in an area that shows as one cell, but for the cell in its corner.
  private mutating func clearUnderMerges(of file: String) throws(Failure) {
    var steps = 0
    for merge in merges {
      var index = rows.partitioningIndex { $0.number >= merge.rows.lowerBound }
      while index < rows.count, rows[index].number <= merge.rows.upperBound {
        steps += 1 + rows[index].cells.count
        guard steps <= 4 * SheetLimits.cells else { throw Failure(.manyCells(file)) }
        let isTop = rows[index].number == merge.rows.lowerBound
        rows[index].cells.removeAll {
          merge.columns.contains($0.column) && !(isTop && $0.column == merge.columns.lowerBound)
        }
        index += 1
      }
    }
    rows.removeAll(where: \.cells.isEmpty)
  }
}

extension SheetRow {
  fileprivate var isInOrder: Bool {
    zip(cells, cells.dropFirst()).allSatisfy { $0.column < $1.column }
  }

  fileprivate mutating func sortCells() {
    var sorted: [SheetCell] = []
    let order = cells.indices.sorted { (cells[$0].column, $0) < (cells[$1].column, $1) }
    for index in order {
      if sorted.last?.column == cells[index].column { sorted.removeLast() }
      sorted.append(cells[index])
    }
    cells = sorted
  }
}

extension RandomAccessCollection {
  /// The first index for whose element a condition holds that holds for all after it.
  fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Index {
    var (low, count) = (startIndex, self.count)
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if holds(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
