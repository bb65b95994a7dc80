import Documents
import Foundation
import Frames
import Geometry
import Layouts
import TestSupport
import Testing

@testable import Layouts
@testable import Rendering
@testable import Typesetting

/// The borders of certificates have neither gaps nor seams, whoever draws them, however fine.
///
/// A strip's rules run straight through, so every row of pixels that only they touch has one colour from corner to corner; and
/// where two tiles join, the line of the meander goes on.
struct BorderTests {
  private static let layouts: [String] = {
    let folder = Repository.root.appending(path: "layouts")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { name in
      name.hasSuffix(".yaml")
        && (try? Repository.text("layouts/\(name)"))?.contains("- border:") == true
    }.map { String($0.dropLast(5)) }.sorted()
  }()

  @Test func certificatesHaveBorders() {
    #expect(Self.layouts.contains("giay-khen") && Self.layouts.contains("bang-khen"))
  }

  @Test(arguments: layouts)
  func picturesHaveNoGap(layout: String) throws {
    for side in try Self.sides(of: layout) {
      for resolution in [72, 96, 110, 150, 200, 300, 600] {
        let png = try renderPNG(side.page, art: side.art, resolution: Double(resolution))
        try side.expectWhole(try Raster.mutool(png, "png", resolution)[0], "PNG")
      }
    }
  }

  @Test(arguments: layouts)
  func filesHaveNoSeam(layout: String) throws {
    let sides = try Self.sides(of: layout)
    let pdf = try renderPDF(
      sides.map(\.page), information: Office.certificate(AwardRow()).document.information,
      drawings: DrawingForms(of: sides[0].art), options: Office.certificate.pdfOptions)
    for resolution in [90, 110, 150, 200, 300, 400] {
      let poppler = try Raster.poppler(pdf, resolution)
      let mutool = try Raster.mutool(pdf, "pdf", resolution)
      try #require(poppler.count == sides.count && mutool.count == sides.count)
      for (index, side) in sides.enumerated() {
        try side.expectWhole(poppler[index], "Poppler")
        try side.expectWhole(mutool[index], "MuPDF")
      }
    }
  }

  /// The sides of the border on each of a layout's sheets.
  private static func sides(of layout: String) throws -> [BorderSide] {
    let typesetter = try Typesetter(
      layout: layout, assets: AssetRoot(path: Repository.root.path))
    let template = typesetter.layout.page
    return try template.sheets.flatMap { sheet -> [BorderSide] in
      let size = template.style(on: sheet).size
      let scale = template.scale(on: sheet)
      let pieces = template.underlay.flatMap { underlay -> [Art] in
        if case .border = underlay { underlay.art(on: size, scale: scale) } else { [] }
      }
      return try pieces.filter { $0.repetitions > 1 }.map { strip in
        try BorderSide(
          name: "\(layout) \(sheet.name)", strip: strip, pieces: pieces, paper: size,
          art: typesetter.art)
      }
    }
  }
}

/// A side of a border, cut out of its sheet as a page of its own with nothing else on it.
private struct BorderSide {
  let name: String
  let page: Page
  let art: ArtLibrary
  private let strip: Placed<PlacedArt>
  /// Which depths of the band, from its outer side, its ornaments cover.
  private let ornaments: [ClosedRange<Length>]
  private let band: Length

  private var turns: Int { strip.item.quarterTurns }
  private var isLying: Bool { turns % 2 == 0 }
  private static let margin = Length.mm(1)

  init(
    name: String, strip: Art, pieces: [Art], paper: Size, art: ArtLibrary
  ) throws {
    let isLying = strip.orientation.quarterTurns % 2 == 0
    let frame = strip.frame
    band = isLying ? frame.size.height : frame.size.width
    let size =
      isLying
      ? Size(width: paper.width, height: band + Self.margin * 2)
      : Size(width: band + Self.margin * 2, height: paper.height)
    let origin =
      isLying
      ? Point(x: .zero, y: frame.top - Self.margin)
      : Point(x: frame.left - Self.margin, y: .zero)
    func placed(_ piece: Art) -> Placed<PlacedArt> {
      Placed(
        PlacedArt(
          name: piece.name, size: piece.frame.size, isStretched: true,
          quarterTurns: piece.orientation.quarterTurns, isMirrored: false,
          repetitions: piece.repetitions),
        at: Point(x: piece.frame.left - origin.x, y: piece.frame.top - origin.y))
    }
    page = Page(
      size: size, underlay: pieces.map(placed), frame: Frame(size: size, items: []))
    self.strip = placed(strip)
    self.name = "\(name), \(strip.orientation.quarterTurns) turns"
    self.art = art
    let tile = try #require(art.shapes(named: strip.name))
    let repeated = tile.repeated(strip.repetitions)
    let bandScale = band.points / tile.height
    ornaments = repeated.nodes.compactMap { node in
      guard case .mapped = node else { return nil }
      let ink = ShapeDrawing(
        origin: tile.origin, width: tile.width, height: tile.height, nodes: [node],
        groups: repeated.groups
      ).inkBounds
      return .pt((ink.top - tile.origin.y) * bandScale)
        ... .pt((ink.bottom - tile.origin.y) * bandScale)
    }
    #expect(ornaments.count == strip.repetitions)
    #expect(repeated.nodes.count > ornaments.count)
  }

