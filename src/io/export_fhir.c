#include "io/export_fhir.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "core/estimate.h"
#include "core/i18n.h"
#include "core/text.h"
#include "io/fs.h"

/* Where the addresses of the resources lie: nowhere, by RFC 2606. References lead within the
 * bundle. */
#define BASE        "http://unknot.invalid/fhir/"
#define PATIENT     "Patient/patient"
#define TERMINOLOGY "http://terminology.hl7.org/CodeSystem/"

enum { TEXT_BYTES = 8192, FHIR_ID = 64 };

struct writing {
	struct library *library;
	FILE *out;
	int entries;
	json_t *routines; /* ids of the routines that were done; the values say nothing */
	bool memory_out;
	int32_t today;
};

/* FHIR takes no control characters, and no empty text: NULL for one. */
static json_t *text(const char *raw)
{
	char safe[TEXT_BYTES];

	if (!*raw)
		return NULL;
	return json_string(text_safe(safe, sizeof safe, raw, false));
}

static void set(json_t *object, const char *key, json_t *value)
{
	if (value)
		json_object_set_new(object, key, value);
}

static json_t *words(const char *raw)
{
	json_t *concept = json_object();

	set(concept, "text", text(raw));
	return concept;
}

static json_t *reference(const char *type, const char *id)
{
	return json_pack("{s:o}", "reference",
	                 *id ? json_sprintf("%s/%s", type, id) : json_string(type));
}

static json_t *moment(const struct stamp *stamp)
{
	char buf[STAMP_TEXT];

	return stamp->local_date == DATE_NONE ? NULL
	                                      : json_string(stamp_format(stamp->utc_ms, buf));
}

/* ---- Bundle ---------------------------------------------------------------------------------- */

static json_t *resource(const char *type, const char *id)
{
	return json_pack("{s:s,s:s}", "resourceType", type, "id", id);
}

/* Takes the resource over, and writes it. */
static bool put(struct writing *w, json_t *made)
{
	const char *type = json_string_value(json_object_get(made, "resourceType"));
	const char *id = json_string_value(json_object_get(made, "id"));
	json_t *entry = NULL;
	char *line = NULL;

	if (type && id)
		entry = json_pack("{s:o,s:o}", "fullUrl", json_sprintf(BASE "%s/%s", type, id),
		                  "resource", made);
	if (entry)
		line = json_dumps(entry, JSON_COMPACT | JSON_PRESERVE_ORDER);
	json_decref(entry);
	if (!line) {
		w->memory_out = true;
		return false;
	}
	fprintf(w->out, "%s\n%s", w->entries++ ? "," : "", line);
	free(line);
	return !ferror(w->out);
}

/* ---- Observations ---------------------------------------------------------------------------- */

static const char *kind_name(enum rating_kind kind)
{
	static const char *const names[RATING_KIND_COUNT] = {
		[RATING_BEFORE] = N_("Soreness before the session"),
		[RATING_PEAK] = N_("Soreness at its worst while the place was worked"),
		[RATING_AFTER] = N_("Soreness just after the session"),
		[RATING_NEXT_DAY] = N_("Soreness the next day"),
	};

	return _(names[kind]);
}

static json_t *pain_code(enum rating_kind kind)
{
	return json_pack("{s:[{s:s,s:s,s:s},{s:s,s:s}],s:s}", "coding", "system",
	                 "http://loinc.org", "code", "72514-3", "display",
	                 "Pain severity - 0-10 verbal numeric rating [Score] - Reported", "system",
	                 BASE "CodeSystem/rating", "code", rating_kind_id(kind), "text",
	                 kind_name(kind));
}

static json_t *place(enum area area, const char *site, enum side side)
{
	char buf[TEXT_BYTES];

	snprintf(buf, sizeof buf, "%s%s%s", *site ? site : _(area_info[area].name),
	         side < SIDE_COUNT ? ", " : "", side < SIDE_COUNT ? _(side_name(side)) : "");
	return words(buf);
}

/* How it felt, and why it was sore the next day. */
static json_t *components(const struct journal_rating *rating)
{
	json_t *list = json_array();

	if (rating->quality != QUALITY_NONE)
		json_array_append_new(list, json_pack("{s:o,s:o}", "code", words(_("Quality")),
		                                      "valueCodeableConcept",
		                                      words(quality_info[rating->quality].id)));
	if (rating->cause != CAUSE_UNKNOWN)
		json_array_append_new(list, json_pack("{s:o,s:o}", "code", words(_("Cause")),
		                                      "valueCodeableConcept",
		                                      words(cause_id(rating->cause))));
	if (json_array_size(list) > 0)
		return list;
	json_decref(list);
	return NULL;
}

