/* Every subcommand, in the order of the help: to do, to look at, to write, to keep, to set up. */
#include <stddef.h>

#include "cmd/cmd.h"

const struct cmd *const cmd_table[] = {
	&cmd_session,
	&cmd_today,
	&cmd_progress,
	&cmd_checkin,
	&cmd_health,
	&cmd_clear,
	&cmd_list,
	&cmd_show,
	&cmd_timeline,
	&cmd_log,
	&cmd_amend,
	&cmd_forget,
	&cmd_export,
	&cmd_import,
	&cmd_check,
	&cmd_new,
	&cmd_edit,
	&cmd_watch,
	&cmd_add,
	&cmd_whatif,
	&cmd_status,
	&cmd_remind,
	&cmd_settings,
	&cmd_sounds,
	&cmd_doctor,
	&cmd_help,
	NULL,
};
