import Diagnostics
import Records

/// Who was invited, came and stayed away; who led.
extension ConsistencyFamily {
  private static let sum = ConsistencyRule(
    "attendance-sum", .error, vi: "số có mặt cộng số vắng mặt bằng số được mời",
    en: "those present and those absent add up to those invited", reason: "phép cộng")
  private static let absentees = ConsistencyRule(
    "absentee-count", .error, vi: "danh sách vắng mặt có đủ số người vắng",
    en: "the list of absentees has all those absent",
    reason: "Mẫu 1.9, Phụ lục III, Nghị định 30/2020/NĐ-CP")
  private static let quorum = ConsistencyRule(
    "quorum", .error, vi: "số có mặt không ít hơn số tối thiểu phải có mặt",
    en: "no fewer are present than must be",
    reason: "hội nghị không đủ số người thì không quyết nghị được")
  private static let chairAbsent = ConsistencyRule(
    "chair-absent", .error, vi: "chủ tọa và thư ký phải có mặt",
    en: "the chair and the secretary are present",
    reason: "hai người ký biên bản: Mẫu 1.9, Phụ lục III, Nghị định 30/2020/NĐ-CP")
  private static let chairUnlisted = ConsistencyRule(
    "chair-unlisted", .warning, vi: "chủ tọa có tên trong đại biểu dự hội nghị",
    en: "the chair is among those named as attending",
    reason: "Mẫu 1.9, Phụ lục III, Nghị định 30/2020/NĐ-CP")
  private static let presidiumChair = ConsistencyRule(
    "presidium-chair", .warning, vi: "chủ tọa là một người của Đoàn chủ trì",
    en: "the chair belongs to the presidium", reason: "thông lệ")
  private static let presidiumUnlisted = ConsistencyRule(
    "presidium-unlisted", .warning, vi: "người chủ trì có tên trong đại biểu dự hội nghị",
    en: "members of the presidium are among those named as attending",
    reason: "Mẫu 1.9, Phụ lục III, Nghị định 30/2020/NĐ-CP")

  static let attendance = ConsistencyFamily(
    rules: [
      sum, absentees, quorum, chairAbsent, chairUnlisted, presidiumChair, presidiumUnlisted,
    ]
  ) { conference, _ in
    numbers(conference) + absence(conference) + presence(conference)
  }

  private static func numbers(_ conference: Conference) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let invited = conference["attendance.invited"]
    let present = conference["attendance.present"]
    let absent = conference["attendance.absent"]
    if let invited, let present, let all = invited.whole, let came = present.whole {
      let missing = absent?.whole
      let fits = missing.map { came + $0 == all } ?? (came <= all)
      if !fits {
        let absentText = missing.map { " và \($0) người vắng" } ?? ""
        let absentEnglish = missing.map { " and \($0) absent" } ?? ""
        problems.append(
          sum.broken(
            vi: "mời \(all) người nhưng \(came) người có mặt\(absentText)",
            en: "\(all) were invited, but \(came) were present\(absentEnglish)",
            at: present.location, against: [.here(invited.location, all)]))
      }
    }
    let named = conference.items("attendance.absentees")
    if let absent, let count = absent.whole, let last = named.last, named.count != count {
      problems.append(
        absentees.broken(
          vi: "vắng \(count) người nhưng danh sách vắng mặt có \(named.count)",
          en: "\(count) were absent, but the list has \(named.count)", at: absent.location,
          against: [.here(last.location, named.count)]))
    }
    if let least = conference["attendance.quorum"], let number = least.whole, let present,
      let came = present.whole, came < number
    {
      problems.append(
        quorum.broken(
          vi: "\(came) người có mặt, phải có ít nhất \(number)",
          en: "\(came) are present, \(number) must be", at: present.location,
          against: [.here(least.location, number)]))
    }
    return problems
  }

  /// The chair or the secretary among those who stayed away.
  private static func absence(_ conference: Conference) -> [Diagnostic] {
    let away =
      conference.items("attendance.absentees")
      + conference.items("guests").filter { $0["status"]?.choice == "absent" }
    return ["chair", "secretary"].compactMap { role in
      guard let datum = conference[role], let person = Person(datum),
        let row = away.first(where: { $0["name"]?.text == person.name.value })
      else { return nil }
      return chairAbsent.broken(
        vi: "\(conference.label(role)) \(person.name.value) lại có tên trong danh sách vắng mặt",
        en: "the \(role), \(person.name.value), is on the list of those absent",
        at: datum.location, against: [.here(row.location, person.name.value)])
    }
  }

  private static func presence(_ conference: Conference) -> [Diagnostic] {
    let officials = conference.items("attendance.officials")
    let presidium = conference.items("presidium")
    let chair = conference["chair"]
    var problems: [Diagnostic] = []
    func isMissing(_ person: Datum?, from list: [Datum]) -> Bool {
      guard let name = person?["name"]?.text, !list.isEmpty else { return false }
      return !list.contains { $0["person"]?["name"]?.text == name }
    }
    if let chair, let list = officials.first, isMissing(chair, from: officials) {
      problems.append(
        chairUnlisted.broken(
          vi: "chủ tọa không có tên trong đại biểu nêu tên",
          en: "the chair is not among the officials named", at: chair.location,
          against: [RelatedPlace(list.location, .listBegins)]))
    }
    if let chair, let list = presidium.first, isMissing(chair, from: presidium) {
      problems.append(
        presidiumChair.broken(
          vi: "chủ tọa không có tên trong Đoàn chủ trì",
          en: "the chair is not in the presidium", at: chair.location,
          against: [RelatedPlace(list.location, .listBegins)]))
    }
    for member in presidium {
      guard let list = officials.first, isMissing(member["person"], from: officials),
        member["person"]?["name"]?.text != chair?["name"]?.text
      else { continue }
      problems.append(
        presidiumUnlisted.broken(
          vi:
            "người chủ trì \(member["person"]?["name"]?.text ?? "") không có tên trong đại biểu nêu tên",
          en:
            "\(member["person"]?["name"]?.text ?? "") of the presidium is not among the officials named",
          at: member.location, against: [RelatedPlace(list.location, .listBegins)]))
    }
    return problems
  }
}

extension Message {
  static let listBegins = Message(vi: "danh sách bắt đầu ở đây", en: "the list begins here")
}
