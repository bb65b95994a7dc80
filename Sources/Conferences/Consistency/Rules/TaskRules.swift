import Diagnostics
import Records
import Vietnamese

/// The tasks that the conference sets.
extension ConsistencyFamily {
  private static let unit = ConsistencyRule(
    "task-unit", .warning, vi: "mỗi nhiệm vụ có một đơn vị chủ trì",
    en: "each task has a unit in charge",
    reason: "việc không có người chịu trách nhiệm thì không ai làm")
  private static let deadline = ConsistencyRule(
    "task-deadline", .warning, vi: "mỗi nhiệm vụ có thời hạn", en: "each task has a deadline",
    reason: "thông báo kết luận để theo dõi, đôn đốc")
  private static let early = ConsistencyRule(
    "task-deadline-early", .error, vi: "thời hạn của nhiệm vụ không trước ngày hội nghị giao",
    en: "a deadline is not before the conference that sets it", reason: "nhiệm vụ do hội nghị giao")
  private static let preparation = ConsistencyRule(
    "preparation-early", .error, vi: "thời hạn chuẩn bị không trước ngày ban hành kế hoạch",
    en: "the deadline of a preparation is not before the plan",
    reason: "kế hoạch giao việc chuẩn bị")

  static let tasks = ConsistencyFamily(rules: [unit, deadline, early, preparation]) {
    conference, _ in
    set(conference) + preparations(conference)
  }

  private static func set(_ conference: Conference) -> [Diagnostic] {
    conference.items("tasks").flatMap { task -> [Diagnostic] in
      var problems: [Diagnostic] = []
      let lacks = [
        ("unit", unit, "đơn vị chủ trì", "unit"), ("deadline", deadline, "thời hạn", "deadline"),
      ]
      for (field, rule, vietnamese, english) in lacks where task[field]?.text == nil {
        problems.append(
          rule.broken(
            vi: "nhiệm vụ không có \(vietnamese)", en: "the task has no \(english)",
            at: task.location))
      }
      if let datum = task["deadline"], let day = datum.text.flatMap({ lastDay(in: $0) }),
        day < conference.date.value
      {
        problems.append(
          early.broken(
            vi: "thời hạn “\(datum.text ?? "")” trước ngày hội nghị",
            en: "the deadline “\(datum.text ?? "")” is before the conference", at: datum.location,
            against: [.here(conference.date.location, conference.date.value.shortForm)]))
      }
      return problems
    }
  }

  private static func preparations(_ conference: Conference) -> [Diagnostic] {
    guard let plan = conference.document("plan")?.date else { return [] }
    return conference.items("assignments").compactMap { assignment in
      guard let datum = assignment["deadline"], let text = datum.text, let day = lastDay(in: text),
        day < plan.value
      else { return nil }
      return preparation.broken(
        vi: "thời hạn “\(text)” trước ngày ban hành kế hoạch",
        en: "the deadline “\(text)” is before the plan", at: datum.location,
        against: [.here(plan.location, plan.value.shortForm)])
    }
  }

  /// The last day that a deadline means: of "Tháng 3/2023" the 31st, of "Quý I/2023" the last of March; nil for
  /// "Thường xuyên".
  static func lastDay(in deadline: String) -> CalendarDate? {
    let texts = Concordance(deadline)
    let words = texts.words.indices
    if let day = words.compactMap({ texts.date(at: $0)?.date }).max() { return day }
    for index in words {
      let next = index + 1 < words.count ? texts.text(index + 1) : ""
      switch texts.words[index].spelling {
      case "tháng":
        let whole = texts.text(index..<min(index + 4, words.count))
        if let month = CalendarMonth(parsing: next) ?? CalendarMonth(parsing: whole) {
          return lastDay(ofMonth: month.month, year: month.year)
        }
      case "quý":
        let parts = next.split(separator: "/").map(String.init)
        guard let quarter = parts.first.flatMap({ quarters[$0] }) else { continue }
        let year =
          parts.count == 2
          ? Int(parts[1]) : index + 3 < words.count ? Int(texts.text(index + 3)) : nil
        return year.flatMap { lastDay(ofMonth: quarter * 3, year: $0) }
      default: continue
      }
    }
    return nil
  }

  private static let quarters = [
    "I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4,
  ]

  private static func lastDay(ofMonth month: Int, year: Int) -> CalendarDate? {
    (28...31).reversed().lazy.compactMap { CalendarDate(year: year, month: month, day: $0) }.first
  }
}
