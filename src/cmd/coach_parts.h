/* What the files of cmd/coach share; no other file includes it. */
#ifndef UNKNOT_CMD_COACH_PARTS_H
#define UNKNOT_CMD_COACH_PARTS_H

#include "cmd/coach.h"
#include "core/arena.h"

/* ---- Places: what is remembered, sorted by area, side and site ------------------------------- */

struct coach_row {
	enum area area;
	enum side side;
	char *site;               /* "" but for AREA_OTHER */
	char touched[JOURNAL_ID]; /* the session that changed it last; "" when none did */
	bool dirty;               /* not yet in the journal */
	bool has_before;
	struct dose_place place;
	struct dose_place before; /* the place before that session, where it is known */
};

/* Zero-initialise. Rows stay where they are while others come. */
struct coach_places {
	struct coach_row **row;
	int count, size;
};

/* The side that a place is kept under: areas on the midline have one only. */
enum side coach_side(enum area area, enum side side);

/* The sides that an item or an answer is about, one or two; returns how many. */
int coach_sides(enum area area, enum side side, enum side out[2]);

struct coach_row *coach_places_find(const struct coach_places *places, enum area area,
                                    const char *site, enum side side);

/* The same; makes a place that was never worked where there is none. NULL: memory is out. */
struct coach_row *coach_places_get(struct coach_places *places, enum area area, const char *site,
                                   enum side side);

void coach_places_finish(struct coach_places *places);

/* One query. whole: all of it could be read. */
bool coach_places_load(struct coach_places *places, struct journal *journal, bool *whole,
                       struct err *err);

/* Writes the dirty ones. */
bool coach_places_save(struct coach_places *places, struct journal *journal, struct err *err);

/* ---- Answers: what a session says about each place ------------------------------------------- */

struct coach_answer {
	struct journal_answer said;
	struct dose_bounds bounds;
	struct ladder_row ladder[LADDER_MAX];
	bool bounded;        /* bounds are those of a hold */
	bool presses;        /* not only stretched or moved */
	int64_t credited_ms; /* held; released and longer counts in full */
	struct dose_decision decision;
};

/* Zero-initialise; texts live as long as the session they were gathered from. */
struct coach_answers {
	struct coach_answer *item;
	int count, size;
};

/* Breathing is not counted: it presses nothing and needs no rest. */
bool coach_gather(struct coach_answers *answers, struct coach *coach,
                  const struct journal_session *session, struct err *err);
void coach_answers_finish(struct coach_answers *answers);

/* What dose_answer is told about one of them. */
struct dose_answers coach_dose_answers(const struct coach_answer *answer);

/* The numbers of a dose and its bounds as "key=value" words, so that a decision can be made again
 * when the routine is gone; and back. Returns false where there are no bounds. */
void coach_inputs(char *buf, size_t size, const struct reason *reason,
                  const struct dose_bounds *bounds, enum technique technique);
bool coach_read_bounds(const char *inputs, struct dose_bounds *bounds,
                       struct ladder_row ladder[LADDER_MAX]);

/* The technique of a hold as written down; false where it is not. */
bool coach_read_technique(const char *inputs, enum technique *technique);

/* Makes the decisions of a session: places change, decision of each worked answer is set. */
bool coach_apply(struct coach_places *places, struct coach_answers *answers, struct err *err);

/* The same for later answers to the session that changed its places last. false when that is not
 * so, or an answer took the place of another (places of the session may have changed). */
bool coach_apply_late(struct coach_places *places, struct coach_answers *answers);

/* The same when what was said is said differently now: its places go back to what they were before
 * the session, which is made again. false when a later session, a lock or a clinician's word has come
 * between: then all is to be made again. */
bool coach_apply_again(struct coach_places *places, struct coach_answers *answers,
                       struct err *err);

/* What is stored about one decision. The texts go to buffers that live until the next call. */
struct journal_decision coach_decision(const struct coach_places *places,
                                       const struct coach_answer *answer, const struct stamp *at);

/* ---- All of it ------------------------------------------------------------------------------- */

struct coach_rebuild {
	bool write; /* decisions that came out differently are stored anew */
	int decisions, different;
	void (*report)(void *ctx, const struct journal_answer *answer,
	               const struct dose_decision *now);
	void *report_ctx;
};

/* Makes every decision again, in the order of the sessions, with the locks and a clinician's words
 * between them; places is what is remembered afterwards. */
bool coach_make_again(struct coach *coach, struct coach_places *places,
                      struct coach_rebuild *rebuild, struct err *err);

/* Makes it all again and keeps it: decisions, locks and standing are written. To be called in a
 * transaction; places is to be kept when that is committed. */
bool coach_rebuild_all(struct coach *coach, struct coach_places *places, struct err *err);

/* A lock row for each place that is locked and has none that holds. */
bool coach_write_locks(struct coach *coach, const struct coach_places *places, struct err *err);

/* Writes today's marks where nothing is done, to be called in a transaction; fresh: into a session that
 * was begun for them and is to be ended. */
bool coach_write_marks(struct coach *coach, char id[JOURNAL_ID], bool *fresh, struct err *err);

/* Decides for one place of a session again after later answers. */
bool coach_decide_place(struct coach *coach, const struct coach_next_day *place, struct err *err);

/* ---- The coach's memory ---------------------------------------------------------------------- */

struct coach_today_mark {
	enum area area;
	enum side side;
	char *site;
	int value;
};

/* What was rated in the running session, by item: several holds of one place have one rating. */
struct coach_rated {
	char id[JOURNAL_ID];
	int peak[SESSION_ITEMS_MAX];
	enum quality quality[SESSION_ITEMS_MAX];
};

struct coach_memory {
	bool read_only;
	bool replayed; /* when it was opened, and not written down */
	struct coach_places places;
	struct coach_today_mark *mark;
	int mark_count, mark_size;
	bool locked; /* everything, by a warning sign */
	int32_t locked_on;
	char flag[40]; /* id of the warning sign, "" when it is not known */
	struct coach_rated rated;
	struct coach_chosen *chosen; /* what was chosen from the library, or NULL */
	struct arena arena; /* of the routine that stands in for one that is gone */
	struct document **document;
	int document_count;
};

struct coach_memory *coach_memory_create(bool read_only);
void coach_memory_destroy(struct coach_memory *memory);

/* Puts places in the place of those remembered; takes them over. */
void coach_memory_take(struct coach_memory *memory, struct coach_places *places);

void coach_marks_drop(struct coach_memory *memory);

/* Nothing was rated in the session yet. */
void coach_rated_start(struct coach_memory *memory, const char *id);

/* The site of an item of a session, "" but for AREA_OTHER. */
const char *coach_item_site(const struct session_item *item);

/* The answers and locks that hold, judged for today. */
bool coach_safety_load(struct coach *coach, struct err *err);

/* How a plan of the routine asks for what is remembered today. */
void coach_request(struct coach *coach, const struct routine *routine, int minutes, bool spoken,
                   struct plan_request *request);

#endif
