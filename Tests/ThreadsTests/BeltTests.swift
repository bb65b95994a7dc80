import Testing

@testable import Threads

@Suite struct BeltTests {
  @Test func piecesComeOffInOrder() {
    let belt = Belt<Int, Int> { piece in
      var value = UInt64(piece) &+ 1
      for _ in 0..<(piece % 5) * 2_000 { value = value &* 6_364_136_223_846_793_005 &+ 1 }
      return value == 0 ? -1 : piece * piece
    }
    #expect(belt.take(waiting: true) == nil)
    var seen: [Int] = []
    for piece in 0..<500 {
      belt.put(piece)
      if let done = belt.take(waiting: piece % 7 == 0) { seen.append(done) }
    }
    while let done = belt.take(waiting: true) { seen.append(done) }
    #expect(seen == (0..<500).map { $0 * $0 })
  }

  @Test func aBeltMayBeLeftWithPiecesOnIt() {
    for _ in 0..<50 {
      let belt = Belt<Int, Int> { $0 }
      belt.put(1)
    }
  }
}
