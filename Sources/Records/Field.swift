package import Diagnostics

/// One thing that a record may hold, as a schema declares it.
package struct Field: Hashable, Sendable {
  /// The key in data files and in the paths of layouts; letters, digits, `-` and `_`.
  package let name: String
  /// What clerks call it, in Vietnamese; the name if the schema says nothing.
  package let label: String
  package var type: FieldType
  /// Whether a record without it is an error; text that is only white space counts as absent.
  package var isRequired: Bool
  /// The fewest letters of a text or of all lines together, or the least whole number.
  ///
  /// On a list it bounds each item.
  package let minimum: Int?
  /// The most letters of a text or of all lines together, or the greatest whole number.
  ///
  /// On a list it bounds each item.
  package let maximum: Int?
  /// Help for the clerk.
  package let note: String?
  /// Other headings under which a spreadsheet may hold it.
  package let aliases: [String]
  /// What must be true of it beside its type.
  package var rules = FieldRules()
  /// What it might hold, for forms.
  package var example: String?
  /// Where the schema declares it.
  package let location: SourceLocation

  package init(
    name: String, label: String, type: FieldType, isRequired: Bool = false, minimum: Int? = nil,
    maximum: Int? = nil, note: String? = nil, aliases: [String] = [], location: SourceLocation
  ) {
    self.name = name
    self.label = label
    self.type = type
    self.isRequired = isRequired
    self.minimum = minimum
    self.maximum = maximum
    self.note = note
    self.aliases = aliases
    self.location = location
  }
}

/// The kinds of thing that a field can hold.
package indirect enum FieldType: Hashable, Sendable {
  /// One text; line breaks and runs of white space inside become single spaces.
  case text
  /// Lines broken by hand: a list of texts, or one text with line breaks.
  case lines
  case whole, date, time
  /// A date, or the month and year of a document not yet signed.
  case issueDate
  /// One of a few keys.
  case choice([Choice])
  /// Fields under one name, in the order of the schema.
  case group([Field])
  /// Items of one type; `key` names the field that identifies an item, where items are groups.
  case list(of: FieldType, key: String?)
  /// The identifier of an item of a keyed list; `to` is the list's path from the root.
  case reference(to: String)

  /// One of the things that may be chosen.
  package struct Choice: Hashable, Sendable {
    /// What stands in data files beside the label.
    package let key: String
    /// What clerks call it, in Vietnamese.
    package let label: String

    package init(key: String, label: String) {
      self.key = key
      self.label = label
    }
  }
}

extension Field {
  /// The name for messages: what the clerk calls it, then the key.
  var title: String { label == name ? "“\(name)”" : "“\(label)” (\(name))" }
}
