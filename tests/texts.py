#!/usr/bin/env python3
"""Compare what picklint prints with what is expected.

    texts.py PICKLINT [--accept] [PATH…]        PATHs: tests/golden/NAME, tests/model/NAME.py, …

    tests/syntax/NAME.py   the syntax tree (--dump=tree) is in NAME.txt
    tests/model/NAME.py    the model of the file (--dump=model) is in NAME.txt
    tests/value/NAME.py    `x = f()  #= lambda | None`: the value of the line (--dump=values);
                           one `#=` for each target; also tests/value/NAME/main.py, with modules
    tests/golden/NAME/cmd  shell commands, run in their folder; `stdout`, `stderr` and `status`
                           beside it, where they are other than empty and 0; the folder's path
                           stands as $PWD in them, and picklint is in PATH
    tests/limits/NAME.py   prints a program that strains picklint; it has to come to its end

--accept writes down what was seen, for syntax, model and golden: read it before you commit it.
"""
import argparse
import concurrent.futures
import difflib
import os
import pathlib
import re
import subprocess
import sys

TESTS = pathlib.Path(__file__).resolve().parent
SECONDS = 60


def command(argv, folder):
    """(status, stdout, stderr) of a command that runs in `folder`."""
    done = subprocess.run(argv, cwd=folder, timeout=SECONDS, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = (text.decode("utf-8", "backslashreplace") for text in (done.stdout, done.stderr))
    return done.returncode, out, err


def compare(path, got, accept):
    """The difference between the file at `path` (missing: nothing) and the text `got`."""
    want = path.read_text(encoding="utf-8") if path.exists() else ""
    if accept and got:
        path.write_text(got, encoding="utf-8")
    elif accept and path.exists():
        path.unlink()
    lines = want.splitlines(), got.splitlines()
    return list(difflib.unified_diff(*lines, path.name, "picklint", lineterm=""))


def dump(what, path):
    """The dump's text, and complaints where there is none."""
    status, out, err = command(["picklint", "check", "--isolated", f"--dump={what}", path.name],
                               path.parent)
    return out, [f"status {status}", err] if status or err else []


def check_dump(path, accept):
    what = {"syntax": "tree", "model": "model"}[path.parent.name]
    out, problems = dump(what, path)
    return problems or compare(path.with_suffix(".txt"), out, accept)


def check_values(path, _):
    """Lines of the dump are "LINE: VALUE"; those of lines without `#=` don't matter."""
    lines = path.read_text(encoding="utf-8").splitlines()
    want = [f"{number}: {text.strip()}" for number, line in enumerate(lines, 1)
            for text in line.split("#= ")[1:]]
    marked = {line.partition(":")[0] for line in want}
    out, problems = dump("values", path)
    got = [line for line in out.splitlines() if line.partition(":")[0] in marked]
    problems += [] if want else ["no line is marked with #="]
    return problems + list(difflib.unified_diff(want, got, "#=", "picklint", lineterm=""))


def check_golden(path, accept):
    folder = path.parent
    status, *texts = command(["sh", "./cmd"], folder)
    problems = []
    for name, text in zip(("stdout", "stderr"), texts):
        problems += compare(folder / name, text.replace(str(folder), "$PWD"), accept)
    return problems + compare(folder / "status", f"{status}\n" if status else "", accept)


def check_limit(path, _):
    """Findings are fine, and so is none; a crash, a hang or a sanitizer's complaint isn't."""
    program = subprocess.run([sys.executable, path.name], cwd=path.parent, check=True,
                             stdout=subprocess.PIPE).stdout
    done = subprocess.run(["picklint", "check", "--isolated", "-"], input=program,
                          timeout=SECONDS, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = done.stderr.decode("utf-8", "backslashreplace")
    return [] if done.returncode in (0, 1) else [f"status {done.returncode}", said]


KINDS = {"syntax/*.py": check_dump, "model/*.py": check_dump, "value/*.py": check_values,
         "value/*/main.py": check_values, "golden/*/cmd": check_golden,
         "limits/*.py": check_limit}


def check(job):
    test, path, accept = job
    try:
        return test(path, accept)
    except subprocess.TimeoutExpired:
        return [f"takes longer than {SECONDS} s"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("picklint", type=pathlib.Path)
    parser.add_argument("paths", nargs="*", type=pathlib.Path, metavar="PATH")
    parser.add_argument("--accept", action="store_true", help="write down what is seen")
    options = parser.parse_intermixed_args()
    os.environ["PATH"] = f"{options.picklint.resolve().parent}:{os.environ['PATH']}"
    wanted = {path.resolve() for path in options.paths}
    jobs = [(test, path, options.accept) for pattern, test in KINDS.items()
            for path in sorted(TESTS.glob(pattern))
            if not wanted or wanted & {path, path.parent}]
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for (_, path, _), problems in zip(jobs, pool.map(check, jobs)):
            if problems:
                failed += 1
                print(f"FAIL {path.relative_to(TESTS)}", *problems, sep="\n    ")
    print(f"{len(jobs) - failed} passed, {failed} failed")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
