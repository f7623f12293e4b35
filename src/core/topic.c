#include "core/topic.h"

#include <string.h>

#include "core/body.h"
#include "core/check.h"
#include "core/condition.h"
#include "core/i18n.h"
#include "core/safety.h"

/* Lines that are made from a table of the program. */
enum {
	FROM_FLAGS_NOW = TOPIC_ITEM + 1,
	FROM_FLAGS_TODAY,
	FROM_BLOCKS,
	FROM_CAUTIONS,
	FROM_ASKS,
	FROM_ZONES,
	FROM_TECHNIQUES
};

/* clang-format off */
#define HEAD(text)       { TOPIC_HEAD, "", text }
#define TEXT(text)       { TOPIC_TEXT, "", text }
#define ITEM(text)       { TOPIC_ITEM, "", text }
#define TERM(term, text) { TOPIC_TERM, term, text }
#define TABLE(from)      { (enum topic_kind)(from), "", "" }
#define END              { TOPIC_END, "", "" }
/* clang-format on */

const struct topic_info topic_info[TOPIC_COUNT] = {
	[TOPIC_FIRST_SESSION] = { "first-session", N_("Your first session") },
	[TOPIC_FEELINGS] = { "feelings", N_("What is normal to feel, and what is not") },
	[TOPIC_SAFETY] = { "safety", N_("When not to, and when to get help") },
	[TOPIC_WHOM_TO_ASK] = { "whom-to-ask", N_("Whom to ask, and what") },
	[TOPIC_GLOSSARY] = { "glossary", N_("What the words mean") },
	[TOPIC_COMBINE] = { "combine", N_("What goes well with it") },
	[TOPIC_EVIDENCE] = { "evidence", N_("What is known, and what is only claimed") },
	[TOPIC_NOT_COVERED] = { "not-covered", N_("What this program does not do") },
};

static const struct topic_line first_session[] = {
	HEAD(N_("Before")),
	ITEM(N_("Wear loose clothes. Find a quiet place with room to lie down.")),
	ITEM(N_("Work on skin or thin cloth. Use no oil: the tool should not slide.")),
	ITEM(
	    N_("Drink some water and go easy on coffee. Plan nothing heavy just before or after.")),
	ITEM(N_("Have your tool within reach. A tennis ball will do for many places.")),
	HEAD(N_("Start")),
	ITEM(N_("Type: unknot. The first time it asks about your health; n says none of these.")),
	ITEM(N_("Mark what is sore today, or press Enter when nothing is. Enter starts.")),
	ITEM(N_(
	    "A voice or a line on the screen tells how to lie or sit. A sound starts each hold and "
	    "ends it. You need no key.")),
	HEAD(N_("While you hold")),
	ITEM(N_(
	    "Roll slowly, find the tender spot, stay on it and breathe. Slower than you think.")),
	ITEM(
	    N_("0 is nothing, 10 is the worst you can think of. Stay at or below the limit that is "
	       "shown. Gentle works as well as hard: if you hold your breath, ease off.")),
	ITEM(N_("n ends the hold when the spot has let go. k skips it. Space pauses.")),
	ITEM(N_("If it hurts, come off first. Then press x.")),
	HEAD(N_("After")),
	ITEM(N_("Answer with a digit when you are asked, or let it pass. No answer is fine; with "
	        "answers "
	        "the coach can fit the next session to you.")),
	ITEM(N_("Get up slowly. Drink some water, take a short walk, swing your arms.")),
	ITEM(N_("Some soreness in the next day or two is common. Tell the coach the next day.")),
	TEXT(N_("Expect no wonders from one session. Studies that found more movement went on for "
	        "weeks: "
	        "short sessions, several days a week. A missed day is only a missed day.")),
	END,
};

