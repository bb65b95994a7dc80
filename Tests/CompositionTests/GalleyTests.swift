import Frames
import Geometry
import Testing

@testable import Composition

@Suite("Stacking rows")
struct GalleyTests {
  private func row(_ height: Double, space: Double, stretch: Double = 0) -> Row {
    Row(
      frame: .empty(width: .pt(10), height: .pt(height)), spaceBefore: .pt(space),
      spaceStretch: .pt(stretch), breakBefore: .allowed(0))
  }

  private func tops(_ frame: Frame) -> [Double] { frame.items.map(\.origin.y.points) }

  @Test("Rows stand one under the other with their spaces, but for the first's")
  func stack() {
    let frame = Galley.stack([row(5, space: 9), row(3, space: 2), row(4, space: 0)], width: .pt(7))
    #expect(tops(frame) == [0, 7, 10])
    #expect(frame.size == Size(width: .pt(7), height: .pt(14)))
    #expect(frame.items.allSatisfy { $0.origin.x == .zero })
  }

  @Test("No rows make an empty frame")
  func none() {
    let frame = Galley.stack([Row](), width: .pt(7), filling: .pt(100))
    #expect(frame == .empty(width: .pt(7)))
  }

  @Test("To fill a height the spaces grow in proportion; the last row then ends at it exactly")
  func filling() {
    let rows = [
      row(5, space: 1, stretch: 9), row(5, space: 1, stretch: 1), row(5, space: 1, stretch: 3),
    ]
    let frame = Galley.stack(rows, width: .pt(7), filling: .pt(19))
    #expect(tops(frame) == [0, 6.5, 14])
    #expect(frame.size.height == .pt(19))
  }

  @Test("Where the spaces cannot reach the height, or are beyond it, they keep their size")
  func unreachable() {
    let rows = [row(5, space: 0), row(5, space: 1, stretch: 2)]
    for height in [13.1, 11, 10, 0] {
      #expect(Galley.stack(rows, width: .pt(7), filling: .pt(height)).size.height == .pt(11))
    }
    #expect(Galley.stack(rows, width: .pt(7), filling: .pt(13)).size.height == .pt(13))
  }
}
