/* The floor: what certificates cost with cairo and HarfBuzz and nothing else.
 *
 *   floor FONTS LIST.csv OUT.pdf          one file, a page a row
 *   floor FONTS LIST.csv FOLDER/ each     one file a row
 *   floor FONTS TEXT.txt - shape          shape every word of a text once an occurrence, break lines first-fit
 *
 * The same words at the same sizes and places as layouts/giay-khen.yaml, centred, shrunk to fit; no art, no tags, no
 * PDF/A, no checks: nothing but shaping and drawing. Whoever is 1.5 times as slow as this pays half as much again for
 * everything else that a certificate needs.
 */
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <hb-ot.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#define MM (72 / 25.4)
#define LEN(a) (sizeof(a) / sizeof(a[0]))

typedef struct { hb_font_t *hb; cairo_font_face_t *cairo; unsigned upem; } Face;
enum { REGULAR, BOLD, ITALIC, DISPLAY, SCRIPT, FACES };
static const char *files[FACES] = {
    "liberation-serif/LiberationSerif-Regular.ttf", "liberation-serif/LiberationSerif-Bold.ttf",
    "liberation-serif/LiberationSerif-Italic.ttf", "noto-serif-display/NotoSerifDisplay-Bold.ttf",
    "tex-gyre-chorus/texgyrechorus-mediumitalic.otf"};
static Face faces[FACES];
static hb_buffer_t *buffer;

static void open_faces(const char *folder) {
    FT_Library library;
    FT_Init_FreeType(&library);
    for (int i = 0; i < FACES; i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", folder, files[i]);
        FT_Face face;
        if (FT_New_Face(library, path, 0, &face)) { fprintf(stderr, "%s?\n", path); exit(1); }
        faces[i].cairo = cairo_ft_font_face_create_for_ft_face(face, FT_LOAD_NO_HINTING);
        hb_blob_t *blob = hb_blob_create_from_file(path);
        hb_face_t *hb = hb_face_create(blob, 0);
        faces[i].hb = hb_font_create(hb);
        hb_ot_font_set_funcs(faces[i].hb);
        faces[i].upem = hb_face_get_upem(hb);
    }
    buffer = hb_buffer_create();
}

/* Shapes a text; gives its width at size 1. */
static double shape(Face *face, const char *text, int length) {
    hb_buffer_clear_contents(buffer);
    hb_buffer_add_utf8(buffer, text, length, 0, length);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, HB_SCRIPT_LATIN);
    hb_buffer_set_language(buffer, hb_language_from_string("vi", 2));
    hb_shape(face->hb, buffer, NULL, 0);
    unsigned count;
    hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(buffer, &count);
    double width = 0;
    for (unsigned i = 0; i < count; i++) width += positions[i].x_advance;
    return width / faces[face - faces].upem;
}

enum { LEFT, CENTER };

static void draw(cairo_t *cr, int which, double size, const char *text, int length, double x,
                 double y, int align) {
    Face *face = &faces[which];
    double width = shape(face, text, length) * size;
    if (align == CENTER) x -= width / 2;
    unsigned count;
    hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);
    hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(buffer, &count);
    cairo_glyph_t glyphs[1024];
    cairo_text_cluster_t clusters[1024];
    int n = 0;
    double unit = size / face->upem;
    for (unsigned i = 0; i < count && i < 1024; i++) {
        glyphs[i] = (cairo_glyph_t){infos[i].codepoint, x + positions[i].x_offset * unit,
                                    y - positions[i].y_offset * unit};
        x += positions[i].x_advance * unit;
        unsigned end = i + 1 < count ? infos[i + 1].cluster : (unsigned)length;
        if (end > infos[i].cluster || i + 1 == count)
            clusters[n++] = (cairo_text_cluster_t){(int)(end - infos[i].cluster), 1};
        else
            clusters[n++] = (cairo_text_cluster_t){0, 1};
    }
    cairo_set_font_face(cr, face->cairo);
    cairo_set_font_size(cr, size);
    cairo_show_text_glyphs(cr, text, length, glyphs, (int)count, clusters, n, 0);
}

static void centred(cairo_t *cr, int face, double size, const char *text, double y) {
    draw(cr, face, size, text, (int)strlen(text), 148.5 * MM, y, CENTER);
}

/* The largest size, half a point at a time, at which a text is no wider than its room. */
static double fitted(int face, const char *text, double size, double least, double room) {
    double width = shape(&faces[face], text, (int)strlen(text));
    while (size > least && width * size > room) size -= 0.5;
    return size;
}

/* Lines filled one after the other, each centred. */
static void lines(cairo_t *cr, int face, double size, const char *text, double room, double y) {
    double space = shape(&faces[face], " ", 1) * size, width = 0;
    const char *start = text, *end = text, *word = text;
    while (*word) {
        const char *stop = word + strcspn(word, " ");
        double own = shape(&faces[face], word, (int)(stop - word)) * size;
        if (width > 0 && width + space + own > room) {
            draw(cr, face, size, start, (int)(end - start), 148.5 * MM, y, CENTER);
            y += size * 1.2;
            start = word;
            width = own;
        } else
            width += own + (width > 0 ? space : 0);
        end = stop;
        word = *stop ? stop + 1 : stop;
    }
    draw(cr, face, size, start, (int)(end - start), 148.5 * MM, y, CENTER);
}

