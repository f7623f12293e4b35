/* Settings: a row for each; what a file written by hand says is shown and left alone. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/pages.h"
#include "core/i18n.h"
#include "core/text.h"
#include "ui/screen_list.h"

enum { NUMBER_STEP = 5, NARROW = 64, TOOLS = TOOL_HANDS }; /* hands need no owning */

/* A text that is being typed. */
struct typing {
	bool on;
	char text[SETTING_TEXT_MAX];
};

static void settings_enter(struct app *app)
{
	free(app->page_state);
	app->page_state = calloc(1, sizeof(struct typing));
	if (!app->page_state)
		app->quit = true;
}

static const char *value_text(struct app *app, int i)
{
	const struct settings *settings = &app->coach.settings;
	const struct typing *typing = app->page_state;
	const char *text = settings_text(settings, (enum setting)i);

	if (typing->on && i == *app_chosen(app))
		return app_text(app, "%s_", typing->text);
	if (setting_info[i].type == SETTING_FLAG)
		return settings_flag(settings, (enum setting)i) ? _("on") : _("off");
	return text[0] ? text : "-";
}

static const char *detail_text(struct app *app, int i)
{
	const struct setting_info *info = &setting_info[i];
	const char *from = "";
	const char *range = "";

	if (info->type == SETTING_NUMBER)
		range = app_text(app, _(" %d to %d."), info->least, info->most);
	else if (info->type == SETTING_WORD)
		range = app_text(app, " %s.", info->words);
	switch (app->coach.settings.from[i]) {
	case FROM_FILE:
		from = app_text(app, _("Set by you in %s/settings.cfg; change it there."),
		                app->ctx->config_dir);
		break;
	case FROM_SCREEN:
		from = info->preset[0] ? app_text(app, _("Set here; without that %s."), info->preset)
		                       : _("Set here.");
		break;
	default:
		from = _("As it comes.");
		break;
	}
	return app_text(app, "%s (%s).%s %s", _(info->help), info->key, range, from);
}

static const void *settings_view(struct app *app)
{
	const struct typing *typing = app->page_state;
	struct list_view *view = app_frame(app, sizeof *view);
	struct list_row *row = app_frame(app, SETTING_COUNT * sizeof *row);
	bool narrow = app->grid.cols < NARROW;

	for (int i = 0; i < SETTING_COUNT; i++) {
		bool by_hand = app->coach.settings.from[i] == FROM_FILE;
		const char *value = value_text(app, i);

		row[i] = (struct list_row){
			.text = narrow ? setting_info[i].key : _(setting_info[i].help),
			.right = by_hand ? app_text(app, _("%s  (your file)"), value) : value,
			.style = app->coach.settings.from[i] == FROM_SCREEN ? STYLE_TITLE : STYLE_DIM,
			.rating = RATING_UNKNOWN,
		};
	}
	*view = (struct list_view){
		.title = _("Settings"),
		.right = "",
		.intro = typing->on ? _("Type, then Enter; Esc leaves it as it was.") : "",
		.row = row,
		.count = SETTING_COUNT,
		.chosen = *app_chosen(app),
		.detail = detail_text(app, *app_chosen(app)),
		.notice = app->notice,
	};
	return view;
}

/* Keeps a new value and lets it hold at once where that is possible. */
static bool change(struct app *app, enum setting key, const char *text)
{
	struct settings before = app->coach.settings;
	struct err err;

	if (!settings_set(&app->coach.settings, key, text, &err) ||
	    !settings_save(&app->coach.settings, app->ctx->state_dir, &err)) {
		app->coach.settings = before;
		app_notice(app, err.msg);
		return false;
	}
	if (key == SETTING_THEME)
		app->theme_changed = true;
	else if (key <= SETTING_LANGUAGE || key == SETTING_INHIBIT)
		app_notice(app, _("Kept. It holds from the next start on."));
	return true;
}

static void step_number(struct app *app, enum setting key, int by)
{
	const struct setting_info *info = &setting_info[key];
	int span = info->most - info->least;
	int value = settings_number(&app->coach.settings, key) + by * (span > 20 ? NUMBER_STEP : 1);
	char text[16];

	if (value < info->least)
		value = info->least;
	if (value > info->most)
		value = info->most;
	snprintf(text, sizeof text, "%d", value);
	change(app, key, text);
}

static void step_word(struct app *app, enum setting key, int by)
{
	const char *words = setting_info[key].words;
	int count = 1, at = settings_number(&app->coach.settings, key) + by;
	char text[SETTING_TEXT_MAX];

	for (const char *p = words; *p; p++)
		count += *p == '|';
	at = (at + count) % count;
	for (; at > 0; at--)
		words = strchr(words, '|') + 1;
	snprintf(text, sizeof text, "%.*s", (int)strcspn(words, "|"), words);
	change(app, key, text);
}

static void begin_typing(struct app *app, enum setting key)
{
	struct typing *typing = app->page_state;

	typing->on = true;
	snprintf(typing->text, sizeof typing->text, "%s",
	         settings_text(&app->coach.settings, key));
}

