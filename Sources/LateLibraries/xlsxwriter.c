// Forms and reports as XLSX.
#include "late.h"

#include <xlsxwriter.h>

LATE_LIBRARY("libxlsxwriter.so." LXW_SOVERSION)

LATE(format_set_align)
LATE(format_set_bg_color)
LATE(format_set_bold)
LATE(format_set_border)
LATE(format_set_font_color)
LATE(format_set_italic)
LATE(format_set_num_format)
LATE(format_set_pattern)
LATE(format_set_text_wrap)
LATE(format_set_unlocked)
LATE(workbook_add_format)
LATE(workbook_add_worksheet)
LATE(workbook_close)
LATE(workbook_new)
LATE(workbook_set_properties)
LATE(worksheet_data_validation_range)
LATE(worksheet_freeze_panes)
LATE(worksheet_protect)
LATE(worksheet_set_column)
LATE(worksheet_write_blank)
LATE(worksheet_write_comment_opt)
LATE(worksheet_write_string)
