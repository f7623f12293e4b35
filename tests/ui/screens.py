"""Plays the scripts of tests/ui/scripts on the virtual clock and compares what they save.

What NAME.script saves is compared with tests/ui/saved/NAME.SIZE.KIND, all screens of a script in
one file: KIND is utf8, ascii, colours (a letter of src/ui/style.h for each cell) or a language.
UPDATE=1 writes these files instead: look at what changed before it is committed. In a script,
"# RUN: WORDS" gives the program arguments; NAME.before is played first, with the same data.
"""

import difflib
import os
import subprocess
import tempfile

import tap
import translated

UNKNOT = os.environ.get("UNKNOT") or os.path.join(tap.BUILDDIR, "src", "unknot")
UPDATE = os.environ.get("UPDATE", "") not in ("", "0")
HERE = os.path.join(tap.SRCDIR, "tests", "ui")
SAVED = os.path.join(HERE, "saved")
SAVE = ":save-display "
KINDS = ("utf8", "ascii", "colours")


def scripts():
    names = os.listdir(os.path.join(HERE, "scripts"))
    return sorted(name[:-7] for name in names if name.endswith(".script"))


def lines_of(name):
    with open(os.path.join(HERE, "scripts", name), encoding="utf-8") as file:
        return file.read().splitlines()


def screens_of(lines):
    return [line[len(SAVE):] for line in lines if line.startswith(SAVE)]


def prepared(lines, kind):
    """The script with a picture of each screen, in the kind that is wanted."""
    out = []
    for line in lines:
        if line.startswith(SAVE) and kind == "colours":
            line = ":save-colours " + line[len(SAVE):]
        out.append(line)
    return "\n".join(out) + "\n"


def play(text, size, kind, data, folder, words):
    path = os.path.join(folder, "keys")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    options = ["--ascii"] if kind == "ascii" else []
    env = dict(os.environ, LC_ALL="C.UTF-8", TZ="UTC")
    if kind not in KINDS:
        env.update(translated.environment(kind, folder))
    return subprocess.run([UNKNOT, "--script", path, "--size", size, "--data", data, "--library",
                           os.path.join(HERE, "library"), *options, *words],
                          cwd=folder, env=env, capture_output=True, text=True, check=False)


def rows(path, blank):
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n").rstrip(blank) for line in file]


def pictures(name, size, kind):
    """All screens of a script as one text, and what went wrong."""
    lines = lines_of(name + ".script")
    words = [word for line in lines if line.startswith("# RUN: ") for word in line[7:].split()]
    with tempfile.TemporaryDirectory() as folder:
        data = os.path.join(folder, "data")
        before = name + ".before"
        if os.path.exists(os.path.join(HERE, "scripts", before)):
            play("\n".join(lines_of(before)) + "\n", size, kind, data, folder, words)
        done = play(prepared(lines, kind), size, kind, data, folder, words)
        out, width, height = [], *map(int, size.split("x"))
        faults = [] if done.returncode == 0 else [done.stderr or "ended: %d" % done.returncode]
        for screen in screens_of(lines):
            out.append("==== %s" % screen)
            path = os.path.join(folder, screen)
            if not os.path.exists(path):
                faults.append("%s was not saved" % screen)
                continue
            body = rows(path, "." if kind == "colours" else " ")
            if len(body) != height or any(len(row) > width for row in body):
                faults.append("%s is not %s" % (screen, size))
            if kind == "ascii" and not all(row.isascii() for row in body):
                faults.append("%s is not ASCII" % screen)
            out += body
    return "\n".join(out) + "\n", faults


def saved_text(path):
    if not os.path.exists(path):
        return ""
    with open(path, encoding="utf-8") as file:
        return file.read()


def check(name, size, kind):
    path = os.path.join(SAVED, "%s.%s.%s" % (name, size, kind))
    text, faults = pictures(name, size, kind)
    if UPDATE and not faults:
        os.makedirs(SAVED, exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
    diff = list(difflib.unified_diff(saved_text(path).splitlines(), text.splitlines(),
                                     "saved", "now", lineterm="", n=2))
    tap.ok(not faults and not diff, "%s at %s, %s" % (name, size, kind), faults, diff[:200])
