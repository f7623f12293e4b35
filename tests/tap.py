"""What test scripts share: results as TAP, and the files of the source tree."""

import os
import sys

SRCDIR = os.path.abspath(os.environ.get("UNKNOT_SRCDIR")
                         or os.path.join(os.path.dirname(__file__), os.pardir))
BUILDDIR = os.path.abspath(os.environ.get("UNKNOT_BUILDDIR") or SRCDIR)
IN_CHECKOUT = os.path.exists(os.path.join(SRCDIR, ".git"))

_cases = []


def ok(condition, name, *notes):
    """One case; the notes, strings or lists of strings, are shown when it failed."""
    _cases.append(bool(condition))
    print("%s %d - %s" % ("ok" if condition else "not ok", len(_cases), name))
    if not condition:
        for note in notes:
            for line in [note] if isinstance(note, str) else note:
                print("# " + line.replace("\n", "\n# "))
    sys.stdout.flush()


def skip(name, reason):
    """One case that cannot be tried here."""
    _cases.append(True)
    print("ok %d - %s # SKIP %s" % (len(_cases), name, reason), flush=True)


def done():
    """Prints the plan and ends the script."""
    print("1..%d" % len(_cases))
    sys.exit(0 if all(_cases) else 1)


def sources(*folders, ends=(".c", ".h")):
    """Paths below the source tree, relative to it, of the files in these folders."""
    found = []
    for folder in folders:
        for base, _, names in os.walk(os.path.join(SRCDIR, folder)):
            found += [os.path.relpath(os.path.join(base, name), SRCDIR)
                      for name in names if name.endswith(ends) and not name.startswith(".")]
    return sorted(found)


def read(path):
    """The text of a file of the source tree."""
    with open(os.path.join(SRCDIR, path), encoding="utf-8") as file:
        return file.read()
