#include <expat.h>
#include <stdint.h>

// Where the parser stands. Expat 2.9 has functions of 64 bits for it, and deprecates those that it had before.
#if XML_MAJOR_VERSION > 2 || XML_MINOR_VERSION >= 9
static inline int64_t vanthu_byte_index(XML_Parser parser) { return XML_GetCurrentByteIndex64(parser); }
static inline int64_t vanthu_byte_count(XML_Parser parser) { return XML_GetCurrentByteCount64(parser); }
static inline uint64_t vanthu_line_number(XML_Parser parser) { return XML_GetCurrentLineNumber64(parser); }
#else
static inline int64_t vanthu_byte_index(XML_Parser parser) { return XML_GetCurrentByteIndex(parser); }
static inline int64_t vanthu_byte_count(XML_Parser parser) { return XML_GetCurrentByteCount(parser); }
static inline uint64_t vanthu_line_number(XML_Parser parser) { return XML_GetCurrentLineNumber(parser); }
#endif
