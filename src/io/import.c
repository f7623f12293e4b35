#include "io/import.h"

#include <string.h>

#include "core/i18n.h"
#include "io/import_rows.h"
#include "io/import_scan.h"
#include "io/import_value.h"
#include "io/journal_merge.h"

enum { EXPORT_VERSION = 1 };
#define DAY_MS INT64_C(86400000)

/* An import under way. */
struct import {
	struct journal *journal;
	struct import_scan scan;
	struct import_values values;
	struct import_counts *counts;
	int64_t latest_ms;
	void (*progress)(void *ctx, int64_t bytes);
	void *ctx;
	unsigned seen;  /* bits of parts */
	struct err *err;
};

static bool take_session(struct import *im, struct import_row *row, const struct import_value *json)
{
	struct journal_session session;
	bool added;

	if (!import_session(row, json, &session) ||
	    !journal_merge_session(im->journal, &session, &added, im->err))
		return false;
	im->counts->sessions++;
	im->counts->added += added;
	im->counts->holds += session.hold_count;
	im->counts->ratings += session.rating_count;
	return true;
}

static bool take_health(struct import *im, struct import_row *row, const struct import_value *json)
{
	struct journal_health health;

	im->counts->health++;
	return import_health(row, json, &health) &&
	       journal_merge_health(im->journal, &health, im->err);
}

static bool take_lock(struct import *im, struct import_row *row, const struct import_value *json)
{
	struct journal_lock lock;

	im->counts->locks++;
	return import_lock(row, json, &lock) && journal_merge_lock(im->journal, &lock, im->err);
}

static bool take_checkin(struct import *im, struct import_row *row, const struct import_value *json)
{
	struct journal_checkin checkin;

	im->counts->checkins++;
	return import_checkin(row, json, &checkin) &&
	       journal_merge_checkin(im->journal, &checkin, im->err);
}

static bool take_note(struct import *im, struct import_row *row, const struct import_value *json)
{
	const char *key, *value;

	return import_note(row, json, &key, &value) &&
	       journal_merge_note(im->journal, key, value, im->err);
}

/* The lists of an export. */
static const struct part {
	const char *name;
	bool (*take)(struct import *im, struct import_row *row, const struct import_value *json);
} part[] = {
	{ "sessions", take_session }, { "health", take_health }, { "locks", take_lock },
	{ "checkins", take_checkin }, { "notes", take_note },
};

enum { PARTS = sizeof part / sizeof *part, SEEN_VERSION = PARTS };

/* The value that the scan took, parsed; NULL with err set. It lives until the next one. */
static const struct import_value *parse(struct import *im)
{
	struct import_scan *scan = &im->scan;
	struct import_fault fault;
	const struct import_value *value =
	    import_value_read(&im->values, scan->value, scan->length, &fault);

	if (value)
		return value;
	if (!fault.message)
		err_set(im->err, ERR_MEMORY, _("Out of memory"));
	else
		err_set(im->err, ERR_INVALID, _("%.200s:%d:%d: this is not JSON: %s"), scan->name,
		        scan->value_line + fault.line - 1,
		        fault.line > 1 ? fault.column : scan->value_column + fault.column - 1,
		        fault.message);
	return NULL;
}

static bool take_row(struct import *im, const struct part *p, int64_t index)
{
	struct arena arena = { 0 };
	struct import_row row = {
		.arena = &arena,
		.name = im->scan.name,
		.latest_ms = im->latest_ms,
		.err = im->err,
		.ok = true,
	};

	if (!import_scan_value(&im->scan))
		return false;
	const struct import_value *json = parse(im);

	row.line = im->scan.value_line;
	snprintf(row.path, sizeof row.path, "%s[%lld]", p->name, (long long)index);
	bool ok = json && p->take(im, &row, json);

	arena_finish(&arena);
	if (ok && im->progress)
		im->progress(im->ctx, im->scan.bytes);
	return ok;
}

static bool take_list(struct import *im, const struct part *p)
{
	struct import_scan *scan = &im->scan;
	int64_t index = 0;

	if (!import_scan_take(scan, '['))
		return false;
	if (import_scan_peek(scan) == ']')
		return import_scan_take(scan, ']');
	for (;;) {
		if (!take_row(im, p, index++))
			return false;
		if (import_scan_peek(scan) != ',')
			return import_scan_take(scan, ']');
		import_scan_take(scan, ',');
	}
}

static bool take_version(struct import *im)
{
	const struct import_value *json = import_scan_value(&im->scan) ? parse(im) : NULL;

	if (!json)
		return false;
	bool is = json->kind == IMPORT_INTEGER;

	if (is && json->integer > EXPORT_VERSION)
		return err_set(im->err, ERR_NEWER,
		               _("%.200s was written by a newer unknot. Import it with that one"),
		               im->scan.name);
	return is && json->integer == EXPORT_VERSION
	           ? true
	           : import_scan_fail(&im->scan, _("\"unknot\" must be 1"));
}

/* One key of the whole and what belongs to it. Others than ours are passed over. */
static bool take_member(struct import *im)
{
	struct import_scan *scan = &im->scan;
	unsigned bit = 0;
	const struct part *p = NULL;

	if (import_scan_peek(scan) != '"')
		return import_scan_take(scan, '"');
	if (!import_scan_value(scan))
		return false;
	for (int i = 0; i < PARTS; i++)
		if (strlen(part[i].name) + 2 == scan->length &&
		    memcmp(part[i].name, scan->value + 1, scan->length - 2) == 0) {
			p = &part[i];
			bit = 1U << i;
		}
	bool version = strcmp(scan->value, "\"unknot\"") == 0;

	if (version)
		bit = 1U << SEEN_VERSION;
	if (im->seen & bit)
		return import_scan_fail(scan, _("this list is there twice"));
	im->seen |= bit;
	if (!import_scan_take(scan, ':'))
		return false;
	if (version)
		return take_version(im);
	return p ? take_list(im, p) : import_scan_value(scan);
}

static bool take_all(struct import *im)
{
	struct import_scan *scan = &im->scan;

	if (!import_scan_take(scan, '{'))
		return false;
	if (import_scan_peek(scan) != '}') {
		do {
			if (!take_member(im))
				return false;
		} while (import_scan_peek(scan) == ',' && import_scan_take(scan, ','));
	}
	if (!import_scan_take(scan, '}'))
		return false;
	if (import_scan_peek(scan) != EOF)
		return import_scan_fail(scan, _("there is more after the end"));
	if (!(im->seen & 1U << SEEN_VERSION))
		return import_scan_fail(scan, _("this is no unknot export: \"unknot\" is missing"));
	return scan->ok;
}

bool import_json(struct journal *journal, FILE *in, const char *name, const struct stamp *now,
                 void (*progress)(void *ctx, int64_t bytes), void *ctx,
                 struct import_counts *counts, struct err *err)
{
	struct import im = {
		.journal = journal,
		.counts = counts,
		.latest_ms = now->utc_ms + DAY_MS,
		.progress = progress,
		.ctx = ctx,
		.err = err,
	};

	memset(counts, 0, sizeof *counts);
	if (!journal_merge_begin(journal, err))
		return false;
	import_scan_init(&im.scan, in, name, err);
	bool ok = take_all(&im);

	import_scan_finish(&im.scan);
	import_values_finish(&im.values);
	return journal_merge_end(journal, ok, err);
}
