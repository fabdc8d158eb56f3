#!/usr/bin/env python3
"""Silence what picklint finds: with comments (--add-ignore), and with a baseline.

    suppress.py PICKLINT

Over the programs in tests/cases: after --add-ignore nothing is found any more, a second time
changes nothing, and Python reads the same program as before. Then single files, hostile ones too.
"""
import ast
import json
import os
import pathlib
import shutil
import stat
import subprocess
import sys
import tempfile
import warnings

CASES = pathlib.Path(__file__).resolve().parent / "cases"
PICKLINT = pathlib.Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else None
HEAD = b"from multiprocessing import get_context\npool = get_context('fork').Pool()\n"
BAD = b"pool.map(lambda x: x, [1])"
IGNORE = b"  # picklint: ignore[PKL101]"

tests = []


def test(function):
    tests.append(function)
    return function


def run(folder, *arguments, status=None):
    """(stdout, stderr) of `picklint check` in `folder`."""
    done = subprocess.run([PICKLINT, "check", "--isolated", *arguments], cwd=folder, timeout=300,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")
    if status is None:
        assert done.returncode in (0, 1), f"status {done.returncode}: {err}"
    else:
        assert done.returncode == status, f"status {done.returncode}, not {status}: {out}{err}"
    return out, err


def found(folder, *arguments):
    """Findings as ["a.py:3:10: PKL101", …]."""
    out, _ = run(folder, "--output-format", "concise", "--quiet", *arguments)
    return [" ".join(line.split()[:2]) for line in out.splitlines()]


def equal(got, want):
    assert got == want, f"\n  got  {got!r}\n  want {want!r}"


def files_below(folder):
    return {path: path.read_bytes() for path in sorted(folder.rglob("*.py"))}


def program(text):
    """What Python makes of the text; None where it can't read it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.dump(ast.parse(text))
    except (SyntaxError, ValueError):
        return None


def add(folder, text, *arguments):
    """What --add-ignore makes of a file."""
    path = folder / "a.py"
    path.write_bytes(text)
    run(folder, "--add-ignore", *arguments, "a.py", status=0)
    return path.read_bytes()


@test
def after_add_ignore_the_cases_are_clean_and_the_same_programs(folder):
    place = folder / "cases"
    shutil.copytree(CASES, place)
    before = files_below(place)
    run(place, "--add-ignore=for a test", status=0)
    after = files_below(place)
    changed = [path for path in before if before[path] != after[path]]
    assert len(changed) > 100, f"only {len(changed)} files changed"
    for path in changed:
        equal(program(after[path]), program(before[path]))
    left = [line for line in found(place) if not line.endswith("invalid-syntax:")]
    equal(left, [])
    run(place, "--add-ignore", status=0)
    equal(files_below(place), after)


@test
def a_comment_goes_to_the_end_of_the_line(folder):
    equal(add(folder, HEAD + BAD + b"  \t\nprint()\n"), HEAD + BAD + IGNORE + b"\nprint()\n")
    equal(add(folder, HEAD + BAD + b"  # noqa: E5"), HEAD + BAD + b"  # noqa: E5" + IGNORE)
    equal(add(folder, HEAD + BAD), HEAD + BAD + IGNORE)
    equal(add(folder, HEAD + BAD, "--add-ignore=it's #1"), HEAD + BAD + IGNORE + b" it's #1")


@test
def a_string_or_a_backslash_is_not_cut(folder):
    for text in (b"pool.map(lambda x: 1, ['''\n\n'''%s])%s\n",
                 b"pool.map(lambda x: 1, \\\n   [1]%s)%s\n",
                 b"pool.map(lambda x: 1, [f'''\n{1}\n'''%s])%s\n"):
        equal(add(folder, HEAD + text % (b"", b"")), HEAD + text % (b"", IGNORE))
    inside = b"pool.map(\n  lambda x: 1,%s\n  [1],\n)\n"
    equal(add(folder, HEAD + inside % b""), HEAD + inside % IGNORE)


@test
def a_comment_that_is_there_takes_the_code(folder):
    two = HEAD + b"import threading\n%spool.map(lambda x: 1, [threading.Lock()])%s\n"
    seen = {line.split()[1] for line in (folder / "a.py").write_bytes(two % (b"", b"")) and
            found(folder, "a.py")}
    equal(seen, {"PKL101", "PKL302"})
    equal(add(folder, two % (b"", b"")), two % (b"", b"  # picklint: ignore[PKL101, PKL302]"))
    equal(add(folder, two % (b"", b"  # picklint: ignore[PKL302] why"), "--add-ignore=new"),
          two % (b"", b"  # picklint: ignore[PKL302, PKL101] why"))
    equal(add(folder, two % (b"# picklint: ignore[ lambda ]\n", b"")),
          two % (b"# picklint: ignore[ lambda, PKL302 ]\n", b""))


@test
def line_ends_and_marks_stay(folder):
    for end in b"\r\n", b"\r":
        text = b"\xef\xbb\xbf" + (HEAD + BAD + b"%s\n").replace(b"\n", end)
        equal(add(folder, text % b""), text % IGNORE)
    text = b"# coding: latin-1\ns = '\xe9'\n" + HEAD + BAD + b"%s\n"
    equal(add(folder, text % b""), text % IGNORE)


@test
def a_reason_that_the_encoding_lacks_is_not_written(folder):
    for text in b"# coding: latin-1\n" + HEAD + BAD, HEAD + BAD + b"  # \xe9":
        equal(add(folder, text, "--add-ignore=é"), text)
    text = b"# -*- coding: utf-8 -*-\n" + HEAD + BAD
    equal(add(folder, text, "--add-ignore=é"), text + IGNORE + " é".encode())
    run(folder, "--add-ignore=two\nlines", "a.py", status=2)


@test
def where_the_syntax_is_wrong_nothing_is_written(folder):
    for text in HEAD + BAD + b"\nx = (\n", HEAD + BAD + b"\nx = '''\n", b"\0" + HEAD + BAD:
        equal(add(folder, text), text)


@test
def modes_and_links_stay(folder):
    real = folder / "real.py"
    real.write_bytes(HEAD + BAD)
    real.chmod(0o750)
    (folder / "a.py").symlink_to("real.py")
    _, said = run(folder, "--add-ignore", "a.py", status=0)
    equal(said, "Added 1 comment to 1 file.\n")
    assert (folder / "a.py").is_symlink()
    equal(stat.S_IMODE(real.stat().st_mode), 0o750)
    equal(real.read_bytes(), HEAD + BAD + IGNORE)
    equal(sorted(path.name for path in folder.iterdir()), ["a.py", "real.py"])


@test
def what_cannot_be_written_is_said(folder):
    (folder / "a.py").write_bytes(HEAD + BAD)
    (folder / "a.py").chmod(0o400)
    if os.geteuid() != 0:
        _, said = run(folder, "--add-ignore", status=2)
        assert "a.py can't be written: Permission denied" in said, said
    run(folder, "--add-ignore", "-", status=2)
    run(folder, "--add-ignore", "--ignore-noqa", "a.py", status=2)


@test
def files_that_nobody_named_are_left_alone(folder):
    (folder / "lib.py").write_text("import threading\nfrom multiprocessing import Process\n\n"
                                   "class Job:\n    def start(self):\n"
                                   "        Process(target=self.run).start()\n"
                                   "    def run(self):\n        pass\n")
    (folder / "main.py").write_text("import threading\nfrom lib import Job\n"
                                    "if __name__ == '__main__':\n    job = Job()\n"
                                    "    job.lock = threading.Lock()\n    job.start()\n")
    before = files_below(folder)
    where = {line.split(":")[0] for line in found(folder, "main.py")}
    _, said = run(folder, "--add-ignore", "main.py", status=0)
    equal(where, {"lib.py"})
    assert "lib.py is left alone: it isn't among the files to check" in said, said
    equal(files_below(folder)[folder / "lib.py"], before[folder / "lib.py"])


@test
def unused_comments_are_looked_for_where_callers_are_seen(folder):
    (folder / "a.py").write_bytes(b"print()  # picklint: ignore[PKL101]\n")
    equal(found(folder, "a.py"), ["a.py:1:10: PKL001"])
    (folder / "b.py").write_bytes(b"import a\n")
    equal(found(folder, "a.py"), [])
    equal(found(folder), ["a.py:1:10: PKL001"])
    equal(found(folder, "--select", "PKL2,PKL001"), [])
    equal(found(folder, "--ignore", "PKL001"), [])
    equal(found(folder, "--ignore-noqa"), [])


@test
def a_code_that_other_start_methods_would_show_is_not_unused(folder):
    (folder / "a.py").write_text("from multiprocessing import Process\n"
                                 "if __name__ == '__main__':\n"
                                 "    Process(target=lambda: 1).start()  # noqa: PKL101\n")
    equal(found(folder, "--start-method", "fork"), [])
    equal(found(folder, "--start-method", "fork", "--ignore-noqa"), [])
    equal(found(folder, "--ignore-noqa"), ["a.py:3:20: PKL101"])


@test
def a_baseline_of_the_cases_survives_edits(folder):
    place = folder / "cases"
    shutil.copytree(CASES, place)
    _, said = run(place, "--baseline", "b.json", "--write-baseline", status=0)
    assert said.startswith("Wrote "), said
    first = (place / "b.json").read_bytes()
    run(place, "--baseline", "b.json", "--write-baseline", "--jobs", "3", status=0)
    equal((place / "b.json").read_bytes(), first)
    for path, text in files_below(place).items():
        if b"coding" not in text[:200]:
            path.write_bytes(b"# moved\n\n" + text)
    _, said = run(place, "--baseline", "b.json", status=0)
    equal(said, "")
    equal(found(place, "--baseline", "b.json"), [])


@test
def a_baseline_counts(folder):
    path, line = folder / "sub" / "a.py", BAD + b"\n"
    path.parent.mkdir()
    path.write_bytes(HEAD + 2 * line)
    _, said = run(folder, "--baseline", "b.json", "--write-baseline", status=0)
    equal(said, "Wrote 2 findings of 1 file to b.json.\n")
    equal(json.loads((folder / "b.json").read_text()),
          {"version": 1, "findings": {"sub/a.py": {"PKL101": {"pool.map(lambda x: x, [1])": 2}}}})
    path.write_bytes(HEAD + b"if True:\n" + 3 * (b"  " + line))
    equal(found(folder, "--baseline", "b.json"), ["sub/a.py:6:12: PKL101"])
    equal(found(folder / "sub", "--baseline", "../b.json"), ["a.py:6:12: PKL101"])
    (folder / "sub" / "b.json").write_bytes(b"")
    run(folder / "sub", "--baseline", "b.json", status=2)
    run(folder / "sub", "--baseline", "b.json", "--write-baseline", status=2)
    (folder / "sub" / "b.json").unlink()
    run(folder, "--baseline", "sub/b.json", "--write-baseline", status=0)
    equal(list(json.loads((folder / "sub" / "b.json").read_text())["findings"]), ["a.py"])


@test
def stale_entries_are_named_where_they_can_be_judged(folder):
    for name in "a.py", "b.py":
        (folder / name).write_bytes(HEAD + BAD + b"\n")
    run(folder, "--baseline", "b.json", "--write-baseline", status=0)
    before = (folder / "b.json").read_bytes()
    (folder / "a.py").write_bytes(HEAD)
    stale = "  a.py: PKL101: pool.map(lambda x: x, [1])\n"
    _, said = run(folder, "--baseline", "b.json", status=0)
    equal(said, "picklint: warning: 1 stale entry in b.json; --write-baseline drops it:\n" + stale)
    for arguments in ["b.py"], ["--select", "PKL2"], ["--select", "pool-in-task"], ["--quiet"]:
        equal(run(folder, "--baseline", "b.json", *arguments, status=0)[1], "")
    equal(run(folder, "--baseline", "b.json", "--select", "lambda", status=0)[1], said)
    for arguments in ["b.py"], ["--select", "PKL2"]:
        run(folder, "--baseline", "b.json", "--write-baseline", *arguments, status=0)
        equal((folder / "b.json").read_bytes(), before)
    (folder / "a.py").unlink()
    assert stale in run(folder, "--baseline", "b.json", "b.py", status=0)[1]
    _, said = run(folder, "--baseline", "b.json", "--write-baseline", "b.py", status=0)
    equal(said, "Wrote 1 finding of 1 file to b.json.\n")


@test
def what_other_start_methods_show_is_not_stale(folder):
    (folder / "a.py").write_text("from multiprocessing import Process\n"
                                 "if __name__ == '__main__':\n"
                                 "    Process(target=lambda: 1).start()\n")
    run(folder, "--baseline", "b.json", "--write-baseline", status=0)
    _, said = run(folder, "--baseline", "b.json", "--start-method", "fork", status=0)
    equal(said, "")


@test
def a_file_that_is_no_baseline_is_refused(folder):
    (folder / "a.py").write_bytes(HEAD + BAD)
    hostile = [b"", b"{", b"[]", b"null", b"print()", b"\xff\xfe", b"\0", b"{}" * 2, b"[" * 100000,
               b'{"version": 2, "findings": {}}', b'{"version": 1}',
               b'{"version": 1, "findings": []}',
               b'{"version": 1, "findings": {}, "more": 1}',
               b'{"version": 1, "findings": {"a.py": 1}}',
               b'{"version": 1, "findings": {"a.py": {"PKL101": ["x"]}}}']
    hostile += [b'{"version": 1, "findings": {"a.py": {"PKL101": {"x": %s}}}}' % count
                for count in (b"0", b"-1", b"1.5", b"1e300", b'"1"', b"null", b"{}")]
    for text in hostile:
        (folder / "b.json").write_bytes(text)
        for more in [], ["--write-baseline"]:
            _, said = run(folder, "--baseline", "b.json", *more, status=2)
            assert said.startswith("picklint: b.json") and said.count("\n") == 1, (text[:80], said)
            equal((folder / "b.json").read_bytes(), text)
    (folder / "b.json").write_bytes(
        b'{"version": 1, "findings": {"\\u001b[31m\xff": {"\\n": {"\\u0007": 1}}}}')
    _, said = run(folder, "--baseline", "b.json", status=1)
    assert "\x1b" not in said and "\a" not in said and said.count("\n") == 2, repr(said)


@test
def what_a_baseline_needs_is_said(folder):
    (folder / "a.py").write_bytes(HEAD + BAD)
    for arguments, want in [(["--write-baseline"], "say where with --baseline FILE"),
                            (["--baseline", "b.json"], "No such file or directory"),
                            (["--baseline", "."], "Is a directory"),
                            (["--baseline", "x/b.json", "--write-baseline"], "can't be written")]:
        _, said = run(folder, *arguments, status=2)
        assert want in said, said


@test
def comments_count_where_the_parser_gets_none(folder):
    """It would take the line behind for the end of the block."""
    text = HEAD + b"if pool:\n    pool.map(lambda x: x +%b\n1, [1])\n"
    for comment in b"", b"  # c", b"  # noqa: E501":
        (folder / "a.py").write_bytes(text % comment)
        equal(found(folder), ["a.py:4:14: PKL101"])
    for comment in b"  # noqa", b"# noqa: PKL101\n# c\n", b" # a # picklint: ignore[PKL101]\n\n":
        (folder / "a.py").write_bytes(text % comment)
        equal(found(folder), [])


@test
def odd_lines_can_be_known_too(folder):
    for text in (HEAD + BAD + b"  # \xe9\tx\n", HEAD + BAD + b' # "\\" \x7f\n',
                 b"\xef\xbb\xbf" + BAD, HEAD + BAD + b"\r" + BAD, b"x = (\n",
                 HEAD + b"pool.map(lambda x: 1, [1" + b",1" * 99999 + b"])"):
        (folder / "a.py").write_bytes(text)
        run(folder, "--baseline", "b.json", "--write-baseline", status=0)
        equal(found(folder, "--baseline", "b.json"), [])
        equal(run(folder, "--baseline", "b.json", status=0)[1], "")


def main():
    failed = 0
    for function in tests:
        with tempfile.TemporaryDirectory(prefix="picklint-") as place:
            try:
                function(pathlib.Path(place).resolve())
            except (AssertionError, OSError, subprocess.TimeoutExpired) as error:
                failed += 1
                print(f"FAIL {function.__name__}: {error}")
    print(f"{len(tests) - failed} passed, {failed} failed")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
