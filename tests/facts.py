#!/usr/bin/env python3
"""Hold rules/facts/*.json against real Python.

    tests/facts.py [--python PYTHON]... [--rules FOLDER] [--jobs N] [LIBRARY...]

Each fact's `example` is evaluated after its `setup` and shipped twice: through a task (what
multiprocessing's pickler writes is read back) and at a spawned start (the same while a child
is being started). What happens must be what `pickles` says for that version of Python. The
text of `exception` must be that of the newest Python which the answer covers; others may word
it otherwise. `elements`, `enters`, `by_state` and `holds` are compared with the object itself,
and every name must exist in some Python.

Without --python, all Pythons from 3.8 on that are found are asked. A library that none of them
has is skipped. This file runs itself, as `facts.py --child`, in each of them.
"""
import argparse
import concurrent.futures
import glob
import importlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
OLDEST, NEWEST = 308, 313   # versions are 100 * X + Y; NEWEST's words stand in `exception`
PLANNED = range(308, 317)   # versions for which each fact must have an answer
SECONDS = 120               # for all facts of a library in one Python

FACT_FIELDS = {
    "type": str, "calls": list, "values": list, "also": list, "bases": list, "label": str,
    "example": str, "setup": list, "runnable": bool, "pickles": (str, list), "exception": str,
    "reason": str, "by_state": bool, "holds": str, "elements": str, "enters": str, "methods": list,
}
NEEDED_FIELDS = ("type", "label", "example", "pickles")
ANSWER_FIELDS = {"pickles", "since", "until", "exception"}
GOES_THROUGH = {  # pickles -> through a task, at a spawned start
    "yes": (True, True), "no": (False, False), "unknown": (None, None),
    "inherit-only": (False, True), "task-only": (True, False),
}


# In the child: make each object and try to ship it

class StartingChild:
    """Stands in for multiprocessing's Popen object while a spawned child is being started."""
    method = "spawn"

    def duplicate_for_child(self, fd):
        return os.dup(fd)

    def DupFd(self, fd):
        from multiprocessing import popen_spawn_posix
        return popen_spawn_posix._DupFd(fd)


def describe(error):
    """An exception as the last line of its traceback begins, without addresses."""
    text = str(error).split("\n")[0]
    name = type(error).__name__
    return re.sub(r" at 0x[0-9a-f]+", "", name + ": " + text if text else name)


def ship(thing, starting=None, copies=None):
    """Pickles and unpickles `thing` as multiprocessing does; "ok", or the exception. The copy is
    added to `copies`."""
    import pickle
    from multiprocessing import context, reduction
    try:
        context.set_spawning_popen(starting)
        try:
            written = bytes(reduction.ForkingPickler.dumps(thing))
        finally:
            context.set_spawning_popen(None)
        copy = pickle.loads(written)
    except BaseException as error:
        return describe(error)
    if copies is not None:
        copies.append(copy)
    return "ok"


def heir_of(thing, **members):
    """An instance of a subclass of `thing`'s type, not initialized."""
    kind, module = type(thing), sys.modules["example"]
    heir = module.Heir = type("Heir", (kind,), dict(members, __module__="example"))
    if hasattr(heir, "__abstractmethods__"):
        heir.__abstractmethods__ = frozenset()
    return heir.__new__(heir)


def goes_by_state(thing, ships):
    """Whether subclasses of the type go by their state: what they set travels, or, where the
    type is refused, a __getstate__ of their own helps. None where that can't be told."""
    try:
        if not ships:
            return ship(heir_of(thing, __getstate__=lambda self: {},
                                __setstate__=lambda self, state: None)) == "ok"
        made, copies = heir_of(thing), []
        getattr(made, "__dict__", {}).update(getattr(thing, "__dict__", {}))
        made._own_attribute = 1
        return hasattr(copies[0], "_own_attribute") if ship(made, None, copies) == "ok" else None
    except Exception:
        return None if ships else False


