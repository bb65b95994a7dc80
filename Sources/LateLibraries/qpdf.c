// PDF files of others, to be signed.
#include "late.h"

#include <qpdf/DLL.h>

#if QPDF_MAJOR_VERSION == 11
LATE_LIBRARY("libqpdf.so.29")
#elif QPDF_MAJOR_VERSION == 12
LATE_LIBRARY("libqpdf.so.30")
#else
#error "say what the library of this version of qpdf is called: objdump -p libqpdf.so | grep SONAME"
#endif

LATE(qpdf_cleanup)
LATE(qpdf_get_error)
LATE(qpdf_get_error_code)
LATE(qpdf_get_error_message_detail)
LATE(qpdf_get_num_pages)
LATE(qpdf_get_object_by_id)
LATE(qpdf_get_page_n)
LATE(qpdf_get_trailer)
LATE(qpdf_init)
LATE(qpdf_is_encrypted)
LATE(qpdf_more_warnings)
LATE(qpdf_next_warning)
LATE(qpdf_oh_begin_dict_key_iter)
LATE(qpdf_oh_dict_more_keys)
LATE(qpdf_oh_dict_next_key)
LATE(qpdf_oh_get_array_item)
LATE(qpdf_oh_get_array_n_items)
LATE(qpdf_oh_get_binary_string_value)
LATE(qpdf_oh_get_bool_value)
LATE(qpdf_oh_get_dict)
LATE(qpdf_oh_get_generation)
LATE(qpdf_oh_get_int_value)
LATE(qpdf_oh_get_key)
LATE(qpdf_oh_get_name)
LATE(qpdf_oh_get_object_id)
LATE(qpdf_oh_get_real_value)
LATE(qpdf_oh_get_stream_data)
LATE(qpdf_oh_get_type_code)
LATE(qpdf_oh_is_indirect)
LATE(qpdf_oh_is_stream)
LATE(qpdf_oh_release)
LATE(qpdf_read_memory)
LATE(qpdf_set_attempt_recovery)
LATE(qpdf_set_suppress_warnings)
LATE(qpdf_silence_errors)

bool late_qpdf_is_there(void) { return late_is_there(&late_qpdf_init); }
