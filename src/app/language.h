/* The language of texts, routines and speech: what the settings say, else what the system is set to. */
#ifndef UNKNOT_APP_LANGUAGE_H
#define UNKNOT_APP_LANGUAGE_H

/* Texts in the language of the environment (LANGUAGE, LC_ALL, LC_MESSAGES, LANG) from the
 * translations in this folder (NULL: none), until language_choose. Must be called before any other thread. */
void language_start(const char *locale_dir);

/* The language from now on: `wanted` ("de", "pt_BR"), or that of the environment when it is empty.
 * Returns the code of what is in use, good until the next call; "" for the texts as written. */
const char *language_choose(const char *wanted);

#endif
