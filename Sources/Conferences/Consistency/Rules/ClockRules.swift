import Diagnostics
import Records
import Vietnamese

/// The hours of the conference and of its agenda.
extension ConsistencyFamily {
  private static let end = ConsistencyRule(
    "end-before-start", .error, vi: "hội nghị kết thúc sau khi bắt đầu",
    en: "the conference ends after it begins",
    reason: "Mẫu 1.9, Phụ lục III, Nghị định 30/2020/NĐ-CP")
  private static let agenda = ConsistencyRule(
    "agenda-order", .error,
    vi: "chương trình theo thứ tự thời gian, việc sau không bắt đầu khi việc trước chưa xong",
    en: "the agenda is in the order of time, and no item begins before the last has ended",
    reason: "thứ tự của chương trình")
  private static let outside = ConsistencyRule(
    "agenda-outside", .warning, vi: "các việc của chương trình nằm trong giờ họp",
    en: "the agenda lies within the hours of the conference", reason: "giờ họp ghi trên giấy mời")

  static let clock = ConsistencyFamily(rules: [end, agenda, outside]) { conference, _ in
    hours(conference) + items(conference)
  }

  private static func hours(_ conference: Conference) -> [Diagnostic] {
    let days = (conference.date, conference.endDate)
    if days.1.value < days.0.value {
      return [
        end.broken(
          vi: "hội nghị kết thúc ngày \(days.1.value.shortForm), trước ngày bắt đầu",
          en: "the conference ends on \(days.1.value.isoForm), before it begins",
          at: days.1.location, against: [.here(days.0.location, days.0.value.shortForm)])
      ]
    }
    guard days.0.value == days.1.value, let first = conference["conference.start"],
      let last = conference["conference.end"], let start = first.time, let end = last.time,
      end <= start
    else { return [] }
    return [
      self.end.broken(
        vi: "hội nghị kết thúc lúc \(end.shortForm) nhưng bắt đầu lúc \(start.shortForm)",
        en: "the conference ends at \(end.shortForm) but begins at \(start.shortForm)",
        at: last.location, against: [.here(first.location, start.shortForm)])
    ]
  }

  private static func items(_ conference: Conference) -> [Diagnostic] {
    let times = conference.items("agenda").compactMap { AgendaTime($0) }
    var problems: [Diagnostic] = []
    for item in times {
      guard let end = item.end, end.value <= item.start.value else { continue }
      problems.append(
        agenda.broken(
          vi: "việc bắt đầu lúc \(item.start.value.shortForm), kết thúc lúc \(end.value.shortForm)",
          en: "an item begins at \(item.start.value.shortForm) and ends at \(end.value.shortForm)",
          at: end.location, against: [.here(item.start.location, item.start.value.shortForm)]))
    }
    // An agenda of several days begins anew each morning, and has no dates by which to tell.
    guard conference.date.value == conference.endDate.value else { return problems }
    for (item, next) in zip(times, times.dropFirst()) {
      let isBad = item.end.map { $0.value <= item.start.value } ?? false
      let latest = (isBad ? nil : item.end) ?? item.start
      guard next.start.value < latest.value else { continue }
      problems.append(
        agenda.broken(
          vi:
            "việc này bắt đầu lúc \(next.start.value.shortForm), việc trước đến \(latest.value.shortForm)",
          en:
            "this begins at \(next.start.value.shortForm), what goes before lasts to \(latest.value.shortForm)",
          at: next.start.location, against: [.here(latest.location, latest.value.shortForm)]))
    }
    return problems + beyond(times, conference)
  }

  /// The reception of delegates comes before the opening, so that only what ends late or begins late is told.
  private static func beyond(_ times: [AgendaTime], _ conference: Conference) -> [Diagnostic] {
    guard let datum = conference["conference.end"], let end = datum.time, let last = times.last
    else {
      return []
    }
    let latest = last.end ?? last.start
    // An end before the start is told as that.
    let isBad = conference["conference.start"]?.time.map { end <= $0 } ?? false
    guard latest.value > end, !isBad else { return [] }
    return [
      outside.broken(
        vi: "chương trình đến \(latest.value.shortForm), hội nghị kết thúc lúc \(end.shortForm)",
        en:
          "the agenda lasts to \(latest.value.shortForm), the conference ends at \(end.shortForm)",
        at: latest.location, against: [.here(datum.location, end.shortForm)])
    ]
  }
}

/// When an item of the agenda begins and ends.
private struct AgendaTime {
  let start: Entry<ClockTime>
  let end: Entry<ClockTime>?

  init?(_ item: Datum) {
    guard let start = item.entry("start", \.time) else { return nil }
    self.start = start
    end = item.entry("end", \.time)
  }
}
