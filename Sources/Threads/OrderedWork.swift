/// Works through the pieces of a list on several threads and hands the results on in the order of the list.
///
///     piece 0, 1, 2, … ─claim→ [thread: work] × jobs ─finished→ consume, in order, on the caller's thread
///
/// Only so many pieces are begun before the ones before them have been handed on: memory does not grow with the
/// list, and a consumer that is slow slows the threads.
package struct OrderedWork {
  /// How many threads work; with one, everything happens on the caller's.
  package let jobs: Int

  package init(jobs: Int) { self.jobs = jobs }

  /// - Parameters:
  ///   - count: how many pieces there are; they are numbered from 0.
  ///   - isStopped: asked before each piece; once true, no further piece is begun, and those under way are
  ///     finished and handed on.
  ///   - makeWorker: called once on each thread, so that what a worker keeps between pieces is its own.
  ///   - consume: gets each piece with its result; what it throws ends the work.
  package func run<Output: Sendable, Problem: Error>(
    count: Int, isStopped: @escaping @Sendable () -> Bool = { false },
    makeWorker: @escaping @Sendable () -> (Int) -> Output,
    consume: (Int, Output) throws(Problem) -> Void
  ) throws(Problem) {
    let queue = OrderedQueue<Output>(count: count, window: jobs * Self.piecesAhead)
    let worker: @Sendable () -> Void = {
      let work = makeWorker()
      while !isStopped(), let piece = queue.claim() { queue.finish(piece, with: work(piece)) }
      queue.leave()
    }
    // The system may give fewer threads than are asked for.
    let threads =
      jobs > 1 && count > 1 ? (0..<min(jobs, count)).count { _ in queue.start(worker) } : 0
    // Whatever happens, no thread may outlive its work: it would write to files that we have given up.
    defer { queue.close() }
    guard threads > 0 else {
      let work = makeWorker()
      for piece in 0..<count where !isStopped() { try consume(piece, work(piece)) }
      return
    }
    while let (piece, output) = queue.next() { try consume(piece, output) }
  }

  /// How many finished pieces a thread may be ahead: enough to ride over pieces that take longer.
  private static let piecesAhead = 8
}

/// What the threads of an `OrderedWork` share.
///
/// `@unchecked Sendable`: all that changes is touched only while the condition is locked.
private final class OrderedQueue<Output: Sendable>: @unchecked Sendable {
  private let condition = Condition()
  private let window: Int
  private var count: Int
  private var claimed = 0
  private var handedOn = 0
  private var threads = 0
  private var finished: [Int: Output] = [:]

  init(count: Int, window: Int) {
    self.count = count
    self.window = window
  }

  /// Begins a thread's work, at the end of which it must leave.
  ///
  /// - Returns: whether there is such a thread.
  func start(_ work: @escaping @Sendable () -> Void) -> Bool {
    condition.withLock { threads += 1 }
    let hasBegun = Thread.start(work)
    if !hasBegun { leave() }
    return hasBegun
  }

  func leave() {
    condition.withLock {
      threads -= 1
      condition.broadcast()
    }
  }

  /// The next piece to work on, once there is room for its result; nil when there is none.
  func claim() -> Int? {
    condition.withLock {
      while claimed < count, claimed >= handedOn + window { condition.wait() }
      guard claimed < count else { return nil }
      defer { claimed += 1 }
      return claimed
    }
  }

  func finish(_ piece: Int, with output: Output) {
    condition.withLock {
      finished[piece] = output
      if piece == handedOn { condition.broadcast() }
    }
  }

  /// The result that is next in order, once it is there; nil when no more will come.
  func next() -> (Int, Output)? {
    condition.withLock {
      while true {
        if let output = finished.removeValue(forKey: handedOn) {
          defer { handedOn += 1 }
          if claimed >= handedOn + window { condition.broadcast() }
          return (handedOn, output)
        }
        if handedOn >= count || threads == 0 { return nil }
        condition.wait()
      }
    }
  }

  /// Ends the work early, if it has not ended, and waits for the threads.
  func close() {
    condition.withLock {
      count = claimed
      condition.broadcast()
      while threads > 0 { condition.wait() }
    }
  }
}
