#include "OptionalLibraries.h"
#include "loading.h"

#include <pthread.h>

static struct rsvg_functions functions;
static bool is_loaded;

static void load(void) {
  const char *const names[] = {"librsvg-2.so.2", NULL};
  const struct optional_function table[] = {
    {"rsvg_handle_new_from_data", (void **)&functions.rsvg_handle_new_from_data},
    {"rsvg_handle_set_dpi", (void **)&functions.rsvg_handle_set_dpi},
    {"rsvg_handle_get_intrinsic_size_in_pixels", (void **)&functions.rsvg_handle_get_intrinsic_size_in_pixels},
    {"rsvg_handle_get_intrinsic_dimensions", (void **)&functions.rsvg_handle_get_intrinsic_dimensions},
    {"rsvg_handle_render_document", (void **)&functions.rsvg_handle_render_document},
    {"g_object_unref", (void **)&functions.g_object_unref},
    {"g_error_free", (void **)&functions.g_error_free},
    {NULL, NULL},
  };
  is_loaded = optional_load(names, table);
}

const struct rsvg_functions *rsvg_library(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return is_loaded ? &functions : NULL;
}
