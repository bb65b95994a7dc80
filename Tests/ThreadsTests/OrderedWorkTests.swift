import Diagnostics
import Synchronization
import Testing

@testable import Threads

/// Results come in order, whoever is done first; nobody runs far ahead; nobody outlives the work.
@Suite struct OrderedWorkTests {
  /// Work that takes longer for some pieces than for others.
  private static func slowly(_ piece: Int) -> Int {
    var value = UInt64(piece) &+ 1
    for _ in 0..<(piece % 7) * 3_000 { value = value &* 6_364_136_223_846_793_005 &+ 1 }
    return value == 0 ? -1 : piece * piece
  }

  @Test(arguments: [1, 2, 5, 16], [0, 1, 2, 500])
  func resultsComeInOrder(jobs: Int, count: Int) throws {
    var seen: [Int] = []
    try OrderedWork(jobs: jobs).run(count: count) {
      { Self.slowly($0) }
    } consume: { (piece, result: Int) throws(Failure) in
      #expect(result == piece * piece)
      seen.append(piece)
    }
    #expect(seen == Array(0..<count))
  }

  /// A slow consumer holds the threads back, so that memory does not grow with the list.
  @Test func threadsWaitForTheConsumer() throws {
    let begun = Atomic(0)
    var furthest = 0
    try OrderedWork(jobs: 3).run(count: 2_000) {
      { piece in begun.add(1, ordering: .relaxed).newValue + piece * 0 }
    } consume: { (piece, _: Int) throws(Failure) in
      furthest = max(furthest, begun.load(ordering: .relaxed) - piece)
    }
    #expect(furthest <= 3 * 8 + 3)
  }

  @Test(arguments: [1, 4]) func stoppingFinishesWhatIsUnderWay(jobs: Int) throws {
    let isStopped = Atomic(false)
    let begun = Atomic(0)
    var seen = 0
    try OrderedWork(jobs: jobs).run(
      count: 1_000, isStopped: { isStopped.load(ordering: .relaxed) }
    ) {
      { _ in begun.add(1, ordering: .relaxed).newValue }
    } consume: { (piece, _: Int) throws(Failure) in
      #expect(piece == seen)
      seen += 1
      if piece == 20 { isStopped.store(true, ordering: .relaxed) }
    }
    #expect(seen == begun.load(ordering: .relaxed) && seen < 1_000)
  }

  @Test(arguments: [1, 4]) func whatTheConsumerThrowsEndsTheWork(jobs: Int) {
    let failure = Failure(.error(Diagnostic.Code("x.y"), Message(vi: "a", en: "a"), at: nil))
    let begun = Atomic(0)
    #expect(throws: failure) {
      try OrderedWork(jobs: jobs).run(count: 1_000) {
        { _ in begun.add(1, ordering: .relaxed).newValue }
      } consume: { (piece, _: Int) throws(Failure) in
        if piece == 5 { throw failure }
      }
    }
    #expect(begun.load(ordering: .relaxed) < 1_000)
  }
}
