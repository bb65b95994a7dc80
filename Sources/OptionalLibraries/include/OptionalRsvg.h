#pragma once
#include <stddef.h>
#include <stdint.h>

// The functions of librsvg that we call. They are declared here because its headers bring those of GLib and GdkPixbuf, whose
// packages are large.
// Source: rsvg.h and glib/gerror.h of librsvg 2.54 and GLib 2.74; they hold for every library called librsvg-2.so.2.
typedef struct _cairo cairo_t;
typedef struct _RsvgHandle RsvgHandle;
typedef struct { double length; int unit; } RsvgLength;
typedef struct { double x, y, width, height; } RsvgRectangle;
typedef struct { uint32_t domain; int code; char *message; } GError;

struct rsvg_functions {
  RsvgHandle *(*rsvg_handle_new_from_data)(const uint8_t *data, size_t size, GError **error);
  void (*rsvg_handle_set_dpi)(RsvgHandle *handle, double dpi);
  int (*rsvg_handle_get_intrinsic_size_in_pixels)(RsvgHandle *handle, double *width, double *height);
  void (*rsvg_handle_get_intrinsic_dimensions)(
    RsvgHandle *handle, int *has_width, RsvgLength *width, int *has_height, RsvgLength *height, int *has_view_box,
    RsvgRectangle *view_box);
  int (*rsvg_handle_render_document)(
    RsvgHandle *handle, cairo_t *context, const RsvgRectangle *viewport, GError **error);
  void (*g_object_unref)(void *object);
  void (*g_error_free)(GError *error);
};

// librsvg; NULL without it (Debian: librsvg2-2).
const struct rsvg_functions *rsvg_library(void);