  func expectWhole(_ raster: Raster, _ program: String) throws {
    let label = "\(name), \(program), \(raster.resolution) dpi"
    let depths = 0..<(isLying ? raster.height : raster.width)
    let free = depths.filter { isFree(depth(of: $0, raster)) }
    try #require(free.count > 2, "\(label): nothing to see")
    let lap = band * 0.15
    let (start, length) =
      isLying ? (strip.origin.x, strip.item.size.width) : (strip.origin.y, strip.item.size.height)
    let whole = raster.pixels(from: start - lap, to: start + length + lap)
    var inked = 0
    for index in free {
      let farthest = raster.unevenness(across: index, whole, isLying: isLying)
      if farthest > 2 {
        Issue.record("\(label): a row of pixels changes by \(farthest) at depth \(index)")
      }
      if raster.isInked(across: index, whole.lowerBound, isLying: isLying) { inked += 1 }
    }
    #expect(inked > 2, "\(label): no rule is to be seen")
    if strip.item.name == "canh.svg" { try expectMeander(raster, label, start, length) }
  }

  /// The line that two spirals share runs through the joint of their tiles, from y = 5.78 to 6.14 mm of 11.
  private func expectMeander(
    _ raster: Raster, _ label: String, _ start: Length, _ length: Length
  ) throws {
    let unit = band / .mm(11)
    let (top, bottom) = (Length.mm(5.8 * unit), Length.mm(6.12 * unit))
    let depths = 0..<(isLying ? raster.height : raster.width)
    let inside = depths.filter { index in
      let depth = depth(of: index, raster)
      return depth.lowerBound >= top && depth.upperBound <= bottom
    }
    if raster.resolution >= 200 { try #require(!inside.isEmpty, "\(label): no line is to be seen") }
    for joint in 0...strip.item.repetitions {
      let middle = start + length * (Double(joint) / Double(strip.item.repetitions))
      let reach = Length.mm(0.4 * unit)
      let near = raster.pixels(from: middle - reach, to: middle + reach)
      for index in inside {
        let farthest = raster.unevenness(across: index, near, isLying: isLying)
        #expect(farthest <= 3, "\(label): joint \(joint)")
      }
    }
  }

  /// How deep in the band a row or column of pixels lies.
  private func depth(of index: Int, _ raster: Raster) -> ClosedRange<Length> {
    let pixel = Length.pt(72 / Double(raster.resolution))
    let (near, far) = (pixel * Double(index), pixel * Double(index + 1))
    let isFromStart = turns == 0 || turns == 3
    return isFromStart
      ? near - Self.margin...far - Self.margin
      : Self.margin + band - far...Self.margin + band - near
  }

  private func isFree(_ depth: ClosedRange<Length>) -> Bool {
    depth.lowerBound >= .zero && depth.upperBound <= band
      && !ornaments.contains { $0.overlaps(depth) }
  }
}

/// A picture in colours.
private struct Raster {
  let width: Int
  let height: Int
  let resolution: Int
  private let samples: [UInt8]

  static func mutool(_ file: [UInt8], _ type: String, _ resolution: Int) throws -> [Raster] {
    try read(file, type, resolution) { path, pictures in
      _ = try Tool.read(
        "mutool",
        [
          "draw", "-q", "-F", "pnm", "-c", "rgb", "-r", "\(resolution)", "-o",
          "\(pictures)/%03d.pnm", path,
        ])
    }
  }

  static func poppler(_ file: [UInt8], _ resolution: Int) throws -> [Raster] {
    try read(file, "pdf", resolution) { path, pictures in
      _ = try Tool.read("pdftoppm", ["-r", "\(resolution)", path, "\(pictures)/p"])
    }
  }

  private static func read(
    _ file: [UInt8], _ type: String, _ resolution: Int,
    _ draw: (_ path: String, _ pictures: String) throws -> Void
  ) throws -> [Raster] {
    let (folder, pictures) = (try TemporaryFolder(), try TemporaryFolder())
    try draw(folder.write(file, to: "a.\(type)"), pictures.path(""))
    return try pictures.files().sorted().map {
      try Raster(pnm: pictures.bytes(of: $0), resolution: resolution)
    }
  }

  private init(pnm bytes: [UInt8], resolution: Int) throws {
    // `P6`, width, height, 255, each before one white space.
    let fields = bytes.prefix(100).split(maxSplits: 4) { $0 == 0x0A || $0 == 0x20 }
    let numbers = fields.dropFirst().prefix(2).compactMap {
      Int(String(decoding: $0, as: UTF8.self))
    }
    try #require(fields.first.map(Array.init) == Array("P6".utf8) && numbers.count == 2)
    (width, height) = (numbers[0], numbers[1])
    self.resolution = resolution
    samples = Array(bytes.suffix(width * height * 3))
  }

  /// The pixels that lie between two places wholly.
  func pixels(from start: Length, to end: Length) -> Range<Int> {
    let unit = 72 / Double(resolution)
    return Int((start.points / unit).rounded(.up))..<Int((end.points / unit).rounded(.down))
  }

  /// How far the samples of a row's (or column's) pixels in a range are from those of the first.
  func unevenness(across index: Int, _ range: Range<Int>, isLying: Bool) -> Int {
    var farthest = 0
    let (base, step) = isLying ? (index * width * 3, 3) : (index * 3, width * 3)
    let first = base + range.lowerBound * step
    for channel in 0..<3 {
      let expected = Int(samples[first + channel])
      var place = first + channel
      for _ in range {
        let distance = abs(Int(samples[place]) - expected)
        if distance > farthest { farthest = distance }
        place += step
      }
    }
    return farthest
  }

  func isInked(across index: Int, _ along: Int, isLying: Bool) -> Bool {
    let place = (isLying ? index * width + along : along * width + index) * 3
    return samples[place..<place + 3].contains { $0 < 200 }
  }
}
