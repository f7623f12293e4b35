/* The stage with the helper processes behind it. */
#ifndef UNKNOT_APP_STAGE_HELPERS_H
#define UNKNOT_APP_STAGE_HELPERS_H

#include "app/stage.h"
#include "cmd/cmd.h"
#include "core/err.h"
#include "io/helpers.h"
#include "io/settings.h"
#include "io/sound_theme.h"

struct stage_helpers {
	const struct cmd_context *ctx;
	struct helpers *helpers;
	struct settings settings;
	struct sound_file file[CUE_COUNT];
	bool sound, speech;   /* wanted */
	bool sounds_found;    /* file is filled */
	char language[16];
};

/* Fills stage; self must outlive it. The helpers start with the first session. */
bool stage_helpers_init(struct stage_helpers *self, const struct cmd_context *ctx,
                        struct stage *stage, struct err *err);
void stage_helpers_finish(struct stage_helpers *self);

#endif
