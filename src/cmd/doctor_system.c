/* What the doctor sees of the system: terminal, locale, sound, speech, desktop. */
#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cmd/doctor.h"
#include "cmd/probe.h"
#include "core/i18n.h"
#include "io/fs.h"

enum { LEAST_COLUMNS = 40, LEAST_ROWS = 12 };

/* Whether a terminfo database in dir has an entry: DIR/x/xterm, or DIR/78/xterm where names may not
 * differ by case alone. */
static bool has_entry(const char *dir, const char *name)
{
	char path[PATH_MAX];

	snprintf(path, sizeof path, "%s/%c/%s", dir, *name, name);
	if (fs_exists(path, NULL))
		return true;
	snprintf(path, sizeof path, "%s/%02x/%s", dir, (unsigned char)*name, name);
	return fs_exists(path, NULL);
}

static bool is_described(const char *name)
{
	static const char *const dirs[] = { "/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo",
		                            "/usr/lib/terminfo", "/usr/local/share/terminfo" };
	const char *own = getenv("TERMINFO"), *home = getenv("HOME");
	char below_home[PATH_MAX];

	if (strchr(name, '/'))
		return false;
	if (own && has_entry(own, name))
		return true;
	snprintf(below_home, sizeof below_home, "%s/.terminfo", home ? home : "");
	if (has_entry(below_home, name))
		return true;
	for (size_t i = 0; i < sizeof dirs / sizeof *dirs; i++)
		if (has_entry(dirs[i], name))
			return true;
	return false;
}

static const char *colours(const char *term)
{
	const char *no = getenv("NO_COLOR"), *true_colour = getenv("COLORTERM");

	if (no && *no)
		return _("no colours, as NO_COLOR asks");
	if (true_colour &&
	    (strcmp(true_colour, "truecolor") == 0 || strcmp(true_colour, "24bit") == 0))
		return _("true colours");
	if (strstr(term, "direct"))
		return _("true colours");
	return strstr(term, "256color") ? _("256 colours") : _("colours as it has them");
}

static bool size_of(int *columns, int *rows)
{
	struct winsize size;

	for (int fd = STDOUT_FILENO; fd >= STDIN_FILENO; fd--)
		if (ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
			*columns = size.ws_col;
			*rows = size.ws_row;
			return true;
		}
	return false;
}

void doctor_terminal(struct doctor *doctor)
{
	const char *term = getenv("TERM"), *part = _("terminal");
	int columns = 0, rows = 0;

	if (!isatty(STDIN_FILENO) && !isatty(STDOUT_FILENO)) {
		doctor_note(doctor, part,
		            _("none here; without one \"unknot run --plain\" writes line by line"));
	} else if (!term || !*term || strcmp(term, "dumb") == 0) {
		doctor_wrong(doctor, part,
		             _("Type: unknot run --plain. Or set TERM to what your terminal is, as "
		               "TERM=xterm-256color"),
		             _("TERM says that it cannot move its cursor"));
	} else if (!is_described(term)) {
		doctor_wrong(doctor, part,
		             _("Type: apt-get install ncurses-term. Or set TERM=xterm-256color"),
		             _("the system has no description of TERM=%s"), term);
	} else if (!size_of(&columns, &rows)) {
		doctor_fine(doctor, part, "%s, %s", term, colours(term));
	} else if (columns < LEAST_COLUMNS || rows < LEAST_ROWS) {
		doctor_wrong(doctor, part, _("Enlarge the window or make its letters smaller."),
		             _("%d x %d is too small for more than one line; the screens need %d x "
		               "%d"),
		             columns, rows, LEAST_COLUMNS, LEAST_ROWS);
	} else {
		doctor_fine(doctor, part, "%s, %d x %d, %s", term, columns, rows, colours(term));
	}
}

void doctor_locale(struct doctor *doctor)
{
	static const char *const variables[] = { "LC_ALL", "LC_CTYPE", "LANG" };
	locale_t locale = newlocale(LC_CTYPE_MASK, "", (locale_t)0);
	const char *name = "C";

	for (size_t i = sizeof variables / sizeof *variables; i-- > 0;)
		if (getenv(variables[i]) && *getenv(variables[i]))
			name = getenv(variables[i]);
	if (!locale) {
		doctor_wrong(doctor, _("locale"),
		             _("Type: dpkg-reconfigure locales. Or set LC_ALL=C.UTF-8"),
		             _("%s is not installed, so there is only ASCII"), name);
		return;
	}
	const char *codeset = nl_langinfo_l(CODESET, locale);

	if (strcmp(codeset, "UTF-8") == 0)
		doctor_fine(doctor, _("locale"), "%s", name);
	else
		doctor_wrong(doctor, _("locale"),
		             _("Set LC_ALL=C.UTF-8, or a language with .UTF-8"),
		             _("%s is not UTF-8 (%s), so lines and figures are drawn in ASCII"),
		             name, codeset);
	freelocale(locale);
}