static json_t *absent(void)
{
	return json_pack("{s:[{s:s,s:s}]}", "coding", "system", TERMINOLOGY "data-absent-reason",
	                 "code", "unknown");
}

static json_t *quantity(const struct journal_rating *rating)
{
	json_t *made = json_pack("{s:i}", "value", rating->value);

	if (rating->settled) /* nobody gave that number: it was no more */
		set(made, "comparator", json_string("<="));
	set(made, "unit", json_string("score"));
	set(made, "system", json_string("http://unitsofmeasure.org"));
	set(made, "code", json_string("{score}"));
	return made;
}

static bool put_observation(struct writing *w, const struct journal_session *session, int i)
{
	const struct journal_rating *rating = &session->ratings[i];
	char id[FHIR_ID + 1];

	snprintf(id, sizeof id, "%s-%d", session->id, i + 1);
	json_t *made = resource("Observation", id);

	set(made, "partOf", json_pack("[o]", reference("Procedure", session->id)));
	set(made, "status", json_string("final"));
	set(made, "category",
	    json_pack("[{s:[{s:s,s:s}]}]", "coding", "system", TERMINOLOGY "observation-category",
	              "code", "survey"));
	set(made, "code", pain_code(rating->kind));
	set(made, "subject", reference(PATIENT, ""));
	set(made, "effectiveDateTime", moment(&rating->at));
	if (rating->value == RATING_UNKNOWN)
		set(made, "dataAbsentReason", absent());
	else
		set(made, "valueQuantity", quantity(rating));
	set(made, "bodySite", place(rating->area, rating->site, rating->side));
	set(made, "component", components(rating));
	return put(w, made);
}

/* ---- Procedures ------------------------------------------------------------------------------ */

static json_t *hold_note(const struct journal_hold *hold)
{
	char buf[TEXT_BYTES];

	snprintf(buf, sizeof buf, _("%.64s, %s: %lld s of %lld s, level %d, pressure %d/10, %s"),
	         hold->exercise, hold->side < SIDE_COUNT ? _(side_name(hold->side)) : "",
	         (long long)hold->held_ms / 1000, (long long)(hold->hold_ms * hold->sets) / 1000,
	         hold->level, hold->pressure,
	         hold->outcome == OUTCOME_NONE ? "-" : outcome_id(hold->outcome));
	return json_pack("{s:o}", "text", text(buf));
}

/* An id that FHIR takes too; an imported journal may hold any text. */
static bool is_plain_id(const char *id)
{
	size_t len = strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789-");

	return len > 0 && len <= FHIR_ID && id[len] == '\0';
}

/* Places that were worked, each once, and a note for each hold. */
static void set_holds(json_t *made, const struct journal_session *session)
{
	json_t *sites = json_array(), *notes = json_array();

	for (int i = 0; i < session->hold_count; i++) {
		const struct journal_hold *hold = &session->holds[i];
		json_t *site;
		bool known = false;

		if (hold->kind != STEP_WORK || hold->outcome == OUTCOME_NONE)
			continue;
		site = place(hold->area, hold->site, hold->side);
		for (size_t k = 0; k < json_array_size(sites); k++)
			known = known || json_equal(json_array_get(sites, k), site);
		if (known)
			json_decref(site);
		else
			json_array_append_new(sites, site);
		json_array_append_new(notes, hold_note(hold));
	}
	if (json_array_size(notes) > 0) {
		set(made, "bodySite", sites);
		set(made, "note", notes);
	} else {
		json_decref(sites);
		json_decref(notes);
	}
}

static bool put_procedure(struct writing *w, const struct journal_session *session)
{
	static const char *const status[] = {
		[JOURNAL_OPEN] = "in-progress",
		[JOURNAL_FINISHED] = "completed",
		[JOURNAL_STOPPED] = "stopped",
	};
	json_t *made = resource("Procedure", session->id), *period = json_object();

	if (is_plain_id(session->routine) && w->library &&
	    library_routine(w->library, session->routine)) {
		json_object_set_new(w->routines, session->routine, json_true());
		set(made, "basedOn", json_pack("[o]", reference("CarePlan", session->routine)));
	}
	set(made, "status",
	    json_string(session->hold_count > 0 ? status[session->state] : "not-done"));
	set(made, "code", words(*session->title ? session->title : _("Self-release session")));
	set(made, "subject", reference(PATIENT, ""));
	set(period, "start", moment(&session->started));
	set(period, "end", moment(&session->ended));
	set(made, "performedPeriod", period);
	set_holds(made, session);
	return put(w, made);
}

