/// Numbers that are random but the same in every run.
struct Deterministic {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A number of the range. Source: Knuth, MMIX generator, TAOCP 2, 3.3.4, line 26.
  mutating func int(_ range: ClosedRange<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int(state >> 33) % range.count
  }

  /// Up to twelve of the pieces, joined.
  mutating func text(of pieces: [String]) -> String {
    (0..<int(0...12)).map { _ in pieces[int(0...pieces.count - 1)] }.joined()
  }
}
