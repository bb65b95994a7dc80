package import Diagnostics

/// Work that another thread does while this one goes on, or this one, where it asks before another has begun.
///
/// `@unchecked Sendable`: the stage is touched only while the condition is locked.
package final class Aside<Value: Sendable>: @unchecked Sendable {
  package typealias Work = @Sendable () throws(Failure) -> Value

  private enum Stage {
    case waiting(Work)
    case begun
    case done(Result<Value, Failure>)
  }

  private let condition = Condition()
  private var stage: Stage

  /// Begins as soon as a core is free.
  ///
  /// - Parameter givingWay: whether what does not give way goes first, for what is asked for late.
  package init(givingWay givesWay: Bool = false, _ work: @escaping Work) {
    stage = .waiting(work)
    SpareCores.all.add(isLate: givesWay) { [self] in begin() }
  }

  /// What had been done before; no thread is needed.
  package init(done value: Value) { stage = .done(.success(value)) }

  /// What came of it, once it is done.
  package func value() throws(Failure) -> Value {
    begin()
    let done = condition.withLock {
      while true {
        if case .done(let result) = stage { return result }
        condition.wait()
      }
    }
    return try done.get()
  }

  /// Does the work on the caller's thread, unless another has begun it.
  private func begin() {
    let work: Work? = condition.withLock {
      guard case .waiting(let work) = stage else { return nil }
      stage = .begun
      return work
    }
    guard let work else { return }
    let result: Result<Value, Failure>
    do throws(Failure) { result = .success(try work()) } catch { result = .failure(error) }
    condition.withLock {
      stage = .done(result)
      condition.broadcast()
    }
  }
}
