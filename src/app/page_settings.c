/* Settings: a row for each; what a file written by hand says is shown and left alone. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/pages.h"
#include "core/cue.h"
#include "core/i18n.h"
#include "core/text.h"
#include "ui/screen_list.h"

enum { NUMBER_STEP = 5 };

/* A text that is being typed, or the setting whose words are ticked. */
struct typing {
	bool on;
	enum setting words;
	char text[SETTING_TEXT_MAX];
};

static void settings_enter(struct app *app)
{
	app_state(app, sizeof(struct typing));
}

/* Hands need no owning. */
static int words_count(enum setting key)
{
	return key == SETTING_TOOLS ? (int)TOOL_HANDS : (int)CUE_COUNT;
}

/* A word of a setting, as people read it; settings.cfg has the word itself. */
static const char *word_shown(struct app *app, const char *word, size_t len)
{
	static const struct {
		const char *word, *shown;
	} words[] = {
		{ "default", N_("the terminal's") }, { "dark", N_("dark") },
		{ "light", N_("light") },            { "contrast", N_("high contrast") },
		{ "mono", N_("without colours") },   { "off", N_("off") },
		{ "routine", N_("as the routine says") }, { "on", N_("always") },
		{ "monday", N_("Monday") },          { "sunday", N_("Sunday") },
		{ "saturday", N_("Saturday") },
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strlen(words[i].word) == len && memcmp(words[i].word, word, len) == 0)
			return _(words[i].shown);
	return app_text(app, "%.*s", (int)len, word);
}

/* What may be chosen, as read and, in brackets, as written in settings.cfg. */
static const char *choice_text(struct app *app, const char *words)
{
	char text[APP_TEXT_MAX];
	size_t used = 0;

	for (; *words && used < sizeof text; words += *words == '|') {
		size_t len = strcspn(words, "|");
		const char *shown = word_shown(app, words, len);
		bool same = strlen(shown) == len && memcmp(shown, words, len) == 0;

		used += (size_t)snprintf(text + used, sizeof text - used, "%s%s", used ? ", " : "",
		                         shown);
		if (!same && used < sizeof text)
			used += (size_t)snprintf(text + used, sizeof text - used, " (%.*s)", (int)len,
			                         words);
		words += len;
	}
	return app_text(app, "%s", text);
}

/* Tools by their names while there is room, else how many there are. */
static const char *set_text(struct app *app, enum setting key)
{
	unsigned ticked = (unsigned)settings_number(&app->coach.settings, key);
	char text[APP_TEXT_MAX] = "";
	size_t used = 0;
	int count = 0;

	for (int i = 0; i < words_count(key); i++) {
		if (!(ticked >> i & 1))
			continue;
		count++;
		if (key == SETTING_TOOLS && used < sizeof text)
			used += (size_t)snprintf(text + used, sizeof text - used, "%s%s",
			                         used ? ", " : "", _(tool_name((enum tool)i)));
	}
	if (count == 0)
		return "-";
	return used > 0 && text_width(text) <= app->grid.cols / 3
	           ? app_text(app, "%s", text)
	           : app_text(app, _("%d of %d"), count, words_count(key));
}

static const char *value_text(struct app *app, int i, int chosen)
{
	const struct settings *settings = &app->coach.settings;
	const struct typing *typing = app->page_state;
	const char *text = settings_text(settings, (enum setting)i);

	if (typing->on && i == chosen)
		return app_text(app, "%s_", typing->text);
	switch (setting_info[i].type) {
	case SETTING_FLAG:
		return settings_flag(settings, (enum setting)i) ? _("on") : _("off");
	case SETTING_WORDS:
		return set_text(app, (enum setting)i);
	case SETTING_WORD:
		return word_shown(app, text, strlen(text));
	default:
		return text[0] ? text : "-";
	}
}

static const char *preset_text(struct app *app, const struct setting_info *info)
{
	if (info->type == SETTING_FLAG)
		return strcmp(info->preset, "true") == 0 ? _("on") : _("off");
	return info->type == SETTING_WORD ? word_shown(app, info->preset, strlen(info->preset))
	                                  : info->preset;
}

