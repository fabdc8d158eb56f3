#!/usr/bin/env python3
"""Programs and places that strain picklint: it has to come to its end, and to take no more than a
fair share.

    strain.py PICKLINT [--long] [NAME…]

* what fuzzing found (tests/fuzz/found/NAME) is given to the fuzzers once more;
* each SHAPE is a program of any size: of one that is four times as large, a byte must not take more
  than MOST times the instructions (valgrind counts them; a clock would depend on the machine);
* PLACES are little memory, few files, an output that takes nothing; and what must not be done at all.
--long has large programs instead, whose status counts, and prints what they took.
"""
import argparse
import concurrent.futures
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile

TESTS = pathlib.Path(__file__).resolve().parent
SECONDS = 300
NOBODY = 65534
QUOTES = '"""', "'''", '"', "'"
MOST = 1.5
POOL = "import threading\nfrom multiprocessing import Pool\npool = Pool()\n"
SHIP = "pool.map(print, [{}])\n"


def one(text):
    return {"main.py": text}


def brackets(n):
    return one(POOL + SHIP.format("[" * n + "lambda: 0" + "]" * n))


def calls(n):
    return one(POOL + "def f(x):\n    return x\n" + SHIP.format("f(" * n + "lambda: 0" + ")" * n))


def blocks(n):
    return one(POOL + "".join("\t" * i + "if input():\n" for i in range(n)) + "\t" * n +
               SHIP.format("lambda: 0"))


def terms(n):
    return one(POOL + SHIP.format("1" + " + 1" * n))


def line(n):
    return one(POOL + "x = '" + "x" * n + "'\n" + SHIP.format("lambda: x"))


def class_chain(n):
    return one(POOL + "class C0:\n    lock = threading.Lock()\n" +
               "".join(f"class C{i}(C{i - 1}): pass\n" for i in range(1, n)) +
               SHIP.format(f"C{n - 1}()"))


def import_cycle(n):
    files = {f"m{i}.py": f"import m{(i + 1) % n}\ndef f{i}(x):\n    return m{(i + 1) % n}.f{(i + 1) % n}(x)\n"
             for i in range(n)}
    return files | one("import m0\n" + POOL + SHIP.format("m0.f0(lambda: 0)"))


def own_bases(n):
    return one(POOL + "".join(f"class C{i}(C{(i + 1) % n}): pass\n" for i in range(n)) * 2 +
               SHIP.format("C0()"))


def mutual_calls(n):
    return one(POOL + "".join(f"def f{i}(x):\n    return [f{(i + 1) % n}(x), f{(i * 7) % n}(x), "
                              f"lambda: f{i}]\n" for i in range(n)) + SHIP.format("f0(1)"))


def dotted(n):
    return one(POOL + "import " + "a." * n + "b\nx = os" + ".b" * n + "\n" + SHIP.format("lambda: 0"))


def imported(n):
    """Names that nothing mentions: they may be imported for what that does."""
    return one("from multiprocessing import " + ", ".join(f"a{i}" for i in range(n)) + "\n")


def arguments(n):
    return one(POOL + "def f(" + ", ".join(f"a{i}" for i in range(n)) + "):\n    return a0\n" +
               SHIP.format("f(" + "lambda: 0, " * n + ")"))


def unions(n):
    return one(POOL + "def f(k):\n    if k == 0: return 0\n" +
               "".join(f"    elif k == {i}: return [{i}]\n" for i in range(1, n)) +
               "    return lambda: 0\n" + SHIP.format("f(input())"))


def dicts(n):
    return one(POOL + "d = {" + ", ".join(f"'k{i}': [{i}, ({i}, 'x')]" for i in range(n)) +
               ", 'f': lambda: 0}\n" + SHIP.format("d"))


def call_chain(n):
    return one(POOL + "def f0(x):\n    return x\n" +
               "".join(f"def f{i}(x):\n    return f{i - 1}(x)\n" for i in range(1, n)) +
               SHIP.format(f"f{n - 1}(lambda: 0)"))


def methods(n):
    return one(POOL + "class C:\n" + "".join(f"    def m{i}(self):\n        self.a{i} = threading.Lock()\n"
                                             f"        self.m{i - 1}()\n" for i in range(n)) +
               SHIP.format("C()"))


def findings(n):
    return one(POOL + SHIP.format("lambda: 0") * n)


def functions(n):
    return one(POOL + "".join(f"def f{i}(items):\n    pool.map(lambda x: x, items)\n" for i in range(n)))


def statements(n):
    return one(POOL + "".join(f"x{i} = [{i}]\nx{i}.append(x{max(i - 1, 0)})\n" for i in range(n)) +
               SHIP.format(f"x{n - 1}"))


def branches(n):
    return one(POOL + "x = 1\n" + "if input():\n    x = [x]\nelse:\n    y = 2\n" * n + SHIP.format("x"))


