/* Marking of texts for translation, without locale in core: the application installs the translator. */
#ifndef UNKNOT_CORE_I18N_H
#define UNKNOT_CORE_I18N_H

/* Marks a text in a table; it is translated where it is shown, by _(). */
#define N_(text) text
#define _(text) i18n_text(text)

/* The same for a word that means different things; the context is told to translators only. */
#define NP_(context, text) context "\004" text

/* The translation of a text; the text itself when no translator is installed. */
const char *i18n_text(const char *text) __attribute__((format_arg(1)));

/* The translation for a count: `one` or `many` when no translator is installed. */
const char *i18n_count(const char *one, const char *many, unsigned long n)
    __attribute__((format_arg(1), format_arg(2)));

/* Installs the translator (gettext and ngettext). NULL restores the untranslated texts. */
void i18n_install(const char *(*text)(const char *),
                  const char *(*count)(const char *, const char *, unsigned long));

#endif
