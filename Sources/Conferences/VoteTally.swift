import Records

/// A vote counted.
struct VoteTally {
  let votesFor: Int
  /// All that were cast: for, against, abstained.
  let cast: Int
  /// Whether all three are known.
  let isWhole: Bool
  /// Those who may vote, or else those who did.
  let voters: Int

  /// Nil where nothing was counted, or more than a number can hold.
  init?(_ vote: Datum) {
    guard let votesFor = vote["for"]?.whole else { return nil }
    self.votesFor = votesFor
    let others = [vote["against"]?.whole, vote["abstained"]?.whole]
    isWhole = others.allSatisfy { $0 != nil }
    cast = others.compactMap(\.self).reduce(votesFor) {
      $0.addingReportingOverflow($1).partialValue
    }
    voters = vote["eligible"]?.whole ?? cast
  }

  /// The share of those for: "98,5%".
  var share: String { Percentage(of: votesFor, outOf: voters)?.text ?? "" }
}

/// A share in hundredths with a decimal comma, "98,5%"; no decimals where it comes out even.
struct Percentage: Hashable {
  /// The share without its decimal comma: 985.
  let digits: Int
  /// How many decimals it has, up to four.
  let places: Int

  /// Reads a percentage as written.
  init?(_ text: String) {
    let figures = text.filter { $0 != "%" && $0 != " " }
    let parts = figures.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.joined().count <= 8,
      parts.last?.count ?? 0 <= 4 || parts.count == 1,
      let digits = Int(parts.joined()), digits >= 0
    else { return nil }
    self.digits = digits
    places = parts.count == 2 ? parts[1].count : 0
  }

  /// The share of a part, rounded half up to so many places; to one at most, where nothing is said.
  init?(of part: Int, outOf whole: Int, places: Int? = nil) {
    let scale = Self.scale(places ?? 1)
    guard whole > 0, part >= 0, part < 1 << 40, whole < 1 << 40 else { return nil }
    let rounded = (part * 200 * scale + whole) / (whole * 2)
    let isEven = places == nil && rounded % scale == 0
    digits = isEven ? rounded / scale : rounded
    self.places = isEven ? 0 : places ?? 1
  }

  var text: String {
    let scale = Self.scale(places)
    guard places > 0 else { return "\(digits)%" }
    let fraction = String(digits % scale)
    return "\(digits / scale)," + String(repeating: "0", count: places - fraction.count)
      + "\(fraction)%"
  }

  /// Whether it is the share of a part, rounded or cut off at its last place.
  func isShare(of part: Int, outOf whole: Int) -> Bool {
    guard whole > 0, part >= 0, part < 1 << 40 else { return false }
    return part * 100 * Self.scale(places) / whole == digits
      || Percentage(of: part, outOf: whole, places: places) == self
  }

  private static func scale(_ places: Int) -> Int {
    (0..<places).reduce(1) { unit, _ in unit * 10 }
  }
}
