/* Plain mode: the same pages and the same session as lines of text, nothing is ever drawn over. */
#ifndef UNKNOT_APP_PLAIN_H
#define UNKNOT_APP_PLAIN_H

#include <stdio.h>

#include "app/app.h"
#include "app/terminal.h"

/* Writes the lines; wraps another stage, which still sounds and speaks. */
struct plain {
	struct app *app;
	FILE *out;
	struct stage inner;
	const struct page *page; /* the last one written */
	char *written;           /* and its text */
};

/* Puts plain between the session and its stage. */
void plain_stage(struct plain *plain, struct app *app, FILE *out, struct stage *stage);

/* Writes what is new on the page on top. */
void plain_show(struct plain *plain);

/* No more keys will come: goes on as if every question were passed over. false: it cannot (the
 * safety questions), err says what to type. */
bool plain_no_answer(struct plain *plain, struct err *err);

void plain_finish(struct plain *plain);

/* Runs on standard input and output. Returns an EXIT_ code. */
int plain_run(struct cmd_context *ctx, const struct app_request *request);

#endif
