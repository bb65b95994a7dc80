package import Geometry

/// A page printed on another: on the sheet of paper that the printer gets.
///
/// Turned, shrunk or corrected for a printer, a page is still one page: the map is all there is to it.
package struct Impression: Hashable, Sendable {
  package let page: Page
  /// From the page's points to those of the sheet.
  package let map: Affine
  /// What is shown of the page, in the page's own points: its paper, and beyond it the bleed.
  package let shown: Rect
  /// How strong its ink is: 1 as it is; less for the ghost of a blank on the screen. Print files have 1 only.
  package let strength: Double

  package init(of page: Page, map: Affine, shown: Rect? = nil, strength: Double = 1) {
    self.page = page
    self.map = map
    self.shown = shown ?? Rect(origin: .zero, size: page.size)
    self.strength = strength
  }
}

/// Where a sheet will be cut: what print shops read from the file.
package struct CutBoxes: Hashable, Sendable {
  /// The finished size; of several pages on a sheet, the rectangle around them all.
  package let trim: Rect
  /// The finished size with the ink that is cut away around it.
  package let bleed: Rect

  package init(trim: Rect, bleed: Rect) {
    self.trim = trim
    self.bleed = bleed
  }
}
