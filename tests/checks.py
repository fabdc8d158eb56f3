#!/usr/bin/env python3
"""Hold the rules in rules/checks to their own words.

    checks.py PICKLINT [CODE…]

`bad` must give the rule's code and no other, `good` nothing. Both are run in real Python too,
under each start method as the platform's default: `bad` must fail under those that picklint names
and under no other (a rule that is no error names none), `good` must run to its end. What needs a
library that isn't there is not run.
"""
import argparse
import concurrent.futures
import json
import pathlib
import sys
import tempfile

import real
from cases import lint

RULES = real.TOP / "rules" / "checks"
VERSION = sys.version_info[:2]

# What a kernel does with the cells of a notebook: a __main__ without a file, filled by exec.
AS_CELLS = """import sys, types
if __name__ == "__main__":
    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    exec(compile('''%(program)s''', "<cell>", "exec"), module.__dict__)
"""


def findings_in(picklint, program, name):
    with tempfile.TemporaryDirectory(prefix="picklint-") as place:
        path = pathlib.Path(place, name)
        path.write_text(program, encoding="utf-8")
        return lint(picklint, path, VERSION)


def see(program, method, due):
    """How it ends. Where it fails by a race, a child may win at times: it has three tries."""
    for _ in range(3 if due else 1):
        seen = real.run(sys.executable, {"main.py": program}, method)
        if seen != "ok":
            break
    return seen


def run(memory, program, failing):
    """Where real Python disagrees with picklint's word on the methods that fail."""
    for method in real.METHODS:
        due = method in failing
        seen = memory.ask([program, VERSION, method], lambda seen: (seen != "ok") == due,
                          lambda: see(program, method, due))
        if seen.startswith("fail: ModuleNotFoundError: "):
            return
        if due and seen == "ok":
            yield f"picklint says that it fails under {method}, and it doesn't"
        if not due and seen != "ok":
            yield f"picklint says nothing of {method}, where Python says {seen}"


def check(picklint, memory, rule, key):
    """What is wrong with the program `key` ("bad" or "good") of the rule."""
    program = "\n".join(rule[key]) + "\n"
    is_notebook = program.startswith("# %%")
    if is_notebook:
        main = AS_CELLS % {"program": program}  # cells hold no triple quotes
    try:
        findings = findings_in(picklint, program, "main.ipynb" if is_notebook else "main.py")
    except ValueError as error:
        return [str(error)]
    codes = {finding["code"] for finding in findings}
    due = {rule["code"]} if key == "bad" else set()
    problems = [f"{code} is found" for code in sorted(codes - due)]
    problems += [f"{code} is not found" for code in sorted(due - codes)]
    failing = {method for finding in findings for method in finding["fails_on"]}
    return problems + list(run(memory, main if is_notebook else program, failing))


def check_form(path, rule):
    """A rule's file is called after it."""
    name = f"{rule['code']}-{rule['name']}.json"
    return [] if path.name == name else [f"its file should be called {name}"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("picklint")
    parser.add_argument("codes", nargs="*", metavar="CODE")
    options = parser.parse_args()
    rules = [(path, json.loads(path.read_text(encoding="utf-8")))
             for path in sorted(RULES.glob("*.json"))]
    rules = [(path, rule) for path, rule in rules
             if not options.codes or rule["code"] in options.codes]
    memory, jobs, failed = real.Memory("seen-checks.json"), [], 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for path, rule in rules:
            jobs.append((rule["code"] + " form", pool.submit(check_form, path, rule)))
            for key in ("bad", "good"):
                job = pool.submit(check, options.picklint, memory, rule, key)
                jobs.append((f"{rule['code']} {key}", job))
        for name, job in jobs:
            for problem in job.result():
                print(f"FAIL {name}: {problem}")
            failed += bool(job.result())
    if not options.codes:
        memory.save()
    print(f"{len(jobs) - failed} passed, {failed} failed")
    return int(failed > 0 or not jobs)


if __name__ == "__main__":
    sys.exit(main())
