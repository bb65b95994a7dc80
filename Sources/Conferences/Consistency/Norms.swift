package import Records
package import Vietnamese

/// What is in force since when, as `layouts/norms/hieu-luc.yaml` has it with sources.
package struct Norms: Hashable, Sendable {
  /// A legal document that another has taken the place of.
  package struct Replacement: Hashable, Sendable {
    /// Its number, such as `91/2017/NĐ-CP`, or for a law its name and year.
    package let name: String
    package let successor: String
    /// The first day on which the successor is in force.
    package let date: CalendarDate
  }

  /// The first day without districts (quận, huyện, thị xã); nil where that is not known.
  package let districtsEnd: CalendarDate?
  package let replacements: [Replacement]

  /// Nothing is known of what is in force.
  package static let none = Norms(districtsEnd: nil, replacements: [])

  /// Reads a record that its schema has found right.
  package init(_ record: Record) {
    districtsEnd = record["districts-end"]?.date
    replacements = record.items("replaced").compactMap { item in
      guard let name = item["name"]?.text, let successor = item["by"]?.text,
        let date = item["from"]?.date
      else { return nil }
      return Replacement(name: name, successor: successor, date: date)
    }
  }

  package init(districtsEnd: CalendarDate?, replacements: [Replacement]) {
    self.districtsEnd = districtsEnd
    self.replacements = replacements
  }
}
