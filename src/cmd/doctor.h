/* What the files of `unknot doctor` share: a line for each part, fine or not. */
#ifndef UNKNOT_CMD_DOCTOR_H
#define UNKNOT_CMD_DOCTOR_H

#include "cmd/cmd.h"
#include "io/settings.h"

struct doctor {
	struct cmd_context *ctx;
	struct settings settings;
	int wrong; /* lines that were not fine */
};

/* Prints a line: the part, and that it is fine, with details. */
void doctor_fine(struct doctor *doctor, const char *part, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

/* What is wrong, and on a line of its own what to do about it; "" when the text says that too. */
void doctor_wrong(struct doctor *doctor, const char *part, const char *remedy, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));

/* What is as it was asked for, or not to be judged. */
void doctor_note(struct doctor *doctor, const char *part, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

/* Each looks at one part and prints its line. */
void doctor_terminal(struct doctor *doctor);
void doctor_locale(struct doctor *doctor);
void doctor_helpers(struct doctor *doctor);
void doctor_journal(struct doctor *doctor);
void doctor_settings(struct doctor *doctor);
void doctor_library(struct doctor *doctor);
void doctor_replay(struct doctor *doctor);

#endif
