#include "loading.h"

#include <dlfcn.h>

bool optional_load(const char *const *names, const struct optional_function *functions) {
  void *library = NULL;
  for (; *names && !library; names++) library = dlopen(*names, RTLD_LAZY | RTLD_LOCAL);
  if (!library) return false;
  for (; functions->name; functions++) {
    *functions->address = dlsym(library, functions->name);
    if (!*functions->address) return false;
  }
  return true;
}
