#include "core/date.h"

#include <stdio.h>
#include <string.h>

#include "core/i18n.h"

static bool leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_in(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	return month == 2 && leap(year) ? 29 : days[month - 1];
}

/* Eras of 400 years that begin on 1 March, so that the leap day is the last of its year. */
int32_t date_from_civil(int year, int month, int day)
{
	if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 ||
	    day > days_in(year, month))
		return DATE_NONE;
	int y = month <= 2 ? year - 1 : year;
	int era = y / 400;
	int year_of_era = y - era * 400;
	int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
	int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

	return era * 146097 + day_of_era - 719468;
}

void date_to_civil(int32_t date, int *year, int *month, int *day)
{
	int z = date + 719468;
	int era = (z >= 0 ? z : z - 146096) / 146097;
	int day_of_era = z - era * 146097;
	int year_of_era =
	    (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
	int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int m = (5 * day_of_year + 2) / 153;

	*day = day_of_year - (153 * m + 2) / 5 + 1;
	*month = m < 10 ? m + 3 : m - 9;
	*year = year_of_era + era * 400 + (*month <= 2);
}

int date_weekday(int32_t date)
{
	return (int)(((int64_t)date % 7 + 10) % 7); /* 1970-01-01 was a Thursday */
}

bool date_parse(const char *text, int32_t *date)
{
	int part[3] = { 0 };
	static const char form[] = "YYYY-MM-DD";
	int at = 0;

	for (size_t i = 0; i < sizeof form - 1; i++) {
		if (form[i] == '-') {
			if (text[i] != '-')
				return false;
			at++;
		} else if (text[i] >= '0' && text[i] <= '9') {
			part[at] = part[at] * 10 + (text[i] - '0');
		} else {
			return false;
		}
	}
	if (text[sizeof form - 1] != '\0')
		return false;
	int32_t day = date_from_civil(part[0], part[1], part[2]);
	if (day == DATE_NONE)
		return false;
	*date = day;
	return true;
}

char *date_format(int32_t date, char buf[static DATE_TEXT])
{
	int year, month, day;

	buf[0] = '\0';
	if (date == DATE_NONE)
		return buf;
	date_to_civil(date, &year, &month, &day);
	if (year >= 1 && year <= 9999)
		snprintf(buf, DATE_TEXT, "%04u-%02u-%02u", (unsigned)year % 10000u,
		         (unsigned)month % 100u, (unsigned)day % 100u);
	return buf;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

char *date_words(int32_t date, char buf[static DATE_WORDS])
{
	int year, month, day;

	buf[0] = '\0';
	if (date == DATE_NONE)
		return buf;
	date_to_civil(date, &year, &month, &day);
	snprintf(buf, DATE_WORDS, _("%s %d %s"), _(date_weekday_name(date_weekday(date))), day,
	         _(date_month_name(month)));
	return buf;
}

char *date_words_of(int32_t date, int32_t today, char buf[static DATE_WORDS])
{
	int year, now, month, day;
	size_t used;

	date_words(date, buf);
	if (date == DATE_NONE || today == DATE_NONE)
		return buf;
	date_to_civil(today, &now, &month, &day);
	date_to_civil(date, &year, &month, &day);
	used = strlen(buf);
	if (year != now)
		snprintf(buf + used, DATE_WORDS - used, " %d", year);
	return buf;
}

bool date_parse_minute(const char *text, int *minute)
{
	static const char form[] = "HH:MM";

	for (size_t i = 0; i < sizeof form - 1; i++)
		if (form[i] == ':' ? text[i] != ':' : !is_digit(text[i]))
			return false;
	int hours = (text[0] - '0') * 10 + (text[1] - '0');
	int minutes = (text[3] - '0') * 10 + (text[4] - '0');

	if (text[sizeof form - 1] != '\0' || hours > 23 || minutes > 59)
		return false;
	*minute = hours * 60 + minutes;
	return true;
}

bool date_minute_within(int minute, int from, int to)
{
	return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}

const char *date_weekday_name(int weekday)
{
	static const char *const names[] = { N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"),
		                             N_("Fri"), N_("Sat"), N_("Sun") };

	return names[weekday];
}

const char *date_month_name(int month)
{
	static const char *const names[] = { N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"),
		                             N_("May"), N_("Jun"), N_("Jul"), N_("Aug"),
		                             N_("Sep"), N_("Oct"), N_("Nov"), N_("Dec") };

	return names[month - 1];
}
