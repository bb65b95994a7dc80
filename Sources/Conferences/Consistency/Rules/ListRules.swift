import Diagnostics
import Records

/// The lists of awards and guests: no gaps in their numbers, no seat twice.
///
/// What is wrong with the rows of a table by themselves, doubled rows among it, the schema's check tells.
extension ConsistencyFamily {
  private static let orderGap = ConsistencyRule(
    "order-gap", .warning, vi: "số thứ tự của danh sách liên tiếp",
    en: "the places of a list follow on",
    reason: "thiếu số có thể là thiếu người")
  private static let registerGap = ConsistencyRule(
    "register-gap", .warning, vi: "số sổ vàng của một đợt khen liên tiếp",
    en: "the register numbers of one occasion follow on", reason: "sổ vàng ghi liên tục")
  private static let personTwice = ConsistencyRule(
    "person-twice", .warning, vi: "mỗi người ghi một lần trong danh sách nhân sự",
    en: "each person is written once", reason: "hai bản của một người sẽ khác nhau")
  private static let seatTwice = ConsistencyRule(
    "seat-twice", .error, vi: "mỗi đại biểu có số thẻ và chỗ ngồi riêng",
    en: "each delegate has a card and a seat of his own", reason: "sơ đồ chỗ ngồi")

  static let lists = ConsistencyFamily(
    rules: [orderGap, registerGap, personTwice, seatTwice]
  ) { conference, _ in
    let orders = conference.awardees.compactMap(\.order)
    let registers = conference.awardees.compactMap { awardee in
      awardee.register.flatMap { entry in
        Int(entry.value).map { Entry(value: $0, location: entry.location) }
      }
    }
    return gaps(orders, by: orderGap, "số thứ tự", "the place")
      + gaps(registers, by: registerGap, "số sổ vàng", "the register number")
      + doubled(conference.people.map(\.name), by: personTwice, "người", "the person")
      + ["card", "seat"].flatMap { field in
        doubled(
          conference.items("guests").compactMap { $0.entry(field, \.text) }, by: seatTwice,
          field == "card" ? "số thẻ" : "chỗ ngồi", "the \(field)")
      }
  }

  /// Each text that stands twice, told at the later place.
  private static func doubled(
    _ entries: [Entry<String>], by rule: ConsistencyRule, _ vietnamese: String, _ english: String
  ) -> [Diagnostic] {
    var first: [String: Entry<String>] = [:]
    return entries.compactMap { entry in
      guard let earlier = first.updateValue(entry, forKey: entry.value) else { return nil }
      return rule.broken(
        vi: "\(vietnamese) “\(entry.value)” ghi hai lần",
        en: "\(english) “\(entry.value)” stands twice",
        at: entry.location, against: [.here(earlier.location, entry.value)])
    }
  }

  /// Each gap between two numbers that follow on in a list, told at the later of them.
  private static func gaps(
    _ entries: [Entry<Int>], by rule: ConsistencyRule, _ vietnamese: String, _ english: String
  ) -> [Diagnostic] {
    // Where a number stands twice the next one is missing for that reason.
    guard Set(entries.map(\.value)).count == entries.count else { return [] }
    let sorted = entries.sorted { $0.value < $1.value }
    return zip(sorted, sorted.dropFirst()).compactMap { last, next in
      guard next.value > last.value, next.value - last.value > 1 else { return nil }
      return rule.broken(
        vi: "\(vietnamese) nhảy từ \(last.value) đến \(next.value)",
        en: "\(english) goes from \(last.value) to \(next.value)", at: next.location,
        against: [.here(last.location, last.value)])
    }
  }
}
