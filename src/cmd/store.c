#include "cmd/store.h"

#include <stdio.h>
#include <string.h>

#include "core/i18n.h"
#include "core/text.h"

struct journal *store_open(struct cmd_context *ctx, bool read_only, int *code)
{
	struct journal *journal;
	char safe[1024];
	struct err err;

	if (!journal_open(ctx->data_dir, read_only, &journal, &err)) {
		*code = cmd_fail(ctx, &err);
		return NULL;
	}
	if (*journal_news(journal))
		fprintf(ctx->err, "unknot: %s\n",
		        text_safe(safe, sizeof safe, journal_news(journal), ctx->ascii));
	return journal;
}

bool store_lock(struct cmd_context *ctx, struct session_lock *lock, int *code)
{
	char now[STAMP_TEXT];
	struct stamp stamp = stamp_now();
	struct err err;

	if (lock_session(ctx->data_dir, stamp_format_local(&stamp, now), lock, &err))
		return true;
	*code = cmd_fail(ctx, &err);
	return false;
}

/* Tells that a word is not known. Returns false. */
static bool unknown(struct cmd_context *ctx, const char *what, const char *word,
                    const char *const *list, size_t count)
{
	char safe[80];
	const char *near = text_nearest(word, list, count);

	text_safe(safe, sizeof safe, word, ctx->ascii);
	if (near)
		cmd_usage(ctx, _("\"%s\" is no %s; did you mean \"%s\"?"), safe, what, near);
	else
		cmd_usage(ctx, _("\"%s\" is no %s"), safe, what);
	return false;
}

bool store_area(struct cmd_context *ctx, const char *word, enum area *area)
{
	const char *list[AREA_COUNT];

	if (area_from_id(word, area))
		return true;
	for (int i = 0; i < AREA_COUNT; i++)
		list[i] = area_id((enum area)i);
	return unknown(ctx, _("area"), word, list, AREA_COUNT);
}

bool store_side(struct cmd_context *ctx, const char *word, enum side *side)
{
	const char *list[SIDE_COUNT];

	if (side_from_id(word, side))
		return true;
	for (int i = 0; i < SIDE_COUNT; i++)
		list[i] = side_id((enum side)i);
	return unknown(ctx, _("side"), word, list, SIDE_COUNT);
}

bool store_date(struct cmd_context *ctx, const char *word, int32_t *date)
{
	char safe[80];

	if (date_parse(word, date))
		return true;
	cmd_usage(ctx, _("\"%s\" is no date such as 2026-01-05"),
	          text_safe(safe, sizeof safe, word, ctx->ascii));
	return false;
}

const char *store_place(const struct cmd_context *ctx, char *buf, size_t size, enum area area,
                        const char *site, enum side side)
{
	char safe[256];

	text_safe(safe, sizeof safe, *site ? site : _(area_info[area].name), ctx->ascii);
	if (side == SIDE_MIDLINE)
		snprintf(buf, size, "%s", safe);
	else
		snprintf(buf, size, "%s, %s", safe, _(side_name(side)));
	return buf;
}
