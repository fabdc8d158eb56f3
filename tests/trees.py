"""Tests that run picklint in a folder of their own: for config.py and config_keys.py.

A test is a function whose name begins with `test_`. It gets a Tree: a temporary folder to write files into,
in which picklint is run; the user's own configuration is below its `home`.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

SECONDS = 60

# PKL101 on lines 4 and 5: under all start methods, and under all but fork.
LAMBDAS = """from multiprocessing import Pool, Process

if __name__ == "__main__":
    Pool(1).map(lambda x: x, [1])
    Process(target=lambda: 1).start()
"""
IN_TASK, IN_PROCESS = 4, 5
# PKL302 on line 5.
LOCK = """import multiprocessing, threading

if __name__ == "__main__":
    with multiprocessing.Pool(1) as pool:
        pool.map(print, [threading.Lock()])
"""
LINE = re.compile(r"(.+?):(\d+):\d+: (PKL\d+|[a-z-]+) ")


class Tree:
    def __init__(self, picklint, folder):
        self.picklint, self.folder = picklint, folder
        self.out = self.err = ""
        self.status = 0

    def write(self, **files):
        """Names have "__" for "/"; see also `put`."""
        for name, text in files.items():
            self.put(name.replace("__", "/") + ".py", text)

    def put(self, path, text):
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")

    def run(self, *args, cwd=".", stdin="", command="check"):
        home = self.folder / "home"
        env = {"PATH": os.environ["PATH"], "HOME": str(home), "XDG_CONFIG_HOME": str(home / "config")}
        env.update({key: text for key, text in os.environ.items() if key.endswith("SAN_OPTIONS")})
        done = subprocess.run([self.picklint, command, *args], cwd=self.folder / cwd, input=stdin, env=env,
                              capture_output=True, text=True, timeout=SECONDS, check=False)
        self.out, self.err, self.status = done.stdout, done.stderr, done.returncode
        return self

    def check(self, *args, **how):
        """What is found, as "path:row code"."""
        self.run("--output-format", "concise", *args, **how)
        assert self.status in (0, 1), self.err
        return sorted(f"{match[1]}:{match[2]} {match[3]}" for match in map(LINE.match, self.out.splitlines())
                      if match)

    def files(self, *args, **how):
        """The files that have a finding."""
        return sorted({line.partition(":")[0] for line in self.check(*args, **how)})

    def rows(self, *args, **how):
        return [int(line.split(":")[1].split()[0]) for line in self.check(*args, **how)]

    def fails(self, *args, **how):
        """The message of a run that could not be."""
        self.run(*args, **how)
        assert self.status == 2, (self.status, self.out, self.err)
        return self.err.strip().removeprefix("picklint: ")

    def settings(self, *args, **how):
        self.run("--show-settings", *args, **how)
        assert self.status == 0, self.err
        return self.out


def run_test(picklint, test):
    with tempfile.TemporaryDirectory(prefix="picklint-") as folder:
        try:
            test(Tree(picklint, pathlib.Path(folder).resolve()))
        except Exception as error:  # pylint: disable=broad-except
            trace = error.__traceback__.tb_next
            return f"line {trace.tb_lineno}: {type(error).__name__} {error}"
    return ""


def main(tests):
    """Runs the tests among `tests` (names → anything), or those that the command line names."""
    picklint = str(pathlib.Path(sys.argv[1]).resolve())
    names = sys.argv[2:] or [name for name in tests if name.startswith("test_")]
    failed = 0
    for name in names:
        problem = run_test(picklint, tests[name])
        failed += bool(problem)
        if problem:
            print(f"FAIL {name}: {problem}")
    print(f"{len(names) - failed} passed, {failed} failed")
    return int(failed > 0)
