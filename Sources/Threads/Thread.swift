import Glibc

/// A thread of the system, which does one thing and then is gone.
///
/// Not Foundation's: that reads its name from /proc and keeps books of its own, for each thread anew.
enum Thread {
  /// Begins work at once on a thread of its own.
  ///
  /// - Returns: whether it has begun; the system may have no more threads to give.
  static func start(_ work: @escaping @Sendable () -> Void) -> Bool {
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    defer { unsafe pthread_attr_destroy(&attributes) }
    // Nobody joins a thread: what is waited for is its work.
    unsafe pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    unsafe pthread_attr_setstacksize(&attributes, stackSize)
    var thread = pthread_t()
    let task = unsafe Unmanaged.passRetained(Task(work))
    let problem = unsafe pthread_create(
      &thread, &attributes,
      { task in
        if let task = unsafe task {
          unsafe Unmanaged<Task>.fromOpaque(task).takeRetainedValue().work()
        }
        return nil
      }, task.toOpaque())
    if problem != 0 { unsafe task.release() }
    return problem == 0
  }

  /// As much as a program's first thread has, in bytes: a record or a document may be nested deeply.
  private static let stackSize = 8 << 20

  /// What a thread is given to do.
  private final class Task: Sendable {
    let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }
}
