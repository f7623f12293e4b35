/* Every page of the application, one file each or a few that belong together. */
#ifndef UNKNOT_APP_PAGES_H
#define UNKNOT_APP_PAGES_H

#include "app/app.h"

extern const struct page page_home, page_routines, page_why, page_help;
extern const struct page page_safety, page_safety_area, page_stop;
extern const struct page page_resume, page_before, page_confirm;
extern const struct page page_session, page_emergency;
extern const struct page page_settled, page_eased, page_after, page_summary;
extern const struct page page_body, page_area, page_library, page_exercise;
extern const struct page page_gone, page_next_day, page_checkin, page_progress;
extern const struct page page_settings, page_typing, page_words, page_health, page_health_area, page_clear;

/* Whether a place that hurt must be asked about, a place the day after, and whether the weekly questions are due. */
bool gone_due(struct app *app);
bool next_day_due(struct app *app);
bool checkin_due(struct app *app);

#endif
