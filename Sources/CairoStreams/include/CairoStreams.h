#pragma once
#include <stdbool.h>

// Whether Cairo, called by this thread, keeps its streams as they are instead of compressing them.
//
// Cairo 1.16 cannot be told so. Its compression takes a quarter of the time in which it writes the letters of a short document, and
// finishing compresses them anew, by a library three times as fast.
void cairo_streams_store(bool stores);
