/* The figure group of an exercise: read by io/figure_read, its findings put where they belong. */
#include <stdlib.h>
#include <string.h>

#include "io/figure_read.h"
#include "io/routine_read.h"
#include "io/routine_value.h"

/* Where the findings of one figure go. */
struct sink {
	struct document *document;
	int node; /* of the figure's group */
};

/* The node of a key path as "from.knee-left" or "rest[1]"; as far as it leads. */
static int find_path(const struct scan *scan, int node, const char *where)
{
	while (*where && node >= 0) {
		char key[64];
		size_t len = strcspn(where, ".[");
		int at = node;

		if (*where == '[') {
			at = scan_item(scan, node, (int)strtol(where + 1, NULL, 10));
			len = strcspn(where, "]");
			len += where[len] == ']';
		} else if (len > 0 && len < sizeof key) {
			memcpy(key, where, len);
			key[len] = '\0';
			at = scan_child(scan, node, key);
		}
		if (at < 0)
			break;
		node = at;
		where += len;
		where += *where == '.';
	}
	return node;
}

static void report(void *ctx, const char *where, const char *message, const char *hint)
{
	const struct sink *sink = ctx;
	const struct scan *scan = &sink->document->scan;
	int node = find_path(scan, sink->node, where);

	finding_add(&sink->document->findings, CHECK_FIGURE, scan_node_spot(scan, node), hint, "%s",
	            message);
}

void routine_read_figure(struct reader *reader, const struct value *value, void *base)
{
	struct sink sink = { reader->document, value->node };
	struct exercise *exercise = base;

	if (reader->document->scan.node[value->node].kind != SCAN_GROUP) {
		value_wrong_type(reader, value);
		return;
	}
	figure_read(value->setting, &reader->document->arena, &exercise->figure, report, &sink);
}

void document_check_figures(struct document *document)
{
	for (int i = 0; i < document->exercise_count; i++) {
		const struct exercise *exercise = &document->exercise[i];
		const struct document_origin *origin = routine_find_origin(document, exercise);

		if (!exercise->figure || !origin->sound)
			continue;
		struct sink sink = { document,
			             scan_child(&document->scan, origin->node, "figure") };
		figure_check(exercise->figure, exercise, report, &sink);
	}
	finding_list_sort(&document->findings);
}
