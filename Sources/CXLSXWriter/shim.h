#include <xlsxwriter.h>

// The choices of a validation list, ended by NULL. Their type has a `const` in some versions of libxlsxwriter and none in others.
static inline void vanthu_set_choices(lxw_data_validation *validation, char **choices) {
  validation->value_list = (void *)choices;
}
