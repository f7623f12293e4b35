/* What the two files of settings share. */
#ifndef UNKNOT_IO_SETTINGS_PRIV_H
#define UNKNOT_IO_SETTINGS_PRIV_H

#include <limits.h>

#include "io/settings.h"

struct setting_value {
	int number;
	char text[SETTING_TEXT_MAX];
};

/* Reads a value from its text; false: it does not fit, told in err. */
bool setting_value_read(struct setting_value *value, enum setting key, const char *text,
                        struct err *err);

void setting_value_put(struct settings *settings, enum setting key,
                       const struct setting_value *value, enum setting_from from);

/* DIR/settings.cfg */
bool settings_path(char path[PATH_MAX], const char *dir, struct err *err);

#endif
