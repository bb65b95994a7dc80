import Dispatch
import Glibc
import Synchronization
import Typesetting

/// What happens when the program is told to stop: by Ctrl-C, by a scheduler (SIGTERM), by a terminal that is closed
/// (SIGHUP). It always ends with status 130, and never leaves half a file.
///
/// `@unchecked Sendable`: the sources are only kept alive, and never touched after they are made.
final class Interruption: @unchecked Sendable {
  static let watch = Interruption()

  private let count = Atomic(0)
  private let isPatient = Atomic(false)
  private var sources: [any DispatchSourceSignal] = []

  /// How long work under way may still take.
  private static let patience = DispatchTimeInterval.seconds(3)

  /// Takes the signals over from the system.
  private init() {
    // A reader that has gone, and a file that may not grow, are errors of the write, not ends of the program.
    for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
    let signals = [SIGINT, SIGTERM] + (Self.isIgnored(SIGHUP) ? [] : [SIGHUP])
    sources = signals.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [unowned self] in come() }
      source.resume()
      return source
    }
  }

  /// Begins to watch; to be called before there is anything to be left behind.
  func begin() {}

  /// From now on the work under way is finished first, unless it takes too long or the signal comes again.
  func finishWork() { isPatient.store(true, ordering: .relaxed) }

  /// Whether somebody has asked the program to stop.
  var hasCome: Bool { count.load(ordering: .relaxed) > 0 }

  private func come() {
    let isFirst = count.add(1, ordering: .relaxed).oldValue == 0
    guard isFirst, isPatient.load(ordering: .relaxed) else { Self.end() }
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience) { Self.end() }
  }

  private static func end() -> Never {
    OutputFile.removeUnfinished()
    Terminal.say(["Đã dừng theo lệnh. Stopped as asked."])
    _exit(130)
  }

  /// Whether whoever started the program wants it to outlive the signal, as `nohup` does.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(number, nil, &action) == 0 else { return false }
    return unsafe action.__sigaction_handler.sa_handler != nil
  }
}