/* A step to the left or right, or Enter (by is 0): flags turn, words go on, texts are typed. */
static void alter(struct app *app, enum setting key, int by)
{
	if (app->coach.settings.from[key] == FROM_FILE) {
		app_notice(app, app_text(app, _("Set by you in %s/settings.cfg; change it there."),
		                         app->ctx->config_dir));
		return;
	}
	switch (setting_info[key].type) {
	case SETTING_FLAG:
		change(app, key, settings_flag(&app->coach.settings, key) ? "false" : "true");
		break;
	case SETTING_NUMBER:
		if (by)
			step_number(app, key, by);
		else
			begin_typing(app, key);
		break;
	case SETTING_WORD:
		step_word(app, key, by ? by : 1);
		break;
	case SETTING_WORDS:
		if (key == SETTING_TOOLS && by == 0) {
			app_push(app, &page_tools);
			break;
		}
		/* fall through */
	case SETTING_TEXT:
		if (by == 0)
			begin_typing(app, key);
		break;
	}
}

static void append(char *text, size_t size, uint32_t code)
{
	size_t len = strlen(text);
	char bytes[4];
	size_t count = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;

	if (len + count >= size)
		return;
	if (count == 1)
		bytes[0] = (char)code;
	for (size_t i = count; count > 1 && i-- > 0; code >>= 6)
		bytes[i] = (char)(i ? 0x80 | (code & 0x3f)
		                    : ((0xf00u >> count) & 0xffu) | code);
	memcpy(text + len, bytes, count);
	text[len + count] = '\0';
}

static void type_key(struct app *app, uint32_t key)
{
	struct typing *typing = app->page_state;
	size_t len = strlen(typing->text);

	if (key == KEYCODE_ESC) {
		typing->on = false;
	} else if (key == KEYCODE_ENTER) {
		typing->on = !change(app, (enum setting)*app_chosen(app), typing->text);
	} else if (key == KEYCODE_BACKSPACE || key == KEYCODE_DELETE || key == '\b') {
		while (len > 0 && ((unsigned char)typing->text[len - 1] & 0xc0) == 0x80)
			len--;
		typing->text[len ? len - 1 : 0] = '\0';
	} else if (key >= ' ' && key < KEYCODE_SPECIAL && key != KEYCODE_BACKSPACE) {
		append(typing->text, sizeof typing->text, key);
	}
}

static void settings_act(struct app *app, enum action action, const struct term_key *key)
{
	struct typing *typing = app->page_state;

	if (typing->on) {
		type_key(app, key ? key->key : KEYCODE_ESC);
		return;
	}
	if (app_move(app, action, SETTING_COUNT, 10))
		return;
	if (action == ACTION_CHANGE || action == ACTION_START)
		alter(app, (enum setting)*app_chosen(app), 0);
	else if (action == ACTION_LEFT || action == ACTION_RIGHT)
		alter(app, (enum setting)*app_chosen(app), action == ACTION_LEFT ? -1 : 1);
	else if (action == ACTION_LEAVE || action == ACTION_DONE)
		app_home(app);
}

const struct page page_settings = { .screen = &screen_settings,
	                            .view = settings_view,
	                            .act = settings_act,
	                            .enter = settings_enter };

/* ---- Tools owned --------------------------------------------------------------------------- */

static const void *tools_view(struct app *app)
{
	uint32_t owned = settings_tools(&app->coach.settings);
	struct list_view *view = app_frame(app, sizeof *view);
	struct list_row *row = app_frame(app, TOOLS * sizeof *row);

	for (int i = 0; i < TOOLS; i++)
		row[i] = (struct list_row){
			.text = _(tool_name((enum tool)i)),
			.right = "",
			.rating = RATING_UNKNOWN,
			.mark = owned & (UINT32_C(1) << i) ? MARK_ON : MARK_OFF,
		};
	*view = (struct list_view){
		.title = _("Tools you own"),
		.right = owned ? "" : _("nothing ticked: all"),
		.intro = _("Tick what you have with space. With nothing ticked every tool is taken as "
		           "there."),
		.row = row,
		.count = TOOLS,
		.chosen = *app_chosen(app),
		.detail = "",
		.notice = app->notice,
	};
	return view;
}

static void toggle_tool(struct app *app, int tool)
{
	uint32_t owned = settings_tools(&app->coach.settings) ^ (UINT32_C(1) << tool);
	char text[SETTING_TEXT_MAX] = "";
	size_t used = 0;

	for (int i = 0; i < TOOLS; i++)
		if (owned & (UINT32_C(1) << i) && used < sizeof text)
			used += (size_t)snprintf(text + used, sizeof text - used, "%s%s",
			                         used ? " " : "", tool_id((enum tool)i));
	change(app, SETTING_TOOLS, text);
}

static void tools_act(struct app *app, enum action action, const struct term_key *key)
{
	(void)key;
	if (app_move(app, action, TOOLS, 10))
		return;
	if (action == ACTION_TOGGLE || action == ACTION_START)
		toggle_tool(app, *app_chosen(app));
	else if (action == ACTION_DONE || action == ACTION_LEAVE)
		app_pop(app);
}

const struct page page_tools = { .screen = &screen_tools, .view = tools_view, .act = tools_act };
