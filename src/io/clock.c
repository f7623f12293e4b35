#include "io/clock.h"

#include <time.h>

#ifdef CLOCK_BOOTTIME
#define INTERVAL_CLOCK CLOCK_BOOTTIME
#else
#define INTERVAL_CLOCK CLOCK_MONOTONIC
#endif

static int64_t read_ms(clockid_t id)
{
	struct timespec at;

	clock_gettime(id, &at);
	return (int64_t)at.tv_sec * 1000 + at.tv_nsec / 1000000;
}

int64_t clock_now_ms(void)
{
	return read_ms(INTERVAL_CLOCK);
}

int64_t clock_slept_ms(void)
{
	return read_ms(INTERVAL_CLOCK) - read_ms(CLOCK_MONOTONIC);
}

struct stamp clock_stamp(int64_t utc_ms)
{
	time_t seconds = (time_t)(utc_ms / 1000);
	struct tm local;

	if (!localtime_r(&seconds, &local))
		return stamp_make(utc_ms, 0);
	return stamp_make(utc_ms, (int)(local.tm_gmtoff / 60));
}

struct stamp clock_wall(void)
{
	return clock_stamp(read_ms(CLOCK_REALTIME));
}