static const struct topic_line feelings[] = {
	HEAD(N_("Normal during a hold")),
	TERM(N_("pressure"), N_("A dull, deep push on a tender spot.")),
	TERM(N_("stretch"), N_("A mild pull.")),
	TERM(N_("warmth"), N_("The place gets warm.")),
	TERM(N_("felt elsewhere"), N_("A dull ache in another place while you press here.")),
	TERM(N_("tearful"),
	     N_("Feelings can come up. Stop when you like, breathe, and take your time. If "
	        "distress stays, talk to someone you trust or to your doctor.")),
	TEXT(N_(
	    "Other odd sensations that are mild and pass when you come off are usually nothing to "
	    "worry "
	    "about.")),
	HEAD(N_("Not normal")),
	TERM(N_("sharp"), N_("Come off. The coach ends the work there for today.")),
	TERM(N_("burning"), N_("The same.")),
	TERM(N_("tingling"), N_("The same: a nerve may be under the tool.")),
	TERM(N_("numb"), N_("The same.")),
	TEXT(N_("If one of these is still there after two days, or anything is weak, see a doctor "
	        "the same "
	        "day.")),
	TEXT(
	    N_("Pain is not the aim. Above the limit on the screen, use less weight, take a softer "
	       "tool, work "
	       "beside the spot, or move on.")),
	HEAD(N_("The days after")),
	TEXT(N_("Soreness, tiredness or thirst for 24 to 48 hours are common, sometimes for a few "
	        "days. "
	        "Water and an easy walk are enough.")),
	TEXT(N_("Hobbling, or soreness for days, was too much. Say so when the coach asks the next "
	        "day: "
	        "it does less next time and waits longer.")),
	TEXT(N_("Soreness may come from training or work instead. Say that too; it counts "
	        "differently.")),
	END,
};

static const struct topic_line safety[] = {
	TEXT(N_("This program is guidance for healthy self-care. It is not medical advice and does "
	        "not examine you. It does not replace a professional, who finds what you and a "
	        "program miss. When in doubt, ask first.")),
	HEAD(N_("Stop, and call the emergency number")),
	TABLE(FROM_FLAGS_NOW),
	HEAD(N_("Stop, and see a doctor today")),
	TABLE(FROM_FLAGS_TODAY),
	TEXT(N_("In the program, e stops everything and shows these lists.")),
	HEAD(N_("Not while you have")),
	TABLE(FROM_BLOCKS),
	TEXT(N_("Some of these stop everything, some only the place they are at. Ask your doctor "
	        "before you "
	        "start again.")),
	HEAD(N_("With care, and after asking your doctor")),
	TABLE(FROM_CAUTIONS),
	HEAD(N_("Changes only what you are asked")),
	TABLE(FROM_ASKS),
	HEAD(N_("Never press on")),
	TABLE(FROM_ZONES),
	HEAD(N_("Rare harm")),
	TEXT(N_("Bleeding under the skin, nerve damage and trouble moving have been reported. A "
	        "bruise that "
	        "is large or grows, numbness or weakness need a doctor.")),
	TEXT(N_("Change your answers at any time: h in the program, or \"unknot health\".")),
	END,
};

static const struct topic_line whom_to_ask[] = {
	HEAD(N_("When")),
	ITEM(N_("At once for the signs in \"unknot help safety\".")),
	ITEM(N_("For pain that is new, strong, wakes you at night, or that nobody has looked at.")),
	ITEM(N_("When nothing has changed after about six sessions: ask, change something, get a "
	        "second "
	        "opinion. After four weeks without change see a clinician.")),
	ITEM(N_("Where it hurts is not always where it comes from. A professional looks at your "
	        "history, "
	        "how you stand, move and spend the day.")),
	HEAD(N_("Whom")),
	TERM(N_("doctor"), N_("What it is, what it is not, and whether to press on it at all.")),
	TERM(N_("physiotherapist"),
	     N_("Examines how you move, treats by hand, gives you exercises to do.")),
	TERM(N_("massage therapist"),
	     N_("Treats by hand. Training and the law differ from place to place.")),
	TERM(N_("talking help"),
	     N_("For distress, poor sleep or long pain: your doctor knows whom.")),
	HEAD(N_("What to ask")),
	ITEM(N_("What training do you have, and are you registered with a professional body?")),
	ITEM(N_("How often have you treated what I have?")),
	ITEM(N_("What will you do, what may I feel, and what should make me say stop?")),
	ITEM(N_("How many sessions, how do we tell that it works, and what if it does not?")),
	ITEM(N_("What does it cost, and who pays?")),
	ITEM(N_("What can I do at home? Ask for it as a routine file: \"man unknot-routine\".")),
	TEXT(N_("Take along what you noted: \"unknot progress --html\" is a page for them.")),
	END,
};

