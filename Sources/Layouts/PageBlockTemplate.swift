import Diagnostics
import Documents
import Geometry

/// A section of a layout: its blocks stand on pages of their own.
struct SectionTemplate: Sendable {
  /// Whether the sheet is laid across; nil leaves it as the document has it.
  let isAcross: Bool?
  let restartsPageNumbers: Bool
  /// What tells its page numbers from others in a list of contents.
  let pageMark: String
  let blocks: [BlockTemplate]
  let location: SourceLocation
}

/// Text in a frame of exact height.
struct BoxTemplate: Sendable {
  let width: Columns.Width
  let height: Length
  let rule: RuleStyle
  let alignment: Alignment
  let spaceBefore: Length
  let blocks: [BlockTemplate]
}

/// Signatures side by side.
struct SignaturesTemplate: Sendable {
  /// One signature, for each item of a list or under a condition.
  indirect enum Signers: Sendable {
    case one(
      capacity: [BlockTemplate], rank: [BlockTemplate], name: [BlockTemplate], seal: Length?)
    case each(FieldPath, name: String, Signers, at: SourceLocation)
    case when(FieldPath, isWanted: Bool, Signers, at: SourceLocation)
  }

  let signers: [Signers]
  /// The most that stand in one row; nil chooses.
  let perRow: Int?
  let gap: Length
  let signingRoom: Length
  let handWidth: Length?
  let rowSpace: Length
  let spaceBefore: Length
}

/// Where the headings stand, with the numbers of their pages.
struct ContentsTemplate: Sendable {
  /// The styles of the entries, by their headings' levels.
  let styles: [StyleName]
}
