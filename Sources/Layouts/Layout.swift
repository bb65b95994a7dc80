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
  package let row: Schema?
  /// The row of a list that one document shows whole, as the field `rows`: a register, a receipt list.
  package let list: Schema?
  /// Where the record holds what is said of this document alone; layouts and profiles call it `document`.
  package let document: FieldPath?
  /// The names of the art files that its pages show.
  package var artNames: Set<String> {
    Set(page.underlay.flatMap { $0.art(on: Sheet.a4.size, scale: 1).map(\.name) })
  }
  /// The sheets that it can be set on; the first is the one it is drawn for.
  package var sheetNames: [String] { page.sheets.map(\.name) }

  let page: PageTemplate
  let styles: StyleSheet
  let information: InformationTemplate
  /// Fields that the layout cannot do without although its record can.
  let required: [LocatedPath]
  /// Fields that hold names of persons and bodies, better kept on one line; these paths go through lists.
  let names: [LocatedPath]
  /// Where tone marks stand in the data's texts.
  let tones: TonePlacement
  let blocks: [BlockTemplate]
}

/// The path of a field with its place in the layout.
struct LocatedPath: Sendable {
  let path: FieldPath
  let location: SourceLocation
}

/// The sheet of a layout before its size is chosen.
struct PageTemplate: Sendable {
  let sheets: [Sheet]
  let margins: Insets
  let pageNumber: PageNumberStyle?
  let underlay: [Underlay]

  /// The page on one of the sheets, all sizes and distances grown alike.
  func style(on sheet: Sheet) -> PageStyle {
    let scale = sheet.scale(from: sheets[0])
    let margins = Insets(
      top: margins.top * scale, bottom: margins.bottom * scale, left: margins.left * scale,
      right: margins.right * scale)
    return PageStyle(
      size: sheet.size, margins: margins, pageNumber: pageNumber?.scaled(by: scale),
      underlay: underlay.flatMap { $0.art(on: sheet.size, scale: scale) })
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
