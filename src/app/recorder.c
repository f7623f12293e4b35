#include "app/recorder.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/i18n.h"

static void add(struct recorder *r, int64_t ms, int cue, const char *text)
{
	if (r->count == r->size) {
		size_t size = r->size ? 2 * r->size : 64;
		struct record *list = realloc(r->list, size * sizeof *list);

		if (!list)
			return;
		r->list = list;
		r->size = size;
	}
	r->list[r->count++] = (struct record){ ms, cue, text ? strdup(text) : NULL };
}

static bool cue(void *self, enum cue cue, int64_t due_ms, int64_t now_ms)
{
	(void)now_ms;
	add(self, due_ms, (int)cue, NULL);
	return true;
}

static void say(void *self, const char *text, int64_t due_ms, int64_t now_ms)
{
	(void)now_ms;
	add(self, due_ms, -1, text);
}

static void hush(void *self, int64_t now_ms)
{
	(void)self;
	(void)now_ms;
}

static void session(void *self, bool on, int64_t now_ms)
{
	(void)self;
	(void)on;
	(void)now_ms;
}

static const char *news(void *self)
{
	(void)self;
	return NULL;
}

static const char *sound(void *self)
{
	(void)self;
	return _("sound on");
}

void recorder_stage(struct recorder *recorder, bool spoken, struct stage *stage)
{
	*stage = (struct stage){ .self = recorder,
		                 .cue = cue,
		                 .say = say,
		                 .hush = hush,
		                 .session = session,
		                 .news = news,
		                 .sound = sound,
		                 .spoken = spoken };
}

bool recorder_write(const struct recorder *r, bool words, const char *path, struct err *err)
{
	FILE *out = fopen(path, "w");
	int64_t first = 0;
	bool ok;

	if (!out)
		return err_set(err, ERR_IO, _("%s: %s"), path, strerror(errno));
	for (size_t i = 0; i < r->count; i++) {
		if (r->list[i].cue == CUE_READY) {
			first = r->list[i].ms;
			break;
		}
	}
	for (size_t i = 0; i < r->count; i++) {
		const struct record *record = &r->list[i];

		if (words != (record->cue < 0))
			continue;
		fprintf(out, "%" PRId64 " %s\n", record->ms - first,
		        words ? (record->text ? record->text : "") : cue_info[record->cue].id);
	}
	ok = !ferror(out);
	if (fclose(out) != 0 || !ok)
		return err_set(err, ERR_IO, _("%s: could not be written."), path);
	return true;
}

void recorder_finish(struct recorder *r)
{
	for (size_t i = 0; i < r->count; i++)
		free(r->list[i].text);
	free(r->list);
	*r = (struct recorder){ 0 };
}
