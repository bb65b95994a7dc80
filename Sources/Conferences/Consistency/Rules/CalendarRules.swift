import Diagnostics
import Records
import Vietnamese

/// Documents before and after the conference.
extension ConsistencyFamily {
  private static let decisionLate = ConsistencyRule(
    "decision-late", .error, vi: "quyết định khen thưởng ký không muộn hơn ngày hội nghị công bố",
    en: "the award decision is not later than the conference that announces it",
    reason: "chỉ công bố quyết định đã ký")
  private static let proposalLate = ConsistencyRule(
    "proposal-late", .error, vi: "tờ trình khen thưởng không muộn hơn quyết định",
    en: "the proposal is not later than the decision", reason: "quyết định căn cứ tờ trình")
  private static let reportLate = ConsistencyRule(
    "report-late", .error, vi: "báo cáo trình hội nghị không muộn hơn ngày hội nghị",
    en: "a report given at the conference is not later than it",
    reason: "báo cáo được trình bày tại hội nghị")
  private static let invitationLate = ConsistencyRule(
    "invitation-late", .error, vi: "giấy mời, kế hoạch, chương trình có trước hội nghị",
    en: "invitation, plan and programme come before the conference",
    reason: "Mẫu 1.7, Phụ lục III, Nghị định 30/2020/NĐ-CP")
  private static let minutesEarly = ConsistencyRule(
    "minutes-early", .error, vi: "biên bản, thông báo kết luận không có trước khi hội nghị họp",
    en: "minutes and conclusions are not earlier than the conference",
    reason: "Mẫu 1.9, Phụ lục III, Nghị định 30/2020/NĐ-CP")

  /// The documents that come before the conference or after it, by their name in the record.
  private static let before: [(name: String, rule: ConsistencyRule)] = [
    ("award-decision", decisionLate), ("report", reportLate), ("coordination-report", reportLate),
    ("invitation", invitationLate), ("plan", invitationLate), ("programme", invitationLate),
  ]
  private static let after = ["minutes", "conclusion"]

  static let calendar = ConsistencyFamily(
    rules: [decisionLate, proposalLate, reportLate, invitationLate, minutesEarly]
  ) { conference, _ in
    early(conference) + late(conference) + proposals(conference)
  }

  private static func late(_ conference: Conference) -> [Diagnostic] {
    before.compactMap { name, rule in
      guard let document = conference.document(name), let date = document.date,
        date.value > conference.endDate.value
      else { return nil }
      return rule.broken(
        vi: "“\(document.label)” ngày \(date.value.shortForm), sau hội nghị",
        en: "“\(document.label)” is of \(date.value.isoForm), after the conference",
        at: date.location,
        against: [.here(conference.endDate.location, conference.endDate.value.shortForm)])
    }
  }

  private static func early(_ conference: Conference) -> [Diagnostic] {
    after.compactMap { name in
      guard let document = conference.document(name), let date = document.date,
        date.value < conference.date.value
      else { return nil }
      return minutesEarly.broken(
        vi: "“\(document.label)” ngày \(date.value.shortForm), trước hội nghị",
        en: "“\(document.label)” is of \(date.value.isoForm), before the conference",
        at: date.location,
        against: [.here(conference.date.location, conference.date.value.shortForm)])
    }
  }

  private static func proposals(_ conference: Conference) -> [Diagnostic] {
    guard let proposal = conference.document("award-proposal")?.date,
      let decision = conference.document("award-decision")?.date, proposal.value > decision.value
    else { return [] }
    return [
      proposalLate.broken(
        vi: "tờ trình ngày \(proposal.value.shortForm), sau quyết định",
        en: "the proposal is of \(proposal.value.isoForm), after the decision",
        at: proposal.location, against: [.here(decision.location, decision.value.shortForm)])
    ]
  }
}
