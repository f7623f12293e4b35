/* Places and what is remembered of each, in memory and in the journal. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cmd/coach_parts.h"
#include "core/i18n.h"
#include "io/routine_file.h"

enum { STANDING_VERSION = 2, STANDING_MAX = JOURNAL_ID + 2 * DOSE_TEXT_MAX + 2 };

enum side coach_side(enum area area, enum side side)
{
	return area_info[area].shape == SHAPE_MIDLINE ? SIDE_MIDLINE : side;
}

int coach_sides(enum area area, enum side side, enum side out[2])
{
	out[0] = coach_side(area, side);
	out[1] = SIDE_RIGHT;
	if (out[0] != SIDE_BOTH)
		return 1;
	out[0] = SIDE_LEFT;
	return 2;
}

static int compare(const struct coach_row *row, enum area area, const char *site, enum side side)
{
	if (row->area != area)
		return row->area < area ? -1 : 1;
	if (row->side != side)
		return row->side < side ? -1 : 1;
	return strcmp(row->site, site);
}

/* Where the place is, or would be. */
static int position(const struct coach_places *places, enum area area, const char *site,
                    enum side side, bool *found)
{
	int low = 0, high = places->count;

	*found = false;
	while (low < high) {
		int middle = low + (high - low) / 2;
		int order = compare(places->row[middle], area, site, side);

		if (order == 0) {
			*found = true;
			return middle;
		}
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

struct coach_row *coach_places_find(const struct coach_places *places, enum area area,
                                    const char *site, enum side side)
{
	bool found;
	int at = position(places, area, site, coach_side(area, side), &found);

	return found ? places->row[at] : NULL;
}

static void row_destroy(struct coach_row *row)
{
	if (row)
		free(row->site);
	free(row);
}

static struct coach_row *row_create(enum area area, const char *site, enum side side)
{
	struct coach_row *row = calloc(1, sizeof *row);

	if (!row)
		return NULL;
	row->site = strdup(site);
	if (!row->site) {
		free(row);
		return NULL;
	}
	row->area = area;
	row->side = side;
	dose_place_init(&row->place);
	return row;
}

static bool make_room(struct coach_places *places)
{
	int size = places->size ? 2 * places->size : 64;
	struct coach_row **grown;

	if (places->count < places->size)
		return true;
	grown = realloc(places->row, (size_t)size * sizeof *grown);
	if (!grown)
		return false;
	places->row = grown;
	places->size = size;
	return true;
}

struct coach_row *coach_places_get(struct coach_places *places, enum area area, const char *site,
                                   enum side side)
{
	bool found;
	int at = position(places, area, site, coach_side(area, side), &found);
	struct coach_row *row;

	if (found)
		return places->row[at];
	row = make_room(places) ? row_create(area, site, coach_side(area, side)) : NULL;
	if (!row)
		return NULL;
	memmove(&places->row[at + 1], &places->row[at],
	        (size_t)(places->count - at) * sizeof places->row[0]);
	places->row[at] = row;
	places->count++;
	return row;
}

void coach_places_finish(struct coach_places *places)
{
	for (int i = 0; i < places->count; i++)
		row_destroy(places->row[i]);
	free(places->row);
	*places = (struct coach_places){ 0 };
}

/* ---- In the journal: "SESSION PLACE", the session being "-" where there is none; on a second line
 * the place before that session, where it is known ---------------------------------------------- */

struct loading {
	struct coach_places *places;
	bool whole, memory;
};

/* One row; what cannot be read makes the whole not whole. */
static bool load_row(void *ctx, const struct journal_standing *standing)
{
	struct loading *loading = ctx;
	char text[STANDING_MAX], *before;
	struct coach_row *row;
	size_t length;

	if (standing->version != STANDING_VERSION || standing->size >= sizeof text) {
		loading->whole = false;
		return true;
	}
	memcpy(text, standing->data, standing->size);
	text[standing->size] = '\0';
	before = strchr(text, '\n');
	if (before)
		*before++ = '\0';
	length = strcspn(text, " ");
	row = coach_places_get(loading->places, standing->area, standing->site, standing->side);
	if (!row) {
		loading->memory = false;
		return false;
	}
	if (length >= JOURNAL_ID || text[length] != ' ' ||
	    !dose_decode(&row->place, text + length + 1)) {
		loading->whole = false;
		return true;
	}
	if (strncmp(text, "- ", 2) != 0)
		snprintf(row->touched, sizeof row->touched, "%.*s", (int)length, text);
	row->has_before = before && dose_decode(&row->before, before);
	return true;
}

bool coach_places_load(struct coach_places *places, struct journal *journal, bool *whole,
                       struct err *err)
{
	struct loading loading = { .places = places, .whole = true, .memory = true };

	if (!journal_standing_each(journal, load_row, &loading, err))
		return false;
	*whole = loading.whole;
	return loading.memory || err_set(err, ERR_MEMORY, _("There is not enough memory."));
}

static bool save_row(const struct coach_row *row, struct journal *journal, struct err *err)
{
	char text[STANDING_MAX];
	int length = snprintf(text, sizeof text, "%s ", row->touched[0] ? row->touched : "-");
	struct journal_standing standing = {
		.area = row->area,
		.site = row->site,
		.side = row->side,
		.purpose = PURPOSE_COUNT,
		.version = STANDING_VERSION,
		.data = text,
	};

	if (!dose_encode(text + length, sizeof text - (size_t)length, &row->place))
		return err_set(err, ERR_INVALID, _("What is remembered of %s does not fit."),
		               area_id(row->area));
	standing.size = strlen(text);
	if (row->has_before && dose_encode(text + standing.size + 1,
	                                   sizeof text - standing.size - 1, &row->before)) {
		text[standing.size] = '\n';
		standing.size += strlen(text + standing.size);
	}
	return journal_standing_save(journal, &standing, err);
}

bool coach_places_save(struct coach_places *places, struct journal *journal, struct err *err)
{
	for (int i = 0; i < places->count; i++) {
		if (!places->row[i]->dirty)
			continue;
		if (!save_row(places->row[i], journal, err))
			return false;
		places->row[i]->dirty = false;
	}
	return true;
}

/* ---- The memory as a whole ------------------------------------------------------------------- */

struct coach_memory *coach_memory_create(bool read_only)
{
	struct coach_memory *memory = calloc(1, sizeof *memory);

	if (memory)
		memory->read_only = read_only;
	return memory;
}

void coach_marks_drop(struct coach_memory *memory)
{
	for (int i = 0; i < memory->mark_count; i++)
		free(memory->mark[i].site);
	memory->mark_count = 0;
}

void coach_memory_destroy(struct coach_memory *memory)
{
	if (!memory)
		return;
	coach_marks_drop(memory);
	free(memory->mark);
	coach_places_finish(&memory->places);
	for (int i = 0; i < memory->document_count; i++) {
		document_finish(memory->document[i]);
		free(memory->document[i]);
	}
	free(memory->document);
	free(memory->chosen);
	arena_finish(&memory->arena);
	free(memory);
}

void coach_memory_take(struct coach_memory *memory, struct coach_places *places)
{
	coach_places_finish(&memory->places);
	memory->places = *places;
	*places = (struct coach_places){ 0 };
}

const char *coach_item_site(const struct session_item *item)
{
	return item->exercise && item->area == AREA_OTHER ? item->exercise->site : "";
}

/* ---- Today's marks --------------------------------------------------------------------------- */

static int find_mark(const struct coach_memory *memory, enum area area, const char *site,
                     enum side side)
{
	for (int i = 0; i < memory->mark_count; i++)
		if (memory->mark[i].area == area && memory->mark[i].side == side &&
		    strcmp(memory->mark[i].site, site) == 0)
			return i;
	return -1;
}

static void add_mark(struct coach_memory *memory, struct coach_today_mark mark)
{
	if (memory->mark_count == memory->mark_size) {
		int size = memory->mark_size ? 2 * memory->mark_size : 32;
		struct coach_today_mark *grown =
		    realloc(memory->mark, (size_t)size * sizeof *grown);

		if (!grown)
			return;
		memory->mark = grown;
		memory->mark_size = size;
	}
	mark.site = strdup(mark.site);
	if (mark.site)
		memory->mark[memory->mark_count++] = mark;
}

static void mark_side(struct coach_memory *memory, struct coach_today_mark mark)
{
	int at = find_mark(memory, mark.area, mark.site, mark.side);

	if (at >= 0 && mark.value == RATING_UNKNOWN) {
		free(memory->mark[at].site);
		memory->mark[at] = memory->mark[--memory->mark_count];
	} else if (at >= 0) {
		memory->mark[at].value = mark.value;
	} else if (mark.value != RATING_UNKNOWN) {
		add_mark(memory, mark);
	}
}

void coach_mark(struct coach *coach, enum area area, const char *site, enum side side, int value)
{
	char name[TEXT_MAX + 1];
	enum side sides[2];
	int count = coach_sides(area, side, sides);

	snprintf(name, sizeof name, "%s", site ? site : "");
	for (int i = 0; i < count; i++)
		mark_side(coach->memory, (struct coach_today_mark){ area, sides[i], name, value });
}

int coach_marked(const struct coach *coach, enum area area, const char *site, enum side side)
{
	enum side sides[2];
	int count = coach_sides(area, side, sides), value = RATING_UNKNOWN;

	for (int i = 0; i < count; i++) {
		int at = find_mark(coach->memory, area, site ? site : "", sides[i]);

		if (at >= 0 && coach->memory->mark[at].value > value)
			value = coach->memory->mark[at].value;
	}
	return value;
}

const struct dose_place *coach_place(const struct coach *coach, enum area area, const char *site,
                                     enum side side)
{
	static struct dose_place never;
	const struct coach_row *row;

	row = coach_places_find(&coach->memory->places, area, site ? site : "", side);
	if (row)
		return &row->place;
	dose_place_init(&never);
	return &never;
}
