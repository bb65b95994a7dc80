#include <stdbool.h>
#include <stddef.h>

// A function of a library, and where its address is to be kept.
struct optional_function {
  const char *name;
  void **address;
};

// Loads the first library of these names that is there, and looks up its functions. Both lists end with NULL.
// Returns false if there is no such library, or if it lacks a function.
__attribute__((visibility("hidden")))
bool optional_load(const char *const *names, const struct optional_function *functions);
