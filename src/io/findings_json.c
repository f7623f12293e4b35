#include <config.h>

#include "io/findings_json.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/check.h"
#include "core/text.h"

struct findings_json {
	enum findings_form form;
	json_t *items; /* findings, or results */
	int files, errors, warnings;
};

struct findings_json *findings_json_create(enum findings_form form)
{
	struct findings_json *json = calloc(1, sizeof *json);

	if (json) {
		json->form = form;
		json->items = json_array();
		if (!json->items) {
			free(json);
			json = NULL;
		}
	}
	return json;
}

static json_t *own_item(const char *file, const struct finding *finding)
{
	return json_pack("{s:s, s:i, s:i, s:i, s:s, s:s, s:s, s:s}", "file", file, "line",
	                 finding->line, "column", finding->col, "width", finding->width, "severity",
	                 finding->severity == SEVERITY_ERROR ? "error" : "warning", "rule",
	                 finding->rule, "message", finding->message, "hint", finding->hint);
}

/* A path as the reference of a URI: bytes that have a meaning there are escaped. */
static char *uri_of(const char *file)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
	                            "-._~/";
	size_t len = strlen(file), used = 0;
	char *uri = malloc(3 * len + 1);

	for (size_t i = 0; uri && i < len; i++) {
		if (strchr(plain, file[i]))
			uri[used++] = file[i];
		else
			used += (size_t)snprintf(uri + used, 4, "%%%02X", (unsigned char)file[i]);
	}
	if (uri)
		uri[used] = '\0';
	return uri;
}

static int rule_index(const char *rule)
{
	for (int i = 0; i < CHECK_COUNT; i++) {
		if (strcmp(check_info[i].name, rule) == 0)
			return i;
	}
	return -1;
}

static json_t *sarif_region(const struct finding *finding)
{
	int line = finding->line > 0 ? finding->line : 1, col = finding->col > 0 ? finding->col : 1;
	int width = finding->width > 0 ? finding->width : 1;

	return json_pack("{s:i, s:i, s:i}", "startLine", line, "startColumn", col, "endColumn",
	                 col + width);
}

static json_t *sarif_item(const char *file, const struct finding *finding)
{
	char message[2 * FINDING_TEXT + 4];
	char *uri = uri_of(file);
	json_t *item;

	snprintf(message, sizeof message, "%s%s%s", finding->message, *finding->hint ? "; " : "",
	         finding->hint);
	item = uri ? json_pack("{s:s, s:i, s:s, s:{s:s}, s:[{s:{s:{s:s}, s:o}}]}", "ruleId",
	                       finding->rule, "ruleIndex", rule_index(finding->rule), "level",
	                       finding->severity == SEVERITY_ERROR ? "error" : "warning", "message",
	                       "text", message, "locations", "physicalLocation", "artifactLocation",
	                       "uri", uri, "region", sarif_region(finding))
	           : NULL;
	free(uri);
	return item;
}

bool findings_json_add(struct findings_json *json, const char *file,
                       const struct finding_list *findings)
{
	char safe[4096];

	text_safe(safe, sizeof safe, file, false);
	json->files++;
	for (size_t i = 0; i < findings->count; i++) {
		const struct finding *finding = &findings->item[i];
		json_t *item = json->form == FINDINGS_JSON ? own_item(safe, finding)
		                                           : sarif_item(file, finding);

		if (!item || json_array_append_new(json->items, item) != 0)
			return false;
		if (finding->severity == SEVERITY_ERROR)
			json->errors++;
		else
			json->warnings++;
	}
	return true;
}

static json_t *sarif_rules(void)
{
	json_t *rules = json_array();

	for (int i = 0; rules && i < CHECK_COUNT; i++)
		json_array_append_new(
		    rules,
		    json_pack("{s:s, s:{s:s}, s:{s:s}}", "id", check_info[i].name,
		              "shortDescription", "text", _(check_info[i].about),
		              "defaultConfiguration", "level",
		              check_info[i].severity == SEVERITY_ERROR ? "error" : "warning"));
	return rules;
}

char *findings_json_text(const struct findings_json *json)
{
	json_t *root;
	char *text = NULL;

	if (json->form == FINDINGS_JSON)
		root = json_pack("{s:i, s:i, s:i, s:O}", "files", json->files, "errors",
		                 json->errors, "warnings", json->warnings, "findings", json->items);
	else
		root = json_pack("{s:s, s:s, s:[{s:{s:{s:s, s:s, s:o}}, s:s, s:O}]}", "$schema",
		                 "https://json.schemastore.org/sarif-2.1.0.json", "version",
		                 "2.1.0", "runs", "tool", "driver", "name", "unknot", "version",
		                 PACKAGE_VERSION, "rules", sarif_rules(), "columnKind",
		                 "unicodeCodePoints", "results", json->items);
	if (root)
		text = json_dumps(root, JSON_INDENT(2));
	json_decref(root);
	return text;
}

void findings_json_destroy(struct findings_json *json)
{
	if (!json)
		return;
	json_decref(json->items);
	free(json);
}
