#include "core/phrase.h"

#include <stdio.h>
#include <string.h>

#include "core/i18n.h"

enum {
	MS_A_CHARACTER = 68, /* espeak-ng at rate 0, English, rounded up; other voices are near */
	LETTERS_A_DIGIT = 5, /* of a number's name: "120" takes as long as "one hundred and twenty" */
	MS_A_TEXT = 400      /* start-up and the pause at the end */
};

char *phrase_place(char *buf, size_t size, const struct session_item *item)
{
	const char *name = _(area_info[item->area].name);

	if (item->area == AREA_OTHER && item->exercise && item->exercise->site[0])
		name = item->exercise->site;
	if (item->side == SIDE_MIDLINE)
		snprintf(buf, size, "%s", name);
	else
		snprintf(buf, size, _("%s, %s"), name, _(side_name(item->side)));
	return buf;
}

/* Adds a sentence to what is in buf, with a space between. */
static void add(char *buf, size_t size, const char *sentence)
{
	size_t used = strlen(buf);

	if (sentence[0])
		snprintf(buf + used, size - used, "%s%s", used ? " " : "", sentence);
}

static void add_dose(char *buf, size_t size, const struct session_item *item)
{
	char text[128];
	int seconds = (int)(item->hold_ms / 1000);

	if (technique_presses(item->exercise->technique)) {
		snprintf(text, sizeof text, _("Up to %d of 10."), item->pressure);
		add(buf, size, text);
	}
	if (item->sets > 1)
		snprintf(text, sizeof text, 
		         i18n_count("%d time %d seconds.", "%d times %d seconds.",
		                    (unsigned long)item->sets),
		         item->sets, seconds);
	else
		snprintf(text, sizeof text, i18n_count("%d second.", "%d seconds.", (unsigned long)seconds),
		         seconds);
	add(buf, size, text);
}

static void announce(char *buf, size_t size, const struct session_item *item, bool change)
{
	char place[PHRASE_NAME_MAX];
	char text[2 * PHRASE_NAME_MAX];

	buf[0] = '\0';
	phrase_place(place, sizeof place, item);
	if (change)
		add(buf, size, _("Change sides."));
	if (!change && item->tool != TOOL_NONE && item->tool != TOOL_HANDS)
		snprintf(text, sizeof text, _("%s, %s."), place, _(tool_name(item->tool)));
	else
		snprintf(text, sizeof text, _("%s."), place);
	add(buf, size, text);
	if (!change)
		add(buf, size, item->exercise->position);
	add(buf, size, item->note);
	add_dose(buf, size, item);
}

static void set_rest(char *buf, size_t size, const struct session_item *item, int set)
{
	int seconds = (int)(item->rest_ms / 1000);
	char text[64];

	snprintf(buf, size,
	         i18n_count("Rest, %d second.", "Rest, %d seconds.", (unsigned long)seconds), seconds);
	snprintf(text, sizeof text, _("Then set %d of %d."), set, item->sets);
	add(buf, size, text);
}

static void rest_step(char *buf, size_t size, const struct session_item *item)
{
	int seconds = (int)(item->hold_ms / 1000);

	if (item->note[0])
		snprintf(buf, size, "%s", item->note);
	else
		snprintf(buf, size,
		         i18n_count("Rest, %d second.", "Rest, %d seconds.", (unsigned long)seconds),
		         seconds);
}

/* Phrases that are always the same words. */
static const char *const fixed[PHRASE_COUNT] = {
	[PHRASE_HALF] = N_("Half way."),
	[PHRASE_TEN] = N_("Ten seconds."),
	[PHRASE_RATE] = N_("How strong was it at its worst, 0 to 10?"),
	[PHRASE_HURTS] =
	    N_("Come off. This place and what belongs to it rest for today. "
	       "If it stays sharp, burning or numb, ask a clinician."),
	[PHRASE_PAUSED] = N_("Paused."),
	[PHRASE_RESUMED] = N_("Going on."),
	[PHRASE_ASLEEP] = N_("Paused, because the machine was asleep."),
	[PHRASE_DONE] = N_("Done. Get up slowly, and drink some water."),
	[PHRASE_STOPPED] = N_("Stopped. What you did is kept."),
};

char *phrase_text(char *buf, size_t size, const struct session_item *item, enum phrase phrase,
                  int n)
{
	char place[PHRASE_NAME_MAX];

	buf[0] = '\0';
	switch (phrase) {
	case PHRASE_ANNOUNCE:
		announce(buf, size, item, n != 0);
		break;
	case PHRASE_MOVE:
		snprintf(buf, size, "%s", item->exercise->movement);
		break;
	case PHRASE_CUE:
		snprintf(buf, size, "%s", item->exercise->cues[n].say);
		break;
	case PHRASE_SET_REST:
		set_rest(buf, size, item, n);
		break;
	case PHRASE_BREAK:
		rest_step(buf, size, item);
		break;
	case PHRASE_NEXT:
		snprintf(buf, size, _("Next: %s."), phrase_place(place, sizeof place, item));
		break;
	default:
		snprintf(buf, size, "%s", _(fixed[phrase]));
		break;
	}
	return buf;
}

int64_t phrase_text_ms(const char *text, int rate)
{
	int64_t characters = 0;
	int64_t ms;

	if (!text[0])
		return 0;
	for (; *text; text++)
		characters += *text >= '0' && *text <= '9' ? LETTERS_A_DIGIT
		                                           : ((unsigned char)*text & 0xc0) != 0x80;
	ms = MS_A_TEXT + characters * MS_A_CHARACTER;
	/* rate 100 speaks about two and a half times as fast, -100 at half the speed */
	return rate >= 0 ? ms * 200 / (200 + 3 * rate) : ms * (100 - rate) / 100;
}

int64_t phrase_ms(const struct session_item *item, enum phrase phrase, int n, int rate)
{
	char text[PHRASE_TEXT_MAX];

	return phrase_text_ms(phrase_text(text, sizeof text, item, phrase, n), rate);
}
