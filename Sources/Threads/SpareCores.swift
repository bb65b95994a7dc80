import FoundationEssentials

/// The cores that the caller's thread leaves idle: what is put aside is done there, what is wanted soon before what is wanted late.
///
/// No more threads work than there are cores to work on: one more would take turns with the thread that everything waits for, and
/// the system would let it finish its turn first, some milliseconds. Threads stay when they have nothing to do: a new one begins on
/// the core of the one that asks for it, and takes turns with that until the system moves it.
///
/// `@unchecked Sendable`: all that changes is touched only while the condition is locked.
final class SpareCores: @unchecked Sendable {
  /// Those of this machine; one for the whole process, as the cores are.
  static let all = SpareCores(count: ProcessInfo.processInfo.activeProcessorCount - 1)

  /// How many there are.
  let count: Int
  private let condition = Condition()
  private var threads = 0
  private var idleThreads = 0
  private var soon: [@Sendable () -> Void] = []
  private var late: [@Sendable () -> Void] = []

  init(count: Int) { self.count = count }

  /// Has something done as soon as a core is free; where there is none, it is left to whoever asks for it.
  func add(isLate: Bool, _ work: @escaping @Sendable () -> Void) {
    let wantsThread = condition.withLock {
      guard count > 0 else { return false }
      if isLate { late.append(work) } else { soon.append(work) }
      if idleThreads > 0 { condition.broadcast() }
      guard idleThreads < soon.count + late.count, threads < count else { return false }
      threads += 1
      return true
    }
    guard wantsThread else { return }
    let begun = Thread.start { [self] in
      while true { next()() }
    }
    // The system has no thread to give: the next that is put aside tries again.
    if !begun { condition.withLock { threads -= 1 } }
  }

  /// What is to be done next, once there is something.
  private func next() -> @Sendable () -> Void {
    condition.withLock {
      idleThreads += 1
      defer { idleThreads -= 1 }
      while true {
        if soon.count > 0 { return soon.remove(at: 0) }
        if late.count > 0 { return late.remove(at: 0) }
        condition.wait()
      }
    }
  }
}
