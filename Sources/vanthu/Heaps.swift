import CMalloc
import Glibc

/// How the C library keeps the memory that it has from the system.
enum Heaps {
  /// Makes threads share heaps, one for each core, and keeps what they give back.
  ///
  /// Otherwise each thread begins a heap of its own, which grows by one page at a time, and every large array is
  /// asked of the system anew, which clears it: a fifth of a short run's page faults. To be called before there are
  /// threads.
  static func share() {
    mallopt(M_ARENA_MAX, Int32(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1)))
    mallopt(M_MMAP_THRESHOLD, 32 << 20)
    mallopt(M_TRIM_THRESHOLD, 128 << 20)
    // More than a document of a few pages takes; what is not touched costs nothing. Large pages halve the page faults.
    grow_heap_on_large_pages(32 << 20)
  }
}
