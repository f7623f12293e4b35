"""What the fault tests share: a short session on the virtual clock, and what must hold after it.

Whatever happened to the program: it ended in order and said so plainly, the journal exports whole,
every rating that a screen confirmed is in it once, and the next start goes on with the session.
"""

import collections
import json
import os
import re
import shlex
import signal
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir))
import tap  # noqa: E402

UNKNOT = os.environ.get("UNKNOT") or os.path.join(tap.BUILDDIR, "src", "unknot")
ROUTINE = os.path.join(tap.SRCDIR, "tests", "fault", "short-holds.cfg")

# Side, rating and the keys up to it; a screen is saved after each.
RATINGS = (("left", 3, ["n", ":advance 12s", "3"]),
           ("right", 2, [":advance 25s", "2"]),
           ("right", 1, [":advance 10s", "1"]),
           ("left", 5, [":advance 21s", "5"]))
LAST = [":advance 60s", "n", ":save-display last", "<Tab>", "1", "<Enter>", "<Enter>", "q"]
AGAIN = [":save-display again", "g", ":advance 200s", "y", ":save-display over", "<Enter>", "q"]
WHOLE = 24  # rows of a saved screen


def preloaded(folder, name):
    """Builds a library to be preloaded from its source beside this; None when it cannot be used."""
    path = os.path.join(folder, name + ".so")
    compiler = shlex.split(os.environ.get("CC") or "cc")
    done = subprocess.run([*compiler, "-O1", "-shared", "-fPIC", "-o", path, os.path.join(
        os.path.dirname(os.path.abspath(__file__)), name + ".c"), "-ldl"], capture_output=True,
        check=False)
    if done.returncode != 0:
        return None
    _, message = run([UNKNOT, "--version"], env=dict(os.environ, LD_PRELOAD=path))
    return None if message else path  # a sanitizer has to come first


def script(folder, name, keys):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        for key in keys:
            file.write(re.sub(r"^:save-display ", ":save-display %s/" % folder, key) + "\n")
    return path


def session_keys():
    keys = []
    for number, (_, _, before) in enumerate(RATINGS):
        keys += [*before, ":save-display mark-%d" % number]
    return keys + LAST


def run(words, **more):
    try:
        done = subprocess.run(words, capture_output=True, text=True, errors="replace", check=False,
                              stdin=subprocess.DEVNULL, timeout=60, **more)
    except subprocess.TimeoutExpired:
        return None, "hangs"
    return done.returncode, done.stderr


def unknot(folder, *words):
    return [UNKNOT, "--data", os.path.join(folder, "data"), *words]


def shown(folder, name):
    """A saved screen; empty when it is not whole."""
    try:
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            text = file.read()
    except OSError:
        return ""
    return text if text.count("\n") == WHOLE else ""


def exported(folder):
    done = subprocess.run(unknot(folder, "export", "--format", "json"), capture_output=True,
                          text=True, check=False, timeout=60)
    try:
        return json.loads(done.stdout), done.stderr
    except ValueError:
        return None, "export %d: %s" % (done.returncode, done.stderr)


def confirmed(folder):
    """The ratings that a screen said were noted."""
    found = []
    for number, (side, value, _) in enumerate(RATINGS):
        text = shown(folder, "mark-%d" % number)
        words = ("felt %d/10" % value, "Noted: %d of 10" % value, ": %d of 10." % value)
        if "Not saved yet" not in text and any(word in text for word in words):
            found.append((side, value))
    return found


def kept(journal):
    """Every peak in the journal, those that were replaced too."""
    rows = [row for session in journal["sessions"]
            for row in session.get("ratings", []) + session.get("amendments", []) if row["kind"] == "peak"]
    return collections.Counter((row["side"], row["value"]) for row in rows)


def twice(journal):
    """Ids that are there more than once."""
    ids = collections.Counter(row["id"] for session in journal["sessions"]
                              for name in ("holds", "ratings", "amendments", "decisions")
                              for row in session.get(name, []))
    ids.update(session["id"] for session in journal["sessions"])
    return [name for name, count in ids.items() if count > 1]


def plain(code, message):
    """What is wrong with how the program ended; a refusal is a sentence, not a code."""
    if code not in (0, 1, 3):
        return "ended %s: %s" % (code, message)
    if "runtime error" in message or "AddressSanitizer" in message:
        return message
    if code and (len(message.split()) < 4 or re.search(r"SQLITE_|sqlite3_", message)):
        return "no plain message: %r" % message
    return None


def examine(folder, code, message, inject=""):
    """What is wrong after a fault, how many ratings were confirmed, and how many of them kept."""
    faults = []
    wrong = plain(code, message)
    if "SIGKILL" in inject and code == -signal.SIGKILL:
        wrong = None
    if inject.startswith("write:") and code in (1, 3) and not message:
        wrong = None  # standard error fails with everything else
    expected = confirmed(folder)
    journal, trouble = exported(folder)
    found = 0
    if journal is None:
        return [trouble], len(expected), 0
    peaks = kept(journal)
    found = sum(peaks[rating] == 1 for rating in expected)
    for rating in expected:
        if peaks[rating] != 1:
            faults.append("%s: confirmed, and %d times in the journal" % (rating, peaks[rating]))
    faults += ["twice: %s" % row for row in twice(journal)]
    faults += ["more than once: %s %d" % row for row, count in peaks.items() if count > 1]
    is_open = [row for row in journal["sessions"] if row["state"] == "open"]
    keys = AGAIN if journal["notes"] else ["n", *AGAIN]
    code, message = run(unknot(folder, "--script", script(folder, "again-keys", keys)))
    if code != 0 or not shown(folder, "over"):
        faults.append("the next start ended %s: %s" % (code, message))
    if is_open and "A session was interrupted" not in shown(folder, "again"):
        faults.append("the open session is not offered")
    after, trouble = exported(folder)
    if after is None:
        faults.append(trouble)
    else:
        faults += ["lost by going on: %s" % (row,) for row in peaks - kept(after)]
        faults += ["twice after going on: %s" % row for row in twice(after)]
        faults += ["still open: %s" % row["id"] for row in after["sessions"]
                   if row["state"] == "open"]
    return ([wrong] if wrong else []) + faults, len(expected), found
