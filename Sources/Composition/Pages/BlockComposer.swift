import Documents
import Fonts
import Frames
import Geometry
import Vietnamese

/// Composes blocks, one under the other, into a galley.
struct BlockComposer {
  let shaper: Shaper
  /// What the blocks are part of.
  let element: StructureElement
  /// The headings of the whole document, for lists of them.
  let headings: [ContentsEntry]

  func compose(_ blocks: [Block], width: Length) -> Galley {
    var builder = GalleyBuilder(composer: self, width: width)
    for block in blocks { builder.append(block) }
    return builder.galley
  }

  init(
    shaper: Shaper, element: StructureElement = StructureElement(.document, in: nil),
    headings: [ContentsEntry] = []
  ) {
    self.shaper = shaper
    self.element = element
    self.headings = headings
  }

  /// The same composer for what is part of another element.
  func inside(_ element: StructureElement) -> BlockComposer {
    BlockComposer(shaper: shaper, element: element, headings: headings)
  }

  /// Fills a region, or takes it as it was filled for another document; one that something is wrong with is filled and
  /// reported anew.
  func compose(_ region: Region) -> Placed<FrameItem> {
    guard let identity = region.identity, headings.isEmpty else { return filled(region) }
    if let known = shaper.typecase[identity],
      known.said.allSatisfy({ shaper.names.agree(with: known.names, on: $0) })
    {
      for fit in known.fits { shaper.note(fit) }
      return known.item.moved(from: known.element, to: element)
    }
    let found = shaper.findings
    let (item, said) = shaper.listening { filled(region) }
    if shaper.findings.diagnostics == found.diagnostics, shaper.findings.tears == found.tears {
      shaper.typecase[identity] = SetRegion(
        identity: identity, item: item, element: element, fits: Array(shaper.fits[found.fits...]),
        said: said, names: shaper.names)
    }
    return item
  }

  /// Fills a region; text that is taller than it is reported.
  private func filled(_ region: Region) -> Placed<FrameItem> {
    let frame = fitted(region)
    let slack = region.frame.size.height - frame.size.height
    if slack < -Self.tolerance {
      let source = region.blocks.lazy.compactMap(\.source).first
      shaper.report(.regionOverflows(region.name, by: -slack, at: source))
    }
    let y =
      switch region.vertical {
      case .top: Length.zero
      case .middle: slack / 2
      case .bottom: slack
      }
    return Placed(.frame(frame), at: region.frame.origin + Point(x: .zero, y: y))
  }

  /// The text of a region at the largest scale at which it is no taller than the region.
  private func fitted(_ region: Region) -> Frame {
    let width = region.frame.size.width
    let found = shaper.findings
    var scale = 1.0
    while true {
      let blocks = scale < 1 ? region.blocks.map { $0.scaled(by: scale) } : region.blocks
      let frame = Galley.stack(compose(blocks, width: width).rows, width: width)
      let fits = frame.size.height <= region.frame.size.height + Self.tolerance
      if fits || scale <= region.minimumScale {
        if region.minimumScale < 1 {
          shaper.note(Fit(text: region.name, scale: scale, trackingRatio: 0, lines: 0, fullness: 0))
        }
        return frame
      }
      shaper.forget(from: found)
      scale = max(scale - Self.scaleStep, region.minimumScale)
    }
  }

  private static let scaleStep = 0.03

  /// Differences below this are the arithmetic's, not the text's.
  static let tolerance = Length.pt(0.01)
}
