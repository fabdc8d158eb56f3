#!/usr/bin/env python3
"""Hold rules/boundaries against real Python.

Each callable of a standard library file must exist under each of its names, with the
parameters, their order and kinds that inspect.signature gives, on every interpreter from
3.8 on; each type must exist and have the bases that are said.
"""
import json
import subprocess
import sys

import real

RULES = real.TOP / "rules" / "boundaries"
STANDARD = ("asyncio", "concurrent", "multiprocessing")

# Not in every Python from 3.8 on: a name, or a parameter of it, and its first version.
SINCE = {
    "asyncio.ProactorEventLoop": (9, 9),  # Windows only
    "multiprocessing.connection.PipeConnection": (9, 9),  # Windows only
    "concurrent.futures.InterpreterPoolExecutor": (3, 14),
    "concurrent.futures.interpreter.InterpreterPoolExecutor": (3, 14),
    "multiprocessing.managers.SyncManager.set": (3, 14),
    "multiprocessing.managers.SetProxy": (3, 14),
    "multiprocessing.managers.SetProxy.add": (3, 14),
    "multiprocessing.managers._BaseDictProxy": (3, 14),
    "multiprocessing.queues.SimpleQueue.close": (3, 9),
    ("multiprocessing.managers.BaseManager", "shutdown_timeout"): (3, 11),
    ("multiprocessing.managers.SyncManager", "shutdown_timeout"): (3, 11),
    ("multiprocessing.shared_memory.SharedMemory", "track"): (3, 13),
    ("concurrent.futures.ProcessPoolExecutor", "max_tasks_per_child"): (3, 11),
    ("concurrent.futures.ProcessPoolExecutor.shutdown", "cancel_futures"): (3, 9),
    ("concurrent.futures.ThreadPoolExecutor.shutdown", "cancel_futures"): (3, 9),
    ("concurrent.futures.ProcessPoolExecutor.map", "buffersize"): (3, 14),
    ("concurrent.futures.ThreadPoolExecutor.map", "buffersize"): (3, 14),
}
# Names of ours for what has none: the proxies that a manager makes as it goes, the class
# of processes of a context of any kind, a method that a manager has once it is started, those
# that it has for what is registered with its class, and those of their proxies.
OURS = ("multiprocessing.managers.BaseManager.object",
        "multiprocessing.managers.BaseProxy.method",
        "multiprocessing.managers.QueueProxy",
        "multiprocessing.managers.AsyncResultProxy",
        "multiprocessing.context.BaseContext.Process",
        "multiprocessing.managers.BaseManager.shutdown")

PROBE = r"""
import importlib, inspect, json, sys

def find(name):
    parts, found = name.split("."), None
    for end in range(len(parts), 0, -1):
        try:
            found = importlib.import_module(".".join(parts[:end]))
            break
        except ImportError:
            pass
    for part in parts[end:]:
        holder, found = found, getattr(found, part)
    return found, found is not None and end < len(parts) - 1 and inspect.isclass(holder)

def look(name):
    try:
        found, member = find(name)
    except AttributeError:
        return None
    answer = {"bases": [], "params": None}
    if inspect.isclass(found):
        answer["bases"] = [id(base) for base in found.__mro__]
        answer["id"] = id(found)
    try:
        params = list(inspect.signature(found).parameters.values())
    except (TypeError, ValueError):
        return answer
    if member and inspect.isroutine(found) and not inspect.ismethod(found):
        if params and params[0].name == "self":
            del params[0]
    answer["params"] = [[p.name, p.kind.name] for p in params]
    return answer

print(json.dumps({name: look(name) for name in json.load(sys.stdin)}))
"""


class Tally:
    def __init__(self):
        self.passed = self.failed = 0

    def check(self, fits, what):
        self.passed, self.failed = self.passed + bool(fits), self.failed + (not fits)
        if not fits:
            print("FAIL", what)