static bool put_session(void *ctx, const struct journal_session *session)
{
	struct writing *w = ctx;
	bool ok = put_procedure(w, session);

	for (int i = 0; ok && i < session->rating_count; i++)
		ok = put_observation(w, session, i);
	return ok;
}

/* ---- Care plans ------------------------------------------------------------------------------ */

static json_t *activity(const struct step *step)
{
	const struct exercise *exercise = step->exercise;
	json_t *detail = json_pack("{s:s}", "status", "in-progress");
	char buf[TEXT_BYTES];

	set(detail, "code", words(exercise->title));
	snprintf(buf, sizeof buf, _("%lld s at level 3, pressure %d/10 at most.%s%.2000s"),
	         (long long)estimate_hold_ms(step) / 1000,
	         step->pressure && step->pressure < exercise->pressure ? step->pressure
	                                                               : exercise->pressure,
	         *step->note ? " " : "", step->note);
	set(detail, "description", text(buf));
	return json_pack("{s:o}", "detail", detail);
}

static json_t *activities(const struct step *steps, int count)
{
	json_t *list = json_array();

	for (int i = 0; i < count; i++)
		if (steps[i].kind == STEP_WORK && steps[i].exercise)
			json_array_append_new(list, activity(&steps[i]));
	return list;
}

static void set_period(json_t *made, const struct routine *routine)
{
	char date[DATE_TEXT];

	if (routine->valid_until != DATE_NONE)
		set(made, "period",
		    json_pack("{s:s}", "end", date_format(routine->valid_until, date)));
}

static bool put_plan(struct writing *w, const struct routine *routine)
{
	bool over = routine->valid_until != DATE_NONE && routine->valid_until < w->today;
	json_t *made = resource("CarePlan", routine->id), *subject = reference(PATIENT, ""), *all;

	set(made, "status", json_string(over ? "completed" : "active"));
	set(made, "intent", json_string("plan"));
	set(made, "title", text(routine->title));
	set(made, "description", text(routine->summary));
	set(subject, "display", text(routine->patient));
	set(made, "subject", subject);
	set_period(made, routine);
	all = activities(routine->steps, routine->phase_count > 0 ? 0 : routine->step_count);
	for (int i = 0; i < routine->phase_count; i++) {
		json_t *more = activities(routine->phases[i].steps, routine->phases[i].step_count);

		json_array_extend(all, more);
		json_decref(more);
	}
	if (json_array_size(all) > 0)
		set(made, "activity", all);
	else
		json_decref(all);
	if (*routine->contact)
		set(made, "note", json_pack("[{s:o}]", "text", text(routine->contact)));
	return put(w, made);
}

static bool put_plans(struct writing *w)
{
	const char *id;
	json_t *ignored;

	json_object_foreach(w->routines, id, ignored)
	{
		const struct routine *routine = library_routine(w->library, id);

		if (routine && !put_plan(w, routine))
			return false;
	}
	return true;
}

/* ---- All of it ------------------------------------------------------------------------------- */

bool export_fhir(struct journal *journal, struct library *library, FILE *out,
                 const struct stamp *now, struct err *err)
{
	struct writing w = { .library = library, .out = out, .today = now->local_date };
	char buf[STAMP_TEXT];
	bool ok;

	w.routines = json_object();
	errno = 0;
	fprintf(out,
	        "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"timestamp\":\"%s\","
	        "\"entry\":[",
	        stamp_format(now->utc_ms, buf));
	ok = put(&w, resource("Patient", "patient")) &&
	     journal_sessions(journal, &JOURNAL_ALL, put_session, &w, err);
	if (ok && !w.memory_out && !ferror(out))
		put_plans(&w);
	fputs("\n]}\n", out);
	json_decref(w.routines);
	if (w.memory_out)
		return err_set(err, ERR_MEMORY, _("Out of memory"));
	if (ferror(out) || fflush(out) != 0) {
		int error = errno;

		return err_set(err, fs_err_code(error), _("The export could not be written: %s"),
		               strerror(error));
	}
	return ok;
}
