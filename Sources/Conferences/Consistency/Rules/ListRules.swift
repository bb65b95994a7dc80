import Diagnostics
import Records

/// The lists of awards and guests: numbers once each and without gaps, nobody twice.
extension ConsistencyFamily {
  private static let orderTwice = ConsistencyRule(
    "order-twice", .error, vi: "mỗi dòng của danh sách có số thứ tự riêng",
    en: "each row of a list has its own place", reason: "danh sách kèm theo quyết định")
  private static let orderGap = ConsistencyRule(
    "order-gap", .warning, vi: "số thứ tự của danh sách liên tiếp",
    en: "the places of a list follow on",
    reason: "thiếu số có thể là thiếu người")
  private static let registerTwice = ConsistencyRule(
    "register-twice", .error, vi: "mỗi giấy khen có số sổ vàng riêng",
    en: "each certificate has its own number in the register",
    reason: "sổ vàng ghi mỗi người một số")
  private static let registerGap = ConsistencyRule(
    "register-gap", .warning, vi: "số sổ vàng của một đợt khen liên tiếp",
    en: "the register numbers of one occasion follow on", reason: "sổ vàng ghi liên tục")
  private static let awardeeTwice = ConsistencyRule(
    "awardee-twice", .warning, vi: "mỗi người, mỗi tập thể được khen một lần trong một danh sách",
    en: "nobody stands twice on one award list", reason: "một quyết định, một hình thức khen")
  private static let personTwice = ConsistencyRule(
    "person-twice", .warning, vi: "mỗi người ghi một lần trong danh sách nhân sự",
    en: "each person is written once", reason: "hai bản của một người sẽ khác nhau")
  private static let seatTwice = ConsistencyRule(
    "seat-twice", .error, vi: "mỗi đại biểu có số thẻ và chỗ ngồi riêng",
    en: "each delegate has a card and a seat of his own", reason: "sơ đồ chỗ ngồi")

  static let lists = ConsistencyFamily(
    rules: [
      orderTwice, orderGap, registerTwice, registerGap, awardeeTwice, personTwice, seatTwice,
    ]
  ) { conference, _ in
    let awardees = conference.awardees
    let orders = awardees.compactMap(\.order)
    let registers = awardees.compactMap { awardee in
      awardee.register.flatMap { entry in
        Int(entry.value).map { Entry(value: $0, location: entry.location) }
      }
    }
    return doubled(awardees.compactMap(\.order), by: orderTwice, "số thứ tự", "the place")
      + gaps(orders, by: orderGap, "số thứ tự", "the place")
      + doubled(
        awardees.compactMap(\.register), by: registerTwice, "số sổ vàng", "the register number")
      + gaps(registers, by: registerGap, "số sổ vàng", "the register number")
      + doubled(
        awardees.map { Entry(value: [$0.name.value, $0.unit ?? ""], location: $0.name.location) },
        by: awardeeTwice, "người hoặc tập thể", "the receiver", \.[0])
      + doubled(conference.people.map(\.name), by: personTwice, "người", "the person")
      + ["card", "seat"].flatMap { field in
        doubled(
          conference.items("guests").compactMap { $0.entry(field, \.text) }, by: seatTwice,
          field == "card" ? "số thẻ" : "chỗ ngồi", "the \(field)")
      }
  }

  /// Each value that stands twice, told at the later place.
  private static func doubled<Value>(
    _ entries: [Entry<Value>], by rule: ConsistencyRule, _ vietnamese: String, _ english: String,
    _ shown: (Value) -> any CustomStringConvertible
  ) -> [Diagnostic] {
    var first: [Value: Entry<Value>] = [:]
    return entries.compactMap { entry in
      guard let earlier = first.updateValue(entry, forKey: entry.value) else { return nil }
      let text = "\(shown(entry.value))"
      return rule.broken(
        vi: "\(vietnamese) “\(text)” ghi hai lần", en: "\(english) “\(text)” stands twice",
        at: entry.location, against: [.here(earlier.location, text)])
    }
  }

  private static func doubled<Value: CustomStringConvertible>(
    _ entries: [Entry<Value>], by rule: ConsistencyRule, _ vietnamese: String, _ english: String
  ) -> [Diagnostic] {
    doubled(entries, by: rule, vietnamese, english) { $0 }
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
