#include "core/check.h"

const struct check_info check_info[CHECK_COUNT] = {
#define X(sym, name, about) { name, SEVERITY_ERROR, about },
	CHECK_ERROR_TABLE(X)
#undef X
#define X(sym, name, about) { name, SEVERITY_WARNING, about },
	CHECK_WARNING_TABLE(X)
#undef X
};
