import Diagnostics
import Records

/// Votes: their sums, their percentages, those who may vote.
extension ConsistencyFamily {
  private static let sum = ConsistencyRule(
    "vote-sum", .error,
    vi:
      "số tán thành, không tán thành và không có ý kiến cộng lại bằng số người có quyền biểu quyết",
    en: "the votes for, against and abstained add up to those who may vote", reason: "phép cộng")
  private static let percentage = ConsistencyRule(
    "vote-percentage", .error, vi: "tỷ lệ tán thành là phần của số người có quyền biểu quyết",
    en: "the percentage is that of the votes for among those who may vote", reason: "phép chia")
  private static let presence = ConsistencyRule(
    "vote-presence", .error, vi: "số biểu quyết không quá số có mặt",
    en: "no more vote than are present", reason: "người vắng mặt không biểu quyết")

  static let votes = ConsistencyFamily(rules: [sum, percentage, presence]) { conference, _ in
    conference.items("votes").flatMap { breaches(in: $0, conference) }
  }

  private static func breaches(in vote: Datum, _ conference: Conference) -> [Diagnostic] {
    guard let votesFor = vote["for"], let tally = VoteTally(vote) else { return [] }
    var problems: [Diagnostic] = []
    let eligible = vote["eligible"]
    let cast = tally.cast
    if let eligible, let all = eligible.whole, tally.isWhole ? cast != all : cast > all {
      problems.append(
        sum.broken(
          vi: "\(cast) phiếu, \(all) người có quyền biểu quyết",
          en: "\(cast) votes, \(all) who may vote", at: votesFor.location,
          against: [.here(eligible.location, all)]))
    }
    if let present = conference["attendance.present"], let came = present.whole, tally.voters > came
    {
      problems.append(
        presence.broken(
          vi: "\(tally.voters) người biểu quyết nhưng chỉ \(came) người có mặt",
          en: "\(tally.voters) vote, but \(came) are present",
          at: (eligible.flatMap { $0.isMissing ? nil : $0 } ?? votesFor).location,
          against: [.here(present.location, came)]))
    }
    // A percentage of votes that do not add up is not told of twice.
    if problems.isEmpty, let said = vote["percentage"], let text = said.text,
      let percentage = Percentage(text), tally.voters > 0,
      !percentage.isShare(of: tally.votesFor, outOf: tally.voters)
    {
      let right =
        Percentage(of: tally.votesFor, outOf: tally.voters, places: percentage.places)?.text ?? ""
      problems.append(
        self.percentage.broken(
          vi: "tỷ lệ ghi \(text) nhưng \(tally.votesFor) trên \(tally.voters) là \(right)",
          en: "the percentage says \(text), but \(tally.votesFor) of \(tally.voters) is \(right)",
          at: said.location, against: [.here(votesFor.location, tally.votesFor)]))
    }
    return problems
  }
}
