#include "core/err.h"

#include <stdarg.h>
#include <stdio.h>

bool err_set(struct err *err, enum err_code code, const char *fmt, ...)
{
	va_list args;

	if (!err)
		return false;
	err->code = code;
	va_start(args, fmt);
	vsnprintf(err->msg, sizeof err->msg, fmt, args);
	va_end(args);
	return false;
}
