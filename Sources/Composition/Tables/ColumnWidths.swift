import Documents
import Geometry

/// How wide the columns of a table become.
///
/// Fixed columns have what they say. The others have at least what their longest word needs; beyond that the width goes where it
/// makes the table lowest and keeps most names and phrases whole. Where all text fits on one line the rest is shared by its length.
struct ColumnWidths {
  /// What a cell asks for; widths with its padding.
  struct Demand {
    let row: Int
    let columns: Range<Int>
    let widths: ContentWidths
    /// How often it is seen: a heading stands on every page.
    var weight = 1.0
  }

  private let columns: [TableColumn]
  private let demands: [Demand]
  private let total: Length
  /// What each column needs for itself.
  private var needs: [ContentWidths]

  init(_ columns: [TableColumn], demands: [Demand], total: Length) {
    self.columns = columns
    self.demands = demands
    self.total = total
    needs = Array(repeating: ContentWidths(), count: columns.count)
    for demand in demands where demand.columns.count == 1 {
      let column = demand.columns.lowerBound
      needs[column] = needs[column].union(demand.widths)
    }
    for column in columns.indices {
      if case .fixed(let width) = columns[column].width {
        needs[column] = ContentWidths(fixed: width)
      }
    }
    let spanning = demands.filter { $0.columns.count > 1 }
    for demand in spanning.sorted(by: { $0.columns.count < $1.columns.count }) { spread(demand) }
  }

  /// The least and the best width of the whole table.
  var table: ContentWidths {
    var sum = ContentWidths()
    for need in needs {
      sum.minimum += need.minimum
      sum.comfortable += need.comfortable
      sum.natural += need.natural
      sum.total += need.natural
    }
    return sum
  }

  /// The width of each column; together they fill the table.
  func widths() -> [Length] {
    var widths = needs.map(\.natural)
    let automatic = indices { if case .automatic = $0 { true } else { false } }
    let sharing = indices { if case .share = $0 { true } else { false } }
    let fixed = indices { if case .fixed = $0 { true } else { false } }
    let rest = max(total - fixed.map { widths[$0] }.sum(), .zero)
    var room = rest
    if !sharing.isEmpty {
      // What says no width takes what it needs, but not from what asks for a share.
      let wanted = automatic.map { needs[$0].natural }.sum()
      let least = automatic.map { needs[$0].minimum }.sum()
      room = min(wanted, max(rest / 2, least))
    }
    fill(automatic, with: room, in: &widths)
    share(rest - automatic.map { widths[$0] }.sum(), among: sharing, in: &widths)
    return widths
  }

  private func indices(where isWanted: (TableColumn.Width) -> Bool) -> [Int] {
    columns.indices.filter { isWanted(columns[$0].width) }
  }

  /// Widens columns under a cell that spans them until its longest word fits.
  private mutating func spread(_ demand: Demand) {
    let growing = demand.columns.filter { column in
      if case .fixed = columns[column].width { false } else { true }
    }
    guard !growing.isEmpty else { return }
    let weights = growing.map { max(needs[$0].natural, .pt(1)) }
    for part in [\ContentWidths.minimum, \.comfortable] {
      let have = demand.columns.map { needs[$0][keyPath: part] }.sum()
      let lacking = demand.widths[keyPath: part] - have
      guard lacking > .zero else { continue }
      for (column, weight) in zip(growing, weights) {
        needs[column][keyPath: part] += lacking * (weight / weights.sum())
      }
    }
    for column in growing {
      needs[column].comfortable = max(needs[column].comfortable, needs[column].minimum)
      needs[column].natural = max(needs[column].natural, needs[column].comfortable)
    }
  }

  private func share(_ room: Length, among columns: [Int], in widths: inout [Length]) {
    let shares = columns.map { column -> Double in
      if case .share(let share) = self.columns[column].width { share } else { 0 }
    }
    let total = shares.reduce(0, +)
    for (column, share) in zip(columns, shares) {
      widths[column] = total > 0 ? max(room, .zero) * (share / total) : .zero
    }
  }
}

extension ColumnWidths {
  /// Gives columns that say no width what there is.
  private func fill(_ columns: [Int], with room: Length, in widths: inout [Length]) {
    func sum(_ part: KeyPath<ContentWidths, Length>) -> Length {
      columns.map { needs[$0][keyPath: part] }.sum()
    }
    let (least, natural) = (sum(\.minimum), sum(\.natural))
    if natural <= room {
      for column in columns where natural > .zero {
        widths[column] = needs[column].natural * (room / natural)
      }
    } else if least <= room {
      for column in columns { widths[column] = needs[column].minimum }
      ease(columns, with: room - least, in: &widths)
    } else {
      for column in columns { widths[column] = needs[column].minimum * (room / least) }
    }
  }

  private static let steps = 120

  /// Gives room away, a little at a time, each time to the column that eases the table most.
  private func ease(_ columns: [Int], with room: Length, in widths: inout [Length]) {
    let step = room / Double(Self.steps)
    var strain = TableStrain(demands, columns: columns)
    for column in columns { strain.set(column, to: widths[column].points) }
    for _ in 0..<Self.steps {
      let growing = columns.filter { widths[$0] < needs[$0].natural }
      let gains = growing.map { strain.relief(of: $0, widenedTo: (widths[$0] + step).points) }
      guard let best = gains.indices.max(by: { gains[$0] < gains[$1] }) else { break }
      let column = growing[best]
      widths[column] += step
      strain.set(column, to: widths[column].points)
    }
    // What nobody could use.
    let left = max(room - columns.map { widths[$0] - needs[$0].minimum }.sum(), .zero)
    for column in columns { widths[column] += left / Double(columns.count) }
  }
}
