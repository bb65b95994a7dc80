import Diagnostics
import Synchronization
import Testing

@testable import Threads

@Suite("Values on demand")
struct OnDemandTests {
  @Test("A value is made once, however many threads ask for it, and only if one does")
  func once() throws {
    let made = Atomic(0)
    let value = OnDemand { made.add(1, ordering: .relaxed).newValue }
    #expect(made.load(ordering: .relaxed) == 0)
    let askers = (0..<8).map { index in
      Aside(givingWay: index % 2 == 0) { () throws(Failure) in value.value }
    }
    #expect(
      try askers.map { asker throws(Failure) in try asker.value() } == Array(repeating: 1, count: 8)
    )
  }
}
