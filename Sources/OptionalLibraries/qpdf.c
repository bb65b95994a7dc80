#include "OptionalLibraries.h"
#include "loading.h"

#include <pthread.h>

static struct qpdf_functions functions;
static bool is_loaded;

static void load(void) {
  // Of qpdf 11 and 12. The C functions are the same in both.
  const char *const names[] = {"libqpdf.so.29", "libqpdf.so.30", NULL};
  const struct optional_function table[] = {
#define ENTRY(name) {#name, (void **)&functions.name},
    QPDF_FUNCTIONS(ENTRY)
#undef ENTRY
    {NULL, NULL},
  };
  is_loaded = optional_load(names, table);
}

const struct qpdf_functions *qpdf_library(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return is_loaded ? &functions : NULL;
}
