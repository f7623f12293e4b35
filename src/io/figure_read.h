/* Reads a figure group of a routine file. */
#ifndef UNKNOT_IO_FIGURE_READ_H
#define UNKNOT_IO_FIGURE_READ_H

#include <stdbool.h>

#include "core/arena.h"
#include "core/figure.h"

/* config_setting is a config_setting_t * of libconfig, of any type. Everything wrong is reported in
 * one go: where is the key path inside the figure ("from.knee-left", "rest[1]", or "" for the whole),
 * the texts are translated. True with *out set (owned by the arena) when nothing was reported; else
 * false with *out NULL. */
bool figure_read(const void *config_setting, struct arena *arena, const struct figure **out,
                 void (*report)(void *ctx, const char *where, const char *message,
                                const char *hint),
                 void *ctx);

#endif
