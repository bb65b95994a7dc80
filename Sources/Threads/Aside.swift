package import Diagnostics
import Foundation

/// Work that another thread does while this one goes on.
///
/// `@unchecked Sendable`: the result is touched only while the condition is locked.
package final class Aside<Value: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private var result: Result<Value, Failure>?

  /// Begins at once.
  package init(_ work: @escaping @Sendable () throws(Failure) -> Value) {
    let thread = Thread { [self] in
      let done: Result<Value, Failure>
      do throws(Failure) {
        done = .success(try work())
      } catch { done = .failure(error) }
      condition.withLock {
        result = done
        condition.broadcast()
      }
    }
    thread.stackSize = Self.stackSize
    thread.start()
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

  /// As much as a program's first thread has: a record may be nested deeply.
  private static var stackSize: Int { 8 << 20 }
}
