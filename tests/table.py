"""Rows of figures that tests print, "NAME  1 tried  1 survived", as one table with a sum of each part."""

import re

ROW = re.compile(r"(\S.*?)\s{2,}((?:\d+(?:\.\d+)? +(?:[a-z]+(?: [a-z]+)*|%)\s*)+)$")
FIGURE = re.compile(r"(\d+(?:\.\d+)?) +([a-z]+(?: [a-z]+)*|%)")
APART = ("same", "do not compile")  # a mutant that is none
NAME = 36


def parse(line):
    """The name and the figures by word; None when it is no such row."""
    match = ROW.match(line.strip())
    return (match.group(1), {word: number for number, word in FIGURE.findall(match.group(2))}) \
        if match else None


def total(rows):
    """All rows in one: sums, and of per cent the second figure's part of the first."""
    words = list(rows[0][1])
    sums = {word: sum(int(figures[word]) for _, figures in rows) for word in words if word != "%"}
    if "%" in words:
        whole = sums[words[0]] - sum(sums.get(word, 0) for word in APART)
        sums["%"] = "%.1f" % (100 * sums[words[1]] / max(whole, 1))
    return "all", sums


def text(name, cells, words):
    return name.ljust(NAME) + "".join(str(cell).rjust(max(10, len(word) + 2))
                                      for cell, word in zip(cells, words))


def render(lines):
    """The table as lines; rows with the same words are one part, what is no row stands at the end."""
    parts, others = {}, []
    for line in sorted(lines):
        row = parse(line)
        if row:
            parts.setdefault(tuple(row[1]), []).append(row)
        else:
            others.append(line)
    shown = []
    for words, rows in parts.items():
        shown += ["", text("", words, words)]
        shown += [text(name, figures.values(), words) for name, figures in (*rows, total(rows))]
    return shown + others


def keep(path, lines):
    """Puts the lines in the place of the first block between lines of ``` in a file."""
    with open(path, encoding="utf-8") as file:
        before, _, after = file.read().split("```\n", 2)
    with open(path, "w", encoding="utf-8") as file:
        file.write("```\n".join((before, "\n".join(lines) + "\n", after)))
