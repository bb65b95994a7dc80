import Fonts
import Geometry

extension Page {
  /// The page as text, one line an item: kind, place and size in points, what it shows, and what it belongs to.
  ///
  /// This is the form that tests compare and people read; distances are from the paper's corner.
  package var dump: String {
    var text = "page \(number(size.width)) × \(number(size.height))\n"
    for art in underlay {
      text += "art \(place(art.origin)) \(number(art.item.size.width)) × "
      text += "\(number(art.item.size.height)) \(art.item.name)"
      text += art.item.alternative.map { " “\($0)” Figure\n" } ?? "\n"
    }
    for impression in impressions {
      let map = impression.map
      text += "impression \([map.xx, map.yx, map.xy, map.yy].map(decimal).joined(separator: " "))"
      text += " \(place(Point(x: .pt(map.x0), y: .pt(map.y0))))\n\(impression.page.dump)"
    }
    dump(frame, at: .zero, of: nil, into: &text)
    return text
  }

  private func dump(
    _ frame: Frame, at origin: Point, of element: StructureElement?, into text: inout String
  ) {
    let element = frame.element ?? element
    for placed in frame.items {
      let point = origin + placed.origin
      switch placed.item {
      case .frame(let inner): dump(inner, at: point, of: element, into: &text)
      case .rule(let rule):
        text += "rule \(place(point)) \(number(rule.size.width)) × \(number(rule.size.height))\n"
      case .space: break
      case .field(let field):
        text += "field \(place(point)) \(number(field.size.width)) × "
        text += "\(number(field.size.height)) \(field.signer)\n"
      case .grid(let grid):
        text += "grid \(place(point)) \(number(grid.size.width)) × "
        text +=
          "\(number(grid.size.height)) \(grid.columns) × \(grid.rows) \(element?.path ?? "-")\n"
      case .glyphs(let run):
        text += "text \(place(point)) \(run.face.name) \(number(run.size))"
        text += " adv \(number(run.advance)) “\(run.text)” \(element?.path ?? "-")\n"
      }
    }
  }

  private func place(_ point: Point) -> String { "\(number(point.x)) \(number(point.y))" }

  /// A bare number with six decimals at most, the same everywhere.
  private func decimal(_ value: Double) -> String {
    let rounded = (value * 1e6).rounded() / 1e6
    return rounded == 0 ? "0" : "\(rounded)"
  }

  /// A length in points with two decimals, the same everywhere.
  private func number(_ length: Length) -> String {
    let hundredths = Int((length.points * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    return "\(hundredths < 0 ? "-" : "")\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
