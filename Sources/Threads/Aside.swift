package import Diagnostics

/// Work that another thread does while this one goes on.
///
/// `@unchecked Sendable`: the result is touched only while the condition is locked.
package final class Aside<Value: Sendable>: @unchecked Sendable {
  private let condition = Condition()
  private var result: Result<Value, Failure>?

  /// Begins at once; without another thread to be had, it is done before this returns.
  ///
  /// - Parameter givesWay: whether other threads go first where there are more of them than cores, for what is asked for late.
  package init(
    givingWay givesWay: Bool = false, _ work: @escaping @Sendable () throws(Failure) -> Value
  ) {
    let begun = Thread.start { [self] in
      if givesWay { Thread.giveWay() }
      finish(work)
    }
    if !begun { finish(work) }
  }

  /// What had been done before; no thread is needed.
  package init(done value: Value) { result = .success(value) }

  /// What came of it, once it is done.
  package func value() throws(Failure) -> Value {
    let done = condition.withLock {
      while true {
        if let result { return result }
        condition.wait()
      }
    }
    return try done.get()
  }

  private func finish(_ work: () throws(Failure) -> Value) {
    let done: Result<Value, Failure>
    do throws(Failure) {
      done = .success(try work())
    } catch { done = .failure(error) }
    condition.withLock {
      result = done
      condition.broadcast()
    }
  }
}