/* What may be chosen, and where the value comes from. */
static const char *detail_text(struct app *app, int i)
{
	const struct setting_info *info = &setting_info[i];
	const char *from = _("This is the default."), *range = "";

	if (info->type == SETTING_NUMBER)
		range = app_text(app, _("%d to %d. "), info->least, info->most);
	else if (info->type == SETTING_WORD)
		range = app_text(app, "%s. ", choice_text(app, info->words));
	if (app->coach.settings.from[i] == FROM_FILE)
		from = app_text(app, _("Set by you in %s/settings.cfg; change it there."),
		                app->ctx->config_dir);
	else if (app->coach.settings.from[i] == FROM_SCREEN)
		from = info->preset[0] ? app_text(app, _("Set here; the default is %s."),
		                                  preset_text(app, info))
		                       : _("Set here.");
	return app_text(app, _("%s%s In settings.cfg: %s."), range, from, info->key);
}

static const struct list_view *rows_view(struct app *app, int chosen)
{
	struct list_view *view = app_frame(app, sizeof *view);
	struct list_row *row = app_frame(app, SETTING_COUNT * sizeof *row);

	for (int i = 0; i < SETTING_COUNT; i++) {
		bool by_hand = app->coach.settings.from[i] == FROM_FILE;
		const char *value = value_text(app, i, chosen);

		row[i] = (struct list_row){
			.text = _(setting_info[i].help),
			.right = by_hand ? app_text(app, _("%s  (your file)"), value) : value,
			.style = app->coach.settings.from[i] == FROM_SCREEN ? STYLE_TITLE : STYLE_DIM,
			.rating = RATING_UNKNOWN,
		};
	}
	*view = (struct list_view){
		.title = _("Settings"),
		.right = "",
		.intro = "",
		.row = row,
		.count = SETTING_COUNT,
		.chosen = chosen,
		.detail = detail_text(app, chosen),
		.notice = app->notice,
	};
	return view;
}

static const void *settings_view(struct app *app)
{
	return rows_view(app, *app_chosen(app));
}

/* A routine of that name must be there. */
static bool known_routine(struct app *app, const char *id)
{
	const char *near;

	if (!id[0] || library_routine(&app->coach.library, id))
		return true;
	near = library_nearest(&app->coach.library, id);
	app_notice(app, near ? app_text(app, _("There is no routine \"%s\". Did you mean \"%s\"?"), id,
	                                near)
	                     : app_text(app, _("There is no routine \"%s\"."), id));
	return false;
}

/* Home shows the new one when it comes up. */
static void take_routine(struct app *app)
{
	struct err err;
	const struct routine *routine = coach_routine(&app->coach, &err);

	if (routine)
		app->routine = routine;
	else
		app_notice(app, err.msg);
}

/* Keeps a new value and lets it hold at once where that is possible. */
static bool change(struct app *app, enum setting key, const char *text)
{
	struct settings before = app->coach.settings;
	struct err err;

	if (key == SETTING_ROUTINE && !known_routine(app, text))
		return false;
	if (!settings_set(&app->coach.settings, key, text, &err) ||
	    !settings_save(&app->coach.settings, app->ctx->state_dir, &err)) {
		app->coach.settings = before;
		app_notice(app, err.msg);
		return false;
	}
	if (key == SETTING_THEME)
		app->theme_changed = true;
	else if (key == SETTING_ROUTINE)
		take_routine(app);
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
	app_push(app, &page_typing);
}

