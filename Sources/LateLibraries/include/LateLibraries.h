// C libraries that few documents need, or that take long to load: a library is loaded when a function of it is called
// for the first time, by whichever thread that is. The program is linked with functions of the same names, one line each in the files here, so
// whoever calls them notices nothing.
//
//     zip_close(…) ─► here: zip_close ─first─► late_find: load libzip, look up zip_close ─► libzip's zip_close
//                                     ─then──────────────────────────────────────────────►
//
// A library that the program cannot do without is asked for by name (packages depend on it); without it the program
// ends as it would without any other, saying which. Of those that it can do without, it is asked first whether they
// are there.
#include <stdbool.h>

bool late_rsvg_is_there(void);
bool late_qpdf_is_there(void);

// Loads Cairo, with all that it stands on, before a function of it is called.
void late_cairo_load(void);
