"""Libraries and journals of any size, made in a folder of the bench's own."""
import datetime
import json
import os
import re
import uuid

AREAS = """calf shin foot hamstrings quads adductors it-band glute-max glute-med piriformis hip-flexor tfl
lower-back upper-back rhomboids lats chest front-shoulder posterior-shoulder triceps biceps neck upper-trap
forearm-flexors forearm-extensors hand levator""".split()


def known_areas(unknot, env, run):
    """The program's own ids of places that have two sides."""
    out = run([unknot, "list", "areas", "--json"], env=env, capture_output=True, text=True)
    try:
        return [a["id"] for a in json.loads(out.stdout)["areas"] if a["id"] != "other"]
    except (ValueError, KeyError, TypeError):
        return AREAS


def sessions(path, count, areas, kinds=("peak", "after"), sides=("left", "right")):
    """An export with `count` sessions that rate every area on every side, a day apart at least."""
    start = datetime.datetime(2025, 12, 1, 8) - datetime.timedelta(days=min(count, 9000))
    with open(path, "w") as out:
        out.write('{"unknot":1,"exported":"2026-01-05T09:00:00Z","sessions":[\n')
        for i in range(count):
            at = start + datetime.timedelta(days=i * min(count, 9000) // count, seconds=i % 40000)
            stamp = at.strftime("%Y-%m-%dT%H:%M:%SZ")
            holds, ratings = [], []
            for area in areas:
                for side in sides:
                    holds.append({"seq": len(holds) + 1, "exercise": "calf-roll", "area": area,
                                  "side": side, "tool": "none", "planned_s": 45, "held_s": 45,
                                  "sets": 1, "level": 2, "pressure": 3, "rule": "repeat",
                                  "outcome": "done"})
                    for kind in kinds:
                        ratings.append({"area": area, "side": side, "kind": kind,
                                        "value": (i + len(ratings)) % 4, "quality": None,
                                        "cause": None, "at": stamp})
            json.dump({"id": str(uuid.UUID(int=i + 1, version=4)), "routine": "desk-reset",
                       "started": stamp, "offset_min": 0, "local_date": at.strftime("%Y-%m-%d"),
                       "ended": stamp, "state": "finished", "holds": holds, "ratings": ratings},
                      out, separators=(",", ":"))
            out.write(",\n" if i + 1 < count else "\n")
        now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        asked = {"id": str(uuid.UUID(int=1, version=4)), "at": now, "pain": 2, "movement": 6, "sleep": 6,
                 "energy": 6, "performance": 6}  # the weekly question would come before home
        out.write('],"health":[],"locks":[],"checkins":[%s]}\n' % json.dumps(asked))


def routines(data, count):
    """The user's own routine files."""
    os.makedirs(os.path.join(data, "routines"), exist_ok=True)
    for i in range(count):
        with open(os.path.join(data, "routines", f"r{i}.cfg"), "w") as out:
            out.write(f'format = 1;\nroutine = {{ id = "r{i}"; title = "Routine {i}"; purpose = "daily";'
                      '\n  steps = ( { exercise = "calf-roll"; } ); };\n')


def exercise_files(folder, count, srcdir):
    """Thirty-line files of one exercise each."""
    os.makedirs(folder)
    text = open(os.path.join(srcdir, "routines", "exercises", "calf.cfg")).read()
    first = re.search(r"\{\s*id = .*?figure\s*=", text, re.S).group(0)
    body = "format = 1;\nexercises = (\n  " + first[: first.rindex("figure")] + "} );\n"
    for i in range(count):
        with open(os.path.join(folder, f"e{i}.cfg"), "w") as out:
            out.write(body)
    return folder


def all_areas(path, areas):
    """A routine with an exercise for every area."""
    with open(path, "w") as out:
        out.write("format = 1;\nexercises = (\n" + ",\n".join(
            f'  {{ id = "x-{a}"; title = "X"; area = "{a}"; tools = [ "none" ]; technique = "hold";'
            ' place = "floor"; hold = 40; pressure = 2; position = "P."; stop = "S."; source = "B"; }'
            for a in areas))
        out.write(' );\nroutine = { id = "all-areas"; title = "All"; purpose = "daily"; steps = (\n')
        out.write(",\n".join(f'  {{ exercise = "x-{a}"; }}' for a in areas) + " ); };\n")
