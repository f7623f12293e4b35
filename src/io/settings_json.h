/* Settings for other programs. */
#ifndef UNKNOT_IO_SETTINGS_JSON_H
#define UNKNOT_IO_SETTINGS_JSON_H

#include "io/settings.h"

/* An object of all settings by key, each with its value, where it comes from ("default", "screen"
 * or "file") and its default. To be freed by the caller; NULL when memory is out. */
char *settings_json(const struct settings *settings);

/* "default", "screen", "file" */
const char *setting_from_id(enum setting_from from);

#endif
