// The functions of FreeType that we call. They are declared here and not by its headers, which stand where only pkg-config knows,
// and that would link the program with it.
// Source: freetype.h of FreeType 2.12; it holds for every library called libfreetype.so.6.
typedef struct FT_LibraryRec_ *FT_Library;
typedef struct FT_FaceRec_ *FT_Face;
typedef unsigned char FT_Byte;

#define FT_LOAD_NO_HINTING (1 << 1)
#define FT_LOAD_NO_BITMAP (1 << 3)

int FT_Init_FreeType(FT_Library *library);
int FT_Done_FreeType(FT_Library library);
int FT_New_Memory_Face(FT_Library library, const FT_Byte *bytes, long count, long index, FT_Face *face);
int FT_Done_Face(FT_Face face);
