import Frames
import Geometry
import Testing

@testable import Composition

@Suite("Cutting rows into pages")
struct PaginatorTests {
  private func row(
    _ height: Double, space: Double = 0, stretch: Double = 0,
    _ breakBefore: BreakCost = .allowed(0)
  ) -> Row {
    Row(
      frame: .empty(width: .pt(10), height: .pt(height)), spaceBefore: .pt(space),
      spaceStretch: .pt(stretch), breakBefore: breakBefore)
  }

  /// How many rows each page has.
  private func counts(_ rows: [Row], height: Double) -> [Int] {
    Paginator(height: .pt(height)).pages(of: rows).map(\.count)
  }

  @Test("Random rows: no way of all to cut them is cheaper, and none has fewer pages")
  func bruteForce() {
    var generator = Deterministic(seed: 1)
    var overfullCount = 0
    for round in 0..<600 {
      let rows = randomRows(&generator, hasTall: round % 4 == 0)
      let height = Length.pt(Double(generator.int(18...40)))
      let oracle = AllCuts(rows: rows, height: height)
      let pages = Paginator(height: height).pages(of: rows)
      #expect(pages.flatMap { $0.map(\.frame.size.height) } == rows.map(\.frame.size.height))
      let cuts = pages.dropFirst().map(\.startIndex)
      let cost = oracle.cost(of: cuts)
      #expect(cost.map { $0 <= oracle.least + 1e-6 } == true, "round \(round): \(cuts)")
      #expect(pages.count == oracle.fewestPages)
      if oracle.hasOverfullPage { overfullCount += 1 }
    }
    #expect(overfullCount > 20)
  }

  private func randomRows(_ generator: inout Deterministic, hasTall: Bool) -> [Row] {
    (0..<generator.int(1...9)).map { _ in
      let tall = hasTall && generator.int(1...5) == 1
      let cost: BreakCost =
        switch generator.int(1...10) {
        case 1...3: .forbidden
        case 4 where generator.int(1...2) == 1: .forced
        case 5, 6: .allowed(Double(generator.int(1...300)))
        default: .allowed(0)
        }
      return row(
        Double(generator.int(tall ? 20...60 : 0...12)), space: Double(generator.int(0...5)),
        stretch: Double(generator.int(0...3)), cost)
    }
  }

  @Test("No rows make one empty page")
  func none() {
    #expect(counts([], height: 10) == [0])
  }

  @Test("Rows that fit stand on one page; the space above the first does not count")
  func onePage() {
    #expect(counts([row(5, space: 50), row(3, space: 2)], height: 10) == [2])
    #expect(counts([row(5), row(3, space: 2.1)], height: 10) == [1, 1])
  }

  @Test("A hair over the page is the arithmetic's, not the text's")
  func tolerance() {
    #expect(counts([row(5), row(5.005)], height: 10) == [2])
    #expect(counts([row(5), row(5.05)], height: 10) == [1, 1])
  }

  @Test("A forced break begins a page, though there is room; the page before it need not be full")
  func forced() {
    #expect(counts([row(1), row(1, .forced), row(1, .forced)], height: 10) == [1, 1, 1])
    #expect(counts([row(1, .forced), row(1)], height: 10) == [2])
  }

  @Test("A forbidden break moves rows on together")
  func forbidden() {
    #expect(counts([row(4), row(4), row(4, .forbidden), row(4)], height: 10) == [1, 2, 1])
  }

  @Test("The whole is best: the first page gives a row away where that saves a bad break")
  func whole() {
    let rows = [row(3), row(3), row(3, .allowed(0)), row(3, .allowed(400)), row(3)]
    #expect(counts(rows, height: 9.5) == [2, 3])
  }

  @Test(
    "A row taller than the page stands alone and overruns it, though it were to stay with others")
  func tallRow() {
    #expect(counts([row(1), row(50), row(1), row(1)], height: 10) == [1, 1, 2])
    #expect(counts([row(50)], height: 10) == [1])
    #expect(counts([row(50), row(1, .forbidden), row(1)], height: 10) == [1, 2])
  }

