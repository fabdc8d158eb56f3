#!/usr/bin/env python3
"""Judge picklint by the programs in tests/cases: SLUG/main.py and the modules beside it.

    cases.py PICKLINT [--real] [SLUG…]     --real: hold the markers themselves against real Python

A marker is a comment at the end of a line:

    pool.map(lambda x: x + 1, range(3))          #! all
    p = Process(target=self.run)                 #! spawn,forkserver py>=3.8
    Process(target=counter.increment).start()    #? the count stays in the child

`#!` lists the start methods under which the run fails because of this line, and interpreters; an
error that names the method must stand there, or have the line in its trace. At a `#?` line advice
is due. `#^` is a note for the reader. Any other error is a false alarm; so is a warning where a
case has neither `#!` nor `#?`. A slug `miss-…` or `false-…` is known to be judged wrongly, and
fails as soon as it isn't any more.
"""
import argparse
import concurrent.futures
import json
import operator
import pathlib
import re
import subprocess
import sys
import tokenize

import real

CASES = pathlib.Path(__file__).resolve().parent / "cases"
TARGET = (3, 13)
COMPARE = {">=": operator.ge, "<=": operator.le, "==": operator.eq, "!=": operator.ne,
           ">": operator.gt, "<": operator.lt}
MARKER = re.compile(r"#([!?^])\s*([^#]*)")
CONDITION = re.compile(r"py(>=|<=|==|!=|>|<)(\d+)\.(\d+)$")


class Marker:
    """One `#!` or `#?`: its place (file, line) and, of a `#!`, methods and interpreters."""

    def __init__(self, kind, place, text):
        self.kind, self.place = kind, place
        names, *conditions = text.split() if kind == "!" else ["all"]
        self.methods = real.METHODS if names == "all" else names.split(",")
        matches = [CONDITION.match(condition) for condition in conditions]
        if not set(self.methods) <= set(real.METHODS) or None in matches:
            raise ValueError("{}:{}: {!r} is no marker".format(*place, text))
        self.conditions = [(COMPARE[m[1]], (int(m[2]), int(m[3]))) for m in matches]

    def holds(self, version):
        return all(compare(version, bound) for compare, bound in self.conditions)


def read_markers(folder):
    found = []
    for path in sorted(folder.rglob("*.py")):
        with open(path, "rb") as source:
            for token in tokenize.tokenize(source.readline):
                if token.type == tokenize.COMMENT and token.start != (1, 0):
                    place = path.relative_to(folder).as_posix(), token.start[0]
                    found += [Marker(kind, place, text)
                              for kind, text in MARKER.findall(token.string) if kind != "^"]
    return found


def marked(markers, method, version):
    """The places where a run under `method` fails."""
    return {m.place for m in markers
            if m.kind == "!" and method in m.methods and m.holds(version)}


def lint(picklint, path, version):
    """The findings in the file or folder `path`; ValueError where picklint did not do its job."""
    argv = [picklint, "check", "--isolated", "--output-format", "json", "--target-version",
            "{}.{}".format(*version), "--start-method", ",".join(real.METHODS), str(path)]
    try:
        done = subprocess.run(argv, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, timeout=60)
    except subprocess.TimeoutExpired:
        raise ValueError("picklint takes longer than 60 s") from None
    if done.returncode not in (0, 1):
        said = done.stderr.decode("utf-8", "replace").strip()
        raise ValueError(f"picklint ended with status {done.returncode}\n{said}")
    return json.loads(done.stdout)


def place_of(folder, entry):
    path = pathlib.Path(entry["filename"]).resolve().relative_to(folder.resolve())
    return path.as_posix(), entry["location"]["row"]


def judge(folder, findings, markers, version):
    """What is wrong with the findings, a line each."""
    errors = [f for f in findings if f["severity"] == "error"]
    reach = {id(f): {place_of(folder, step) for step in [f, *f["trace"]]} for f in errors}
    for method in real.METHODS:
        due = marked(markers, method, version)
        claims = [f for f in errors if method in f["fails_on"]]
        for place in sorted(due - {place for f in claims for place in reach[id(f)]}):
            yield "{}:{}: nothing is said of {}".format(*place, method)
        for finding in claims:
            if not due & reach[id(finding)]:
                yield "{}:{}: {} is a false alarm for {}".format(
                    *place_of(folder, finding), finding["code"], method)
    for finding in errors:
        if not finding["fails_on"]:
            yield "{}:{}: {} fails nowhere".format(*place_of(folder, finding), finding["code"])
    advised = {place_of(folder, f) for f in findings if f["severity"] != "error"}
    for place in sorted({m.place for m in markers if m.kind == "?"} - advised):
        yield "{}:{}: no advice is given".format(*place)
    for finding in findings if not markers else ():
        if finding["severity"] == "warning":
            yield "{}:{}: {} is a false alarm".format(*place_of(folder, finding),
                                                      finding["code"])


def check(picklint, folder):
    """What is wrong with picklint's judgement of the case."""
    try:
        markers = read_markers(folder)
        problems = list(judge(folder, lint(picklint, folder, TARGET), markers, TARGET))
    except (OSError, ValueError, KeyError, TypeError) as error:
        return [f"{type(error).__name__}: {error}"]
    known = folder.name.startswith(("miss-", "false-"))
    if known and not problems:
        return ["is judged rightly now: take the prefix from its name"]
    return [] if known else problems


def check_real(memory, version, folder):
    """Where real Python ends otherwise than the markers of the case say."""
    markers, problems = read_markers(folder), []
    files = {path.relative_to(folder).as_posix(): path.read_bytes().decode("utf-8", "surrogateescape")
             for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix != ".pyc"}
    for method in real.METHODS:
        places = marked(markers, method, version)
        if len(places) > 1:
            problems.append(f"more than one line is marked for {method}")
        seen = memory.ask([files, version, method],
                          lambda seen: (seen != "ok") == bool(places),
                          lambda: real.run(sys.executable, files, method))
        if (seen != "ok") != bool(places):
            problems.append(f"under {method}, Python {version[0]}.{version[1]}: {seen}")
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("picklint")
    parser.add_argument("slugs", nargs="*", metavar="SLUG")
    parser.add_argument("--real", action="store_true", help="hold the markers against Python")
    options = parser.parse_intermixed_args()
    folders = sorted(path.parent for path in CASES.glob("*/main.py"))
    folders = [CASES / slug for slug in options.slugs] or folders
    memory, version, failed = real.Memory("seen-cases.json"), sys.version_info[:2], 0

    def problems_of(folder):
        if options.real:
            return check_real(memory, version, folder)
        return check(options.picklint, folder)

    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for folder, problems in zip(folders, pool.map(problems_of, folders)):
            for problem in problems:
                print(f"FAIL {folder.name}: {problem}")
            failed += bool(problems)
    if options.real and not options.slugs:
        memory.save()
    print(f"{len(folders) - failed} passed, {failed} failed")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
