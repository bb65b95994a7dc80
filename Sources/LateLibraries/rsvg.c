// Drawings of an office that have more than our own reader understands.
#include "late.h"

LATE_LIBRARY("librsvg-2.so.2")

LATE(rsvg_handle_new_from_data)
LATE(rsvg_handle_set_dpi)
LATE(rsvg_handle_get_intrinsic_size_in_pixels)
LATE(rsvg_handle_get_intrinsic_dimensions)
LATE(rsvg_handle_render_document)
LATE(g_object_unref)
LATE(g_error_free)

// Of these functions it is the youngest: a library that is too old counts for none.
bool late_rsvg_is_there(void) { return late_is_there(&late_rsvg_handle_get_intrinsic_size_in_pixels); }
