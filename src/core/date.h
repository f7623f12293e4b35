/* Local calendar days as numbers. Core never asks what day it is; the caller says. */
#ifndef UNKNOT_CORE_DATE_H
#define UNKNOT_CORE_DATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A day: days since 1970-01-01 in the proleptic Gregorian calendar. */
#define DATE_NONE INT32_MIN
#define DATE_TEXT 11 /* bytes of "2026-01-05" with its end */
#define DATE_WORDS 64 /* bytes of "Mon 5 Jan" with its end, in any language */

/* The day of a civil date; DATE_NONE when there is no such day (years 1 to 9999). */
int32_t date_from_civil(int year, int month, int day);

void date_to_civil(int32_t date, int *year, int *month, int *day);

/* 0 Monday to 6 Sunday. */
int date_weekday(int32_t date);

/* Short names (N_()): of a weekday, 0 Monday to 6 Sunday; of a month, 1 to 12. */
const char *date_weekday_name(int weekday);
const char *date_month_name(int month);

/* Reads exactly "YYYY-MM-DD"; false leaves *date alone. */
bool date_parse(const char *text, int32_t *date);

/* Writes "YYYY-MM-DD", or "" for DATE_NONE. Returns buf. */
char *date_format(int32_t date, char buf[static DATE_TEXT]);

/* Writes "Mon 5 Jan" in the language of the texts, or "" for DATE_NONE. Returns buf. */
char *date_words(int32_t date, char buf[static DATE_WORDS]);

/* The same, with the year when that is not the one of today: "Mon 5 Jan 2026". Returns buf. */
char *date_words_of(int32_t date, int32_t today, char buf[static DATE_WORDS]);

/* Reads exactly "HH:MM", 00:00 to 23:59, as the minute of the day; false leaves *minute alone. */
bool date_parse_minute(const char *text, int *minute);

/* Whether a minute of the day lies in a span that begins at from and ends before to, across midnight
 * when to is the smaller one. A span from a minute to itself is empty. */
bool date_minute_within(int minute, int from, int to);

#endif
