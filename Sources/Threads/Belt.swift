/// Work that one other thread does piece by piece: what is put on comes off in the same order, done.
package final class Belt<Input: Sendable, Output: Sendable> {
  private let pieces = BeltPieces<Input, Output>()
  private let work: @Sendable (Input) -> Output
  private let hasThread: Bool

  /// The thread begins at once, and ends with the belt; without one to be had, pieces are done as they are put on.
  package init(_ work: @escaping @Sendable (Input) -> Output) {
    self.work = work
    hasThread = Thread.start { [pieces] in
      while let input = pieces.nextToDo() { pieces.finish(work(input)) }
    }
  }

  deinit { pieces.close() }

  package func put(_ input: Input) {
    if hasThread { pieces.put(input) } else { pieces.finish(work(input)) }
  }

  /// The next piece that comes off; nil where none is on the belt, or where it is not done yet and nobody waits for it.
  package func take(waiting: Bool) -> Output? { pieces.take(waiting: waiting) }
}

/// What the two ends of a belt share.
///
/// Its arrays are counted and not asked whether they are empty: that belongs to all collections, and of a belt of anything the
/// runtime would look up how.
///
/// `@unchecked Sendable`: all that changes is touched only while the condition is locked.
private final class BeltPieces<Input: Sendable, Output: Sendable>: @unchecked Sendable {
  private let condition = Condition()
  private var inputs: [Input] = []
  private var outputs: [Output] = []
  private var isBusy = false
  private var isClosed = false

  func put(_ input: Input) {
    condition.withLock {
      inputs.append(input)
      condition.broadcast()
    }
  }

  func take(waiting: Bool) -> Output? {
    condition.withLock {
      while waiting, outputs.count == 0, isBusy || inputs.count > 0 { condition.wait() }
      return outputs.count == 0 ? nil : outputs.remove(at: 0)
    }
  }

  func nextToDo() -> Input? {
    condition.withLock {
      while inputs.count == 0, !isClosed { condition.wait() }
      if isClosed { return nil }
      isBusy = true
      return inputs.remove(at: 0)
    }
  }

  func finish(_ output: Output) {
    condition.withLock {
      isBusy = false
      outputs.append(output)
      condition.broadcast()
    }
  }

  func close() {
    condition.withLock {
      isClosed = true
      condition.broadcast()
    }
  }
}
