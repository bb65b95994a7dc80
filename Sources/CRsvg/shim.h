// Functions of librsvg that are looked up when they are called; the first of them loads the library. Few documents
// need it, and to load it with all that it stands on takes longer than to read a record.
// Before any other, `late_rsvg_is_there` must have said yes.
//
// They are declared here and not by librsvg's headers, whose pkg-config file would have the program linked with it.
// Source: rsvg.h and glib/gerror.h of librsvg 2.54 and GLib 2.74; they hold for every library called librsvg-2.so.2.
#include <dlfcn.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct _cairo cairo_t;
typedef struct _RsvgHandle RsvgHandle;
typedef struct { double length; int unit; } RsvgLength;
typedef struct { double x, y, width, height; } RsvgRectangle;
typedef struct { uint32_t domain; int code; char *message; } GError;

RsvgHandle *rsvg_handle_new_from_data(const uint8_t *data, size_t size, GError **error);
void rsvg_handle_set_dpi(RsvgHandle *handle, double dpi);
int rsvg_handle_get_intrinsic_size_in_pixels(RsvgHandle *handle, double *width, double *height);
void rsvg_handle_get_intrinsic_dimensions(
    RsvgHandle *handle, int *has_width, RsvgLength *width, int *has_height, RsvgLength *height,
    int *has_view_box, RsvgRectangle *view_box);
int rsvg_handle_render_document(RsvgHandle *handle, cairo_t *context, const RsvgRectangle *viewport, GError **error);
void g_object_unref(void *object);
void g_error_free(GError *error);

// Loaded once; it stays for as long as the program runs.
static inline void *late_rsvg(void) { return dlopen("librsvg-2.so.2", RTLD_NOW | RTLD_LOCAL); }

#define LATE(name) ((__typeof__(&name))dlsym(late_rsvg(), #name))

// Also whether it is new enough: of the functions above this one is the youngest.
static inline bool late_rsvg_is_there(void) {
  return late_rsvg() != NULL && LATE(rsvg_handle_get_intrinsic_size_in_pixels) != NULL;
}

static inline RsvgHandle *late_rsvg_handle_new_from_data(const uint8_t *data, size_t size, GError **error) {
  return LATE(rsvg_handle_new_from_data)(data, size, error);
}

static inline void late_rsvg_handle_set_dpi(RsvgHandle *handle, double dpi) {
  LATE(rsvg_handle_set_dpi)(handle, dpi);
}

static inline int late_rsvg_handle_get_intrinsic_size_in_pixels(RsvgHandle *handle, double *width, double *height) {
  return LATE(rsvg_handle_get_intrinsic_size_in_pixels)(handle, width, height);
}

static inline void late_rsvg_handle_get_intrinsic_dimensions(
    RsvgHandle *handle, int *has_width, RsvgLength *width, int *has_height, RsvgLength *height,
    int *has_view_box, RsvgRectangle *view_box) {
  LATE(rsvg_handle_get_intrinsic_dimensions)(handle, has_width, width, has_height, height, has_view_box, view_box);
}

static inline int late_rsvg_handle_render_document(
    RsvgHandle *handle, cairo_t *context, const RsvgRectangle *viewport, GError **error) {
  return LATE(rsvg_handle_render_document)(handle, context, viewport, error);
}

static inline void late_g_object_unref(void *object) {
  LATE(g_object_unref)(object);
}

static inline void late_g_error_free(GError *error) {
  LATE(g_error_free)(error);
}

#undef LATE
