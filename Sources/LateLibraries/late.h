#include "LateLibraries.h"

// A library.
struct late_library {
  // The names that it may have, the best first; NULL after the last.
  const char *const *names;
  // What the system knows it by, once it is loaded.
  void *handle;
};

// A function of a library: where calls of it go.
struct late_function {
  const void *address;
  const char *name;
  struct late_library *library;
};

// Whether a function can be called. It stays loaded for as long as the program runs.
__attribute__((visibility("hidden"))) bool late_is_there(struct late_function *function);

// Loads a library that is sure to be wanted, before it is. One that is missing is told of when a function of it is called.
__attribute__((visibility("hidden"))) void late_load(struct late_library *library);

// Where calls go that are the first of their function.
__attribute__((visibility("hidden"))) void late_first_call(void);

// The library of the functions that follow in a file.
#define LATE_LIBRARY(...) \
  static const char *const names[] = {__VA_ARGS__, 0}; \
  static struct late_library library = {names, 0};

// A function whose calls go where its record says. The record's address is in a register that calls do not use, for
// `late_first_call`. No other library sees these names: it would call them in place of its own.
#define LATE(function) \
  static struct late_function late_##function __attribute__((used)) = {late_first_call, #function, &library}; \
  __asm__(".text\n.p2align 4\n.globl " #function "\n.hidden " #function "\n.type " #function ", %function\n" \
          #function ":\n" LATE_JUMP("late_" #function) ".size " #function ", .-" #function "\n");

#if defined(__x86_64__)
#define LATE_JUMP(record) "leaq " record "(%rip), %r11\njmp *(%r11)\n"
#elif defined(__aarch64__)
#define LATE_JUMP(record) "adrp x16, " record "\nadd x16, x16, :lo12:" record "\nldr x17, [x16]\nbr x17\n"
#else
#error "say how this machine jumps to where a record says"
#endif
