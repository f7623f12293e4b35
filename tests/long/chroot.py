"""A minimal Debian below a folder, for tests that install: made by debootstrap from where this machine
gets its own packages, as apt's configuration says. It has mounts of its own, so nothing stays behind."""

import os
import shutil
import subprocess
import tempfile

# Inside: /proc and a /dev of its own, which go away with the last process.
ENTER = ('mount -t proc proc "$1/proc" && mount -t tmpfs tmp "$1/dev" && mkdir "$1/dev/pts" "$1/dev/shm" '
         '&& mount -t devpts -o newinstance,ptmxmode=0666 pts "$1/dev/pts" '
         '&& ln -s pts/ptmx "$1/dev/ptmx" && for name in null zero full random urandom tty; do touch "$1/dev/$name" && '
         'mount --bind "/dev/$name" "$1/dev/$name" || exit 1; done && ln -s /proc/self/fd "$1/dev/fd" '
         '&& exec chroot "$@"')


def run(*command, **more):
    """Runs a command without input; its status and everything it wrote."""
    more.setdefault("stdin", subprocess.DEVNULL)
    done = subprocess.run(command, text=True, errors="replace", check=False, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, **more)
    return done.returncode, done.stdout


def archive():
    """The release this machine runs and where apt gets it from; None when that is not known."""
    release = {}
    with open("/etc/os-release", encoding="utf-8") as file:
        for line in file:
            key, _, value = line.strip().partition("=")
            release[key] = value.strip('"')
    name = release.get("VERSION_CODENAME")
    status, text = run("apt-get", "indextargets", "--format", "$(RELEASE) $(REPO_URI)",
                       "Created-By: Packages")
    for line in text.splitlines() if status == 0 and name else ():
        suite, _, where = line.partition(" ")
        if suite == name:
            return suite, where
    return None


def reason_against():
    """Why none can be made here; None when one can."""
    if os.geteuid() != 0:
        return "this needs root"
    for tool in ("debootstrap", "unshare", "apt-get"):
        if not shutil.which(tool):
            return tool + " is not installed"
    if run("unshare", "--mount", "true")[0] != 0:
        return "mounts of one's own are not allowed here"
    return None if archive() else "apt does not know where this release comes from"


class Chroot:
    """One such system; close() removes it."""

    def __init__(self):
        self.path = tempfile.mkdtemp()
        os.chmod(self.path, 0o755)
        self.root = os.path.join(self.path, "root")
        suite, where = archive()
        self.status, self.output = run("debootstrap", "--variant=minbase", suite, self.root, where)
        if self.status == 0:
            _, settings = run("apt-config", "dump", "--format", '%f "%v";%n', "Acquire")
            self.write("/etc/apt/apt.conf.d/99outside", settings)

    def write(self, path, text):
        with open(self.root + path, "w", encoding="utf-8") as file:
            file.write(text)

    def entry(self, *command, user=None):
        """How a command is run in it: as root, or as a user with a home of its own; and its environment."""
        env = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8", "TERM": "dumb",
               "DEBIAN_FRONTEND": "noninteractive", "HOME": "/root"}
        env.update((name, os.environ[name]) for name in os.environ if name.endswith(("_proxy", "_PROXY")))
        words = ["runuser", "-l", "-w", "LC_ALL,TERM", user, "-c", " ".join(command)] if user else command
        return ["unshare", "--mount", "sh", "-c", ENTER, "sh", self.root, *words], env

    def inside(self, *command, user=None):
        words, env = self.entry(*command, user=user)
        return run(*words, env=env)

    def install(self, *packages):
        return self.inside("apt-get", "install", "-y", "--no-install-recommends", *packages)

    def tree(self):
        """Every path in it, but those that a package manager keeps its own books in."""
        books = ("/proc", "/dev", "/sys", "/run", "/var/lib/dpkg", "/var/lib/apt", "/var/cache",
                 "/var/log", "/etc/ld.so.cache")
        found = set()
        for base, folders, names in os.walk(self.root):
            here = base[len(self.root):]
            folders[:] = [name for name in folders if here + "/" + name not in books]
            found.update(here + "/" + name for name in folders + names
                         if here + "/" + name not in books)
        return found

    def close(self):
        shutil.rmtree(self.path, ignore_errors=True)
