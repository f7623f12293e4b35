"""The commands of README.md, and a terminal to type them in."""

import os
import pty
import re
import select
import signal
import time

import tap

FAR = "<!-- needs the network and root -->"


def commands(far):
    """The lines of the sh blocks; far: of those marked as needing the network and root."""
    for mark, body in re.findall(r"(<!--[^\n]*-->\n)?```sh\n(.*?)```", tap.read("README.md"), re.DOTALL):
        if (mark.strip() == FAR) == far:
            yield from (line for line in body.splitlines() if line)


def run(command, env, keys=(), folder=None, wait=60):
    """Runs a command in a terminal. Whenever it is quiet a key is pressed; the last two of them again and
    again. Its status, None when it did not end in so many seconds, and what it showed."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder or "/")
        os.execvpe(command[0], command, env)
    shown, until, status = b"", time.monotonic() + wait, None
    while status is None and time.monotonic() < until:
        if select.select([terminal], [], [], 0.5)[0]:
            try:
                shown += os.read(terminal, 65536)
            except OSError:
                status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        elif keys:
            os.write(terminal, keys[0])
            keys = keys[1:] if len(keys) > 2 else keys[::-1]
    if status is None:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    os.close(terminal)
    return status, shown.decode("utf-8", "replace")
