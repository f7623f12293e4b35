/* What the pages of lists share: a place as a row, the list of all areas, a text that scrolls. */
#ifndef UNKNOT_APP_ROWS_H
#define UNKNOT_APP_ROWS_H

#include "app/app.h"
#include "ui/screen_list.h"
#include "ui/screen_text.h"

/* A row for a place and its side, with nothing on its right and no rating. */
struct list_row rows_place(struct app *app, const struct session_item *item);

/* The same for a place without an exercise; site "" for the area itself. */
struct list_row rows_site(struct app *app, enum area area, const char *site, enum side side);

/* All areas, to tick where something is; `ticked` has an AREA_BIT for each that is. */
const struct list_view *rows_areas(struct app *app, const char *title, const char *intro,
                                   uint64_t ticked);

/* The areas that are ticked, with commas between; "everywhere" for none. */
const char *rows_area_names(struct app *app, uint64_t ticked);

/* Moves among the rows that may be chosen. true: it was a moving key. */
bool rows_move(struct app *app, const struct list_view *view, enum action action);

/* Moves in a text that is longer than the screen. true: it was a moving key. */
bool rows_scroll(struct app *app, const struct text_view *view, enum action action);

#endif
