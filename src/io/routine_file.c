#include "io/routine_file.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/estimate.h"
#include "core/text.h"
#include "io/fs.h"
#include "io/routine_read.h"

/* Whether a list of groups holds something else or too much, which has been told. */
static bool has_wrong_rows(const struct scan *scan, int list)
{
	if (scan->node[list].kind != SCAN_LIST || scan->node[list].count > STEPS_MAX)
		return true;
	for (int at = scan->node[list].first; at >= 0; at = scan->node[at].next) {
		if (scan->node[at].kind != SCAN_GROUP)
			return true;
	}
	return false;
}

/* A finding of core about a struct of the model, put where it was read from. */
static void report(void *ctx, enum check_rule rule, const void *object, const char *key, int item,
                   const char *message, const char *hint)
{
	struct document *document = ctx;
	const struct document_origin *origin = routine_find_origin(document, object);
	int node = origin ? origin->node : 0, at = -1;

	if (key)
		at = scan_child(&document->scan, node, key);
	if (rule == CHECK_EMPTY && at >= 0 && has_wrong_rows(&document->scan, at))
		return;
	if (at >= 0 && item >= 0)
		at = scan_item(&document->scan, at, item);
	if (at < 0)
		at = scan_child(&document->scan, node, "id");
	if (at < 0)
		at = scan_child(&document->scan, node, "exercise");
	finding_add(&document->findings, rule, scan_node_spot(&document->scan, at < 0 ? node : at),
	            hint, "%s", message);
}

static bool is_sound(void *ctx, const void *object)
{
	const struct document_origin *origin = routine_find_origin(ctx, object);

	return origin && origin->sound;
}

static void check_duplicate_ids(struct document *document)
{
	char message[128], hint[96];

	for (int i = 1; i < document->exercise_count; i++) {
		const struct exercise *exercise = &document->exercise[i];

		for (int k = 0; k < i && *exercise->id; k++) {
			if (strcmp(document->exercise[k].id, exercise->id) != 0)
				continue;
			const struct document_origin *origin =
			    routine_find_origin(document, &document->exercise[k]);
			snprintf(message, sizeof message, _("id \"%s\" is taken"), exercise->id);
			snprintf(hint, sizeof hint, _("the first one is on line %d"),
			         scan_node_spot(&document->scan, origin->node).line);
			report(document, CHECK_DUPLICATE_ID, exercise, "id", -1, message, hint);
			break;
		}
	}
}

/* What can be said without any other file. */
static void check_alone(struct document *document)
{
	struct check_sink sink = { report, is_sound, document };

	for (int i = 0; i < document->exercise_count; i++)
		check_exercise(&document->exercise[i], &sink);
	check_duplicate_ids(document);
	if (!document->translates && !document->routine &&
	    scan_child(&document->scan, 0, "routine") < 0 &&
	    scan_child(&document->scan, 0, "exercises") < 0)
		finding_add(&document->findings, CHECK_EMPTY, scan_node_spot(&document->scan, 0),
		            _("`unknot new FILE` writes one to start from"),
		            _("neither exercises nor a routine"));
}

static bool memory_out(struct document *document, struct err *err)
{
	return err_set(err, ERR_MEMORY, _("%s: not enough memory"), document->path);
}

/* The bytes are in the document: scan, read, check. */
static bool understand(struct document *document, struct err *err)
{
	struct finding_list *findings = &document->findings;

	if (!scan_init(&document->scan, document->bytes, document->len, findings))
		return memory_out(document, err);
	if (document->scan.whole) {
		if (!routine_read(document))
			return memory_out(document, err);
		check_alone(document);
	}
	finding_list_sort(findings);
	return !findings->out_of_memory || memory_out(document, err);
}

static bool set_path(struct document *document, const char *path, struct err *err)
{
	*document = (struct document){ .path = "" };
	document->path = arena_text(&document->arena, path, strlen(path));
	if (!document->path) {
		document->path = "";
		return memory_out(document, err);
	}
	return true;
}

bool document_parse(struct document *document, const char *name, const char *bytes, size_t len,
                    struct err *err)
{
	if (!set_path(document, name, err))
		return false;
	document->bytes = malloc(len + 1);
	if (!document->bytes)
		return memory_out(document, err);
	memcpy(document->bytes, bytes, len);
	document->bytes[len] = '\0';
	document->len = len;
	return understand(document, err);
}

/* Reads to the end or to one byte more than a file may have: the scan says that it is too large. */
static bool slurp(struct document *document, int fd, size_t size, struct err *err)
{
	size_t room = size < SCAN_BYTES_MAX ? size + 1 : SCAN_BYTES_MAX + 1;

	for (;;) {
		char *grown = realloc(document->bytes, room + 1);

		if (!grown)
			return memory_out(document, err);
		document->bytes = grown;
		ssize_t got = fs_read(fd, grown + document->len, room - document->len);

		if (got < 0)
			return fs_err(err, errno, _("cannot read"), document->path);
		document->len += (size_t)got;
		if (document->len < room || document->len > SCAN_BYTES_MAX) {
			grown[document->len] = '\0';
			return true;
		}
		room = room * 2 > SCAN_BYTES_MAX ? SCAN_BYTES_MAX + 1 : room * 2;
	}
}

