// Compressing the finished PDF.
#include "late.h"

LATE_LIBRARY("libdeflate.so.0")

LATE(libdeflate_adler32)
LATE(libdeflate_alloc_compressor)
LATE(libdeflate_alloc_decompressor)
LATE(libdeflate_crc32)
LATE(libdeflate_free_compressor)
LATE(libdeflate_free_decompressor)
LATE(libdeflate_zlib_compress)
LATE(libdeflate_zlib_compress_bound)
LATE(libdeflate_zlib_decompress)
