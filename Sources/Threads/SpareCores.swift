import FoundationEssentials

/// The cores that the caller's thread leaves idle: what is put aside is done there, what is wanted soon before what is wanted late.
///
/// No more threads work than there are cores to work on: one more would take turns with the thread that everything waits for, and
/// the system would let it finish its turn first, some milliseconds. A thread ends when nothing is left to be done.
///
/// `@unchecked Sendable`: all that changes is touched only while the condition is locked.
final class SpareCores: @unchecked Sendable {
  /// Those of this machine; one for the whole process, as the cores are.
  static let all = SpareCores(count: ProcessInfo.processInfo.activeProcessorCount - 1)

  private let condition = Condition()
  /// How many there are.
  let count: Int
  private var threads = 0
  private var soon: [@Sendable () -> Void] = []
  private var late: [@Sendable () -> Void] = []

  init(count: Int) { self.count = count }

  /// Has something done as soon as a core is free; where there is none, it is left to whoever asks for it.
  func add(isLate: Bool, _ work: @escaping @Sendable () -> Void) {
    let wantsThread = condition.withLock {
      guard count > 0 else { return false }
      if isLate { late.append(work) } else { soon.append(work) }
      guard threads < count else { return false }
      threads += 1
      return true
    }
    guard wantsThread else { return }
    let begun = Thread.start { [self] in
      while let work = next() { work() }
    }
    // The system has no thread to give: the next that is put aside tries again.
    if !begun { condition.withLock { threads -= 1 } }
  }

  /// What is to be done next; nil ends the thread.
  private func next() -> (@Sendable () -> Void)? {
    condition.withLock {
      if soon.count > 0 { return soon.remove(at: 0) }
      if late.count > 0 { return late.remove(at: 0) }
      threads -= 1
      return nil
    }
  }
}
