import Records
import Vietnamese

/// The figures that follow from what the record gives.
extension Conference {
  /// How many of those invited came: "95,8%".
  var attendanceRate: String? {
    guard let invited = self["attendance.invited"]?.whole,
      let present = self["attendance.present"]?.whole
    else { return nil }
    return Percentage(of: present, outOf: invited)?.text
  }

  /// Those who stayed away, given or the rest of those invited.
  var absentCount: Int? {
    if let given = self["attendance.absent"]?.whole { return given }
    guard let invited = self["attendance.invited"]?.whole,
      let present = self["attendance.present"]?.whole
    else { return nil }
    return invited >= present ? invited - present : nil
  }

  /// How many of a kind are honoured: as given, else as the list has them.
  func count(of kind: Awardee.Kind) -> Int? {
    if let given = self[kind.countField]?.whole { return given }
    let rows = awardees.count { $0.kind == kind }
    return awardees.isEmpty ? nil : rows
  }

  var awardCount: Int? {
    let counts = Awardee.Kind.allCases.compactMap { count(of: $0) }
    return counts.isEmpty ? nil : counts.reduce(0, +)
  }

  func awardRows(_ kind: Awardee.Kind) -> [Datum] {
    items("awards.list").filter { $0["kind"]?.choice == kind.rawValue }
  }

  /// The prizes of all on the list, each its own or that of its kind; nil where one has none.
  var prizeTotal: Int? {
    let rows = items("awards.list")
    let prizes = rows.compactMap { row in
      row["prize"]?.whole ?? row["kind"]?.choice.flatMap { self["awards.\($0)-prize"]?.whole }
    }
    return rows.isEmpty || prizes.count < rows.count ? nil : Self.sum(prizes)
  }

  var budgetTotal: Int? {
    if let given = self["budget.total"]?.whole { return given }
    let amounts = items("budget.items").compactMap { $0["amount"]?.whole }
    return amounts.isEmpty ? nil : Self.sum(amounts)
  }

  /// The sum; nil where it is too large for a number.
  private static func sum(_ numbers: [Int]) -> Int? {
    numbers.reduce(0 as Int?) { total, number in
      guard let (sum, overflow) = total?.addingReportingOverflow(number), !overflow else {
        return nil
      }
      return sum
    }
  }
}

extension [Datum] {
  /// By given name, then family name, then middle names, syllable by syllable; never used for lists by rank.
  var sortedByGivenName: [Datum] {
    let keys = map { $0["name"]?.text.flatMap(PersonName.init)?.collationKey }
    return indices.sorted { a, b in
      switch (keys[a], keys[b]) {
      case (let first?, let second?) where first != second: first < second
      case (nil, _?): false
      case (_?, nil): true
      default: a < b
      }
    }.map { self[$0] }
  }
}
