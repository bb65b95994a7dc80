// Functions of libqpdf that are looked up when they are called; the first of them loads the library. Few documents
// need it, and to load it with all that it stands on takes longer than to read a record.
// Before any other, `late_qpdf_is_there` must have said yes.
#include <qpdf/DLL.h>
#include <qpdf/qpdf-c.h>
#include <dlfcn.h>
#include <stdbool.h>

// The name of the library that goes with the headers.
#if QPDF_MAJOR_VERSION == 11
#define LATE_QPDF "libqpdf.so.29"
#elif QPDF_MAJOR_VERSION == 12
#define LATE_QPDF "libqpdf.so.30"
#else
#error "say what the library of this version of qpdf is called: objdump -p libqpdf.so | grep SONAME"
#endif

// Loaded once; it stays for as long as the program runs.
static inline void * late_qpdf(void) {
  return dlopen(LATE_QPDF, RTLD_NOW | RTLD_LOCAL);
}

static inline bool late_qpdf_is_there(void) { return late_qpdf() != NULL; }

#define LATE(name) ((__typeof__(&name))dlsym(late_qpdf(), #name))

static inline void late_qpdf_cleanup(qpdf_data *pdf) {
  LATE(qpdf_cleanup)(pdf);
}

static inline qpdf_error late_qpdf_get_error(qpdf_data pdf) {
  return LATE(qpdf_get_error)(pdf);
}

static inline enum qpdf_error_code_e late_qpdf_get_error_code(qpdf_data pdf, qpdf_error error) {
  return LATE(qpdf_get_error_code)(pdf, error);
}

static inline int late_qpdf_get_num_pages(qpdf_data pdf) {
  return LATE(qpdf_get_num_pages)(pdf);
}

static inline qpdf_oh late_qpdf_get_object_by_id(qpdf_data pdf, int number, int generation) {
  return LATE(qpdf_get_object_by_id)(pdf, number, generation);
}

static inline qpdf_oh late_qpdf_get_page_n(qpdf_data pdf, size_t index) {
  return LATE(qpdf_get_page_n)(pdf, index);
}

static inline qpdf_oh late_qpdf_get_trailer(qpdf_data pdf) {
  return LATE(qpdf_get_trailer)(pdf);
}

static inline qpdf_data late_qpdf_init(void) {
  return LATE(qpdf_init)();
}

static inline QPDF_BOOL late_qpdf_is_encrypted(qpdf_data pdf) {
  return LATE(qpdf_is_encrypted)(pdf);
}

static inline QPDF_BOOL late_qpdf_more_warnings(qpdf_data pdf) {
  return LATE(qpdf_more_warnings)(pdf);
}

static inline void late_qpdf_oh_begin_dict_key_iter(qpdf_data pdf, qpdf_oh object) {
  LATE(qpdf_oh_begin_dict_key_iter)(pdf, object);
}

static inline QPDF_BOOL late_qpdf_oh_dict_more_keys(qpdf_data pdf) {
  return LATE(qpdf_oh_dict_more_keys)(pdf);
}

static inline char const *late_qpdf_oh_dict_next_key(qpdf_data pdf) {
  return LATE(qpdf_oh_dict_next_key)(pdf);
}

static inline qpdf_oh late_qpdf_oh_get_array_item(qpdf_data pdf, qpdf_oh object, int index) {
  return LATE(qpdf_oh_get_array_item)(pdf, object, index);
}

static inline int late_qpdf_oh_get_array_n_items(qpdf_data pdf, qpdf_oh object) {
  return LATE(qpdf_oh_get_array_n_items)(pdf, object);
}

static inline char const *late_qpdf_oh_get_binary_string_value(qpdf_data pdf, qpdf_oh object, size_t *length) {
  return LATE(qpdf_oh_get_binary_string_value)(pdf, object, length);
}

static inline QPDF_BOOL late_qpdf_oh_get_bool_value(qpdf_data pdf, qpdf_oh object) {
  return LATE(qpdf_oh_get_bool_value)(pdf, object);
}

static inline qpdf_oh late_qpdf_oh_get_dict(qpdf_data pdf, qpdf_oh object) {
  return LATE(qpdf_oh_get_dict)(pdf, object);
}

static inline int late_qpdf_oh_get_generation(qpdf_data pdf, qpdf_oh object) {
  return LATE(qpdf_oh_get_generation)(pdf, object);
}

static inline long long late_qpdf_oh_get_int_value(qpdf_data pdf, qpdf_oh object) {
  return LATE(qpdf_oh_get_int_value)(pdf, object);
}

static inline qpdf_oh late_qpdf_oh_get_key(qpdf_data pdf, qpdf_oh object, char const *key) {
  return LATE(qpdf_oh_get_key)(pdf, object, key);
}

static inline char const *late_qpdf_oh_get_name(qpdf_data pdf, qpdf_oh object) {
  return LATE(qpdf_oh_get_name)(pdf, object);
}

static inline int late_qpdf_oh_get_object_id(qpdf_data pdf, qpdf_oh object) {
  return LATE(qpdf_oh_get_object_id)(pdf, object);
}

static inline char const *late_qpdf_oh_get_real_value(qpdf_data pdf, qpdf_oh object) {
  return LATE(qpdf_oh_get_real_value)(pdf, object);
}

static inline QPDF_ERROR_CODE late_qpdf_oh_get_stream_data(
    qpdf_data pdf, qpdf_oh object, enum qpdf_stream_decode_level_e level, QPDF_BOOL *filtered,
    unsigned char **bytes, size_t *length) {
  return LATE(qpdf_oh_get_stream_data)(pdf, object, level, filtered, bytes, length);
}

static inline enum qpdf_object_type_e late_qpdf_oh_get_type_code(qpdf_data pdf, qpdf_oh object) {
  return LATE(qpdf_oh_get_type_code)(pdf, object);
}

static inline QPDF_BOOL late_qpdf_oh_is_indirect(qpdf_data pdf, qpdf_oh object) {
  return LATE(qpdf_oh_is_indirect)(pdf, object);
}

static inline QPDF_BOOL late_qpdf_oh_is_stream(qpdf_data pdf, qpdf_oh object) {
  return LATE(qpdf_oh_is_stream)(pdf, object);
}

static inline void late_qpdf_oh_release(qpdf_data pdf, qpdf_oh object) {
  LATE(qpdf_oh_release)(pdf, object);
}

static inline QPDF_ERROR_CODE late_qpdf_read_memory(
    qpdf_data pdf, char const *name, char const *bytes, unsigned long long size, char const *password) {
  return LATE(qpdf_read_memory)(pdf, name, bytes, size, password);
}

static inline void late_qpdf_set_attempt_recovery(qpdf_data pdf, QPDF_BOOL value) {
  LATE(qpdf_set_attempt_recovery)(pdf, value);
}

static inline void late_qpdf_set_suppress_warnings(qpdf_data pdf, QPDF_BOOL value) {
  LATE(qpdf_set_suppress_warnings)(pdf, value);
}

static inline void late_qpdf_silence_errors(qpdf_data pdf) {
  LATE(qpdf_silence_errors)(pdf);
}

#undef LATE