def files(n):
    return {f"p{i}/main.py": findings(3)["main.py"] for i in range(n)}


def plain_files(n):
    return {f"p{i}/main.py": f"import os\nx = {i}\n" * 20 for i in range(n)}


def strings(n):
    return one(POOL + "x = f'" + "{1}" * n + "'\ny = '''" + "\n# noqa\n" * n + "'''\n" +
               SHIP.format("lambda: x"))


def comments(n):
    return one(POOL + "# noqa: PKL101, PKL302\n# picklint: ignore[PKL101]\n" * n +
               SHIP.format("lambda: 0"))


# The size at which growth is looked at, and the large one.
SHAPES = {
    brackets: (2_000, 200_000), calls: (2_000, 100_000), blocks: (150, 3_000),
    terms: (10_000, 1_000_000), line: (1_000_000, 100_000_000), class_chain: (500, 100_000),
    import_cycle: (60, 1_000), own_bases: (400, 50_000), mutual_calls: (200, 10_000),
    unions: (500, 10_000), dicts: (1_000, 200_000), call_chain: (500, 50_000), methods: (200, 20_000),
    findings: (200, 20_000), functions: (200, 20_000), statements: (300, 50_000),
    branches: (200, 20_000), files: (30, 2_000), plain_files: (60, 5_000), strings: (2_000, 300_000),
    comments: (500, 100_000), dotted: (2_000, 1_000_000), imported: (1_000, 400_000),
    arguments: (1_500, 200_000),
}


def write(folder, program):
    for name, text in program.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def run(command, **options):
    return subprocess.run([str(word) for word in command], stdin=subprocess.DEVNULL, timeout=SECONDS,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


def check(picklint, folder):
    return [picklint, "check", "--isolated", "--jobs", "1", "--output-format", "concise", folder]


def instructions(picklint, program):
    with tempfile.TemporaryDirectory() as folder:
        write(pathlib.Path(folder), program)
        done = run(["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null",
                    *check(picklint, folder)])
    count = re.search(r"I\s+refs:\s+([\d,]+)", done.stderr.decode())
    if done.returncode not in (0, 1) or not count:
        raise RuntimeError(f"status {done.returncode}: {done.stderr.decode()[-300:]}")
    return int(count[1].replace(",", ""))


def growth(shape, picklint):
    size, _ = SHAPES[shape]
    start = instructions(picklint, one("x = 1\n"))
    programs = shape(size), shape(4 * size)
    small, large = (instructions(picklint, program) - start for program in programs)
    less, more = (sum(map(len, program.values())) for program in programs)
    is_fair = large / small < MOST * more / less
    return [] if is_fair else [f"from {less} to {more} bytes, from {small} to {large} instructions"]


def all_or_nothing(done, report, whole):
    """What is wrong where memory may have been out; None where it wasn't."""
    said = done.stderr.decode()
    if done.returncode == 1 and report.read_text() == whole:
        return None
    is_told = re.fullmatch("picklint: (out of memory|can't start a thread.*)\n", said)
    is_told = is_told and done.returncode == 2 and not done.stdout
    is_loader = done.returncode == 127
    return [] if (is_told or is_loader) and not report.exists() else [f"status {done.returncode}", said]


def little_memory(picklint):
    """From what doesn't suffice for the program to start to what is enough: the report is whole, or
    there is none."""
    problems, enough = [], 0
    with tempfile.TemporaryDirectory() as folder:
        write(pathlib.Path(folder), dicts(2_000) | files(20) | findings(200))
        report = pathlib.Path(folder) / "report.json"
        command = [picklint, "check", "--isolated", "-o", report, "--output-format", "json", folder]
        run(command)
        whole, kilobytes = report.read_text(), 4 << 10
        while enough < 3:
            report.unlink(missing_ok=True)
            limit = (kilobytes << 10,) * 2
            wrong = all_or_nothing(
                run(command, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, limit)),
                report, whole)
            enough += wrong is None
            problems += [f"{kilobytes} kB: {problem}" for problem in wrong or []]
            kilobytes += max(150, kilobytes // 50)
    return problems


def no_thread(picklint):
    """Nobody knows how deep a stack the first thread has: so it doesn't do the work of others."""
    with tempfile.TemporaryDirectory() as folder:
        write(pathlib.Path(folder), calls(2_000))
        pathlib.Path(folder).chmod(0o755)
        more = {"user": NOBODY} if os.getuid() == 0 else {}
        done = run(check(picklint, folder), **more,
                   preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NPROC, (1, 1)))
    is_told = done.returncode == 2 and done.stderr.startswith(b"picklint: can't start a thread")
    return [] if is_told else [f"status {done.returncode}: {done.stderr.decode()}"]


