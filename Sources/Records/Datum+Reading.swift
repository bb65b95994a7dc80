package import Vietnamese

/// What a datum holds, where it is of the kind that is asked for; nil otherwise.
extension Datum {
  /// A text, or lines joined by spaces.
  package var text: String? {
    switch content {
    case .text(let text): text
    case .lines(let lines): lines.joined(separator: " ")
    default: nil
    }
  }

  package var whole: Int? { if case .whole(let number) = content { number } else { nil } }

  package var date: CalendarDate? { if case .date(let date) = content { date } else { nil } }

  package var time: ClockTime? { if case .time(let time) = content { time } else { nil } }

  /// The key of what was chosen.
  package var choice: String? { if case .choice(let key, _) = content { key } else { nil } }
}
