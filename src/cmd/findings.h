/* What is wrong in the files of settings, for those who read. */
#ifndef UNKNOT_CMD_FINDINGS_H
#define UNKNOT_CMD_FINDINGS_H

#include "cmd/cmd.h"
#include "core/finding.h"

/* Prints FILE:LINE:COL: message, the remedy in brackets, a line each. Findings without a line are
 * of the file that the screen wrote. */
void findings_print_settings(const struct cmd_context *ctx, FILE *out,
                             const struct finding_list *findings);

#endif
