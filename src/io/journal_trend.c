/* What the journal adds up to: replays, days, recent values, counts. */
#include "io/journal_priv.h"

#include <string.h>

#include <sqlite3.h>

bool journal_counts(struct journal *journal, struct journal_counts *counts, struct err *err)
{
	bool ok;
	sqlite3_stmt *stmt = journal_query(journal, SQL_COUNTS, err, "");

	memset(counts, 0, sizeof *counts);
	if (!stmt)
		return false;
	if (journal_step(journal, stmt, &ok, err))
		*counts = (struct journal_counts){
			.sessions = journal_int64(stmt, 0),
			.holds = journal_int64(stmt, 1),
			.ratings = journal_int64(stmt, 2),
			.decisions = journal_int64(stmt, 3),
			.amendments = journal_int64(stmt, 4),
			.health = journal_int64(stmt, 5),
			.locks = journal_int64(stmt, 6),
			.checkins = journal_int64(stmt, 7),
		};
	journal_done(stmt);
	return ok;
}

bool journal_routine_use(struct journal *journal, const char *routine, int32_t today,
                         struct journal_use *use, struct err *err)
{
	bool ok;
	sqlite3_stmt *stmt = journal_query(journal, SQL_SESSION_USE, err, "ti", routine, (int)today);

	*use = (struct journal_use){ .first = DATE_NONE, .last = DATE_NONE };
	if (!stmt)
		return false;
	if (journal_step(journal, stmt, &ok, err)) {
		use->sessions = journal_int(stmt, 0, 0);
		use->today = journal_int(stmt, 1, 0);
		use->first = journal_int(stmt, 2, DATE_NONE);
		use->last = journal_int(stmt, 3, DATE_NONE);
	}
	journal_done(stmt);
	return ok;
}

bool journal_days(struct journal *journal, int32_t since,
                  bool (*each)(void *ctx, const struct journal_day *), void *ctx, struct err *err)
{
	bool ok, on = true;
	sqlite3_stmt *stmt = journal_query(journal, SQL_DAYS, err, "i", (int)since);

	if (!stmt)
		return false;
	while (on && journal_step(journal, stmt, &ok, err)) {
		const struct journal_day day = {
			.date = journal_int(stmt, 0, DATE_NONE),
			.sessions = journal_int(stmt, 1, 0),
			.held_ms = journal_int64(stmt, 2),
		};

		on = each(ctx, &day);
	}
	journal_done(stmt);
	return ok;
}

bool journal_ratings(struct journal *journal, int32_t since, enum area area,
                     bool (*each)(void *ctx, const struct journal_rating *, int32_t date),
                     void *ctx, struct err *err)
{
	bool ok, on = true;
	sqlite3_stmt *stmt =
	    area < AREA_COUNT
	        ? journal_query(journal, SQL_RATING_SINCE_AREA, err, "it", (int)since, area_id(area))
	        : journal_query(journal, SQL_RATING_SINCE, err, "i", (int)since);

	if (!stmt)
		return false;
	while (on && journal_step(journal, stmt, &ok, err)) {
		struct journal_rating rating;

		if (journal_read_rating(stmt, &rating))
			on = each(ctx, &rating, journal_int(stmt, 11, DATE_NONE));
	}
	journal_done(stmt);
	return ok;
}

bool journal_recent(struct journal *journal, enum area area, const char *site, enum side side,
                    enum rating_kind kind, int max, struct journal_point *point, int *count,
                    struct err *err)
{
	bool ok;
	sqlite3_stmt *stmt = journal_query(journal, SQL_RATING_RECENT, err, "tttti", area_id(area),
	                                   rating_kind_id(kind),
	                                   side < SIDE_COUNT ? side_id(side) : NULL, site, max);

	*count = 0;
	if (!stmt)
		return false;
	while (journal_step(journal, stmt, &ok, err)) {
		point[*count].date = journal_int(stmt, 0, DATE_NONE);
		point[*count].value = journal_int(stmt, 1, RATING_UNKNOWN);
		++*count;
	}
	journal_done(stmt);
	for (int i = 0; i < *count / 2; i++) {
		struct journal_point swap = point[i];

		point[i] = point[*count - 1 - i];
		point[*count - 1 - i] = swap;
	}
	return ok;
}

/* The statements that a replay keeps open for one answer, so that their texts stay. */
struct parts {
	sqlite3_stmt *holds, *ratings, *decision;
};

static bool take_holds(struct journal *journal, sqlite3_stmt *stmt, struct journal_answer *answer,
                       struct err *err)
{
	bool ok;

