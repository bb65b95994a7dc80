import Dispatch
import Glibc
import Synchronization

/// Whether somebody has asked the program to stop: by Ctrl-C, or a scheduler by SIGTERM.
///
/// The first time the work under way is finished; the second time the program ends at once.
///
/// `@unchecked Sendable`: the sources are only kept alive, and never touched after `init`.
final class Interruption: @unchecked Sendable {
  private final class Count: Sendable {
    let value = Atomic(0)
  }

  private let count = Count()
  private let sources: [any DispatchSourceSignal]

  /// Takes the signals over from the system.
  init() {
    sources = [SIGINT, SIGTERM].map { [count] number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if count.value.add(1, ordering: .relaxed).oldValue > 0 { exit(130) }
      }
      source.resume()
      return source
    }
  }

  var hasCome: Bool { count.value.load(ordering: .relaxed) > 0 }
}