def in_copy_of_this(action, *arguments):
    """What action(*arguments) gives in a fork of this process; None if that crashes or hangs,
    as half-made objects of C may."""
    reading, writing = os.pipe()
    child_pid = os.fork()
    if child_pid == 0:
        signal.alarm(10)
        os.write(writing, json.dumps(action(*arguments)).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as answer:
        text = answer.read()
    os.waitpid(child_pid, 0)
    return json.loads(text) if text else None


def lookup(name):
    """The object that a dotted name leads to; LookupError where it leads nowhere."""
    parts = name.split(".")
    for cut in range(len(parts), 0, -1):
        try:
            found = importlib.import_module(".".join(parts[:cut]))
        except ImportError:
            continue
        for part in parts[cut:]:
            if not hasattr(found, part):
                raise LookupError(name)
            found = getattr(found, part)
        return found
    raise LookupError(name)


def exists(name):
    try:
        lookup(name)
    except LookupError:
        return False
    return True


def is_apart(name):
    """Whether the name is of a package's part that isn't installed: gi.repository.Gtk comes
    apart from gi. Python's own library has no such parts."""
    part = name.rpartition(".")[0]
    standard = getattr(sys, "stdlib_module_names", ())
    return part.split(".")[0] not in standard and "." in part and not exists(part)


def wrong_kind(thing, name):
    """What `thing` is if it isn't of the type `name`; None if it is or can't be told."""
    kind = lookup(name) if exists(name) else None
    if not isinstance(kind, type) or isinstance(thing, kind):
        return None
    return "%s.%s" % (type(thing).__module__, type(thing).__qualname__)


def look_inside(fact, thing, ships):
    """What the object says of the fact's other fields."""
    seen = {"holds": fact.get("holds") in getattr(thing, "__dict__", {})}
    if "elements" in fact:
        for element in thing:
            seen["elements"] = wrong_kind(element, fact["elements"])
            break
    if "enters" in fact:
        with thing as entered:
            seen["enters"] = wrong_kind(entered, fact["enters"])
    by_name = lookup(fact["type"]) if exists(fact["type"]) else None
    is_class = isinstance(by_name, type) and isinstance(thing, by_name)
    if is_class and 100 * sys.version_info[0] + sys.version_info[1] == NEWEST:
        seen["by_state"] = in_copy_of_this(goes_by_state, thing, ships)
    return seen


def try_fact(fact, library):
    """What this Python makes of a fact: a dict for the parent."""
    import types
    module = sys.modules["example"] = types.ModuleType("example")
    names = fact.get("calls", [fact["type"]]) + fact.get("also", [])
    seen = {"names": [name for name in names if exists(name) or is_apart(name)]}
    try:
        exec("\n".join(fact.get("setup", ["import " + library])), module.__dict__)
        thing = eval(fact["example"], module.__dict__)
    except (ImportError, AttributeError) as error:
        return dict(seen, absent=describe(error))
    except Exception as error:
        return dict(seen, broken=describe(error))
    try:
        seen.update(task=ship(thing), start=ship(thing, StartingChild()))
        return dict(seen, **look_inside(fact, thing, seen["task"] == "ok"))
    except Exception as error:
        return dict(seen, broken=describe(error))


def child(library, path):
    """Prints a JSON line for each fact: its number, and what try_fact() gives. Before them:
    whether there is such a library."""
    import multiprocessing
    import warnings
    warnings.simplefilter("ignore")
    multiprocessing.set_start_method("spawn")
    with open(path) as file:
        facts = json.load(file)["facts"]
    out = os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # examples may print
    out.write(json.dumps(["library", exists(library)]) + "\n")
    for number, fact in enumerate(facts):
        if fact.get("runnable", True):
            out.write(json.dumps([number, try_fact(fact, library)]) + "\n")
            out.flush()
    multiprocessing.util._exit_function()
    os._exit(0)


# In the parent: read the files, ask the Pythons, compare

class Report:
    """Counts what holds and prints what doesn't."""

    def __init__(self):
        self.passed = self.failed = 0

    def check(self, holds, where, what):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print("%s: %s" % (where, what))
        return holds


def version(text):
    """"3.10" as 310."""
    major, minor = text.split(".")
    return 100 * int(major) + int(minor)


def answers(fact):
    """What the fact says of pickling, as a list of answers."""
    pickles = fact["pickles"]
    if isinstance(pickles, str):
        return [{"pickles": pickles, "exception": fact.get("exception")}]
    return pickles


def covers(answer, python):
    return version(answer.get("since", "3.0")) <= python < version(answer.get("until", "3.99"))


def answer_for(fact, python):
    """The first answer for this version of Python, or None."""
    return next((answer for answer in answers(fact) if covers(answer, python)), None)


def newest_of(fact, answer):
    """The newest Python, up to NEWEST, that gets this answer."""
    fit = [p for p in PLANNED if p <= NEWEST and answer_for(fact, p) == answer]
    return max(fit, default=None)


def reasons():
    with open(os.path.join(HERE, "..", "src", "rule", "reasons.def")) as file:
        return set(re.findall(r'REASON\(\w+,\s*"([^"]+)"\)', file.read()))


def check_form(report, path, known_reasons):
    """Whether a file is written as rules/README.md says; its library and facts."""
    where = os.path.basename(path)
    with open(path) as file:
        content = json.load(file)
    report.check(set(content) == {"library", "facts"}, where, "want library and facts")
    for fact in content["facts"]:
        name = "%s: %s" % (where, fact.get("type"))
        for field in NEEDED_FIELDS:
            report.check(field in fact, name, "no field '%s'" % field)
        for field, value in fact.items():
            report.check(isinstance(value, FACT_FIELDS.get(field, ())), name,
                         "unknown field '%s', or its value has the wrong type" % field)
        for answer in answers(fact):
            report.check(set(answer) <= ANSWER_FIELDS and answer["pickles"] in GOES_THROUGH,
                         name, "odd answer %r" % answer)
        report.check(all(answer_for(fact, python) for python in PLANNED), name,
                     "no answer for some version")
        refused = any(a["pickles"] not in ("yes", "unknown") for a in answers(fact))
        report.check(refused == ("reason" in fact), name, "wants a reason if it can fail")
        report.check(fact.get("reason") in known_reasons | {None}, name, "unknown reason")
    return content["library"], content["facts"]


def check_names(report, files):
    """Whether each name has one meaning, and what facts refer to is described."""
    types, calls = {}, {}
    for path, (library, facts) in files.items():
        for fact in facts:
            where = "%s: %s" % (os.path.basename(path), fact["type"])
            report.check(fact["type"].split(".")[0] == library, where, "is of another library")
            for name in [fact["type"]] + fact.get("also", []):
                report.check(types.setdefault(name, where) is where, where,
                             "%s is %s as well" % (name, types[name]))
            for name in fact.get("calls", [fact["type"]]) + fact.get("values", []):
                report.check(calls.setdefault(name, where) is where, where,
                             "%s gives %s as well" % (name, calls[name]))
    for path, (library, facts) in files.items():
        for fact in facts:
            for name in fact.get("bases", []) + [fact.get("elements"), fact.get("enters")]:
                report.check(name is None or name in types, "%s: %s" % (path, fact["type"]),
                             "%s is described nowhere" % name)


def ask(python, library, path):
    """What a Python says of a library's facts: {number: what was seen}, and under "library"
    whether it has it; None if it hangs."""
    command = [python, os.path.abspath(__file__), "--child", library, os.path.abspath(path)]
    with tempfile.TemporaryDirectory() as scratch:
        started = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL, start_new_session=True,
                                   cwd=scratch, env=dict(os.environ, TMPDIR=scratch))
        try:
            text = started.communicate(b"", SECONDS)[0]
        except subprocess.TimeoutExpired:
            os.killpg(started.pid, 9)
            started.communicate()
            return None
    return dict(json.loads(line) for line in text.decode().splitlines())


