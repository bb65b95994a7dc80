/// How much of a file is read before it is taken for an attack or a mistake.
///
/// Source: sheets of XLSX have 1,048,576 rows of 16,384 columns and 32,767 letters in a cell (ECMA-376, Excel's
/// own limits). The others are ours, with much room above a list of a hundred thousand names.
package enum SheetLimits {
  static let rows = 1_048_576
  package static let columns = 16_384
  /// Of one cell's text, in bytes: four for each letter that Excel allows.
  package static let cellBytes = 4 * 32_767
  /// Of all texts of a sheet together, in bytes.
  static let textBytes = 256 << 20
  /// Of the cells of a sheet that hold something.
  static let cells = 4_000_000
  /// Of one part of the package when unpacked, in bytes.
  static let partBytes = 256 << 20
  /// Of a part that must be at hand as a whole to be changed, in bytes.
  static let changedPartBytes = 128 << 20
  /// The most that a part above 32 MB may have been squeezed: true sheets reach 30, bombs 1000.
  static let packingRatio = 100
  static let suspiciousPartBytes = 32 << 20
  /// Of nested elements in XML.
  static let depth = 256
  /// Of one tag in XML with its attributes, in bytes.
  static let tagBytes = 1 << 20
  /// How many sheets a workbook may have.
  static let sheets = 1_024
}