/* What has no next value opens instead. */
static void open_only(struct app *app)
{
	app_notice(app, app_text(app, _("%s opens this one."), app_key_of(app, ACTION_CHANGE)));
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
		if (by == 0) {
			((struct typing *)app->page_state)->words = key;
			app_push(app, &page_words);
		} else {
			open_only(app);
		}
		break;
	case SETTING_TIME:
	case SETTING_TEXT:
		if (by == 0)
			begin_typing(app, key);
		else
			open_only(app);
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

static void type_key(struct typing *typing, uint32_t key)
{
	size_t len = strlen(typing->text);

	if (key == KEYCODE_BACKSPACE || key == KEYCODE_DELETE || key == '\b') {
		while (len > 0 && ((unsigned char)typing->text[len - 1] & 0xc0) == 0x80)
			len--;
		typing->text[len ? len - 1 : 0] = '\0';
	} else if (key >= ' ' && key < KEYCODE_SPECIAL) {
		append(typing->text, sizeof typing->text, key);
	}
}

static void settings_act(struct app *app, enum action action, const struct term_key *key)
{
	(void)key;
	if (app_move(app, action, SETTING_COUNT, 10))
		return;
	if (action == ACTION_CHANGE)
		alter(app, (enum setting)*app_chosen(app), 0);
	else if (action == ACTION_LESS || action == ACTION_MORE)
		alter(app, (enum setting)*app_chosen(app), action == ACTION_LESS ? -1 : 1);
	else if (action == ACTION_LEAVE)
		app_home(app);
}

const struct page page_settings = { .screen = &screen_settings,
	                            .view = settings_view,
	                            .act = settings_act,
	                            .enter = settings_enter };

/* ---- A text or a number that is typed ------------------------------------------------------ */

static void stop_typing(struct app *app)
{
	((struct typing *)app->page_state)->on = false;
	app_pop(app);
}

static void typing_act(struct app *app, enum action action, const struct term_key *key)
{
	struct typing *typing = app->page_state;

	if (action == ACTION_CANCEL || !key) {
		stop_typing(app);
	} else if (action == ACTION_KEEP_TEXT) {
		if (change(app, (enum setting)app->chosen[app->depth - 2], typing->text))
			stop_typing(app);
	} else {
		type_key(typing, key->key);
	}
}

/* The rows of the settings, with what is typed among them. */
static const void *typing_view(struct app *app)
{
	return rows_view(app, app->chosen[app->depth - 2]);
}

const struct page page_typing = { .screen = &screen_typing,
	                          .view = typing_view,
	                          .act = typing_act };

/* ---- Sets of words: tools owned, cues that are not played ---------------------------------- */

static const char *word_id(enum setting key, int i)
{
	return key == SETTING_TOOLS ? tool_id((enum tool)i) : cue_info[i].id;
}

static const char *word_text(enum setting key, int i)
{
	return key == SETTING_TOOLS ? _(tool_name((enum tool)i)) : _(cue_info[i].tells);
}

static const void *words_view(struct app *app)
{
	enum setting key = ((const struct typing *)app->page_state)->words;
	uint32_t ticked = (uint32_t)settings_number(&app->coach.settings, key);
	int count = words_count(key);
	struct list_view *view = app_frame(app, sizeof *view);
	struct list_row *row = app_frame(app, (size_t)count * sizeof *row);

	for (int i = 0; i < count; i++)
		row[i] = (struct list_row){
			.text = word_text(key, i),
			.right = "",
			.rating = RATING_UNKNOWN,
			.mark = ticked >> i & 1 ? MARK_ON : MARK_OFF,
		};
	*view = (struct list_view){
		.title = _(setting_info[key].help),
		.right = "",
		.intro = "",
		.row = row,
		.count = count,
		.chosen = *app_chosen(app),
		.detail = "",
		.notice = app->notice,
	};
	return view;
}

static void toggle_word(struct app *app, enum setting key, int word)
{
	uint32_t ticked = (uint32_t)settings_number(&app->coach.settings, key) ^ UINT32_C(1) << word;
	char text[SETTING_TEXT_MAX] = "";
	size_t used = 0;

	for (int i = 0; i < words_count(key) && used < sizeof text; i++)
		if (ticked >> i & 1)
			used += (size_t)snprintf(text + used, sizeof text - used, "%s%s",
			                         used ? " " : "", word_id(key, i));
	change(app, key, text);
}

static void words_act(struct app *app, enum action action, const struct term_key *key)
{
	enum setting words = ((const struct typing *)app->page_state)->words;

	(void)key;
	if (app_move(app, action, words_count(words), 10))
		return;
	if (action == ACTION_TOGGLE)
		toggle_word(app, words, *app_chosen(app));
	else if (action == ACTION_DONE || action == ACTION_LEAVE)
		app_pop(app);
}

const struct page page_words = { .screen = &screen_words, .view = words_view, .act = words_act };