def compare(report, where, fact, seen, python):
    """What one Python saw of one fact against what the fact says."""
    if "broken" in seen:
        return report.check(False, where, "can't be tried: " + seen["broken"])
    answer = answer_for(fact, python)
    for how, goes in zip(("task", "start"), GOES_THROUGH[answer["pickles"]]):
        report.check(goes is None or goes == (seen[how] == "ok"), where,
                     "is '%s', but %s says: %s" % (answer["pickles"], how, seen[how]))
    failure = seen["task"] if seen["task"] != "ok" else seen["start"]
    if answer.get("exception") and newest_of(fact, answer) == python:
        report.check(answer["exception"] == failure, where, "says '%s'" % failure)
    if answer["pickles"] in ("yes", "no") and python == NEWEST:
        by_state = seen.get("by_state")
        report.check(by_state in (None, fact.get("by_state", False)), where,
                     "by_state is %s" % by_state)
    report.check(seen["holds"] or "holds" not in fact, where, "has no attribute of that name")
    for field in ("elements", "enters"):
        report.check(seen.get(field) is None, where, "%s: is %s" % (field, seen.get(field)))


def named(fact):
    """The names of the fact that some Python must have: methods of a type that can't be
    reached by its own name can't either."""
    hidden = tuple(name + "." for name in [fact["type"]] + fact.get("also", []))
    names = fact.get("calls", [fact["type"]]) + fact.get("also", [])
    return {name for name in names if not name.startswith(hidden) or exists(fact["type"])}


