/* One value of a routine file: checked against its row of the schema and put into the model.
 * Private to io/routine_*.c, the only ones that know libconfig. */
#ifndef UNKNOT_IO_ROUTINE_VALUE_H
#define UNKNOT_IO_ROUTINE_VALUE_H

#include <libconfig.h>
#include <stdbool.h>
#include <stdint.h>

#include "core/schema.h"
#include "io/routine_file.h"

/* A document being filled. */
struct reader {
	struct document *document;
	bool memory_out;
	bool sound; /* no value of the group being read was wrong so far */
};

/* A value on its way: what libconfig read, and where it stands. */
struct value {
	config_setting_t *setting;
	int node;
	const struct key_info *key;
};

/* Adds a finding at a node and takes the soundness of the group away. */
void value_report(struct reader *reader, enum check_rule rule, int node, const char *hint,
                  const char *fmt, ...) __attribute__((format(printf, 5, 6)));

/* Whether there are as many findings as a file may have: nothing more is looked at then. */
bool value_is_full(const struct reader *reader);

/* Reads a value that is neither a group nor a list of groups into base + key->offset. A wrong one
 * is reported and leaves the model as it was. */
void value_read(struct reader *reader, const struct value *value, void *base);

/* Reports the value as one of the wrong kind. */
void value_wrong_type(struct reader *reader, const struct value *value);

/* A text of a setting, checked and copied; NULL when it is wrong, which has been reported then. */
const char *value_text(struct reader *reader, config_setting_t *setting, int node);

/* Reads a list of texts, at most `most` of them. */
void value_texts(struct reader *reader, const struct value *value, struct text_list *out);

/* Reads the figure of an exercise (base). */
void routine_read_figure(struct reader *reader, const struct value *value, void *base);

/* Reads a file that says `translates`, but for its top keys. */
void routine_read_translation(struct reader *reader, config_setting_t *root);

/* Reports a key that group does not have. */
void routine_unknown_key(struct reader *reader, int node, enum key_group group);

/* The key of a node, safe to print; buf holds at least 48 bytes. */
const char *value_key(const struct reader *reader, int node, char buf[static 48]);

#endif
