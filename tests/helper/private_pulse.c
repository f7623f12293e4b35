#include "tests/helper/private_pulse.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/helper/support.h"

/* In the child: quiet, and gone when the test is. */
static void become_server(const char *out, const char *log)
{
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	dup2(open(out, O_WRONLY | O_CREAT | O_TRUNC, 0600), 1);
	dup2(open(log, O_WRONLY | O_CREAT | O_TRUNC, 0600), 2);
}

pid_t private_pulse_start(void)
{
	pid_t pid;

	pid = fork();
	if (pid == 0) {
		become_server("/dev/null", support_path("pulse.log"));
		execlp("pulseaudio", "pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1",
		       "--use-pid-file=no", "--disallow-exit", "-L",
		       "module-null-sink sink_name=nul", "-L",
		       "module-remap-sink sink_name=tones master=nul channels=1 "
		       "master_channel_map=front-left channel_map=mono remix=no",
		       "-L",
		       "module-remap-sink sink_name=words master=nul channels=1 "
		       "master_channel_map=front-right channel_map=mono remix=no",
		       "-L", "module-native-protocol-unix", (char *)NULL);
		_exit(99);
	}
	for (int i = 0; i < SUPPORT_TRIES && !support_is_dead(pid); i++) {
		if (support_listens(support_path("pulse/native")))
			return pid;
		usleep(SUPPORT_TRY_US);
	}
	support_kill(&pid);
	return 0;
}

pid_t private_pulse_record(const char *path, int channels)
{
	char shape[32];
	struct stat file;
	pid_t pid;

	snprintf(shape, sizeof shape, "--channels=%d", channels);
	pid = fork();
	if (pid == 0) {
		become_server(path, support_path("parec.log"));
		execlp("parec", "parec", "--device=nul.monitor", "--format=s16le", shape,
		       "--rate=44100", "--latency-msec=20", (char *)NULL);
		_exit(99);
	}
	for (int i = 0; i < SUPPORT_TRIES && !support_is_dead(pid); i++) {
		/* Two seconds of silence, for it to run steadily. */
		if (stat(path, &file) == 0 && file.st_size > 2 * 2 * channels * 44100)
			return pid;
		usleep(SUPPORT_TRY_US);
	}
	support_kill(&pid);
	return 0;
}
