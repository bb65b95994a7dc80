// The picture of a signature or a seal.
#include "late.h"

#include <png.h>

#if PNG_LIBPNG_VER_SONUM != 16
#error "say what the library of this version of libpng is called: objdump -p libpng.so | grep SONAME"
#endif

LATE_LIBRARY("libpng16.so.16")

LATE(png_image_begin_read_from_memory)
LATE(png_image_finish_read)
LATE(png_image_free)
