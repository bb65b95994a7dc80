import Synchronization

/// A value that is made when it is first asked for, once for all threads.
///
/// Whoever asks meanwhile waits; the work may wait for an `Aside`, never for the value itself.
package final class OnDemand<Value: Sendable>: Sendable {
  private enum State {
    case made(Value)
    case wanted(@Sendable () -> Value)
  }

  private let state: Mutex<State>

  package init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.wanted(make)) }

  package var value: Value {
    state.withLock { state in
      switch state {
      case .made(let value): return value
      case .wanted(let make):
        let value = make()
        state = .made(value)
        return value
      }
    }
  }
}