	while (journal_step(journal, stmt, &ok, err)) {
		int level = journal_int(stmt, 0, 0), pressure = journal_int(stmt, 1, 0);
		int sets = journal_int(stmt, 3, 0);
		enum outcome outcome;

		if (!outcome_from_id(journal_text(stmt, 5), &outcome))
			continue;
		if (level > answer->level)
			answer->level = level;
		if (!answer->planned || pressure < answer->pressure)
			answer->pressure = pressure;
		answer->planned = true;
		answer->planned_ms += journal_int64(stmt, 2) * sets;
		answer->held_ms += journal_int64(stmt, 4);
		answer->worked |= outcome != OUTCOME_NONE && outcome != OUTCOME_SKIPPED;
		answer->hurts |= outcome == OUTCOME_HURTS;
	}
	return ok;
}

static bool bad(enum quality quality)
{
	return !quality_info[quality].normal;
}

static bool take_ratings(struct journal *journal, sqlite3_stmt *stmt,
                         struct journal_answer *answer, struct err *err)
{
	struct journal_rating rating;
	bool ok;

	while (journal_step(journal, stmt, &ok, err)) {
		if (!journal_read_rating(stmt, &rating))
			continue;
		answer->value[rating.kind] = rating.value;
		answer->settled |= (unsigned)rating.settled << rating.kind;
		if (answer->quality == QUALITY_NONE ||
		    (rating.quality != QUALITY_NONE && !bad(answer->quality)))
			answer->quality = rating.quality;
		if (rating.kind == RATING_NEXT_DAY) {
			answer->cause = rating.cause;
			answer->lasting = rating.lasting;
			answer->limping = rating.limping;
		}
	}
	return ok;
}

/* The place and the session that the replay's own statement stands on. */
static void start_answer(sqlite3_stmt *stmt, struct journal_answer *answer)
{
	*answer = (struct journal_answer){
		.site = journal_text(stmt, 1),
		.session = journal_text(stmt, 4),
		.routine = journal_text(stmt, 5),
		.purpose = PURPOSE_DAILY,
		.started = journal_stamp(stmt, 7),
		.imported = journal_int(stmt, 11, 0) != 0,
		.rule = "",
		.inputs = "",
		.value = { RATING_UNKNOWN, RATING_UNKNOWN, RATING_UNKNOWN, RATING_UNKNOWN },
		.lasting = DATE_NONE,
	};
	purpose_from_id(journal_text(stmt, 6), &answer->purpose);
	answer->started.local_date = journal_int(stmt, 9, DATE_NONE);
	answer->state = journal_state_of(journal_text(stmt, 10));
}

static bool fill_answer(struct journal *journal, sqlite3_stmt *at, struct parts *parts,
                        struct journal_answer *answer, struct err *err)
{
	const char *area = journal_text(at, 0), *site = answer->site, *side = journal_text(at, 2);
	int64_t pk = journal_int64(at, 3);
	bool ok = true;

	parts->holds = journal_query(journal, SQL_REPLAY_HOLDS, err, "lttt", pk, area, site, side);
	parts->ratings =
	    journal_query(journal, SQL_REPLAY_RATINGS, err, "lttt", pk, area, site, side);
	parts->decision =
	    journal_query(journal, SQL_REPLAY_DECISION, err, "lttt", pk, area, site, side);
	if (!parts->holds || !parts->ratings || !parts->decision ||
	    !take_ratings(journal, parts->ratings, answer, err) ||
	    !take_holds(journal, parts->holds, answer, err))
		return false;
	answer->decided = journal_step(journal, parts->decision, &ok, err) &&
	                  journal_read_decision(parts->decision, &answer->decision);
	if (!ok || !answer->planned)
		return ok;
	/* Back to the first hold, whose rule and numbers stand for the place. */
	sqlite3_reset(parts->holds);
	if (journal_step(journal, parts->holds, &ok, err)) {
		answer->rule = journal_text(parts->holds, 6);
		answer->inputs = journal_text(parts->holds, 7);
	}
	return ok;
}

bool journal_replay(struct journal *journal, enum area area, enum side side,
                    bool (*each)(void *ctx, const struct journal_answer *), void *ctx,
                    struct err *err)
{
	bool ok, on = true;
	sqlite3_stmt *stmt = area < AREA_COUNT
	                         ? journal_query(journal, SQL_REPLAY_AREA, err, "t", area_id(area))
	                         : journal_query(journal, SQL_REPLAY, err, "");

	if (!stmt)
		return false;
	while (on && journal_step(journal, stmt, &ok, err)) {
		struct journal_answer answer;
		struct parts parts = { 0 };

		start_answer(stmt, &answer);
		if (!area_from_id(journal_text(stmt, 0), &answer.area) ||
		    !side_from_id(journal_text(stmt, 2), &answer.side) ||
		    (side < SIDE_COUNT && answer.side != side))
			continue;
		ok = fill_answer(journal, stmt, &parts, &answer, err);
		on = ok && each(ctx, &answer);
		journal_done(parts.holds);
		journal_done(parts.ratings);
		journal_done(parts.decision);
	}
	journal_done(stmt);
	return ok;
}