static const struct topic_line glossary[] = {
	HEAD(N_("The body")),
	TERM(N_("fascia"), N_("Thin, strong tissue around and between muscles, bones and organs.")),
	TERM(N_("myofascial"), N_("Of muscle (myo) and the fascia around it.")),
	TERM(N_("tender spot"),
	     N_("A place that is sore when pressed. What it is, is not settled.")),
	TERM(N_("trigger point"),
	     N_("A tender spot in a tight band of muscle that is said to hurt elsewhere "
	        "too. Examiners often disagree where one is.")),
	TERM(N_("felt elsewhere"), N_("Pressed here, felt there; also called referred.")),
	HEAD(N_("The work")),
	TERM(N_("myofascial release"),
	     N_("Slow, sustained pressure or stretch on a place until it eases.")),
	TERM(N_("trigger-point therapy"),
	     N_("Pressure on single spots. A hospital's page uses both names for "
	        "one thing; another article keeps them apart: spots here, whole "
	        "areas there. This program presses areas and stays on the spots.")),
	TERM(N_("gentle or intense"),
	     N_("One guide says it must be gentle, an encyclopaedia that it can be "
	        "intense. This program stays gentle: in one study light pressure "
	        "gave as much movement as hard.")),
	TERM(N_("self-release"),
	     N_("The same done by yourself, with a roller, a ball, a stick or your hands.")),
	TERM(N_("direct"), N_("Into what feels tight, to its edge, and wait there.")),
	TERM(N_("indirect"), N_("The other way, where it feels slack, and wait there.")),
	HEAD(N_("The techniques of this program")),
	TABLE(FROM_TECHNIQUES),
	TEXT(
	    N_("A hold begins with slow sweeps that warm the place. A routine may come back to its "
	       "most "
	       "tender place at the end.")),
	HEAD(N_("The words on the screen")),
	TERM(N_("hold"), N_("The time of work on one place.")),
	TERM(N_("set"), N_("How often a hold is done in a row.")),
	TERM(N_("side"), N_("Left or right, both at once, or the midline.")),
	TERM(N_("level"), N_("How much: 1 is the least, 6 the most. You start at 2.")),
	TERM(N_("pressure"), N_("The most that you should feel, of 10.")),
	TERM(N_("rating"),
	     N_("Your number for a place: before, at the most (peak), after, and next day.")),
	TERM(N_("verdict"),
	     N_("What your ratings of weeks say: better, same, worse, or too few to tell.")),
	END,
};

static const struct topic_line combine[] = {
	TERM(N_("stretching"),
	     N_("Slow and mild, while the place is warm. Many routines close with it.")),
	TERM(N_("moving"), N_("A walk, arm swings, yoga or tai chi: use the movement you have.")),
	TERM(N_("strengthening"),
	     N_("A place that is often sore may need to get stronger, little by little. "
	        "Ask a physiotherapist for exercises.")),
	TERM(N_("physiotherapy"),
	     N_("Tell them what you do here, and put their plan into a routine file.")),
	TERM(N_("training"),
	     N_("Before it: a short warm-up routine and moving. After it: the recovery "
	        "routine. Not between the sets of a training. Soreness from training is "
	        "noted as such.")),
	TERM(N_("breathing"),
	     N_("Slow, out longer than in. The wind-down routine is built on it.")),
	TERM(N_("breaks"),
	     N_("Desk work: change how you sit every half hour. That costs less than rolling.")),
	TERM(N_("rest"),
	     N_("Sleep counts. So does a day without any of this: one to three days between "
	        "sessions for a place is usual.")),
	END,
};

static const struct topic_line evidence[] = {
	HEAD(N_("From studies")),
	ITEM(N_("One to three slow sets of 30 to 120 seconds gave more movement for a while (Behm "
	        "2020, a survey).")),
	ITEM(N_("Pressure felt as 4, 6 or 8 of 10 gave the same movement (Grabow 2018).")),
	ITEM(N_("Soft, medium and hard rollers did the same (Cheatham 2018).")),
	ITEM(N_("After sport it eased soreness a little (Wiewelhove 2019).")),
	ITEM(N_("More than four weeks gave more than fewer (Konrad 2022).")),
	HEAD(N_("By analogy")),
	TEXT(N_("The steps up and down come from rules for training loads in the clinic. Here they "
	        "are used for pressure on yourself. They are careful guesses, not findings. Press "
	        "w on a line, or type \"unknot today\", to see each reason.")),
	HEAD(N_("Only claimed")),
	TEXT(
	    N_("An article claims that 78 % of people had less pain, 65 % moved more, 38 % slept "
	       "better and "
	       "24 % performed better. An article claims up to 2.5 points less pain after four "
	       "sessions, and that over 70 % would recommend it. We could not check these figures, "
	       "and "
	       "nothing here promises them to you. Your own ratings tell more.")),
	END,
};

