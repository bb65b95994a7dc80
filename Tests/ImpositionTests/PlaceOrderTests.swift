import Testing

@testable import Imposition

@Suite("Which page stands where")
struct PlaceOrderTests {
  @Test("Cut and stacked, the piles put on each other are in order", arguments: 1...40)
  func cutStack(count: Int) {
    for grid in [Grid(columns: 1, rows: 1), Grid(columns: 2, rows: 2), Grid(columns: 3, rows: 1)] {
      let slots = PlaceOrder.cutStack.pages(of: count, on: grid)
      // A knife: the pile of each place, from the first sheet to the last.
      let piles = (0..<grid.count).map { place in
        stride(from: place, to: slots.count, by: grid.count).compactMap { slots[$0] }
      }
      #expect(piles.flatMap(\.self) == Array(0..<count))
      #expect(slots.count == (count + grid.count - 1) / grid.count * grid.count)
    }
  }

  @Test("In sequence, the sheets are in order")
  func sequence() {
    let slots = PlaceOrder.sequence.pages(of: 5, on: Grid(columns: 2, rows: 1))
    #expect(slots == [0, 1, 2, 3, 4, nil])
  }

  @Test("Grids are read, absurd ones are not")
  func grids() {
    #expect(Grid(parsing: "2x3") == Grid(columns: 2, rows: 3))
    for text in ["2", "0x1", "-1x2", "2x", "21x1", "axb", "2x2x2"] {
      #expect(Grid(parsing: text) == nil)
    }
  }
}