def compare_all(report, path, facts, said, complete):
    """`said`: for each Python that has the library its path, version and what ask() gave.
    Names may be new or gone in one Python: they are looked at if the Pythons are `complete`."""
    for number, fact in enumerate(facts):
        if not fact.get("runnable", True):
            continue
        where, names, tried = "%s: %s" % (os.path.basename(path), fact["type"]), set(), 0
        absent = "no Python reached it"
        for python, its_version, seen in said:
            seen = seen.get(number, {"broken": "the Python died before it"})
            names.update(seen.get("names", []))
            absent = seen.get("absent", absent)
            if "absent" not in seen:
                tried += 1
                compare(report, "%s (%s)" % (where, python), fact, seen, its_version)
        if complete and report.check(tried, where, "no Python has the example: " + absent):
            unknown = named(fact) - names
            report.check(not unknown, where, "no such names: " + ", ".join(sorted(unknown)))


def probe(python):
    """A Python's own path, and its version as a number; None where it isn't one."""
    code = "import sys; print('%s %d' % (sys.executable, 100 * sys.version_info[0] + " \
        "sys.version_info[1]))"
    try:
        ran = subprocess.run([python, "-c", code], stdout=subprocess.PIPE,
                             stderr=subprocess.DEVNULL, timeout=20)
    except (OSError, subprocess.TimeoutExpired):
        return None
    path, _, number = ran.stdout.decode().strip().rpartition(" ")
    return (path, int(number)) if path else None


def pythons(given):
    """The interpreters to ask: those given, or all that are found."""
    found = given or [sys.executable, "/usr/bin/python3", shutil.which("python3")] \
        + [shutil.which("python3.%d" % (p - 300)) for p in PLANNED] \
        + glob.glob(os.path.expanduser("~/.pyenv/versions/*/bin/python"))
    known = {}
    for python in filter(None, found):
        probed = probe(python)
        if probed and probed[1] >= OLDEST:
            known[os.path.realpath(probed[0])] = probed
    return sorted(known.values(), key=lambda p: (p[1], p[0]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--python", action="append", default=[])
    parser.add_argument("--rules", default=os.path.join(HERE, "..", "rules"))
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("libraries", nargs="*")
    options = parser.parse_args()
    report, asked = Report(), pythons(options.python)
    known_reasons = reasons()
    files = {path: check_form(report, path, known_reasons)
             for path in sorted(glob.glob(os.path.join(options.rules, "facts", "*.json")))}
    check_names(report, files)
    complete, skipped = any(number == NEWEST for _, number in asked), []
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as executor:
        waiting = {path: [(python, number, executor.submit(ask, python, library, path))
                          for python, number in asked]
                   for path, (library, facts) in files.items()
                   if not options.libraries or library in options.libraries}
        for path, futures in waiting.items():
            said = [(python, number, future.result()) for python, number, future in futures]
            for python, number, seen in said:
                report.check(seen is not None, os.path.basename(path), "%s hangs" % python)
            said = [entry for entry in said if entry[2] and entry[2]["library"]]
            if not said:
                skipped.append(files[path][0])
            compare_all(report, path, files[path][1] if said else [], said, complete)
    if skipped:
        print("skipped, no Python has them: " + ", ".join(skipped))
    print("%d passed, %d failed" % (report.passed, report.failed))
    return 1 if report.failed else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        child(sys.argv[2], sys.argv[3])
    sys.exit(main())
