// C libraries that few documents need and that take long to load: librsvg and libqpdf.
//
// Each is a table of its functions, loaded by dlopen when it is asked for the first time. A table is NULL if the library is not
// installed or lacks one of the functions. Any thread may ask. A loaded library stays for as long as the program runs.
#pragma once
#include "OptionalQPDF.h"
#include "OptionalRsvg.h"
