#include "tests/helper/fake_dispatcher.h"

#include <ctype.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "tests/helper/support.h"

/* The first row that begins the line answers it. */
static const struct {
	const char *line, *answer;
} answers[] = {
	{ "SET SELF LANGUAGE none", "408 ERR NO SUCH LANGUAGE\r\n" },
	{ "SET SELF SYNTHESIS_VOICE none", "409 ERR NO SUCH VOICE\r\n" },
	{ "SET ", "200 OK\r\n" },
	{ "GET OUTPUT_MODULE", "251-fake-voice\r\n251 OK GET RETURNED\r\n" },
	{ "HISTORY GET CLIENT_ID", "245-1\r\n245 OK CLIENT ID SENT\r\n" },
	{ "SPEAK", "230 OK RECEIVING DATA\r\n" },
	{ "CANCEL ", "213 OK CANCELED\r\n" },
	{ "QUIT", "231 HAPPY HACKING\r\n" },
};

static const char *answer_to(const char *line)
{
	for (size_t i = 0; i < sizeof answers / sizeof answers[0]; i++) {
		if (strncasecmp(line, answers[i].line, strlen(answers[i].line)) == 0)
			return answers[i].answer;
	}
	return "500 ERR UNKNOWN\r\n";
}

/* Commands are the same in any case; the first two words are noted in capitals. */
static void note(FILE *record, char *line, bool command)
{
	int words = 0;

	for (char *at = line; command && *at && words < 2; at++) {
		words += *at == ' ';
		*at = (char)toupper((unsigned char)*at);
	}
	fprintf(record, "%s\n", line);
	fflush(record);
}

static void serve(FILE *in, int out, FILE *record)
{
	char line[8192];
	bool speaking = false;

	while (fgets(line, sizeof line, in)) {
		const char *answer;

		line[strcspn(line, "\r\n")] = '\0';
		note(record, line, !speaking);
		if (speaking && strcmp(line, ".") != 0)
			continue;
		answer = speaking ? "225-7\r\n225 OK MESSAGE QUEUED\r\n" : answer_to(line);
		speaking = !speaking && strcmp(line, "SPEAK") == 0;
		if (write(out, answer, strlen(answer)) < 0)
			break;
	}
	fclose(in);
}

/* A terminal that the test holds hangs up when the test closes it. */
static void close_others(int kept, int kept_too)
{
	for (int other = 3; other < 64; other++)
		if (other != kept && other != kept_too)
			close(other);
}

pid_t fake_dispatcher_start(void)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	char setting[256];
	pid_t pid;

	snprintf(address.sun_path, sizeof address.sun_path, "%.90s", support_path("speechd.sock"));
	unlink(address.sun_path);
	snprintf(setting, sizeof setting, "unix_socket:%s", address.sun_path);
	setenv("SPEECHD_ADDRESS", setting, 1);
	if (bind(fd, (struct sockaddr *)&address, sizeof address) != 0 || listen(fd, 5) != 0)
		return 0;
	pid = fork();
	if (pid == 0) {
		FILE *record = fopen(support_path("said"), "a");

		prctl(PR_SET_PDEATHSIG, SIGKILL);
		close_others(fd, fileno(record));
		for (;;) {
			int client = accept(fd, NULL, NULL);

			serve(fdopen(client, "r"), client, record);
		}
	}
	close(fd);
	return pid;
}
