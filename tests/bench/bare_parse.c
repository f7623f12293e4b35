/* Baseline: libconfig alone parses every file it is given, or, when none is, those that standard input names
 * line by line. */
#include <libconfig.h>
#include <stdio.h>
#include <string.h>

static int parse(const char *path)
{
	config_t config;

	config_init(&config);
	int bad = config_read_file(&config, path) != CONFIG_TRUE;

	config_destroy(&config);
	return bad;
}

int main(int argc, char **argv)
{
	char line[4096];
	int count = argc - 1, bad = 0;

	for (int i = 1; i < argc; i++)
		bad += parse(argv[i]);
	for (; argc == 1 && fgets(line, sizeof line, stdin); count++) {
		line[strcspn(line, "\n")] = '\0';
		bad += parse(line);
	}
	printf("%d files, %d bad\n", count, bad);
	return bad != 0;
}
