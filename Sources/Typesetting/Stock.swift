import Diagnostics
package import Layouts
import Records

/// The paper that a layout is printed on.
package enum Stock: Hashable, Sendable {
  /// White paper, which takes the whole layout or one layer of it.
  case white(Layer)
  /// A blank of an office: the name of a file in `layouts/blanks`, or the path of one, ending in `.yaml`.
  case blank(String)
}

extension AssetRoot {
  /// A layout on the paper that it is to be printed on.
  ///
  /// - Throws: as `layout(named:profile:)`; what is wrong with the blank's file; `assets.no-such-blank`.
  func layout(named name: String, on stock: Stock) throws(Failure) -> (Layout, Blank?) {
    let layout = try layout(named: name)
    switch stock {
    case .white(let layer): return (layout.only(layer), nil)
    case .blank(let file):
      let blank = try Blank(self.blank(file), for: layout)
      return (blank.layout, blank)
    }
  }
}
