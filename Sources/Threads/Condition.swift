import Glibc

/// A lock with a bell: one thread at a time is inside, and may wait there until another rings.
///
/// `@unchecked Sendable`: the mutex and the condition are made to be touched by several threads; they stay in one
/// place in memory, where all threads find them.
@safe final class Condition: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let bell = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    unsafe mutex.initialize(to: pthread_mutex_t())
    unsafe bell.initialize(to: pthread_cond_t())
    unsafe pthread_mutex_init(mutex, nil)
    unsafe pthread_cond_init(bell, nil)
  }

  deinit {
    unsafe pthread_cond_destroy(bell)
    unsafe pthread_mutex_destroy(mutex)
    unsafe bell.deallocate()
    unsafe mutex.deallocate()
  }

  func withLock<Result>(_ body: () -> Result) -> Result {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    return body()
  }

  /// Leaves the lock until another thread rings; to be called inside, and to be called again while what is waited
  /// for has not come: a thread may also wake for nothing.
  func wait() { unsafe pthread_cond_wait(bell, mutex) }

  /// Wakes all that wait.
  func broadcast() { unsafe pthread_cond_broadcast(bell) }
}
