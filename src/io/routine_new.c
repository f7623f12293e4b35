#include "io/routine_new.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/i18n.h"
#include "core/text.h"
#include "io/fs.h"

/* %s: id, title. */
static const char template[] =
    "# A routine for unknot. Lines that begin with # are notes and may be deleted.\n"
    "#\n"
    "#   unknot check FILE       says what is wrong, line by line\n"
    "#   unknot show FILE        shows it as it will be read\n"
    "#   unknot list exercises   lists what steps may use\n"
    "#   man unknot-routine      explains every key\n"
    "format = 1;\n"
    "\n"
    "# Exercises of your own. They serve the routine below and no other.\n"
    "exercises = (\n"
    "  { id = \"my-calf-roll\";\n"
    "    title = \"Calf, slow roll\";\n"
    "    area = \"calf\";                # unknot list areas\n"
    "    sides = \"each\";               # each, both (at once) or midline\n"
    "    tools = [ \"foam-roller\", \"massage-stick\" ];  # the best first; unknot list tools\n"
    "    technique = \"roll\";           # roll, hold, sink, pin-and-move, cross-hand,\n"
    "                                  # skin-roll, stretch, move or breathe\n"
    "    place = \"floor\";              # floor, wall, chair, table, bed or standing\n"
    "    hold = 60;                    # seconds a set and side at level 3; people start with 45\n"
    "    cadence = 3.0;                # seconds one way\n"
    "    pressure = 4;                 # felt as 4 of 10 at most\n"
    "    lead_in = 10;                 # seconds to get into place\n"
    "    rest = 15;                    # seconds between two sets\n"
    "    position = \"Sit, roller under this calf, hands behind you.\";\n"
    "    movement = \"Roll slowly from above the heel to below the knee.\";\n"
    "    cues = ( { at = \"start\"; say = \"Slow strokes.\"; },\n"
    "             { at = \"half\"; say = \"Find the tender spot and stay.\"; } );\n"
    "    easier = \"Keep the other foot on the floor.\";\n"
    "    harder = \"Rest the other leg on top.\";\n"
    "    feel = \"A broad ache that eases.\";\n"
    "    stop = \"Keep off the back of the knee. Throbbing or warmth in one leg: stop.\";\n"
    "    avoid = [ \"clot\", \"varicose\" ];  # who leaves it out\n"
    "    source = \"Behm 2020\";         # the study, the book, or you\n"
    "    figure = { base = \"sit-long\"; rest = [ \"hands\", \"foot-left\" ]; hip-left = 80;\n"
    "               knee-left = 90; slide = [ 0.1, 0.9 ]; };  # drawn by joints; may be left out\n"
    "  }\n"
    ");\n"
    "\n"
    "routine = {\n"
    "  id = \"%s\";\n"
    "  title = \"%s\";\n"
    "  # author = \"Your name\"; version = \"1.0\"; patient = \"Whom it is for\";\n"
    "  purpose = \"daily\";             # daily, warm-up, recovery, release or wind-down\n"
    "  # audience = [ \"runner\" ]; conditions = [ \"tight calves\" ];\n"
    "  minutes = 2;                   # at level 2, all changes included\n"
    "  summary = \"Loosens the calves. Not for an injury under 72 hours old.\";\n"
    "  before = [ \"Put the roller where you can sit with stretched legs.\" ];\n"
    "  after = [ \"Drink a glass of water and walk for a minute.\" ];\n"
    "  progression = \"adaptive\";      # adaptive follows the answers; fixed is as written\n"
    "  # level_max = 4; start_level = 1; stop_pain = 3; days_between = 2; review_after = 12;\n"
    "  # contact = \"Call the practice if it wakes you at night.\";\n"
    "  steps = (\n"
    "    { exercise = \"my-calf-roll\"; }\n"
    "    # , { exercise = \"quads-roll\"; hold = 45; sets = 2; pressure = 3; optional = "
    "true; }\n"
    "    # , { rest = 30; say = \"Change to the wall.\"; }\n"
    "  );\n"
    "};\n";

