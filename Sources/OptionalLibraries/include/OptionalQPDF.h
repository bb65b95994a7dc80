#pragma once
#include <qpdf/qpdf-c.h>

// The functions of libqpdf that we call; a new one is a new line here. Their types are those of its header.
#define QPDF_FUNCTIONS(each) \
  each(qpdf_cleanup) \
  each(qpdf_get_error) \
  each(qpdf_get_error_code) \
  each(qpdf_get_error_message_detail) \
  each(qpdf_get_num_pages) \
  each(qpdf_get_object_by_id) \
  each(qpdf_get_page_n) \
  each(qpdf_get_trailer) \
  each(qpdf_init) \
  each(qpdf_is_encrypted) \
  each(qpdf_more_warnings) \
  each(qpdf_next_warning) \
  each(qpdf_oh_begin_dict_key_iter) \
  each(qpdf_oh_dict_more_keys) \
  each(qpdf_oh_dict_next_key) \
  each(qpdf_oh_get_array_item) \
  each(qpdf_oh_get_array_n_items) \
  each(qpdf_oh_get_binary_string_value) \
  each(qpdf_oh_get_bool_value) \
  each(qpdf_oh_get_dict) \
  each(qpdf_oh_get_generation) \
  each(qpdf_oh_get_int_value) \
  each(qpdf_oh_get_key) \
  each(qpdf_oh_get_name) \
  each(qpdf_oh_get_object_id) \
  each(qpdf_oh_get_real_value) \
  each(qpdf_oh_get_stream_data) \
  each(qpdf_oh_get_type_code) \
  each(qpdf_oh_is_indirect) \
  each(qpdf_oh_is_stream) \
  each(qpdf_oh_release) \
  each(qpdf_read_memory) \
  each(qpdf_set_attempt_recovery) \
  each(qpdf_set_suppress_warnings) \
  each(qpdf_silence_errors)

struct qpdf_functions {
#define FIELD(name) __typeof__(name) *name;
  QPDF_FUNCTIONS(FIELD)
#undef FIELD
};

// libqpdf; NULL without it (Debian 12: libqpdf29, Debian 13: libqpdf30).
const struct qpdf_functions *qpdf_library(void);
