import Fonts
import Geometry

extension Page {
  /// The page as text, one line an item: kind, place and size in points, and what it shows.
  ///
  /// This is the form that tests compare and people read; distances are from the paper's corner.
  package var dump: String {
    var text = "page \(number(size.width)) × \(number(size.height))\n"
    for art in underlay {
      text += "art \(place(art.origin)) \(number(art.item.size.width)) × "
      text += "\(number(art.item.size.height)) \(art.item.name)\n"
    }
    dump(frame, at: .zero, into: &text)
    return text
  }

  private func dump(_ frame: Frame, at origin: Point, into text: inout String) {
    for placed in frame.items {
      let point = origin + placed.origin
      switch placed.item {
      case .frame(let inner): dump(inner, at: point, into: &text)
      case .rule(let rule):
        text += "rule \(place(point)) \(number(rule.size.width)) × \(number(rule.size.height))\n"
      case .glyphs(let run):
        text += "text \(place(point)) \(run.face.name) \(number(run.size))"
        text += " adv \(number(run.advance)) “\(run.text)”\n"
      }
    }
  }

  private func place(_ point: Point) -> String { "\(number(point.x)) \(number(point.y))" }

  /// A length in points with two decimals, the same everywhere.
  private func number(_ length: Length) -> String {
    let hundredths = Int((length.points * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    return "\(hundredths < 0 ? "-" : "")\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
