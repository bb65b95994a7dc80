import Geometry
import LineBreaking

/// Paragraphs that are random but the same in every run.
struct ParagraphGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A number of the range. Source: Knuth, MMIX generator, TAOCP 2, 3.3.4, line 26.
  mutating func int(_ range: ClosedRange<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int(state >> 33) % range.count
  }

  /// Words with glue, ties, hyphens, forbidden and, rarely, forced breaks between them; at most
  /// one break opportunity after each.
  mutating func paragraph(words: Int, stretches: Bool = true) -> [Item] {
    var items: [Item] = []
    for _ in 1..<words {
      items.append(.box(width: .pt(Double(int(3...14)))))
      switch int(1...12) {
      case 1:
        items.append(.penalty(Penalty(cost: 50, width: .pt(2), isFlagged: true)))
      case 2:
        items.append(.penalty(Penalty(cost: Penalty.forbidden)))
        items.append(space(stretches))
      case 3:
        items.append(.penalty(Penalty(cost: Double(int(-80...300)))))
        items.append(space(stretches))
      case 4 where int(1...4) == 1:
        items.append(.penalty(Penalty(cost: Penalty.forced)))
      case 5, 6:
        items.append(.penalty(Penalty(cost: Double(int(0...60)), width: .pt(1), isFlagged: true)))
      default:
        items.append(space(stretches))
      }
    }
    items.append(.box(width: .pt(Double(int(3...14)))))
    return items + Item.paragraphEnd
  }

  private mutating func space(_ stretches: Bool) -> Item {
    guard stretches else { return .glue(Glue(width: .pt(3))) }
    return .glue(
      Glue(width: .pt(3), stretch: .pt(Double(int(0...4))), shrink: .pt(Double(int(0...2)))))
  }
}
