import Diagnostics
import Frames
import Geometry
import Layouts
import Records
import Rendering

/// What the paper has already, for the screen: the scan of a blank, or the underlay of the layout. It never comes
/// into a print file.
struct Ghost {
  private let page: Page?
  let art: ArtLibrary

  /// How strong it is shown, so that one sees what will be printed over it.
  private static let strength = 0.45
  private static let scanName = "scan"

  /// - Throws: what is wrong with the underlay; `assets.unreadable`, `art.unreadable` for the scan.
  init(for typesetter: Typesetter, record: Record, sheet: String?) throws(Failure) {
    switch typesetter.stock {
    case .white(.whole), .white(.underlay):
      page = nil
      art = typesetter.art
    case .white(.overlay):
      let under = try Typesetter(
        layout: typesetter.layout.name, assets: typesetter.assets, on: .white(.underlay))
      page = try under.typeset(record, sheet: sheet).pages.first
      art = under.art
    case .blank(let path):
      guard let blank = typesetter.blank, let scan = blank.scan else {
        page = nil
        art = typesetter.art
        return
      }
      let folder =
        path.hasSuffix(".yaml") ? path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" : nil
      let size = blank.size
      let place = PlacedArt(
        name: Self.scanName, size: size, isStretched: true, quarterTurns: 0, isMirrored: false)
      page = Page(
        size: size, underlay: [Placed(place, at: .zero)], frame: Frame(size: size, items: []))
      let bytes = try typesetter.assets.scan(scan, besideBlankIn: folder)
      art = try ArtLibrary(scan: bytes, named: Self.scanName)
    }
  }

  /// A page as it will look on the paper.
  func under(_ page: Page) -> Page {
    guard let ghost = self.page else { return page }
    return Page(
      size: page.size, underlay: [], frame: Frame(size: page.size, items: []),
      impressions: [
        Impression(of: ghost, map: .identity, strength: Self.strength),
        Impression(of: page, map: .identity),
      ])
  }
}
