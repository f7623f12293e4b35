"""Programs on a terminal of the bench's own, and what they cost the machine."""
import fcntl
import os
import pty
import re
import select
import struct
import termios
import time

ENV = dict(os.environ, TERM="xterm-256color", LC_ALL="C.UTF-8")


class Terminal:
    """A program on a terminal of 80x24, with what it wrote counted."""

    def __init__(self, argv):
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.execve(argv[0], argv, ENV)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.bytes = 0
        self.text = b""

    def read(self, seconds, until=None):
        end = time.monotonic() + seconds
        while True:
            left = end - time.monotonic()
            if left <= 0 or not select.select([self.fd], [], [], left)[0]:
                return False
            try:
                got = os.read(self.fd, 65536)
            except OSError:
                return False
            if not got:
                return False
            self.bytes += len(got)
            self.text = (self.text + got)[-65536:]
            if until and until in self.text:
                return True

    def keys(self, text):
        os.write(self.fd, text)

    def proc(self, name, key):
        with open(f"/proc/{self.pid}/{name}") as f:
            return int(re.search(key + r":\s+(\d+)", f.read()).group(1))

    def cpu(self):
        with open(f"/proc/{self.pid}/stat") as f:
            fields = f.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def close(self):
        try:
            os.kill(self.pid, 9)
        except ProcessLookupError:
            pass
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def schedule(term):
    return cpu_ns(term.pid)


def cpu_ns(pid):
    """Of all threads of a process."""
    total = 0
    for task in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{task}/schedstat") as f:
            total += int(f.read().split()[0])
    return total


def switches(pid):
    """How often a process fell asleep, all threads together."""
    total = 0
    for task in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{task}/status") as f:
            total += int(re.search(r"^voluntary_ctxt_switches:\s+(\d+)", f.read(), re.M).group(1))
    return total


def kilobytes(pid):
    with open(f"/proc/{pid}/status") as f:
        return int(re.search(r"VmRSS:\s+(\d+)", f.read()).group(1))
