/* Help on a subject, in plain words: for the command line and the help screen. */
#ifndef UNKNOT_CORE_TOPIC_H
#define UNKNOT_CORE_TOPIC_H

#include <stdbool.h>
#include <stddef.h>

enum topic_kind {
	TOPIC_END,
	TOPIC_HEAD, /* a heading */
	TOPIC_TEXT, /* a paragraph */
	TOPIC_TERM, /* a word and what it means */
	TOPIC_ITEM  /* a point of a list */
};

/* A part of a topic as it is shown; texts are N_(). */
struct topic_line {
	enum topic_kind kind;
	const char *term; /* of TOPIC_TERM, else "" */
	const char *text;
};

enum {
	TOPIC_FIRST_SESSION,
	TOPIC_FEELINGS,
	TOPIC_SAFETY,
	TOPIC_WHOM_TO_ASK,
	TOPIC_GLOSSARY,
	TOPIC_COMBINE,
	TOPIC_EVIDENCE,
	TOPIC_NOT_COVERED,
	TOPIC_COUNT
};

struct topic_info {
	const char *id;
	const char *title; /* N_() */
};

extern const struct topic_info topic_info[TOPIC_COUNT];

/* From an id to its place; false when there is none. */
bool topic_from_id(const char *id, int *topic);

/* The n-th line of a topic, from 0; false beyond the last. */
bool topic_line(int topic, int n, struct topic_line *line);

#endif
