// XLSX and ODS as zip files.
#include "late.h"

// Its name differs between distributions, not what the functions below do.
LATE_LIBRARY("libzip.so.5", "libzip.so.4")

LATE(zip_close)
LATE(zip_discard)
LATE(zip_fclose)
LATE(zip_file_add)
LATE(zip_file_set_dostime)
LATE(zip_fopen_index)
LATE(zip_fread)
LATE(zip_get_name)
LATE(zip_get_num_entries)
LATE(zip_name_locate)
LATE(zip_open_from_source)
LATE(zip_source_buffer)
LATE(zip_source_buffer_create)
LATE(zip_source_close)
LATE(zip_source_free)
LATE(zip_source_keep)
LATE(zip_source_open)
LATE(zip_source_read)
LATE(zip_source_seek)
LATE(zip_source_tell)
LATE(zip_stat_index)
