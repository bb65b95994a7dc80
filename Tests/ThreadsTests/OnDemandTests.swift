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
    var answers: [Int] = []
    OrderedWork(jobs: 8).run(count: 8) {
      { _ in value.value }
    } consume: { _, answer in
      answers.append(answer)
    }
    #expect(answers == Array(repeating: 1, count: 8))
  }
}