/* What to do about sound, by what the helper says. */
static const char *sound_remedy(const char *why)
{
	if (strstr(why, "pulse: driver not installed"))
		return _("Type: apt-get install libcanberra-pulse");
	if (strstr(why, "driver not installed"))
		return _("Type: unset CANBERRA_DRIVER. Then the drivers that are there are tried.");
	if (strstr(why, "pulse"))
		return _(
		    "Start your sound server: systemctl --user start pipewire-pulse, or pulseaudio "
		    "--start");
	return _(
	    "Look into the log helper-audio.log in the state folder; until then the bell rings.");
}

/* What the driver "pulse" talks to: PipeWire speaks the same protocol. */
static const char *sound_server(void)
{
	const char *asked = getenv("PULSE_SERVER"), *runtime = getenv("XDG_RUNTIME_DIR");
	char path[PATH_MAX];

	if (asked && *asked)
		return asked;
	snprintf(path, sizeof path, "%s/pipewire-0", runtime ? runtime : "");
	return fs_exists(path, NULL) ? "PipeWire" : "PulseAudio";
}

static void sound(struct doctor *doctor, struct helpers *helpers)
{
	const char *part = _("sound");

	if (doctor->ctx->no_sound || !settings_flag(&doctor->settings, SETTING_SOUND)) {
		doctor_note(doctor, part, _("off, as you asked"));
		return;
	}
	struct helper_status status = probe_start(helpers, HELPER_AUDIO);
	int missing = 0;

	for (int i = 0; i < CUE_COUNT; i++)
		missing +=
		    probe_cue(doctor->ctx, &doctor->settings, (enum cue)i).found == SOUND_MISSING;
	if (status.state == HELPER_NOT_BUILT)
		doctor_wrong(
		    doctor, part,
		    _("Type: apt-get install libcanberra-dev, then configure and build again"),
		    "%s", _(status.text));
	else if (status.state != HELPER_READY)
		doctor_wrong(doctor, part, sound_remedy(status.text), "%s", _(status.text));
	else if (missing > 0)
		doctor_wrong(doctor, part, _("\"unknot sounds\" tells which."),
		             i18n_count("%d cue has no file", "%d cues have no file",
		                        (unsigned long)missing),
		             missing);
	else
		doctor_fine(doctor, part, _("through %s, sound server: %s"), status.text,
		            strcmp(status.text, "pulse") == 0 ? sound_server() : _("none"));
}

static void speech(struct doctor *doctor, struct helpers *helpers)
{
	const char *part = _("speech");

	if (doctor->ctx->no_speech || !settings_flag(&doctor->settings, SETTING_SPEECH)) {
		doctor_note(doctor, part, _("off, as you asked"));
		return;
	}
	struct helper_status status = probe_start(helpers, HELPER_SPEECH);

	if (status.state == HELPER_NOT_BUILT)
		doctor_wrong(
		    doctor, part,
		    _("Type: apt-get install libspeechd-dev, then configure and build again"), "%s",
		    _(status.text));
	else if (status.state != HELPER_READY)
		doctor_wrong(
		    doctor, part,
		    _("Type: apt-get install speech-dispatcher speech-dispatcher-espeak-ng; "
		      "\"spd-say hello\" tries it"),
		    "%s", _("no speech-dispatcher answers"));
	else if (strcmp(status.text, "dummy") == 0)
		doctor_wrong(doctor, part, _("Type: apt-get install speech-dispatcher-espeak-ng"),
		             _("speech-dispatcher has no voice"));
	else
		doctor_fine(doctor, part, _("through speech-dispatcher %s"), status.text);
}

static void desktop(struct doctor *doctor, struct helpers *helpers)
{
	struct helper_status status = probe_start(helpers, HELPER_DESKTOP);
	const char *part = _("notification");

	if (status.state == HELPER_NOT_BUILT)
		doctor_wrong(
		    doctor, part,
		    _("Type: apt-get install libsystemd-dev, then configure and build again"), "%s",
		    _(status.text));
	else if (status.state != HELPER_READY || !strstr(status.text, "session bus"))
		doctor_wrong(
		    doctor, part,
		    _("Type: apt-get install dbus-user-session, then log in again; until then "
		      "reminders ring the bell"),
		    "%s", *status.text ? _(status.text) : _("no session bus"));
	else if (!strstr(status.text, "notifications"))
		doctor_wrong(doctor, part,
		             _("Start your desktop's own, or type: apt-get install dunst; until "
		               "then reminders ring the bell"),
		             _("nothing here shows notifications (%s)"), status.text);
	else
		doctor_fine(doctor, part, "%s", status.text);
}

void doctor_helpers(struct doctor *doctor)
{
	struct helpers *helpers;

	if (access(doctor->ctx->helper, X_OK) != 0) {
		doctor_wrong(doctor, _("sound"), _("Install unknot again, or build it with make."),
		             _("%s is not there; it plays, speaks and notifies"),
		             doctor->ctx->helper);
		return;
	}
	helpers = probe_create(doctor->ctx);
	if (!helpers)
		return;
	sound(doctor, helpers);
	speech(doctor, helpers);
	desktop(doctor, helpers);
	helpers_destroy(helpers);
}
