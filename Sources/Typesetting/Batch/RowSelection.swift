package import Diagnostics

/// Which rows of a list are wanted, by their place in the list, counted from 1.
///
/// Places never change with what is selected: row 7 is row 7 in every run over the same list.
package struct RowSelection: Hashable, Sendable {
  /// What `--only` names; nil for all.
  private let ranges: [ClosedRange<Int>]?
  private let shard: Shard?

  package static let all = RowSelection()

  private init() {
    ranges = nil
    shard = nil
  }

  /// - Parameters:
  ///   - only: places and ranges, such as `3,7-9,40-`.
  ///   - shard: `K/N`: the K-th of N parts of the list, as even as can be, each of rows that follow one another.
  /// - Throws: `usage.only`, `usage.shard`.
  package init(only: String?, shard: String?) throws(Failure) {
    var ranges: [ClosedRange<Int>]?
    if let only {
      ranges = []
      for part in only.split(separator: ",", omittingEmptySubsequences: false) {
        guard let range = Self.range(part) else { throw Failure(.badOnly(only)) }
        ranges?.append(range)
      }
    }
    self.ranges = ranges
    if let shard {
      guard let read = Shard(shard) else { throw Failure(.badShard(shard)) }
      self.shard = read
    } else {
      self.shard = nil
    }
  }

  /// Whether every row is wanted.
  var isWhole: Bool { ranges == nil && shard == nil }

  /// How the manifest of this part is told from those of others; empty for the whole.
  var partName: String { shard.map { ".\($0.part)-of-\($0.count)" } ?? "" }

  /// The places that are wanted in a list of so many rows, rising.
  ///
  /// - Throws: `usage.only` for a range that begins after the end of the list.
  func places(of count: Int) throws(Failure) -> [Int] {
    for range in ranges ?? [] where range.lowerBound > count {
      throw Failure(.beyondList(range.lowerBound, count: count))
    }
    let places = shard?.places(of: count) ?? 1..<count + 1
    guard let ranges else { return Array(places) }
    return places.filter { place in ranges.contains { $0.contains(place) } }
  }

  private static func range(_ text: Substring) -> ClosedRange<Int>? {
    let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = parts.map { number($0) }
    guard let first = numbers[0], first > 0 else { return nil }
    guard parts.count == 2 else { return first...first }
    if parts[1].allSatisfy({ $0 == " " }) { return first...Int.max }
    guard let last = numbers[1], last >= first else { return nil }
    return first...last
  }

  fileprivate static func number(_ text: Substring) -> Int? {
    let digits = text.drop { $0 == " " }.prefix { $0 != " " }
    return digits.allSatisfy(\.isASCII) ? Int(digits) : nil
  }
}

/// One of several even parts of a list, for several machines.
private struct Shard: Hashable, Sendable {
  let part: Int
  let count: Int

  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let part = RowSelection.number(parts[0]),
      let count = RowSelection.number(parts[1]), part >= 1, part <= count
    else { return nil }
    self.part = part
    self.count = count
  }

  /// The places of this part; together the parts hold every place once.
  func places(of rows: Int) -> Range<Int> {
    let (size, rest) = rows.quotientAndRemainder(dividingBy: count)
    let start = (part - 1) * size + min(part - 1, rest) + 1
    return start..<start + size + (part <= rest ? 1 : 0)
  }
}

extension Diagnostic {
  fileprivate static func badOnly(_ text: String) -> Diagnostic {
    .error(
      Code("usage.only"),
      Message(
        vi: "“\(text)” không phải các số thứ tự dòng", en: "“\(text)” does not number rows"),
      at: .file("--only"),
      hint: Message(vi: "viết như 3,7-9 hoặc 40-", en: "write 3,7-9 or 40-"))
  }

  fileprivate static func beyondList(_ row: Int, count: Int) -> Diagnostic {
    .error(
      Code("usage.only"),
      Message(
        vi: "không có dòng \(row): danh sách chỉ có \(count) dòng",
        en: "there is no row \(row): the list has \(count)"),
      at: .file("--only"),
      hint: Message(
        vi: "dòng được đếm từ 1 theo thứ tự trong danh sách, không kể dòng tiêu đề và dòng trống",
        en: "rows are counted from 1 in the order of the list, without headings and blank rows"))
  }

  fileprivate static func badShard(_ text: String) -> Diagnostic {
    .error(
      Code("usage.shard"),
      Message(vi: "“\(text)” không phải một phần", en: "“\(text)” is no part of a whole"),
      at: .file("--shard"),
      hint: Message(
        vi: "viết K/N, K từ 1 đến N: phần thứ K trong N phần, ví dụ 2/8",
        en: "write K/N, K from 1 to N: the K-th of N parts, such as 2/8"))
  }
}
