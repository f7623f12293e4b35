#include "io/stamp.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#define DAY_MS INT64_C(86400000)

/* Division that rounds down, for instants before 1970. */
static int64_t floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

struct stamp stamp_make(int64_t utc_ms, int offset_min)
{
	return (struct stamp){
		.utc_ms = utc_ms,
		.offset_min = offset_min,
		.local_date = (int32_t)floor_div(utc_ms + offset_min * INT64_C(60000), DAY_MS),
	};
}

char *stamp_format(int64_t utc_ms, char buf[static STAMP_TEXT])
{
	char date[DATE_TEXT];
	int64_t day = floor_div(utc_ms, DAY_MS);
	int ms = (int)(utc_ms - day * DAY_MS);

	date_format((int32_t)day, date);
	int used = snprintf(buf, STAMP_TEXT, "%s%c%02d:%02d:%02d", date, 'T', ms / 3600000,
	                    ms / 60000 % 60, ms / 1000 % 60);
	if (ms % 1000)
		snprintf(buf + used, STAMP_TEXT - (size_t)used, ".%03dZ", ms % 1000);
	else
		snprintf(buf + used, STAMP_TEXT - (size_t)used, "Z");
	return buf;
}

char *stamp_format_local(const struct stamp *stamp, char buf[static STAMP_TEXT])
{
	stamp_format(stamp->utc_ms + stamp->offset_min * INT64_C(60000), buf);
	buf[10] = ' ';
	buf[16] = '\0';
	return buf;
}

struct stamp stamp_now(void)
{
	struct timespec now;
	struct tm local;

	clock_gettime(CLOCK_REALTIME, &now);
	tzset();
	localtime_r(&now.tv_sec, &local);
	return stamp_make(now.tv_sec * INT64_C(1000) + now.tv_nsec / 1000000,
	                  (int)(local.tm_gmtoff / 60));
}

/* Two decimal digits up to max; -1 when they are not. */
static int two(const char *text, int max)
{
	if (text[0] < '0' || text[0] > '9' || text[1] < '0' || text[1] > '9')
		return -1;
	int value = (text[0] - '0') * 10 + text[1] - '0';

	return value <= max ? value : -1;
}

/* Reads "", or "." and one to three digits; -1 when it is neither. */
static int millis(const char *text, size_t len)
{
	int ms = 0;

	if (len == 0)
		return 0;
	if (text[0] != '.' || len < 2 || len > 4)
		return -1;
	for (size_t i = 1; i < 4; i++) {
		char c = i < len ? text[i] : '0';

		if (c < '0' || c > '9')
			return -1;
		ms = ms * 10 + c - '0';
	}
	return ms;
}

bool stamp_parse(const char *text, int64_t *utc_ms)
{
	char day[DATE_TEXT];
	int32_t date;
	size_t len = strlen(text);

	if (len < 20 || len >= STAMP_TEXT || text[len - 1] != 'Z' || text[10] != 'T' ||
	    text[13] != ':' || text[16] != ':')
		return false;
	memcpy(day, text, DATE_TEXT - 1);
	day[DATE_TEXT - 1] = '\0';
	int h = two(text + 11, 23), m = two(text + 14, 59), s = two(text + 17, 59);
	int ms = millis(text + 19, len - 20);

	if (!date_parse(day, &date) || h < 0 || m < 0 || s < 0 || ms < 0)
		return false;
	*utc_ms = date * DAY_MS + ((h * 60 + m) * 60 + s) * INT64_C(1000) + ms;
	return true;
}
