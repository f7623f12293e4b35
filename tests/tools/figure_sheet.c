/* A contact sheet of figures, to be looked at: every exercise of the given files with its figure in
 * both poses, as one SVG picture on standard output, or as text in dots or ASCII. What is wrong
 * with a figure goes to standard error.
 *
 *     figure_sheet [--text COLSxROWS] [--ascii] [--bases] [FILE.cfg ...] >sheet.svg
 *     rsvg-convert -o sheet.png sheet.svg */
#include <libconfig.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/canvas.h"
#include "core/figure.h"
#include "core/svg.h"
#include "io/figure_read.h"

enum { COLUMNS = 5, CELL_W = 300, CELL_H = 250, FIGURES_MAX = 600, SVG_MAX = 64 * 1024 };

struct entry {
	char id[80], title[120];
	struct exercise exercise;
	const struct figure *figure;
};

struct sheet {
	struct arena arena;
	struct entry entry[FIGURES_MAX];
	int count;
	int cols, rows; /* of text; 0: SVG */
	bool ascii;
	int faults, missing;
};

static void report(void *ctx, const char *where, const char *message, const char *hint)
{
	fprintf(stderr, "%s: figure%s%s: %s (%s)\n", (const char *)ctx, *where == '\0' ? "" : ".",
	        where, message, hint);
}

static const char *text(const config_setting_t *s, const char *key)
{
	const char *value = "";

	config_setting_lookup_string(s, key, &value);
	return value;
}

static void read_tools(struct exercise *e, const config_setting_t *s)
{
	const config_setting_t *tools = config_setting_get_member(s, "tools");

	for (int i = 0; tools != NULL && i < config_setting_length(tools) && i < TOOL_COUNT; i++) {
		if (tool_from_id(config_setting_get_string_elem(tools, i),
		                 &e->tools[e->tool_count]))
			e->tool_count++;
	}
	if (e->tool_count == 0)
		e->tools[e->tool_count++] = TOOL_NONE;
}

static void add_exercise(struct sheet *sheet, const char *file, const config_setting_t *s)
{
	struct entry *entry = &sheet->entry[sheet->count];
	const config_setting_t *figure = config_setting_get_member(s, "figure");
	struct exercise *e = &entry->exercise;
	const char *sides = text(s, "sides");

	if (sheet->count == FIGURES_MAX)
		return;
	*entry = (struct entry){ .id = "" };
	snprintf(entry->id, sizeof entry->id, "%s", text(s, "id"));
	snprintf(entry->title, sizeof entry->title, "%s", text(s, "title"));
	if (figure == NULL) {
		fprintf(stderr, "%s: %s: no figure\n", file, entry->id);
		sheet->missing++;
		return;
	}
	if (!area_from_id(text(s, "area"), &e->area) || !place_from_id(text(s, "place"), &e->place))
		fprintf(stderr, "%s: %s: no such area or place\n", file, entry->id);
	e->near = e->area;
	if (e->area == AREA_OTHER && !area_from_id(text(s, "near"), &e->near))
		e->near = AREA_QUADS;
	e->sides = strcmp(sides, "both") == 0      ? SIDES_BOTH
	           : strcmp(sides, "midline") == 0 ? SIDES_MIDLINE
	                                           : SIDES_EACH;
	read_tools(e, s);
	if (!figure_read(figure, &sheet->arena, &entry->figure, report, entry->id) ||
	    !figure_check(entry->figure, e, report, entry->id))
		sheet->faults++;
	if (entry->figure != NULL)
		sheet->count++;
}

static bool add_file(struct sheet *sheet, const char *path)
{
	const config_setting_t *list;
	config_t config;
	bool ok;

	config_init(&config);
	ok = config_read_file(&config, path) == CONFIG_TRUE;
	if (!ok)
		fprintf(stderr, "%s:%d: %s\n", path, config_error_line(&config),
		        config_error_text(&config));
	list = ok ? config_lookup(&config, "exercises") : NULL;
	for (int i = 0; list != NULL && i < config_setting_length(list); i++)
		add_exercise(sheet, path, config_setting_get_elem(list, (unsigned)i));
	config_destroy(&config);
	return ok;
}

