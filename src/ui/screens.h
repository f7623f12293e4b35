/* All screens, for what concerns each of them. */
#ifndef UNKNOT_UI_SCREENS_H
#define UNKNOT_UI_SCREENS_H

#include "ui/screen.h"

/* Ends with NULL. */
extern const struct screen *const screens[];

/* An action of a screen that no key leads to, since others have its keys; ACTION_NONE: all do. */
enum action screen_unreached(const struct screen *screen, const struct keymap *map);

#endif
