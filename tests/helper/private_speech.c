#include "tests/helper/private_speech.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/helper/support.h"

static const char config[] = "LogLevel 1\nLogDir \"%s\"\nAudioOutputMethod \"pulse\"\n"
                             "AudioPulseDevice \"words\"\nDefaultModule espeak-ng\n"
                             "AddModule \"espeak-ng\" \"sd_espeak-ng\" \"espeak-ng.conf\"\n";

static void become_speech(void)
{
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	setenv("PULSE_SINK", "words", 1);
	dup2(open("/dev/null", O_WRONLY), 1);
	dup2(open(support_path("speechd.log"), O_WRONLY | O_CREAT | O_TRUNC, 0600), 2);
	execlp("speech-dispatcher", "speech-dispatcher", "--run-single", "--timeout", "0",
	       "--config-dir", support_path("voice"), "--communication-method", "unix_socket",
	       "--socket-path", support_path("speechd.sock"), "--pid-file",
	       support_path("speechd.pid"), (char *)NULL);
	_exit(99);
}

pid_t private_speech_start(void)
{
	char text[1024], address[300];
	pid_t pid;

	mkdir(support_path("voice"), 0700);
	mkdir(support_path("voice/modules"), 0700);
	snprintf(text, sizeof text, config, support_folder);
	support_write(support_path("voice/speechd.conf"), text);
	support_write(support_path("voice/modules/espeak-ng.conf"), "");
	snprintf(address, sizeof address, "unix_socket:%s", support_path("speechd.sock"));
	setenv("SPEECHD_ADDRESS", address, 1);
	pid = fork();
	if (pid == 0)
		become_speech();
	for (int i = 0; i < SUPPORT_TRIES && !support_is_dead(pid); i++) {
		if (support_listens(support_path("speechd.sock")))
			return pid;
		usleep(SUPPORT_TRY_US);
	}
	support_kill(&pid);
	return 0;
}