static void add_bases(struct sheet *sheet)
{
	for (int i = 0; i < figure_base_count && sheet->count < FIGURES_MAX; i++) {
		struct entry *entry = &sheet->entry[sheet->count++];
		struct figure *figure = arena_alloc(&sheet->arena, sizeof *figure);

		*entry = (struct entry){ .exercise.place = figure_base[i].place,
			                 .exercise.area = AREA_FOOT,
			                 .exercise.near = AREA_FOOT,
			                 .exercise.tools[0] = TOOL_NONE,
			                 .exercise.tool_count = 1 };
		snprintf(entry->id, sizeof entry->id, "%s", figure_base[i].name);
		figure_init(figure, i);
		entry->figure = figure;
		if (!figure_check(figure, &entry->exercise, report, entry->id))
			sheet->faults++;
	}
}

static void put_char(uint32_t cp)
{
	if (cp < 0x80)
		putchar((int)cp);
	else
		printf("%c%c%c", (int)(0xe0 | cp >> 12), (int)(0x80 | (cp >> 6 & 0x3f)),
		       (int)(0x80 | (cp & 0x3f)));
}

static void print_text(const struct sheet *sheet, const struct entry *entry)
{
	struct canvas_cell *cell = calloc((size_t)(sheet->cols * sheet->rows), sizeof *cell);
	struct figure_scene scene;

	if (cell == NULL)
		return;
	figure_stage(&scene, entry->figure, &entry->exercise, SIDE_RIGHT);
	printf("%s  %s\n", entry->id, entry->title);
	for (int row = 0; row < sheet->rows; row++) {
		for (int pose = 0; pose < 2; pose++) {
			struct canvas canvas;

			canvas_init(&canvas, cell, sheet->cols, sheet->rows);
			figure_draw(&canvas, &scene, pose);
			for (int col = 0; col < sheet->cols; col++)
				put_char(canvas_char(&canvas, col, row, sheet->ascii));
			fputs(pose == 0 ? " | " : "\n", stdout);
		}
	}
	free(cell);
}

static void print_cell(const struct sheet *sheet, int i)
{
	static char figure[SVG_MAX], words[1024];
	const struct entry *entry = &sheet->entry[i];
	int x = i % COLUMNS * CELL_W, y = i / COLUMNS * CELL_H;
	struct figure_scene scene;
	struct svg svg;

	figure_stage(&scene, entry->figure, &entry->exercise, SIDE_RIGHT);
	if (figure_svg(figure, sizeof figure, &scene, entry->title) >= sizeof figure)
		fprintf(stderr, "%s: the picture is too large\n", entry->id);
	svg_init(&svg, words, sizeof words);
	svg_text(&svg, entry->id);
	svg_raw(&svg, "</text><text y=\"226\" font-size=\"11\" fill=\"gray\" x=\"8\">");
	svg_text(&svg, entry->title);
	printf("<g transform=\"translate(%d,%d)\"><rect width=\"%d\" height=\"%d\" fill=\"none\" "
	       "stroke=\"rgb(220,220,220)\"/><text y=\"242\" font-size=\"12\" x=\"8\">%s</text>"
	       "<svg x=\"10\" y=\"6\" width=\"%d\" height=\"%d\">%s</svg></g>\n",
	       x, y, CELL_W, CELL_H, words, CELL_W - 20, CELL_H - 42, figure);
}

static void print_svg(const struct sheet *sheet)
{
	int rows = (sheet->count + COLUMNS - 1) / COLUMNS;

	printf(
	    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" "
	    "font-family=\"sans-serif\"><rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>\n",
	    COLUMNS * CELL_W, rows * CELL_H);
	for (int i = 0; i < sheet->count; i++)
		print_cell(sheet, i);
	puts("</svg>");
}

int main(int argc, char **argv)
{
	static struct sheet sheet;
	bool ok = true;

	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--ascii") == 0)
			sheet.ascii = true;
		else if (strcmp(argv[i], "--bases") == 0)
			add_bases(&sheet);
		else if (strcmp(argv[i], "--text") == 0 && i + 1 < argc)
			ok = sscanf(argv[++i], "%dx%d", &sheet.cols, &sheet.rows) == 2 &&
			     sheet.cols > 0 && sheet.rows > 0 && sheet.cols <= 400 &&
			     sheet.rows <= 200 && ok;
		else
			ok = add_file(&sheet, argv[i]) && ok;
	}
	if (sheet.cols > 0) {
		for (int i = 0; i < sheet.count; i++)
			print_text(&sheet, &sheet.entry[i]);
	} else {
		print_svg(&sheet);
	}
	fprintf(stderr, "%d figures, %d with faults, %d exercises without\n", sheet.count,
	        sheet.faults, sheet.missing);
	arena_finish(&sheet.arena);
	return ok && sheet.faults == 0 ? 0 : 1;
}
