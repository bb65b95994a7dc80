package import Diagnostics

/// The kinds of problem found while reading data; `schema.*` are faults of the schema file itself.
extension Diagnostic.Code {
  /// The file is missing, is a folder, is empty, or may not be read.
  package static let unreadable = Self("data.unreadable")
  /// The bytes are not Unicode text, or hold characters that no document may hold.
  package static let badEncoding = Self("data.encoding")
  /// Letters of TCVN3, VNI or another old encoding.
  package static let legacyEncoding = Self("data.legacy-encoding")
  /// Letters that may be of an old encoding.
  package static let doubtfulEncoding = Self("data.doubtful-encoding")
  /// The text breaks the rules of YAML, JSON or CSV.
  package static let badSyntax = Self("data.syntax")
  /// One key, heading or identifier stands twice where it may stand once.
  package static let duplicateKey = Self("data.duplicate-key")
  /// A key or heading that the schema does not know.
  package static let unknownKey = Self("data.unknown-key")
  /// A required field is absent or blank.
  package static let missingField = Self("data.missing-field")
  /// A list stands where text is wanted, and the like.
  package static let wrongType = Self("data.wrong-type")
  /// Text has more letters than the schema allows.
  package static let tooLong = Self("data.too-long")
  /// Text has fewer letters than the schema asks for.
  package static let tooShort = Self("data.too-short")
  /// Text that is no date, time, number or choice, or a number out of bounds.
  package static let badValue = Self("data.bad-value")
  /// Text of which YAML reads less, or more, than was meant: comments in it.
  package static let cutText = Self("data.cut-text")
  /// What programs write and no person would print: `#REF!`, `NULL`, a field that was not filled, markup.
  package static let machineText = Self("data.machine-text")
  /// A reference to an item that is not in the list.
  package static let unknownReference = Self("data.unknown-reference")

  /// The schema file holds a key that schemas do not have.
  package static let schemaUnknownKey = Self("schema.unknown-key")
  /// The schema file lacks something that it must say.
  package static let schemaMissing = Self("schema.missing")
  /// The schema file says a thing in a form that is not understood.
  package static let schemaBadValue = Self("schema.bad-value")
  /// A field has a type that does not exist.
  package static let schemaUnknownType = Self("schema.unknown-type")
  /// A reference points at no list, at a list without key, or round in a circle.
  package static let schemaBadReference = Self("schema.bad-reference")
  /// Two fields would answer to the same name or heading.
  package static let schemaDuplicate = Self("schema.duplicate")
}
