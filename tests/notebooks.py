#!/usr/bin/env python3
"""Notebooks: what is found in their cells, where every format says that it stands, and that the
same happens where the cells are run as a kernel runs them.

    notebooks.py PICKLINT
"""
import json
import pathlib
import subprocess
import sys
import tempfile

PICKLINT = pathlib.Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else None
SCHEMA = pathlib.Path(__file__).resolve().parent / "golden" / "schema" / "validate.py"
POOL = "from multiprocessing import get_context\npool = get_context('spawn').Pool(1)\n"
BAD = "pool.map(lambda x: x, [1])\n"

tests = []


def test(function):
    tests.append(function)
    return function


def equal(got, want):
    assert got == want, f"{got!r} is not {want!r}"


def write(folder, *cells, name="a.ipynb", **metadata):
    """A notebook as Jupyter writes it; a cell whose text begins with a heading is text."""
    listed = []
    for text in cells:
        kind = "markdown" if text.startswith("# ") else "code"
        cell = {"cell_type": kind, "metadata": {}, "source": text.splitlines(keepends=True)}
        listed.append({**cell, "execution_count": None, "outputs": []} if kind == "code" else cell)
    document = {"cells": listed, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    path = folder / name
    path.write_text(json.dumps(document, indent=1))
    return path


def run(folder, *arguments, stdin=None):
    done = subprocess.run([PICKLINT, "check", "--isolated", *arguments], cwd=folder, timeout=60,
                          input=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert done.returncode in (0, 1), done
    return done.stdout.decode()


def found(folder, *arguments, stdin=None):
    """["a.ipynb:cell 2:1:10: PKL101", …]"""
    out = run(folder, "--output-format", "concise", "--quiet", *arguments, stdin=stdin)
    return [line.split(" PKL")[0] + " PKL" + line.split(" PKL")[1][:3] for line in out.splitlines()]


@test
def cells_are_one_program_and_rows_count_in_them(folder):
    write(folder, "# Title\n", POOL, BAD, "x = 1\n\n" + BAD)
    equal(found(folder), ["a.ipynb:cell 3:1:10: PKL101", "a.ipynb:cell 4:3:10: PKL101"])


@test
def the_full_report_shows_the_cell_alone(folder):
    write(folder, POOL + "%time " + BAD + "\n\n", "y = 2\n")
    lines = run(folder).splitlines()
    equal(lines[1:8], [" --> a.ipynb:cell 1:3:16", "  |",
                       "1 | from multiprocessing import get_context",
                       "2 | pool = get_context('spawn').Pool(1)",
                       "3 | %time pool.map(lambda x: x, [1])",
                       "  |                ^^^^^^^^^^^", "  |"])


@test
def json_has_the_cell_and_is_valid(folder):
    write(folder, POOL, "def f(x):\n    return x\n", "\npool.map(f, [1])  # here\n")
    out = run(folder, "--output-format", "json")
    one, = json.loads(out)
    equal((one["code"], one["cell"], one["noqa_row"]), ("PKL107", 3, 2))
    equal((one["location"], one["end_location"]), ({"row": 2, "column": 10}, {"row": 2, "column": 11}))
    equal([step["location"]["row"] for step in one["trace"]], [1])
    subprocess.run([sys.executable, SCHEMA], input=out.encode(), check=True, stdout=subprocess.DEVNULL)


@test
def the_message_names_what_is_missing(folder):
    write(folder, POOL, "def f(x):\n    return x\n", "jobs = [{'call': f}]\npool.map(len, jobs)\n")
    one, = json.loads(run(folder, "--output-format", "json"))
    equal(one["message"], "'f' is defined in a notebook cell, so the child process doesn't have it")


@test
def formats_without_cells_point_at_the_beginning(folder):
    write(folder, "x = 1\n", POOL + BAD)
    for name, where in [("pylint", ":1: [PKL101]"), ("azure", ";linenumber=1;columnnumber=1;"),
                        ("github", ",line=1,col=1,endLine=1,endColumn=1::a.ipynb:cell 2:3:10:"),
                        ("junit", ' line="1" column="1"'), ("gitlab", '"line": 1'),
                        ("rdjson", '"line": 1'), ("sarif", '"startLine": 1'),
                        ("grouped", "  cell 2:3:10 PKL101")]:
        out = run(folder, "--output-format", name)
        assert where in out, (name, out)


@test
def what_is_no_python_is_left_out(folder):
    write(folder, POOL, "%%bash\npool.map(lambda x: x, [1])\n", "%%time\n" + BAD, "!ls\n%pip install x\n" + BAD)
    equal(found(folder), ["a.ipynb:cell 3:2:10: PKL101", "a.ipynb:cell 4:3:10: PKL101"])
    write(folder, POOL, BAD, language_info={"name": "julia"})
    equal(found(folder), [])


@test
def comments_silence_in_their_cell(folder):
    write(folder, POOL, BAD[:-1] + "  # picklint: ignore[PKL101]\n", "x = 1\n" + BAD, "x  # picklint: ignore[PKL101]\n")
    equal(found(folder), ["a.ipynb:cell 3:2:10: PKL101", "a.ipynb:cell 4:1:4: PKL001"])
    write(folder, POOL, "x = 1\n# picklint: file-ignore[PKL101]\n", BAD)
    equal(found(folder), [])


@test
def notebooks_are_left_as_they_are(folder):
    path = write(folder, POOL, BAD)
    before = path.read_bytes()
    done = subprocess.run([PICKLINT, "check", "--isolated", "--add-ignore"], cwd=folder, timeout=60,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    equal(path.read_bytes(), before)
    assert b"it is a notebook" in done.stderr, done


@test
def no_guard_is_missed(folder):
    write(folder, POOL, "from work import f\npool.map(f, [1])\n")
    (folder / "work.py").write_text("def f(x):\n    return x\n")
    equal(found(folder), [])


@test
def modules_beside_it_are_followed(folder):
    (folder / "work.py").write_text(POOL + "def ship(f):\n    return pool.map(f, [1])\n")
    write(folder, "from work import ship\n", "ship(lambda x: x)\n")
    equal(found(folder, "a.ipynb"), ["a.ipynb:cell 2:1:6: PKL101"])
    equal([line for line in found(folder) if "PKL101" in line], ["a.ipynb:cell 2:1:6: PKL101"])


@test
def an_editor_may_give_it_on_the_standard_input(folder):
    path = write(folder, POOL, BAD)
    want = ["a.ipynb:cell 2:1:10: PKL101"]
    equal(found(folder, "--stdin-filename", "a.ipynb", "-", stdin=path.read_bytes()), want)
    cells = (POOL + BAD).encode()
    equal(found(folder, "--stdin-filename", "a.ipynb", "-", stdin=cells), ["a.ipynb:3:10: PKL101"])


@test
def what_is_no_notebook_is_told(folder):
    (folder / "a.ipynb").write_text('{"cells": [')
    out = run(folder, "a.ipynb")
    assert "invalid-syntax: The file was not checked: it is no notebook, as it isn't JSON" in out, out


def cells_as_a_kernel_runs_them(path):
    """Their definitions live in a __main__ that has no file."""
    cells = ["".join(cell["source"]) for cell in json.loads(path.read_text())["cells"]]
    run_them = ("import sys\nmain = sys.modules['__main__'].__dict__\n"
                f"for cell in {cells!r}:\n    exec(compile(cell, '<cell>', 'exec'), main)\n")
    return subprocess.run([sys.executable, "-c", run_them], cwd=path.parent, timeout=60,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)


@test
def python_fails_where_we_say_so(folder):
    executor = ("import multiprocessing\nfrom concurrent.futures import ProcessPoolExecutor\n"
                "pool = ProcessPoolExecutor(1, multiprocessing.get_context('spawn'))\n")
    define = "def f(x):\n    return x\n"
    ship = "print(*pool.map(f, [1]))\n"
    bad = write(folder, executor, define, ship)
    equal(found(folder), ["a.ipynb:cell 3:1:17: PKL107"])
    done = cells_as_a_kernel_runs_them(bad)
    assert done.returncode and b"Can't get attribute 'f' on <module '__main__' (built-in)>" in done.stderr, done
    good = write(folder, executor, "from math import sqrt as f\n", ship)
    equal(found(folder), [])
    done = cells_as_a_kernel_runs_them(good)
    equal((done.returncode, done.stdout.strip()), (0, b"1.0"))


def main():
    failed = 0
    for function in tests:
        with tempfile.TemporaryDirectory() as folder:
            try:
                function(pathlib.Path(folder))
            except Exception as error:
                failed += 1
                print(f"FAIL notebooks {function.__name__}: {error!s:.2000}")
    print(f"{len(tests) - failed} passed, {failed} failed")
    sys.exit(failed > 0)


main()
