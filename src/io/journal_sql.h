/* Every statement of the journal that is kept prepared: symbol, text. For journal*.c only. */
#ifndef UNKNOT_IO_JOURNAL_SQL_H
#define UNKNOT_IO_JOURNAL_SQL_H

#define SESSION_COLUMNS                                                                            \
	"pk, id, routine, title, path, purpose, state, started, started_offset, date, ended, "     \
	"ended_offset, settled, next_asked, imported"

#define HOLD_COLUMNS                                                                               \
	"seq, kind, exercise, area, site, side, tool, hold, hold_max, lead_in, rest, sets, "       \
	"level, pressure, same_place, step, note, rule, reason, inputs, not_before, outcome, "     \
	"held, sets_done, at, at_offset"

#define RATING_COLUMNS                                                                             \
	"area, site, side, kind, value, quality, cause, lasting, limping, at, at_offset"

/* The answers of the next day are given before that day's own. */
#define RATING_AS_FELT                                                                             \
	" ORDER BY rating.date + (kind = 'next-day'), kind <> 'next-day', started, pk,"            \
	" CASE kind WHEN 'before' THEN 0 WHEN 'peak' THEN 1 ELSE 2 END"

#define DECISION_COLUMNS                                                                           \
	"area, site, side, rule, reason, inputs, level, hold, sets, pressure, not_before, refer, " \
	"at, at_offset"

#define HOLD_VALUES                                                                                \
	"(session, " HOLD_COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "  \
	"?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"

#define RATING_VALUES                                                                              \
	"(session, " RATING_COLUMNS ", date)"                                                      \
	" VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)"

#define DECISION_VALUES                                                                            \
	"(session, " DECISION_COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"

#define HEALTH_VALUES                                                                              \
	"(id, code, area, state, since, at, at_offset) VALUES (?, ?, ?, ?, ?, ?, ?)"

#define LOCK_VALUES                                                                                \
	"(id, area, site, side, why, start, start_offset, cleared, cleared_offset)"                \
	" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"

#define CHECKIN_VALUES                                                                             \
	"(id, pain, movement, sleep, energy, performance, at, at_offset)"                          \
	" VALUES (?, ?, ?, ?, ?, ?, ?, ?)"

/* Days have bounds always; where a filter says nothing else its parameter is NULL. +area: by the session,
 * not by the index of places. */
#define SESSION_FILTER                                                                             \
	" FROM session WHERE date BETWEEN ?1 AND ?2"                                               \
	" AND (?3 IS NULL OR routine = ?3)"                                                        \
	" AND (?4 IS NULL OR EXISTS (SELECT 1 FROM hold WHERE hold.session = pk AND +area = ?4)"    \
	" OR EXISTS (SELECT 1 FROM rating WHERE rating.session = pk AND area = ?4))"

#define REPLAY_PLACES                                                                              \
	"SELECT p.area, p.site, p.side, s.pk, s.id, s.routine, s.purpose, s.started,"              \
	" s.started_offset, s.date, s.state, s.imported FROM place p"                              \
	" JOIN session s ON s.pk = p.session"                                                      \
	" ORDER BY p.area, p.site, p.side, s.date, s.started, s.pk"

