// Of Cairo's headers those that need no other library's: pkg-config, which knows where those are, would link the program with it.
#include <cairo/cairo.h>
#include <cairo/cairo-pdf.h>
#include <cairo/cairo-svg.h>

// Source: cairo-ft.h of Cairo 1.16; it holds for every library called libcairo.so.2.
struct FT_FaceRec_;
cairo_font_face_t *cairo_ft_font_face_create_for_ft_face(struct FT_FaceRec_ *face, int load_flags);
