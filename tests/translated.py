"""What the tests of translations share: a built program with translations of the test's own."""

import os
import shutil
import subprocess

import tap

UNKNOT = os.environ.get("UNKNOT") or os.path.join(tap.BUILDDIR, "src", "unknot")
PO = os.path.join(tap.SRCDIR, "src", "po")


def missing():
    """Why translations cannot be tried here, or nothing."""
    if not os.path.exists(os.path.join(tap.BUILDDIR, "src", "po", ".built")):
        return "built without translations"
    absent = [name for name in ("xgettext", "msgmerge", "msgfmt") if not shutil.which(name)]
    return "there is no " + absent[0] if absent else None


def languages():
    return sorted(name[:-3] for name in os.listdir(PO) if name.endswith(".po"))


def template(path):
    """All marked texts of the sources, into a .pot file of the build."""
    made = subprocess.run([os.environ.get("MAKE", "make"), "-f", "Makefile", "-C", tap.BUILDDIR,
                           "pot"], text=True, check=False, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT)
    tap.ok(made.returncode == 0, "make pot", made.stdout)
    shutil.copy(os.path.join(tap.BUILDDIR, "src", "po", "unknot.pot"), path)


def program(folder, language, po):
    """A copy of the program in folder that finds the translation po."""
    home = os.path.join(folder, "src")
    messages = os.path.join(home, "po", language, "LC_MESSAGES")
    os.makedirs(messages, exist_ok=True)
    shutil.copy(UNKNOT, os.path.join(home, "unknot"))
    with open(os.path.join(home, ".unknot-tree"), "w", encoding="utf-8") as file:
        file.write(tap.SRCDIR + "\n")
    subprocess.run(["msgfmt", "-o", os.path.join(messages, "unknot.mo"), po], check=True)
    return os.path.join(home, "unknot")


def environment(language, folder):
    """Variables that choose a language. Where C.UTF-8 is not translated (glibc 2.39 and newer) a
    locale is made for it."""
    env = dict(os.environ, LANGUAGE=language, TZ="UTC", LC_ALL="C.UTF-8")
    names = subprocess.run(["locale", "-a"], text=True, check=False, capture_output=True).stdout
    usual = [name for name in names.split() if name.lower() in ("en_us.utf8", "en_gb.utf8")]
    if usual:
        env["LC_ALL"] = usual[0]
    elif not translates(env, folder):
        subprocess.run(["localedef", "-i", "en_US", "-f", "UTF-8",
                        os.path.join(folder, "en_US.UTF-8")], check=False)
        env.update(LOCPATH=folder, LC_ALL="en_US.UTF-8")
    return env


def translates(env, folder):
    """Whether gettext heeds LANGUAGE in this environment."""
    messages = os.path.join(folder, "probe", env["LANGUAGE"], "LC_MESSAGES")
    os.makedirs(messages, exist_ok=True)
    po = os.path.join(folder, "probe.po")
    with open(po, "w", encoding="utf-8") as file:
        file.write('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
                   'msgid "yes"\nmsgstr "si"\n')
    subprocess.run(["msgfmt", "-o", os.path.join(messages, "probe.mo"), po], check=True)
    said = subprocess.run(["gettext", "-d", "probe", "yes"], text=True, check=False,
                          env=dict(env, TEXTDOMAINDIR=os.path.join(folder, "probe")),
                          capture_output=True).stdout
    return said.strip() == "si"