void routine_new_id(const char *path, char id[static ID_MAX + 1])
{
	const char *name = strrchr(path, '/');
	size_t used = 0;

	for (name = name ? name + 1 : path; *name && strcmp(name, ".cfg") != 0 && used < ID_MAX;
	     name++) {
		char c = *name >= 'A' && *name <= 'Z' ? (char)(*name - 'A' + 'a') : *name;

		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
			id[used++] = c;
		else if (used > 0 && id[used - 1] != '-')
			id[used++] = '-';
	}
	while (used > 0 && id[used - 1] == '-')
		used--;
	id[used] = '\0';
	if (used == 0)
		snprintf(id, ID_MAX + 1, "my-routine");
}

static char *memory_out(struct err *err)
{
	err_set(err, ERR_MEMORY, _("not enough memory"));
	return NULL;
}

char *routine_new_text(const char *id, struct err *err)
{
	char title[ID_MAX + 1];
	size_t room = sizeof template + 2 * ID_MAX;
	char *text = malloc(room);

	if (!text)
		return memory_out(err);
	snprintf(title, sizeof title, "%s", id);
	for (char *c = title; *c; c++)
		*c = *c == '-' ? ' ' : *c;
	if (title[0] >= 'a' && title[0] <= 'z')
		title[0] = (char)(title[0] - 'a' + 'A');
	snprintf(text, room, template, id, title);
	return text;
}

/* The bytes from at to end, with those of the value of node replaced by an id in quotes. */
static char *with_id(const struct document *document, uint32_t at, uint32_t end, int node,
                     const char *id, const char *head, const char *tail, struct err *err)
{
	const struct scan_node *n = &document->scan.node[node];
	size_t room = (size_t)(end - at) + strlen(id) + strlen(head) + strlen(tail) + 8;
	char *text = malloc(room);

	if (!text)
		return memory_out(err);
	snprintf(text, room, "%s%.*s\"%s\"%.*s%s", head, (int)(n->at - at), document->bytes + at,
	         id, (int)(end - n->end), document->bytes + n->end, tail);
	return text;
}

static char *copy_routine(const struct document *document, const char *id, struct err *err)
{
	const struct scan *scan = &document->scan;
	int node = scan_child(scan, 0, "routine");

	return with_id(document, 0, (uint32_t)document->len, scan_child(scan, node, "id"), id, "",
	               "", err);
}

static char *copy_exercise(const struct document *document, const char *exercise, const char *id,
                           struct err *err)
{
	const struct scan *scan = &document->scan;
	int node = scan->node[scan_child(scan, 0, "exercises")].first;

	for (int i = 0; strcmp(document->exercise[i].id, exercise) != 0; i++)
		node = scan->node[node].next;
	return with_id(document, scan->node[node].at, scan->node[node].end,
	               scan_child(scan, node, "id"), id, "format = 1;\n\nexercises = (\n  ",
	               "\n);\n", err);
}

char *routine_new_copy(const char *path, const char *exercise, const char *id, struct err *err)
{
	struct document document = { 0 };
	char *text = NULL;
	bool there;

	if (document_load(&document, path, err)) {
		there = document_errors(&document) == 0 && !exercise && document.routine;
		for (int i = 0; exercise && i < document.exercise_count; i++)
			there = there || strcmp(document.exercise[i].id, exercise) == 0;
		if (there)
			text = exercise ? copy_exercise(&document, exercise, id, err)
			                : copy_routine(&document, id, err);
		else
			err_set(err, ERR_INVALID, _("%s has changed; try again"), path);
	}
	document_finish(&document);
	return text;
}

bool routine_new_write(const char *path, const char *text, struct err *err)
{
	int fd = fs_open_as(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0666);
	char safe[1024];

	if (fd < 0 && errno == EEXIST)
		return err_set(err, ERR_INVALID,
		               _("%s is there already and is left as it is; choose another name"),
		               text_safe(safe, sizeof safe, path, false));
	if (fd < 0)
		return fs_err(err, errno, _("cannot write"), path);
	bool ok = fs_write(fd, text, strlen(text));
	if (!ok)
		fs_err(err, errno, _("cannot write"), path);
	if (close(fd) != 0 && ok)
		ok = fs_err(err, errno, _("cannot write"), path);
	if (!ok)
		unlink(path);
	return ok;
}