bool document_read(struct document *document, const char *name, int fd, struct err *err)
{
	return set_path(document, name, err) && slurp(document, fd, 4096, err) &&
	       understand(document, err);
}

static int open_plain(const char *path, off_t *size, struct err *err)
{
	int fd = fs_open_read(path, 0);
	struct stat stat;

	if (fd < 0) {
		fs_err(err, errno, _("cannot open"), path);
		return -1;
	}
	if (fstat(fd, &stat) == 0 && S_ISREG(stat.st_mode)) {
		*size = stat.st_size;
		return fd;
	}
	close(fd);
	char safe[256];
	err_set(err, ERR_INVALID, _("%s is not a plain file; name a routine file, as desk.cfg"),
	        text_safe(safe, sizeof safe, path, false));
	return -1;
}

bool document_load(struct document *document, const char *path, struct err *err)
{
	off_t size = 0;
	int fd;
	bool ok;

	if (!set_path(document, path, err))
		return false;
	fd = open_plain(path, &size, err);
	if (fd < 0)
		return false;
	ok = slurp(document, fd, (size_t)size, err);
	close(fd);
	return ok && understand(document, err);
}

static const struct exercise *own_exercise(const struct document *document, const char *id)
{
	for (int i = 0; i < document->exercise_count; i++) {
		if (strcmp(document->exercise[i].id, id) == 0)
			return &document->exercise[i];
	}
	return NULL;
}

static const char *nearest_exercise(const struct document *document,
                                    const struct document_source *source, const char *id)
{
	const char *list[EXERCISES_MAX], *nearest;
	size_t count = 0;

	for (int i = 0; i < document->exercise_count; i++)
		list[count++] = document->exercise[i].id;
	nearest = text_nearest(id, list, count);
	return nearest || !source ? nearest : source->nearest(source->ctx, id);
}

static void unresolved(struct document *document, const struct document_source *source,
                       const struct step *step)
{
	const char *nearest = nearest_exercise(document, source, step->exercise_id);
	char message[FINDING_TEXT], hint[160];

	if (nearest) {
		snprintf(message, sizeof message,
		         _("no exercise has the id \"%s\"; did you mean \"%s\"?"),
		         step->exercise_id, nearest);
		snprintf(hint, sizeof hint, _("write \"%s\""), nearest);
	} else {
		snprintf(message, sizeof message, _("no exercise has the id \"%s\""),
		         step->exercise_id);
		snprintf(hint, sizeof hint, "%s",
		         _("`unknot list exercises` shows those there are"));
	}
	report(document, CHECK_UNRESOLVED, step, "exercise", -1, message, hint);
}

/* Whether all exercises of the file have an id: a step may mean the one that has not. */
static bool has_ids(const struct document *document)
{
	for (int i = 0; i < document->exercise_count; i++) {
		if (*document->exercise[i].id == '\0')
			return false;
	}
	return true;
}

static void resolve_steps(struct document *document, const struct document_source *source)
{
	for (int i = 0; i < document->step_count; i++) {
		struct step *step = &document->step[i];

		if (step->kind != STEP_WORK || !*step->exercise_id)
			continue;
		const struct exercise *own = own_exercise(document, step->exercise_id);
		if (own)
			step->exercise = is_sound(document, own) ? own : NULL;
		else if (source)
			step->exercise = source->find(source->ctx, step->exercise_id);
		if (!own && !step->exercise && has_ids(document))
			unresolved(document, source, step);
	}
}

void document_resolve(struct document *document, const struct document_source *source)
{
	struct check_sink sink = { report, is_sound, document };
	struct routine *routine = document->routine;

	resolve_steps(document, source);
	if (!routine)
		return;
	check_routine(routine, &sink);
	for (int i = 0; i < routine->allow.count; i++)
		finding_list_drop(&document->findings, routine->allow.item[i]);
	finding_list_sort(&document->findings);
	if (routine->minutes <= 0) {
		int64_t minutes = (estimate_routine_ms(routine) + 30000) / 60000;

		routine->minutes = minutes < 1 ? 1 : (double)minutes;
	}
}

size_t document_errors(const struct document *document)
{
	return finding_list_errors(&document->findings);
}

const char *document_line(const struct document *document, int line, size_t *len)
{
	const char *at = document->bytes, *end = at ? at + document->len : NULL;

	for (; at && line > 1; line--) {
		at = memchr(at, '\n', (size_t)(end - at));
		at = at ? at + 1 : NULL;
	}
	if (!at || line < 1)
		return NULL;
	const char *stop = memchr(at, '\n', (size_t)(end - at));
	if (!stop)
		stop = end;
	if (stop > at && stop[-1] == '\r')
		stop--;
	*len = (size_t)(stop - at);
	return at;
}

void document_trim(struct document *document)
{
	free(document->bytes);
	document->bytes = NULL;
	document->len = 0;
	scan_finish(&document->scan);
}

void document_finish(struct document *document)
{
	document_trim(document);
	finding_list_finish(&document->findings);
	arena_finish(&document->arena);
	*document = (struct document){ 0 };
}
