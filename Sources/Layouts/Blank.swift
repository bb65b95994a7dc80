package import Diagnostics
import Documents
package import Geometry
package import Records

/// A blank (phôi) that an office has in its cupboard: its size, what is printed on it already, and where on it each
/// field stands.
///
/// A blank is a file of data beside a layout. It moves the layout's regions, gives them other words or other styles,
/// and leaves out those that the paper has already.
package struct Blank: Sendable {
  /// What the clerk calls it.
  package let label: String
  /// The picture of the blank for the screen, beside the blank's file; never printed.
  package let scan: String?
  /// The size of the paper.
  package var size: Size { layout.page.sheets[0].size }
  /// The file as it was read.
  package let file: Value
  /// The layout without what the blank has already, on the blank's own paper.
  package let layout: Layout

  /// Reads a blank's file and puts a layout on it.
  ///
  /// - Throws: all that is wrong in the file: keys, lengths, styles, fields; a blank of another layout.
  package init(_ value: Value, for layout: Layout) throws(Failure) {
    file = value
    let findings = Findings()
    let reader = MapReader(value, findings: findings)
    reader.expect("layout", "width", "height")
    label = reader.text("label") ?? ""
    scan = reader.text("scan")
    if let name = reader.text("layout"), name != layout.name {
      findings.report(
        .layoutUnknownName, at: value["layout"]?.location ?? value.location,
        vi: "phôi này để in “\(name)”, không phải “\(layout.name)”",
        en: "this is a blank for “\(name)”, not for “\(layout.name)”")
    }
    var layout = layout
    layout.styles.read(reader["styles"], findings: findings)
    if let width = reader.positiveLength("width"), let height = reader.positiveLength("height") {
      let sheet = Sheet(name: label, size: Size(width: width, height: height))
      layout.page.sheets = [sheet]
    }
    layout.page.underlay = []
    let printed = Self.printed(reader, in: layout, findings: findings)
    let places = reader.list("regions").map { BlankRegion($0, of: layout, findings: findings) }
    layout.blocks = layout.blocks.mappingRegions { region in
      if printed?.contains(region.name) ?? region.isStatic { return nil }
      return places.first { $0.name == region.name }?.changing(region) ?? region
    }
    layout.blocks += places.compactMap(\.added)
    reader.finish()
    FieldCheck(layout, findings: findings).check()
    try findings.diagnostics.throwIfErrors()
    self.layout = layout
  }

  /// The names of the regions that the paper has already; nil where the file does not say.
  private static func printed(
    _ reader: MapReader, in layout: Layout, findings: Findings
  ) -> Set<String>? {
    guard reader["printed"] != nil else { return nil }
    let known = layout.blocks.regionNames
    var names: Set<String> = []
    for value in reader.list("printed") {
      guard let name = value.text, known.contains(name) else {
        findings.reportRegion(value.text ?? "", at: value.location, known: known)
        continue
      }
      names.insert(name)
    }
    return names
  }
}

/// Where a region stands on a blank, and what is other about it there.
private struct BlankRegion {
  let name: String
  private let place: Placement?
  private let vertical: Region.VerticalAlignment?
  private let minimumScale: Double?
  private let blocks: [BlockTemplate]?
  private let isNew: Bool

  init(_ value: Value, of layout: Layout, findings: Findings) {
    let reader = MapReader(value, findings: findings)
    defer { reader.finish() }
    reader.expect("name")
    let known = layout.blocks.regionNames
    name = reader.text("name") ?? ""
    place = reader.map("at").map { Placement($0, isFixed: true) }
    vertical = reader.choice("vertical", of: Region.VerticalAlignment.self)
    minimumScale = reader.number("smallest").map { min(max($0, 0.5), 1) }
    blocks =
      reader["blocks"] == nil
      ? nil
      : BlockReader(styles: layout.styles, parts: layout.parts, findings: findings)
        .blocks(reader.list("blocks"))
    isNew = !known.contains(name)
    if isNew, place == nil || blocks == nil {
      findings.reportRegion(name, at: value["name"]?.location ?? value.location, known: known)
    }
  }

  func changing(_ region: RegionTemplate) -> RegionTemplate {
    RegionTemplate(
      name: name, place: place ?? region.place, vertical: vertical ?? region.vertical,
      minimumScale: minimumScale ?? region.minimumScale, isStatic: false,
      blocks: blocks ?? region.blocks)
  }

  /// A region that the layout does not have.
  var added: BlockTemplate? {
    guard isNew, let place, let blocks else { return nil }
    return .region(
      RegionTemplate(
        name: name, place: place, vertical: vertical ?? .top, minimumScale: minimumScale ?? 1,
        isStatic: false, blocks: blocks))
  }
}

extension Findings {
  fileprivate func reportRegion(_ name: String, at location: SourceLocation, known: Set<String>) {
    reportUnknown(
      name, .layoutUnknownName, what: Message(vi: "vùng", en: "region"), at: location,
      known: known.sorted())
  }
}
