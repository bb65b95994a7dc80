import Diagnostics
import Documents
import Geometry
package import Records
import Vietnamese

/// A kind of document as `layouts/` describes it: its fields, its sheet, its styles, its blocks.
package struct Layout: Sendable {
  package let name: String
  /// What the clerk calls it.
  package let label: String
  /// The record that it takes its data from.
  package let record: Schema
  /// The row of a list, where one document is made for each row; its fields stand beside the record's.
  package internal(set) var row: Schema?
  /// The row of the record's list that one document shows whole: a register, a receipt list.
  package let list: Schema?
  /// Where the record has that list.
  let listPath: LocatedPath?
  /// Where the record has the list that one document is made from for each row.
  package let rowPath: FieldPath?
  /// Its place among the documents of a conference's dossier, the least first; nil if it does not belong there.
  package let dossierOrder: Int?
  /// Where the record holds what is said of this document alone.
  package var documentPath: FieldPath? { document?.path }
  /// Where the record holds what is said of this document alone; layouts and profiles call it `document`.
  let document: LocatedPath?
  /// The profile that it is read in; nil for a layout that has its own page and styles.
  package let profile: String?
  /// The names of the art files that its pages show.
  package var artNames: Set<String> {
    Set(page.underlay.flatMap { $0.art(on: Sheet.a4.size, scale: 1).map(\.name) })
  }
  /// The sheets that it can be set on; the first is the one it is drawn for.
  package var sheetNames: [String] { page.sheets.map(\.name) }

  /// The field of a row that holds its number in the honours register (sổ vàng).
  package let register: String?

  var page: PageTemplate
  var styles: StyleSheet
  /// Named blocks that `use` puts in.
  let parts: [String: [BlockTemplate]]
  var information: InformationTemplate
  /// Fields that the layout cannot do without although its record can.
  let required: [LocatedPath]
  /// What data it is made of: a field that must have a value, or must not, as the form of an award.
  let conditions: [(field: LocatedPath, isWanted: Bool)]
  /// Fields that hold names of persons and bodies, better kept on one line; these paths go through lists.
  let names: [LocatedPath]
  /// Where tone marks stand in the data's texts.
  let tones: TonePlacement
  var blocks: [BlockTemplate]
}

/// The path of a field with its place in the layout.
struct LocatedPath: Sendable {
  let path: FieldPath
  let location: SourceLocation
}

/// The sheet of a layout before its size is chosen.
struct PageTemplate: Sendable {
  var sheets: [Sheet]
  /// The sheet that it is drawn for.
  let design: Sheet
  let margins: Insets
  var pageNumber: PageNumberStyle?
  var underlay: [Underlay]
  var footnotes = FootnoteTemplate()

  /// How much larger everything is on a sheet than it was drawn.
  func scale(on sheet: Sheet) -> Double { sheet.scale(from: design) }

  /// The page on one of the sheets, all sizes and distances grown alike.
  ///
  /// - Parameter isAcross: whether its longer side lies across; nil leaves the sheet as it is. The margins stay where they are.
  func style(on sheet: Sheet, isAcross: Bool? = nil) -> PageStyle {
    let scale = scale(on: sheet)
    let margins = Insets(
      top: margins.top * scale, bottom: margins.bottom * scale, left: margins.left * scale,
      right: margins.right * scale)
    var size = sheet.size
    if let isAcross, isAcross != (size.width > size.height) {
      size = Size(width: size.height, height: size.width)
    }
    return PageStyle(
      size: size, margins: margins, pageNumber: pageNumber?.scaled(by: scale),
      underlay: underlay.flatMap { $0.art(on: size, scale: scale) },
      footnotes: footnotes.look.scaled(by: scale))
  }
}

/// The notes at the foot of pages: the style of their text, and what parts them from the page's.
struct FootnoteTemplate: Sendable {
  var style: StyleName?
  var look = FootnoteStyle()

  init() {}

  init(_ reader: MapReader, styles: StyleSheet) {
    defer { reader.finish() }
    reader.expect("style")
    if let value = reader["style"], let name = value.text {
      _ = styles.style(name, at: value.location, findings: reader.findings)
      style = StyleName(name: name, location: value.location)
    }
    look = FootnoteStyle(
      rule: RuleStyle(thickness: reader.positiveLength("thickness") ?? look.rule.thickness),
      ruleLength: reader.length("length") ?? look.ruleLength,
      spaceAbove: reader.length("space-above") ?? look.spaceAbove,
      spaceBelow: reader.length("space-below") ?? look.spaceBelow)
  }
}

extension FootnoteStyle {
  fileprivate func scaled(by scale: Double) -> FootnoteStyle {
    FootnoteStyle(
      rule: RuleStyle(thickness: rule.thickness * scale, color: rule.color),
      ruleLength: ruleLength * scale, spaceAbove: spaceAbove * scale,
      spaceBelow: spaceBelow * scale)
  }
}

/// What the file says of itself, as templates.
struct InformationTemplate: Sendable {
  let title: TextTemplate?
  let author: TextTemplate?
  let subject: TextTemplate?
  let date: LocatedPath?
}

extension PageNumberStyle {
  fileprivate func scaled(by scale: Double) -> PageNumberStyle {
    var style = style
    style.size = style.size * scale
    return PageNumberStyle(style: style, firstShown: firstShown, baseline: baseline * scale)
  }
}