static const struct topic_line not_covered[] = {
	ITEM(N_("It makes no diagnosis and knows no cause of your pain.")),
	ITEM(N_("Treatment by others: it guides what you do yourself.")),
	ITEM(N_("Cupping, needles, scraping, devices that vibrate or hit.")),
	ITEM(N_(
	    "Rehabilitation of children. Under 18: together with an adult, at the lowest levels.")),
	ITEM(N_("Injuries of the last 72 hours, and after surgery the first six weeks.")),
	ITEM(N_("Insurance and prices. There is no list of practitioners.")),
	ITEM(N_("It promises no result.")),
	END,
};

static const struct topic_line *const lines[TOPIC_COUNT] = {
	[TOPIC_FIRST_SESSION] = first_session,
	[TOPIC_FEELINGS] = feelings,
	[TOPIC_SAFETY] = safety,
	[TOPIC_WHOM_TO_ASK] = whom_to_ask,
	[TOPIC_GLOSSARY] = glossary,
	[TOPIC_COMBINE] = combine,
	[TOPIC_EVIDENCE] = evidence,
	[TOPIC_NOT_COVERED] = not_covered,
};

static const char *const technique_text[TECHNIQUE_COUNT] = {
	[TECHNIQUE_ROLL] = N_("Move slowly over the tool, about three seconds one way."),
	[TECHNIQUE_HOLD] = N_("Rest on one spot and breathe."),
	[TECHNIQUE_SINK] = N_("Let your weight settle bit by bit, never push."),
	[TECHNIQUE_PIN_AND_MOVE] = N_("Hold a spot and slowly move the limb beyond it."),
	[TECHNIQUE_CROSS_HAND] = N_("Lay crossed hands on the skin and let them drift apart."),
	[TECHNIQUE_SKIN_ROLL] = N_("Lift a fold of skin and roll it along between the fingers."),
	[TECHNIQUE_STRETCH] = N_("Lengthen to a mild pull and wait."),
	[TECHNIQUE_MOVE] = N_("Move the joint through what is easy."),
	[TECHNIQUE_BREATHE] = N_("Breathe slowly, out longer than in."),
};

static const char *const zone_name[] = {
#define X(sym, name, words) [ZONE_##sym] = name,
	ZONE_TABLE(X)
#undef X
};

bool topic_from_id(const char *id, int *topic)
{
	for (int i = 0; i < TOPIC_COUNT; i++)
		if (strcmp(topic_info[i].id, id) == 0) {
			*topic = i;
			return true;
		}
	return false;
}

/* The text of row i of a table; NULL when the table has it for another list; *end beyond the last.
 */
static const char *row(int from, int i, bool *end)
{
	switch (from) {
	case FROM_FLAGS_NOW:
	case FROM_FLAGS_TODAY:
		*end = i >= RED_FLAG_COUNT;
		return !*end && (red_flag_info[i].list == RED_FLAG_NOW) == (from == FROM_FLAGS_NOW)
		           ? red_flag_info[i].text
		           : NULL;
	case FROM_BLOCKS:
	case FROM_CAUTIONS:
	case FROM_ASKS:
		*end = i >= CONDITION_COUNT;
		return !*end && (int)condition_info[i].effect == from - FROM_BLOCKS
		           ? condition_info[i].question
		           : NULL;
	case FROM_ZONES:
		*end = i + 1 >= (int)(sizeof zone_name / sizeof *zone_name);
		return *end ? NULL : zone_name[i + 1];
	default:
		*end = i >= TECHNIQUE_COUNT;
		return *end ? NULL : technique_text[i];
	}
}

/* Takes rows of a table off *n; true with the line when the one looked for is among them. */
static bool table_line(int from, int *n, struct topic_line *line)
{
	bool end = false;

	for (int i = 0; !end; i++) {
		const char *text = row(from, i, &end);

		if (!text || (*n)-- > 0)
			continue;
		*line = (struct topic_line){ TOPIC_ITEM, "", text };
		if (from == FROM_TECHNIQUES)
			*line = (struct topic_line){ TOPIC_TERM, technique_name((enum technique)i),
				                     text };
		return true;
	}
	return false;
}

bool topic_line(int topic, int n, struct topic_line *line)
{
	for (const struct topic_line *at = lines[topic]; at->kind != TOPIC_END; at++) {
		if ((int)at->kind > TOPIC_ITEM) {
			if (table_line((int)at->kind, &n, line))
				return true;
		} else if (n-- == 0) {
			*line = *at;
			return true;
		}
	}
	return false;
}
