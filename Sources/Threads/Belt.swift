/// Work that is done piece by piece while this thread goes on: what is put on comes off in the same order, done.
///
/// One piece is done at a time, by a core to spare, or by whoever waits for it before another has begun it.
package final class Belt<Input: Sendable, Output: Sendable>: Sendable {
  private let pieces: BeltPieces<Input, Output>

  package init(_ work: @escaping @Sendable (Input) -> Output) { pieces = BeltPieces(work) }

  deinit { pieces.clear() }

  /// Where no core is to spare, the piece is done before this returns.
  package func put(_ input: Input) { pieces.put(input) }

  /// The next piece that comes off; nil where none is on the belt, or where it is not done yet and nobody waits for it.
  package func take(waiting: Bool) -> Output? { pieces.take(waiting: waiting) }
}

/// What is on a belt.
///
/// Its arrays are counted and not asked whether they are empty: that belongs to all collections, and of a belt of anything the
/// runtime would look up how.
///
/// `@unchecked Sendable`: all that changes is touched only while the condition is locked.
private final class BeltPieces<Input: Sendable, Output: Sendable>: @unchecked Sendable {
  private let work: @Sendable (Input) -> Output
  private let condition = Condition()
  private var inputs: [Input] = []
  private var outputs: [Output] = []
  /// Whether a piece is being done.
  private var isBusy = false
  /// Whether a spare core has been asked for, and has not come to an end of the pieces yet.
  private var isServed = false

  init(_ work: @escaping @Sendable (Input) -> Output) { self.work = work }

  func put(_ input: Input) {
    condition.withLock { inputs.append(input) }
    if SpareCores.all.count > 0 { serve() } else { doAll() }
  }

  func take(waiting: Bool) -> Output? {
    while true {
      let (done, next): (Output?, Input?) = condition.withLock {
        while waiting, outputs.count == 0, isBusy { condition.wait() }
        if outputs.count > 0 { return (outputs.remove(at: 0), nil) }
        return (nil, waiting ? begin() : nil)
      }
      guard let next else { return done }
      finish(work(next))
      // A core that came meanwhile found the piece being done, and went.
      serve()
    }
  }

  func clear() { condition.withLock { inputs = [] } }

  /// Has a spare core do what is there, if none is at it.
  private func serve() {
    let isNew = condition.withLock {
      if isServed || inputs.count == 0 { return false }
      isServed = true
      return true
    }
    if isNew { SpareCores.all.add(isLate: false) { [self] in doAll() } }
  }

  private func doAll() {
    while true {
      let next = condition.withLock {
        let next = begin()
        if next == nil { isServed = false }
        return next
      }
      guard let next else { return }
      finish(work(next))
    }
  }

  /// The next piece to do, if there is one and none is being done; to be called while locked.
  private func begin() -> Input? {
    guard !isBusy, inputs.count > 0 else { return nil }
    isBusy = true
    return inputs.remove(at: 0)
  }

  private func finish(_ output: Output) {
    condition.withLock {
      isBusy = false
      outputs.append(output)
      condition.broadcast()
    }
  }
}