  @Test(
    "Rows that must stay together but are too tall for a page are parted after all, and only they")
  func tallGroup() {
    let group = (0..<12).map { _ in row(3, .forbidden) }
    #expect(counts(group, height: 10) == [3, 3, 3, 3])
    // Those that fit stay together, though parting them as well would save a page.
    let fitting = [row(4), row(3), row(3, .forbidden), row(3, .forbidden)]
    #expect(counts(fitting + [row(3)] + group, height: 10).prefix(2) == [1, 3])
  }

  @Test("Rows without height, and pages without height, come to an end")
  func degenerate() {
    #expect(counts([row(0), row(0), row(0)], height: 10) == [3])
    #expect(counts([row(0), row(1), row(0)], height: 0).reduce(0, +) == 3)
    #expect(counts([row(1), row(1)], height: -5).reduce(0, +) == 2)
  }

  @Test("Many rows fill many pages, in time that does not explode")
  func many() {
    let rows = (0..<5000).map { _ in row(1) }
    #expect(counts(rows, height: 40) == Array(repeating: 40, count: 125))
  }
}

/// Every way to cut rows into pages, and what each costs by the written rules.
private struct AllCuts {
  let rows: [Row]
  let height: Length
  let least: Double
  let fewestPages: Int
  let hasOverfullPage: Bool

  init(rows: [Row], height: Length) {
    let rows = Self.partingTallGroups(rows, height: height)
    self.rows = rows
    self.height = height
    var (least, fewest) = (Double.infinity, Int.max)
    for mask in 0..<(1 << (rows.count - 1)) {
      let cuts = (1..<rows.count).filter { mask >> ($0 - 1) & 1 == 1 }
      guard let cost = Self.cost(of: cuts, rows: rows, height: height) else { continue }
      least = min(least, cost)
      fewest = min(fewest, cuts.count + 1)
    }
    self.least = least
    fewestPages = fewest
    hasOverfullPage = least >= 1_000_000
  }

  /// Rows that must stay together but cannot: breaks between them cost 2,000 each.
  private static func partingTallGroups(_ rows: [Row], height: Length) -> [Row] {
    var groups: [[Row]] = []
    for row in rows {
      if row.breakBefore == .forbidden, !groups.isEmpty {
        groups[groups.count - 1].append(row)
      } else {
        groups.append([row])
      }
    }
    return groups.flatMap { group -> [Row] in
      let spaces = group.dropFirst().map(\.spaceBefore).sum()
      let used = group.map(\.frame.size.height).sum() + spaces
      guard used.points > height.points + 0.01 else { return group }
      return group.enumerated().map { index, row in
        var row = row
        if index > 0 { row.breakBefore = .allowed(2_000) }
        return row
      }
    }
  }

  func cost(of cuts: [Int]) -> Double? { Self.cost(of: cuts, rows: rows, height: height) }

  /// Nil for cuts where none may be, or pages that run over although they could have been cut.
  private static func cost(of cuts: [Int], rows: [Row], height: Length) -> Double? {
    for index in rows.indices.dropFirst() {
      if rows[index].breakBefore == .forbidden, cuts.contains(index) { return nil }
      if rows[index].breakBefore == .forced, !cuts.contains(index) { return nil }
    }
    var total = 0.0
    for (start, end) in zip([0] + cuts, cuts + [rows.count]) {
      guard let cost = pageCost(rows[start..<end], height: height) else { return nil }
      if end < rows.count, cost < 1_000_000, case .allowed(let price) = rows[end].breakBefore {
        total += price
      }
      let isShort = end == rows.count || rows[end].breakBefore == .forced
      total += isShort && cost < 1_000_000 ? 10_000 : cost
    }
    return total
  }

  private static func pageCost(_ page: ArraySlice<Row>, height: Length) -> Double? {
    let rest = page.dropFirst()
    let used = page.map(\.frame.size.height).sum() + rest.map(\.spaceBefore).sum()
    if used.points > height.points + 0.01 {
      return rest.allSatisfy { $0.breakBefore == .forbidden } ? 1_000_000 : nil
    }
    let stretch = rest.map(\.spaceStretch).sum()
    let missing = (height - used).points
    if missing > 0, missing <= stretch.points {
      return 10_000 + 10 * (missing / stretch.points) * (missing / stretch.points)
    }
    let emptiness = max(missing / height.points, 0)
    return 10_000 + 1_000 * emptiness * emptiness
  }
}
