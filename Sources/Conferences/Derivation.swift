package import Records
import Vietnamese

/// A value that follows from a record and that layouts print like a given one: `{derived.attendance-rate}`.
///
/// The schema knows it with its type, so that layouts are checked; the data cannot give it.
struct Derivation: Sendable {
  let name: String
  let label: String
  /// The type, given the record's schema; nil where the schema has not what it follows from.
  let type: @Sendable (Schema) -> FieldType?
  /// The value; nil where the record has not what it follows from.
  let value: @Sendable (Conference) -> Datum.Content?

  /// The group that all of them stand in.
  static let groupName = "derived"

  static let all: [Derivation] = [
    text("weekday", "Thứ của ngày họp") { $0.date.value.weekday.name },
    text("date-in-words", "Ngày họp bằng chữ") { $0.date.value.inWords() },
    text("start-in-words", "Giờ bắt đầu bằng chữ") { $0["conference.start"]?.time?.inWords() },
    text("end-in-words", "Giờ kết thúc bằng chữ") { $0["conference.end"]?.time?.inWords() },
    text("attendance-rate", "Tỷ lệ có mặt", \.attendanceRate),
    whole("absent", "Số vắng mặt", \.absentCount),
    whole("collectives", "Số tập thể được khen") { $0.count(of: .collective) },
    whole("individuals", "Số cá nhân được khen") { $0.count(of: .individual) },
    whole("households", "Số hộ gia đình được khen") { $0.count(of: .household) },
    whole("awards", "Tổng số được khen", \.awardCount),
    whole("prizes", "Tổng tiền thưởng", \.prizeTotal),
    text("prizes-in-words", "Tổng tiền thưởng bằng chữ") { $0.prizeTotal.map { moneyWords($0) } },
    whole("budget", "Tổng kinh phí", \.budgetTotal),
    text("budget-in-words", "Tổng kinh phí bằng chữ") { $0.budgetTotal.map { moneyWords($0) } },
    part("collective-list", "Danh sách tập thể", of: "awards.list") { $0.awardRows(.collective) },
    part("individual-list", "Danh sách cá nhân", of: "awards.list") { $0.awardRows(.individual) },
    part("household-list", "Danh sách hộ gia đình", of: "awards.list") { $0.awardRows(.household) },
    part("individuals-by-name", "Danh sách cá nhân theo vần", of: "awards.list") {
      $0.awardRows(.individual).sortedByGivenName
    },
    part("guests-by-name", "Danh sách đại biểu theo vần", of: "guests") {
      $0.items("guests").sortedByGivenName
    },
    votes,
  ]

  private static func text(
    _ name: String, _ label: String, _ value: @escaping @Sendable (Conference) -> String?
  ) -> Derivation {
    Derivation(
      name: name, label: label, type: { _ in .text }, value: { value($0).map(Datum.Content.text) })
  }

  private static func whole(
    _ name: String, _ label: String, _ value: @escaping @Sendable (Conference) -> Int?
  ) -> Derivation {
    Derivation(
      name: name, label: label, type: { _ in .whole }, value: { value($0).map(Datum.Content.whole) }
    )
  }

  /// Some of a list's items, or all of them in another order.
  private static func part(
    _ name: String, _ label: String, of list: String,
    _ items: @escaping @Sendable (Conference) -> [Datum]
  ) -> Derivation {
    Derivation(
      name: name, label: label,
      type: { schema in
        guard case .list(let item, _)? = schema[list]?.type else { return nil }
        return .list(of: item, key: nil)
      },
      value: { conference in
        let items = items(conference)
        return items.isEmpty ? nil : .list(items)
      })
  }

  /// The votes with how many were cast and the share of those for.
  private static let votes = Derivation(
    name: "votes", label: "Biểu quyết, tỷ lệ",
    type: { schema in
      guard let votes = schema["votes"], case .list(.group(let fields), _) = votes.type else {
        return nil
      }
      let added = [
        Field(name: "cast", label: "Tổng số phiếu", type: .whole, location: votes.location),
        Field(name: "share", label: "Tỷ lệ tán thành", type: .text, location: votes.location),
      ]
      return .list(of: .group(fields + added), key: nil)
    },
    value: { conference in
      let votes = conference.items("votes").map { vote in
        guard case .group(var fields) = vote.content else { return vote }
        let tally = VoteTally(vote)
        fields["cast"] = Datum(tally.map { .whole($0.cast) } ?? .missing, at: vote.location)
        fields["share"] = Datum(tally.map { .text($0.share) } ?? .missing, at: vote.location)
        return Datum(.group(fields), at: vote.location)
      }
      return votes.isEmpty ? nil : .list(votes)
    })
}

extension Schema {
  /// The schema with the fields that follow from a conference's record; as it is if it is not one of those.
  package var withDerivedFields: Schema {
    guard let conference = self["conference.date"] else { return self }
    let members = Derivation.all.compactMap { derivation in
      derivation.type(self).map {
        Field(
          name: derivation.name, label: derivation.label, type: $0, location: conference.location)
      }
    }
    return deriving([
      Field(
        name: Derivation.groupName, label: "Suy ra từ hồ sơ", type: .group(members),
        location: conference.location)
    ])
  }
}

extension Record {
  /// The record with the values that follow from it; as it is if it is not one of a conference.
  package func withDerivedValues(schema: Schema) -> Record {
    guard let group = schema[Derivation.groupName], case .group(let members) = group.type,
      Conference.isRecorded(in: self)
    else { return self }
    let conference = Conference(figuresOf: self, schema: schema)
    var values: [String: Datum] = [:]
    for member in members {
      let derivation = Derivation.all.first { $0.name == member.name }
      values[member.name] = Datum(
        conference.flatMap { derivation?.value($0) } ?? .missing, at: location)
    }
    var fields = fields
    fields[Derivation.groupName] = Datum(.group(values), at: location)
    var record = self
    record.fields = fields
    return record
  }
}
