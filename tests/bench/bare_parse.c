/* Baseline: libconfig alone parses every file it is given. */
#include <libconfig.h>
#include <stdio.h>

int main(int argc, char **argv)
{
	int bad = 0;

	for (int i = 1; i < argc; i++) {
		config_t config;

		config_init(&config);
		bad += config_read_file(&config, argv[i]) != CONFIG_TRUE;
		config_destroy(&config);
	}
	printf("%d files, %d bad\n", argc - 1, bad);
	return bad != 0;
}
