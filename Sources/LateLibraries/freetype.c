// Font files, for Cairo.
#include "late.h"

LATE_LIBRARY("libfreetype.so.6")

LATE(FT_Done_Face)
LATE(FT_Done_FreeType)
LATE(FT_Init_FreeType)
LATE(FT_New_Memory_Face)
