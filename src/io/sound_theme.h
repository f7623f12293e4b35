/* Where the file of a cue is: the person's own sound themes (freedesktop.org's Sound Theme
 * Specification) come before the program's. */
#ifndef UNKNOT_IO_SOUND_THEME_H
#define UNKNOT_IO_SOUND_THEME_H

#include <stdbool.h>

/* Texts are not copied; NULL or "" leaves a place out. */
struct sound_places {
	const char *theme;     /* a theme's name; NULL: "unknot" */
	const char *data_home; /* XDG_DATA_HOME */
	const char *data_dirs; /* XDG_DATA_DIRS, with colons */
	const char *own;       /* the program's sounds folder: index.theme and stereo/ */
	const char *locale;    /* "de_DE.UTF-8": for themes with spoken sounds */
};

enum sound_found {
	SOUND_MISSING,
	SOUND_FILE,
	SOUND_DISABLED /* a file NAME.disabled says that nothing is to be played */
};

struct sound_file {
	enum sound_found found;
	bool own;        /* it is the program's */
	char theme[64];  /* the theme it was found in */
	char path[1024]; /* of the sound, or of the .disabled file */
};

/* Finds a sound by its name, such as "unknot-tick": in the theme, in those it inherits, then under
 * shorter names ("unknot-breathe" serves "unknot-breathe-in"), then in the program's own folder.
 * Of one folder .disabled, .oga, .ogg and .wav are taken in this order. */
struct sound_file sound_theme_find(const struct sound_places *places, const char *name);

#endif
