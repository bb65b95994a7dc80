#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

/// Has the first thread's heap grow by `step` bytes, and asks the system for large pages there; one that gives none leaves them
/// small.
static inline void grow_heap_on_large_pages(size_t step) {
  // Of x86-64, and of ARM with pages of 4 KiB.
  const uintptr_t page = 2 << 20;
  mallopt(M_TOP_PAD, (int)step);
  // The first block that does not fit makes it grow; a compiler leaves out what is freed at once.
  void *volatile block = malloc(1 << 20);
  free(block);
  uintptr_t top = (uintptr_t)sbrk(0);
  uintptr_t start = (top - step + page - 1) & ~(page - 1), end = top & ~(page - 1);
  if (start < end) (void)madvise((void *)start, end - start, MADV_HUGEPAGE);
}
