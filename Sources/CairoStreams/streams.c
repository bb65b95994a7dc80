#include "CairoStreams.h"
#include <zlib.h>

static _Thread_local bool stores_streams;

void cairo_streams_store(bool stores) { stores_streams = stores; }

// Cairo begins a compression by this function of zlib's, which the program's own stands before. For everybody else, and for threads
// that do not ask for anything, it does what zlib's does.
int deflateInit_(z_streamp stream, int level, const char *version, int stream_size) {
  const int default_memory_level = 8;
  return deflateInit2_(
    stream, stores_streams ? Z_NO_COMPRESSION : level, Z_DEFLATED, MAX_WBITS, default_memory_level, Z_DEFAULT_STRATEGY, version,
    stream_size);
}