def few_files(picklint):
    with tempfile.TemporaryDirectory() as folder:
        write(pathlib.Path(folder), files(20))
        done = [run([picklint, "check", "--isolated", folder],
                    preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (count, count)))
                for count in (5, 6, 7, 16)]
    return [f"status {one.returncode}: {one.stderr.decode()}" for one in done
            if one.returncode not in (1, 2, 127)]


def closed_output(picklint):
    """No descriptor 1, and a disk without room: what isn't written must not pass for nothing."""
    with tempfile.TemporaryDirectory() as folder:
        write(pathlib.Path(folder), findings(3))
        command = f"'{picklint}' check --isolated '{folder}'"
        done = [run(["sh", "-c", f"{command} {to}"]) for to in (">&-", ">/dev/full")]
    return [f"status {one.returncode}: {one.stderr.decode()}" for one in done if one.returncode != 2]


def nothing_else_done(picklint):
    """No network, no other program: what would be needed for that isn't even linked. And no file is
    written that nobody asked for."""
    said = run(["nm", "--dynamic", "--undefined-only", picklint]).stdout.decode()
    linked = {line.split()[-1].split("@")[0] for line in said.splitlines()}
    wanted = linked & {"socket", "connect", "bind", "getaddrinfo", "fork", "vfork", "clone", "system", "popen",
                       "posix_spawn", "posix_spawnp", "execve", "execv", "execvp", "execl", "execlp", "dlopen"}
    problems = [f"{name} is linked" for name in sorted(wanted)] + ["nm shows nothing"] * ("open" not in linked)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        write(folder, findings(3))
        before = {path: path.stat().st_mtime_ns for path in [folder, *folder.rglob("*")]}
        run(check(picklint, folder), cwd=folder)
        after = {path: path.stat().st_mtime_ns for path in [folder, *folder.rglob("*")]}
    return problems + ["files were written"] * (before != after)


def strings_in_many_blocks(picklint):
    """The grammar's scanner has a buffer for what is open, and here it's full."""
    with tempfile.TemporaryDirectory() as folder:
        for count in range(500, 515):
            write(pathlib.Path(folder), {f"{count}-{depth}.py": POOL + "".join(
                " " * block + "if input():\n" for block in range(count)) + " " * count +
                "x = " + "".join(f"f{quote}{{" for quote in QUOTES[:depth]) + "1" +
                "".join("}" + quote for quote in QUOTES[:depth][::-1]) + "\n" for depth in range(5)})
        done = run([picklint.parent / "san" / "picklint", *check(picklint, folder)[1:]])
    return [] if done.returncode == 1 else [f"status {done.returncode}", done.stderr.decode()[:2000]]


def found_by_fuzzing(picklint):
    """By the fuzzers without libFuzzer, under sanitizers."""
    problems = []
    for folder in sorted((TESTS / "fuzz" / "found").iterdir()):
        done = run([picklint.parent / "san" / "tests" / "fuzz" / folder.name, *sorted(folder.iterdir())])
        if done.returncode:
            problems.append(f"{folder.name}: {done.stderr.decode()[:2000]}")
    return problems


def memory_errors(picklint):
    """By valgrind, which also sees what is read before it is written."""
    cases = sorted((TESTS / "cases").iterdir())[::20]
    done = run(["valgrind", "-q", "--error-exitcode=99", "--leak-check=full", picklint, "check",
                "--isolated", TESTS.parent / "examples", *cases])
    return [] if done.returncode == 1 else [f"status {done.returncode}", done.stderr.decode()[:3000]]


PLACES = (found_by_fuzzing, strings_in_many_blocks, memory_errors, little_memory, no_thread, few_files, closed_output,
          nothing_else_done)


def large(shape, picklint):
    with tempfile.TemporaryDirectory() as folder:
        write(pathlib.Path(folder), shape(SHAPES[shape][1]))
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        done = run(check(picklint, folder))
    took = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    print(f"{shape.__name__:>14}: {took:6.2f} s of CPU time, "
          f"{len(done.stdout.splitlines())} lines, status {done.returncode}", flush=True)
    return [] if done.returncode in (0, 1) else [done.stderr.decode()[-500:]]


def check_one(test, picklint, is_long):
    try:
        if test in PLACES:
            return test(picklint)
        return large(test, picklint) if is_long else growth(test, picklint)
    except (RuntimeError, subprocess.TimeoutExpired) as error:
        return [str(error)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("picklint", type=pathlib.Path)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--long", action="store_true")
    options = parser.parse_args()
    picklint = options.picklint.resolve()
    tests = [test for test in (SHAPES if options.long else [*PLACES, *SHAPES])
             if not options.names or test.__name__ in options.names]
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(1 if options.long else 2) as pool:
        jobs = [pool.submit(check_one, test, picklint, options.long) for test in tests]
        for test, job in zip(tests, jobs):
            problems = job.result()
            failed += bool(problems)
            if problems:
                print(f"FAIL {test.__name__}:", *problems, flush=True)
    print(f"{len(tests) - failed} passed, {failed} failed")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
