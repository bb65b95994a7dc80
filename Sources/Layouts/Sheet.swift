import Diagnostics
import Documents
import Geometry
import Records

/// A size of paper that a layout can be set on.
struct Sheet: Hashable, Sendable {
  let name: String
  let size: Size

  /// How much larger everything is than on the sheet that the layout was drawn for.
  func scale(from design: Sheet) -> Double {
    min(size.width / design.size.width, size.height / design.size.height)
  }

  /// ISO 216, upright.
  static let a4 = Sheet(name: "A4", size: Size(width: .mm(210), height: .mm(297)))

  /// Reads `{A4: {width: 297mm, height: 210mm}, …}`; the first is the one the layout is drawn for.
  static func read(_ value: Value?, findings: Findings) -> [Sheet] {
    (value?.entries ?? []).compactMap { entry in
      let reader = MapReader(entry.value, findings: findings)
      let width = reader.length("width")
      let height = reader.length("height")
      reader.finish()
      guard let width, let height, width > .zero, height > .zero else {
        findings.report(
          .layoutSyntax, at: entry.value.location, vi: "khổ giấy cần width và height dương",
          en: "a sheet needs a positive width and height")
        return nil
      }
      return Sheet(name: entry.key, size: Size(width: width, height: height))
    }
  }
}

/// A place on a sheet, said by distances from its edges or its middle.
///
/// Across: `left` and `right` from the edges (both: the width follows), or `center` from the middle line; down the sheet: `top`,
/// `bottom`, `middle` likewise. On a larger sheet all distances grow alike and keep to their edge.
struct Placement: Sendable {
  struct Axis: Sendable {
    var start: Length?
    var end: Length?
    var middle: Length?
    var extent: Length?

    /// Whether it says where the place is, and says it only once.
    var isDetermined: Bool {
      switch [start, end, extent].compactMap(\.self).count {
      case 2: middle == nil
      case 1: extent != nil
      default: false
      }
    }

    /// Where the place begins and how long it is on an axis of a given length.
    func resolve(in total: Length, scale: Double) -> (start: Length, extent: Length) {
      let start = self.start.map { $0 * scale }
      let end = self.end.map { $0 * scale }
      if let start, let end { return (start, max(total - start - end, .zero)) }
      let extent = (self.extent ?? .zero) * scale
      if let start { return (start, extent) }
      if let end { return (total - end - extent, extent) }
      return ((total - extent) / 2 + (middle ?? .zero) * scale, extent)
    }
  }

  let across: Axis
  let down: Axis
  /// Whether the distances are those of the paper itself, as measured on a blank, and never grow.
  let isFixed: Bool

  func rect(on size: Size, scale: Double) -> Rect {
    let scale = isFixed ? 1 : scale
    let x = across.resolve(in: size.width, scale: scale)
    let y = down.resolve(in: size.height, scale: scale)
    return Rect(
      origin: Point(x: x.start, y: y.start), size: Size(width: x.extent, height: y.extent))
  }

  init(_ reader: MapReader, isFixed: Bool = false) {
    self.isFixed = isFixed
    across = Axis(
      start: reader.length("left"), end: reader.length("right"),
      middle: reader.length("center"), extent: reader.length("width"))
    down = Axis(
      start: reader.length("top"), end: reader.length("bottom"),
      middle: reader.length("middle"), extent: reader.length("height"))
    for (axis, names) in [(across, "left, right, width"), (down, "top, bottom, height")]
    where !axis.isDetermined {
      reader.findings.report(
        .layoutSyntax, at: reader.value.location, vi: "vị trí cần hai trong các khóa \(names)",
        en: "a place needs two of the keys \(names)")
    }
    reader.finish()
  }
}