static void certificate(cairo_t *cr, char **cell) {
    char text[1024];
    cairo_set_source_rgb(cr, 0, 0, 0);
    centred(cr, BOLD, 13, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 108);
    centred(cr, BOLD, 14, "Độc lập - Tự do - Hạnh phúc", 125);
    cairo_rectangle(cr, 148.5 * MM - 90, 130, 180, 0.75);
    cairo_fill(cr);
    cairo_set_source_rgb(cr, 0.7, 0.07, 0.11);
    centred(cr, BOLD, 17, "CHỦ TỊCH", 155);
    centred(cr, BOLD, 17, "ỦY BAN NHÂN DÂN QUẬN CẦU GIẤY", 176);
    cairo_set_source_rgb(cr, 0, 0, 0);
    centred(cr, BOLD, 15, "TẶNG", 196);
    cairo_set_source_rgb(cr, 0.7, 0.07, 0.11);
    centred(cr, DISPLAY, 40, "GIẤY KHEN", 235);
    cairo_set_source_rgb(cr, 0, 0, 0);
    centred(cr, ITALIC, 15, *cell[2] ? cell[2] : "Tập thể", 285);
    cairo_set_source_rgb(cr, 0.62, 0.04, 0.06);
    centred(cr, SCRIPT, fitted(SCRIPT, cell[3], 33, 22, 229 * MM), cell[3], 320);
    cairo_set_source_rgb(cr, 0, 0, 0);
    snprintf(text, sizeof text, "%s, %s", cell[4], cell[5]);
    centred(cr, REGULAR, fitted(REGULAR, text, 14, 12, 199 * MM), text, 340);
    lines(cr, REGULAR, 15,
          *cell[7] ? cell[7]
                   : "Đã có thành tích xuất sắc trong công tác hoạt động Hội đồng nhân dân quận năm 2022",
          145 * MM, 362);
    const char *foot = "Quyết định số: 25/QĐ-UBND", *date = "ngày 05 tháng 01 năm 2023";
    draw(cr, REGULAR, 12, foot, (int)strlen(foot), 32 * MM, 495, LEFT);
    draw(cr, REGULAR, 12, date, (int)strlen(date), 32 * MM, 510, LEFT);
    snprintf(text, sizeof text, "Số sổ vàng: %s", cell[8]);
    draw(cr, REGULAR, 12, text, (int)strlen(text), 32 * MM, 525, LEFT);
    const char *sign[] = {"Cầu Giấy, ngày 05 tháng 01 năm 2023", "CHỦ TỊCH", "Bùi Tuấn Anh"};
    double at[] = {392, 409, 531};
    for (unsigned i = 0; i < LEN(sign); i++)
        draw(cr, i ? BOLD : ITALIC, i == 2 ? 15 : 14, sign[i], (int)strlen(sign[i]), 212.5 * MM,
             at[i], CENTER);
    cairo_show_page(cr);
}

static cairo_t *begin(const char *path) {
    cairo_surface_t *surface = cairo_pdf_surface_create(path, 297 * MM, 210 * MM);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2023-01-05T00:00:00+07:00");
    cairo_t *cr = cairo_create(surface);
    cairo_surface_destroy(surface);
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_set_font_options(cr, options);
    cairo_font_options_destroy(options);
    return cr;
}

static int cells(char *line, char **cell) {
    int n = 0;
    line[strcspn(line, "\r\n")] = 0;
    for (char *at = line; n < 9; at = strchr(at, ';') + 1) {
        cell[n++] = at;
        if (!strchr(at, ';')) break;
    }
    for (int i = 1; i < n; i++) cell[i][-1] = 0;
    return n;
}

static void shape_and_break(FILE *in) {
    static char line[1 << 20];
    long count = 0, broken = 0;
    while (fgets(line, sizeof line, in)) {
        double room = 160 * MM / 14, width = 0, space = shape(&faces[REGULAR], " ", 1);
        for (char *word = strtok(line, " \n"); word; word = strtok(NULL, " \n")) {
            double own = shape(&faces[REGULAR], word, (int)strlen(word));
            if (width > 0 && width + space + own > room) { broken++; width = 0; }
            width += own + (width > 0 ? space : 0);
            count++;
        }
    }
    printf("%ld words, %ld breaks\n", count, broken);
}

int main(int argc, char **argv) {
    if (argc < 4) return 64;
    open_faces(argv[1]);
    FILE *in = fopen(argv[2], "r");
    if (!in) return 66;
    if (argc > 4 && !strcmp(argv[4], "shape")) { shape_and_break(in); return 0; }
    int each = argc > 4 && !strcmp(argv[4], "each");
    static char line[1 << 16];
    char *cell[9], path[4096];
    cairo_t *cr = each ? NULL : begin(argv[3]);
    if (!fgets(line, sizeof line, in)) return 65;
    for (int row = 1; fgets(line, sizeof line, in); row++) {
        if (cells(line, cell) < 9) continue;
        if (each) {
            snprintf(path, sizeof path, "%s/%05d.pdf", argv[3], row);
            cr = begin(path);
        }
        certificate(cr, cell);
        if (each) cairo_destroy(cr);
    }
    if (!each) cairo_destroy(cr);
    return 0;
}