def wanted(entry, version):
    """The entry's parameters as inspect names them, without those that came later."""
    params, keyword_only = [], False
    for param in entry["params"]:
        name = param if isinstance(param, str) else param["name"]
        kind = "KEYWORD_ONLY" if keyword_only else "POSITIONAL_OR_KEYWORD"
        if name.startswith("**"):
            kind = "VAR_KEYWORD"
        elif name.startswith("*"):
            kind, keyword_only = "VAR_POSITIONAL", True
        if name != "*" and SINCE.get((entry["names"][0], name), (3, 0)) <= version:
            params.append([name.lstrip("*"), kind])
    return params


def same(ours, theirs):
    """Do the two lists of parameters agree? Positional-only counts as positional."""
    theirs = [[name, kind.replace("POSITIONAL_ONLY", "POSITIONAL_OR_KEYWORD")]
              for name, kind in theirs]
    if [kind for _, kind in theirs] == ["VAR_POSITIONAL", "VAR_KEYWORD"]:
        return True  # a wrapper that says nothing of what it takes
    return ours == theirs


def check_callables(tally, entries, seen, version):
    for entry in entries:
        for name in entry["names"]:
            if name.startswith(OURS) or SINCE.get(name, (3, 0)) > version:
                continue
            where = "{} [{}.{}]".format(name, *version)
            tally.check(seen[name], f"{where}: no such name")
            if seen[name] and seen[name]["params"] is not None:
                ours, theirs = wanted(entry, version), seen[name]["params"]
                tally.check(same(ours, theirs), f"{where}: {ours}, really {theirs}")


def check_types(tally, types, seen, version):
    also = {entry["name"]: [entry["name"]] + entry.get("also", []) for entry in types}
    for entry in types:
        if entry["name"].startswith(OURS):
            continue
        for name in also[entry["name"]]:
            if name in OURS or SINCE.get(name, (3, 0)) > version:
                continue
            where = "{} [{}.{}]".format(name, *version)
            tally.check(seen[name] is not None, f"{where}: no such type")
            for base in entry.get("bases", []) if seen[name] else []:
                ids = {seen[other]["id"] for other in also.get(base, [base])
                       if seen[other]}
                tally.check(ids & set(seen[name]["bases"]),
                            f"{where}: {base} is no base of it")


def check_names(tally, files):
    """A name stands once, and a type that can be called can be so by all its names."""
    entries = [entry for file in files for entry in file["callables"]]
    names = [name for entry in entries for name in entry["names"]]
    for name in sorted(set(names)):
        tally.check(names.count(name) == 1, f"{name} stands {names.count(name)} times")
    types = {entry["name"]: entry for file in files for entry in file["types"]}
    for type_name in sorted(set(types) & set(names)):
        for name in types[type_name].get("also", []):
            tally.check(name in names, f"{name} can't be called as {type_name} can")
    for entry in types.values():
        for base in entry.get("bases", []):
            tally.check(base in types or base.startswith("threading."),
                        f"{entry['name']}: no type {base}")


def check_copy(tally, files):
    """multiprocess is multiprocessing with dill: its file says nothing else."""
    texts = {file["library"]: [json.dumps(entry)
                               for entry in file["types"] + file["callables"]]
             for file in files}
    for text in texts["multiprocess"]:
        same_text = text.replace("multiprocess.", "multiprocessing.")
        tally.check(same_text in texts["multiprocessing"],
                    f"multiprocessing.json doesn't say so: {text}")


def main():
    tally = Tally()
    files = [json.loads(path.read_text()) for path in sorted(RULES.glob("*.json"))]
    check_names(tally, files)
    check_copy(tally, files)
    standard = [file for file in files if file["library"] in STANDARD]
    entries = [entry for file in standard for entry in file["callables"]]
    types = [entry for file in standard for entry in file["types"]]
    names = [name for entry in entries for name in entry["names"]]
    for entry in types:
        names += [entry["name"]] + entry.get("also", []) + entry.get("bases", [])
    for version, python in real.interpreters().items():
        probe = subprocess.run([python, "-c", PROBE], input=json.dumps(names), text=True,
                               check=True, stdout=subprocess.PIPE)
        seen = json.loads(probe.stdout)
        check_callables(tally, entries, seen, version)
        check_types(tally, types, seen, version)
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed or not tally.passed else 0


if __name__ == "__main__":
    sys.exit(main())
