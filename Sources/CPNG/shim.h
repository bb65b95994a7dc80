#include <png.h>

// A format of two macros is none that Swift can read.
static const png_uint_32 vanthu_png_format_rgba = PNG_FORMAT_RGBA;