#define JOURNAL_SQL(X)                                                                             \
	X(BEGIN, "BEGIN IMMEDIATE")                                                                \
	X(SNAPSHOT, "BEGIN")                                                                       \
	X(COMMIT, "COMMIT")                                                                        \
	X(ROLLBACK, "ROLLBACK")                                                                    \
	X(SESSION_ADD,                                                                             \
	  "INSERT INTO session (id, routine, title, path, purpose, state, started, "               \
	  "started_offset, date, ended, ended_offset, settled, next_asked, imported) "             \
	  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")                                     \
	X(SESSION_END,                                                                             \
	  "UPDATE session SET state = ?2, ended = ?3, ended_offset = ?4 WHERE id = ?1")            \
	X(SESSION_SETTLED, "UPDATE session SET settled = ?2 WHERE id = ?1")                        \
	X(SESSION_NEXT_ASKED, "UPDATE session SET next_asked = 1 WHERE id = ?1")                   \
	X(SESSION_MERGE,                                                                           \
	  "UPDATE session SET state = iif(state = 'open', ?2, state),"                             \
	  " ended = iif(state = 'open', ?3, ended),"                                               \
	  " ended_offset = iif(state = 'open', ?4, ended_offset),"                                 \
	  " settled = coalesce(settled, ?5), next_asked = max(next_asked, ?6) WHERE id = ?1")      \
	X(SESSION_PK, "SELECT pk, date FROM session WHERE id = ?")                          \
	X(SESSION_OPEN,                                                                            \
	  "SELECT " SESSION_COLUMNS " FROM session WHERE state = 'open'"                           \
	  " ORDER BY started DESC, pk DESC LIMIT 1")                                               \
	X(SESSION_BY_ID, "SELECT " SESSION_COLUMNS " FROM session WHERE id = ?")                   \
	X(SESSION_LAST,                                                                            \
	  "SELECT " SESSION_COLUMNS " FROM session WHERE state <> 'open'"                          \
	  " ORDER BY date DESC, started DESC, pk DESC LIMIT 1")                                    \
	X(SESSION_PREFIX,                                                                          \
	  "SELECT " SESSION_COLUMNS " FROM session WHERE id >= ?1 AND id < ?1 || 'g'"              \
	  " ORDER BY id LIMIT 2")                                                                  \
	X(SESSION_EACH,                                                                            \
	  "SELECT " SESSION_COLUMNS SESSION_FILTER " ORDER BY date, started, pk LIMIT ?5")         \
	X(SESSION_EACH_BACK,                                                                       \
	  "SELECT " SESSION_COLUMNS SESSION_FILTER                                                 \
	  " ORDER BY date DESC, started DESC, pk DESC LIMIT ?5")                                   \
	X(SESSION_USE,                                                                             \
	  "SELECT count(*), count(*) FILTER (WHERE date = ?2), min(date), max(date) FROM session"  \
	  " WHERE routine = ?1 AND state <> 'open'")                                               \
	X(HOLD_ADD, "INSERT INTO hold " HOLD_VALUES)                                               \
	X(HOLD_MERGE,                                                                              \
	  "INSERT INTO hold " HOLD_VALUES " ON CONFLICT DO UPDATE SET outcome = excluded.outcome," \
	  " held = excluded.held, sets_done = excluded.sets_done, at = excluded.at,"               \
	  " at_offset = excluded.at_offset WHERE excluded.outcome <> 'none'"                       \
	  " AND (outcome = 'none' OR excluded.at > at)")                                           \
	X(HOLD_SET,                                                                                \
	  "UPDATE hold SET outcome = ?3, held = ?4, sets_done = ?5, at = ?6, at_offset = ?7"       \
	  " WHERE session = ?1 AND seq = ?2")                                                      \
	X(HOLD_OF, "SELECT " HOLD_COLUMNS " FROM hold WHERE session = ? ORDER BY seq")             \
	X(HOLD_ONE, "SELECT " HOLD_COLUMNS " FROM hold WHERE session = ? AND seq = ?")             \
	X(RATING_ONE,                                                                              \
	  "SELECT " RATING_COLUMNS " FROM rating WHERE session = ? AND area = ? AND site = ?"      \
	  " AND side = ? AND kind = ?")                                                            \
	X(RATING_PUT,                                                                              \
	  "INSERT INTO rating " RATING_VALUES                                                      \
	  " ON CONFLICT DO UPDATE SET value = ?6, quality = ?7, cause = ?8, lasting = ?9,"         \
	  " limping = ?10, at = ?11, at_offset = ?12")                                             \
	X(RATING_NEW, "INSERT INTO rating " RATING_VALUES " ON CONFLICT DO NOTHING")               \
	X(RATING_OF,                                                                               \
	  "SELECT " RATING_COLUMNS " FROM rating WHERE session = ? ORDER BY area, site, side, "    \
	  "CASE kind WHEN 'before' THEN 0 WHEN 'peak' THEN 1 WHEN 'after' THEN 2 ELSE 3 END")      \
	X(RATING_RECENT,                                                                           \
	  "SELECT date, value FROM rating WHERE area = ?1 AND kind = ?2 AND value IS NOT NULL"     \
	  " AND cause IS NOT 'settled' AND (?3 IS NULL OR side IN (?3, 'both'))"                   \
	  " AND (?4 IS NULL OR site = ?4)"                                                         \
	  " ORDER BY date DESC, at DESC LIMIT ?5")                                                 \
	X(RATING_SINCE,                                                                            \
	  "SELECT " RATING_COLUMNS ", rating.date FROM session JOIN rating ON rating.session = pk" \
	  " WHERE session.date >= ?1 AND value IS NOT NULL" RATING_AS_FELT)                        \
	X(RATING_SINCE_AREA,                                                                       \
	  "SELECT " RATING_COLUMNS ", rating.date FROM rating JOIN session ON rating.session = pk" \
	  " WHERE rating.date >= ?1 AND area = ?2 AND value IS NOT NULL" RATING_AS_FELT)           \
	X(DECISION_PUT, "INSERT OR REPLACE INTO decision " DECISION_VALUES)                        \
	X(DECISION_NEW, "INSERT INTO decision " DECISION_VALUES " ON CONFLICT DO NOTHING")         \
	X(DECISION_OF,                                                                             \
	  "SELECT " DECISION_COLUMNS " FROM decision WHERE session = ? ORDER BY area, site, side") \
	X(AMENDMENT_ADD,                                                                           \
	  "INSERT INTO amendment (id, session, " RATING_COLUMNS ", replaced, replaced_offset)"     \
	  " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")          \
	X(AMENDMENT_KNOWN,                                                                         \
	  "SELECT 1 FROM amendment WHERE session = ? AND area = ? AND site = ? AND side = ?"       \
	  " AND kind = ? AND value IS ? AND quality IS ? AND cause IS ? AND lasting IS ?"          \
	  " AND limping = ? AND at = ?")                                                           \
	X(AMENDMENT_OF,                                                                            \
	  "SELECT " RATING_COLUMNS ", id, replaced, replaced_offset FROM amendment"                \
	  " WHERE session = ? ORDER BY replaced, id")                                              \
	X(HEALTH_ADD, "INSERT INTO health " HEALTH_VALUES)                                         \
	X(HEALTH_MERGE,                                                                            \
	  "INSERT INTO health " HEALTH_VALUES " ON CONFLICT DO UPDATE SET state = excluded.state"  \
	  " WHERE excluded.state = 'yes' OR (excluded.state = 'cleared' AND state = 'no')")        \
	X(HEALTH_EACH,                                                                             \
	  "SELECT id, code, area, state, since, at, at_offset FROM health ORDER BY at, pk")        \
	X(HEALTH_LATEST,                                                                           \
	  "SELECT id, code, area, state, since, at, at_offset FROM health h WHERE NOT EXISTS"      \
	  " (SELECT 1 FROM health n WHERE n.code = h.code AND n.area = h.area"                     \
	  " AND (n.at > h.at OR n.at = h.at AND n.pk > h.pk)) ORDER BY at, pk")                    \
	X(LOCK_ADD, "INSERT INTO lock " LOCK_VALUES)                                               \
	X(LOCK_MERGE,                                                                              \
	  "INSERT INTO lock " LOCK_VALUES " ON CONFLICT DO UPDATE SET"                             \
	  " start_offset = iif(excluded.start < start, excluded.start_offset, start_offset),"      \
	  " start = min(start, excluded.start),"                                                   \
	  " cleared_offset = iif(excluded.cleared > cleared, excluded.cleared_offset,"             \
	  " iif(excluded.cleared IS NULL, NULL, cleared_offset)),"                                 \
	  " cleared = max(cleared, excluded.cleared)")                                             \
	X(LOCK_CLEAR, "UPDATE lock SET cleared = ?2, cleared_offset = ?3 WHERE id = ?1")           \
	X(LOCK_EACH,                                                                               \
	  "SELECT id, area, site, side, why, start, start_offset, cleared, cleared_offset"         \
	  " FROM lock ORDER BY start, pk")                                                         \
	X(LOCK_HOLDING,                                                                            \
	  "SELECT id, area, site, side, why, start, start_offset, cleared, cleared_offset"         \
	  " FROM lock WHERE cleared IS NULL ORDER BY start, pk")                                   \
	X(CHECKIN_ADD, "INSERT INTO checkin " CHECKIN_VALUES)                                      \
	X(CHECKIN_MERGE, "INSERT INTO checkin " CHECKIN_VALUES " ON CONFLICT DO NOTHING")          \
	X(CHECKIN_EACH,                                                                            \
	  "SELECT id, pain, movement, sleep, energy, performance, at, at_offset FROM checkin"      \
	  " ORDER BY at, pk")                                                                      \
	X(NOTE_SET, "INSERT OR REPLACE INTO note (key, value) VALUES (?, ?)")                      \
	X(NOTE_MERGE, "INSERT INTO note (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING")        \
	X(NOTE_DROP, "DELETE FROM note WHERE key = ?")                                             \
	X(NOTE_GET, "SELECT value FROM note WHERE key = ?")                                        \
	X(NOTE_EACH, "SELECT key, value FROM note ORDER BY key")                                   \
	X(STANDING_SAVE,                                                                           \
	  "INSERT OR REPLACE INTO standing (area, site, side, purpose, version, data)"             \
	  " VALUES (?, ?, ?, ?, ?, ?)")                                                            \
	X(STANDING_EACH,                                                                           \
	  "SELECT area, site, side, purpose, version, data FROM standing"                          \
	  " ORDER BY area, site, side, purpose")                                                   \
	X(STANDING_DROP, "DELETE FROM standing")                                                   \
	X(DAYS,                                                                                    \
	  "SELECT date, count(held), total(held) FROM (SELECT date, (SELECT sum(held) FROM hold"   \
	  " WHERE hold.session = pk AND kind = 'work') AS held FROM session"                       \
	  " WHERE date >= ? AND state <> 'open') GROUP BY date ORDER BY date")                     \
	X(COUNTS,                                                                                  \
	  "SELECT (SELECT count(*) FROM session), (SELECT count(*) FROM hold),"                    \
	  " (SELECT count(*) FROM rating), (SELECT count(*) FROM decision),"                       \
	  " (SELECT count(*) FROM amendment), (SELECT count(*) FROM health),"                      \
	  " (SELECT count(*) FROM lock), (SELECT count(*) FROM checkin)")                          \
	X(REPLAY,                                                                                  \
	  "WITH place AS (SELECT area, site, side, session FROM hold WHERE area <> ''"             \
	  " UNION SELECT area, site, side, session FROM rating) " REPLAY_PLACES)                   \
	X(REPLAY_AREA,                                                                             \
	  "WITH place AS (SELECT area, site, side, session FROM hold WHERE area = ?1"              \
	  " UNION SELECT area, site, side, session FROM rating WHERE area = ?1) " REPLAY_PLACES)   \
	X(REPLAY_HOLDS,                                                                            \
	  "SELECT level, pressure, hold, sets, held, outcome, rule, inputs FROM hold"              \
	  " WHERE session = ? AND area = ? AND site = ? AND side = ? AND kind = 'work'"            \
	  " ORDER BY seq")                                                                         \
	X(REPLAY_RATINGS,                                                                          \
	  "SELECT " RATING_COLUMNS " FROM rating WHERE session = ? AND area = ? AND site = ?"      \
	  " AND side = ?")                                                                         \
	X(REPLAY_DECISION,                                                                         \
	  "SELECT " DECISION_COLUMNS " FROM decision WHERE session = ? AND area = ? AND site = ?"  \
	  " AND side = ?")                                                                         \
	X(FORGET_SESSION, "DELETE FROM session WHERE id = ?")                                      \
	X(FORGET_SESSIONS, "DELETE FROM session WHERE date < ?")                                   \
	X(FORGET_CHECKINS, "DELETE FROM checkin WHERE at + at_offset * 60000 < ?")                 \
	X(FORGET_LOCKS, "DELETE FROM lock WHERE cleared + cleared_offset * 60000 < ?")             \
	X(FORGET_HEALTH,                                                                           \
	  "DELETE FROM health WHERE at + at_offset * 60000 < ?1 AND EXISTS"                        \
	  " (SELECT 1 FROM health n WHERE n.code = health.code AND n.area = health.area"           \
	  " AND (n.at > health.at OR n.at = health.at AND n.pk > health.pk))")

enum journal_sql {
#define X(sym, text) SQL_##sym,
	JOURNAL_SQL(X)
#undef X
	SQL_COUNT
};

#endif
