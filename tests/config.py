#!/usr/bin/env python3
"""Configurations: which file's settings hold for which file, and what they do.

    config.py PICKLINT [NAME…]
    config.py PICKLINT --write     writes the part of docs/configuration.md that is made from the keys

A test is a function of this file whose name begins with `test_`. It gets a Tree: a temporary folder to
write files into, in which picklint is run; the user's own configuration is below its `home`.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import textwrap

SECONDS = 60
KEYS = "\n## Keys\n\n"
DOCUMENT = pathlib.Path(__file__).resolve().parent.parent / "docs" / "configuration.md"

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


# Which file


def test_nearest_configuration_holds_alone(tree):
    tree.write(a=LAMBDAS, b__c=LAMBDAS, b__d__e=LAMBDAS)
    tree.put("picklint.toml", 'ignore = ["lambda"]')
    assert tree.files() == []
    tree.put("b/picklint.toml", 'select = ["PKL1"]')
    assert tree.files() == ["b/c.py", "b/d/e.py"]
    tree.put("b/d/pyproject.toml", '[tool.picklint]\nignore = ["PKL1"]')
    assert tree.files() == ["b/c.py"]
    assert tree.files("c.py", "d/e.py", cwd="b") == ["c.py"]
    assert tree.files("b/d/e.py", "a.py") == []
    assert tree.files(cwd="b/d") == []


def test_order_of_names_in_a_folder(tree):
    tree.write(a=LAMBDAS)
    tree.put("pyproject.toml", '[tool.picklint]\nselect = ["PKL2"]')
    assert tree.files() == []
    tree.put("picklint.toml", "")
    assert tree.files() == ["a.py"]
    tree.put(".picklint.toml", 'select = ["PKL2"]')
    assert tree.files() == []


def test_pyproject_without_table_is_passed_over(tree):
    tree.write(b__a=LAMBDAS)
    tree.put("picklint.toml", 'ignore = ["PKL1"]')
    tree.put("b/pyproject.toml", '[project]\nname = "picklint-user"\n[tool.ruff]\nselect = ["E"]')
    assert tree.files() == []
    tree.put("b/pyproject.toml", "[tool.picklint]")
    assert tree.files() == ["b/a.py"]


def test_broken_pyproject_of_others_is_no_matter(tree):
    tree.write(a=LAMBDAS)
    tree.put("pyproject.toml", "[project\nrequires-python = 3")
    assert tree.files() == ["a.py"]
    tree.put("pyproject.toml", "[tool.picklint\nselect = []")
    assert tree.fails() == "pyproject.toml:2: this is no TOML: `select = []`"


def test_user_configuration_holds_where_nothing_is_nearer(tree):
    tree.write(a=LAMBDAS, b__c=LAMBDAS)
    tree.put("home/config/picklint/picklint.toml", 'ignore = ["PKL1"]')
    assert tree.files() == []
    tree.put("b/.picklint.toml", "")
    assert tree.files() == ["b/c.py"]
    assert tree.files("--isolated") == ["a.py", "b/c.py"]
    tree.put("home/config/picklint/picklint.toml", 'exclude = ["b/c.py"]')
    (tree.folder / "b/.picklint.toml").unlink()
    assert tree.files("a.py", "b") == ["a.py"]
    assert tree.files("b") == []


def test_option_names_the_one_file(tree):
    tree.write(a=LAMBDAS, b__c=LAMBDAS)
    tree.put("b/picklint.toml", 'ignore = ["PKL1"]')
    tree.put("conf/mine.toml", 'per-file-ignores = { "b/*" = ["PKL1"] }')
    assert tree.files("--config", "conf/mine.toml") == ["a.py"]
    assert tree.files("--config", "conf/mine.toml", "--config", 'ignore = ["PKL1"]') == []
    assert "second file" in tree.fails("--config", "conf/mine.toml", "--config", "b/picklint.toml")
    assert "--isolated" in tree.fails("--config", "conf/mine.toml", "--isolated")
    assert tree.fails("--config", "nowhere.toml").startswith("--config: 'nowhere.toml' is neither a file nor")


def test_settings_in_the_command_line(tree):
    tree.write(a=LAMBDAS, b=LOCK)
    tree.put("picklint.toml", 'select = ["PKL1"]')
    assert tree.files("--config", 'select = ["PKL3"]') == ["b.py"]
    assert tree.files("--config", 'lint.select = ["PKL3"]', "--config", 'extend-select = ["PKL1"]') == ["a.py", "b.py"]
    assert tree.files("--config", 'select = ["PKL3"]', "--select", "PKL1") == ["a.py"]
    assert tree.files("--isolated", "--config", 'select = ["PKL3"]') == ["b.py"]
    assert tree.fails("--config", "select = 1") == "--config: `select`: want a list of selectors, and not a number"
    assert tree.fails("--config", 'extend = "x"') == "--config: `extend` can only stand in a file"
    assert tree.fails("--config", "a b").startswith("--config: 'a b' is neither a file nor TOML")


def test_standard_input_goes_by_its_name(tree):
    tree.put("b/picklint.toml", 'ignore = ["PKL1"]')
    assert len(tree.check("-", stdin=LAMBDAS)) == 2
    assert len(tree.check("--stdin-filename", "a.py", "-", stdin=LAMBDAS)) == 2
    assert tree.check("--stdin-filename", "b/new.py", "-", stdin=LAMBDAS) == []


# extend


def test_extended_files_lie_below(tree):
    tree.write(a=LAMBDAS, b=LOCK)
    tree.put("conf/base.toml", 'select = ["PKL3"]\nseverity = { PKL3 = "warning" }')
    tree.put("picklint.toml", 'extend = "conf/base.toml"')
    assert tree.files() == ["b.py"] and tree.status == 0
    tree.put("picklint.toml", 'extend = "conf/base.toml"\nextend-select = ["PKL1"]\nfail-on = "warning"')
    assert tree.files() == ["a.py", "b.py"] and tree.status == 1
    tree.put("picklint.toml", 'extend = "conf/base.toml"\nselect = ["PKL1"]')
    assert tree.files() == ["a.py"]
    tree.put("picklint.toml", 'extend = "conf/base.toml"\nextend-select = ["PKL1"]\nignore = ["PKL3"]')
    assert tree.files() == ["a.py"]


def test_paths_are_relative_to_the_file_they_stand_in(tree):
    tree.write(a=LAMBDAS, conf__a=LAMBDAS, sub__a=LAMBDAS)
    tree.put("conf/base.toml", 'extend-exclude = ["./a.py"]')
    tree.put("conf/picklint.toml", 'extend = "base.toml"')
    tree.put("sub/picklint.toml", 'extend = "../conf/base.toml"')
    assert tree.files() == ["a.py", "sub/a.py"]
    tree.put("sub/picklint.toml", 'extend = "../conf/base.toml"\nextend-exclude = ["./a.py"]')
    assert tree.files() == ["a.py"]


def test_extend_may_begin_at_home_and_be_a_pyproject(tree):
    tree.write(a=LAMBDAS)
    tree.put("home/shared/pyproject.toml", '[tool.picklint]\nignore = ["PKL1"]')
    tree.put("picklint.toml", 'extend = "~/shared/pyproject.toml"')
    assert tree.files("a.py") == []


def test_extend_that_cannot_be(tree):
    tree.write(a=LAMBDAS)
    tree.put("picklint.toml", '\nextend = "other.toml"')
    assert tree.fails() == "picklint.toml:2: `extend`: there is no file 'other.toml'"
    tree.put("other.toml", 'extend = "picklint.toml"')
    assert tree.fails() == ("other.toml:1: `extend` goes round: picklint.toml → other.toml → picklint.toml")
    tree.put("other.toml", 'select = ["PKL1"]\nxtend = 1')
    assert tree.fails() == "other.toml:2: there is no key `xtend`; did you mean `extend`?"
    tree.put("picklint.toml", 'extend = "picklint.toml"')
    assert tree.fails() == "picklint.toml:1: `extend` goes round: picklint.toml → picklint.toml"


# Selectors


def test_the_more_exact_selector_wins(tree):
    tree.write(a=LAMBDAS, b=LOCK)
    tree.put("picklint.toml", 'select = ["PKL1"]\nignore = ["PKL"]')
    assert tree.files() == ["a.py"]
    tree.put("picklint.toml", 'select = ["ALL"]\nignore = ["PKL3"]')
    assert tree.files() == ["a.py"]
    tree.put("picklint.toml", 'select = ["PKL3"]\nignore = ["thread-primitive"]')
    assert tree.files() == []
    tree.put("picklint.toml", 'select = []\nextend-select = ["lambda"]')
    assert tree.files() == ["a.py"]
    tree.put("picklint.toml", 'extend-ignore = ["lambda"]')
    assert tree.files() == ["b.py"]


def test_the_command_line_lies_on_top(tree):
    tree.write(a=LAMBDAS, b=LOCK)
    tree.put("picklint.toml", 'ignore = ["PKL101"]')
    assert tree.files("--select", "PKL1") == ["a.py"]
    assert tree.files("--extend-select", "PKL1") == ["a.py", "b.py"]
    assert tree.files("--ignore", "PKL3") == []
    tree.put("picklint.toml", 'select = ["PKL1"]')
    assert tree.files("--extend-select", "PKL3", "--extend-ignore", "lambda") == ["b.py"]


def test_ignore_beside_empty_select_is_for_who_extends(tree):
    tree.write(a=LAMBDAS, b=LOCK)
    tree.put("base.toml", 'select = []\nignore = ["PKL1"]')
    tree.put("picklint.toml", 'extend = "base.toml"\nselect = ["ALL"]')
    assert tree.files() == ["b.py"]


def test_lint_table_is_understood(tree):
    tree.write(a=LAMBDAS, b=LOCK)
    tree.put("pyproject.toml", '[tool.picklint.lint]\nselect = ["PKL1"]\n')
    assert tree.files() == ["a.py"]
    tree.put("picklint.toml", 'select = ["PKL1"]\nlint.select = ["PKL3"]')
    assert tree.fails() == "picklint.toml:2: `select`: stands here and in `lint`"
    tree.put("picklint.toml", 'lint.target-version = "3.9"')
    assert tree.fails() == "picklint.toml:1: there is no key `lint.target-version`; did you mean `target-version`?"


def test_selectors_that_mean_nothing(tree):
    tree.write(a=LAMBDAS)
    tree.put("picklint.toml", 'select = [\n    "PKL1",\n    "E501",\n]')
    assert tree.fails() == "picklint.toml:3: `select`: there is no rule 'E501'"
    tree.put("picklint.toml", '[severity]\nPKL1 = "info"\nlambada = "error"')
    assert tree.fails() == "picklint.toml:3: `severity`: there is no rule 'lambada'; did you mean 'lambda'?"
    tree.put("picklint.toml", 'per-file-ignores = { "a" = ["PKL1", "x"] }')
    assert tree.fails() == "picklint.toml:1: `per-file-ignores`: there is no rule 'x'"
    tree.put("picklint.toml", "")
    assert tree.fails("--extend-select", "x") == "--extend-select: there is no rule 'x'"


def test_files_may_be_spared(tree):
    tree.write(a=LAMBDAS, t__a=LAMBDAS, t__b=LOCK, u__t__a=LAMBDAS)
    tree.put("picklint.toml", 'per-file-ignores = { "t/*" = ["PKL1"] }')
    assert tree.files() == ["a.py", "t/b.py", "u/t/a.py"]
    tree.put("picklint.toml", '[per-file-ignores]\n"a.py" = ["lambda"]')
    assert tree.files() == ["t/b.py"]
    tree.put("picklint.toml", '[per-file-ignores]\n"!t/**" = ["ALL"]')
    assert tree.files() == ["t/a.py", "t/b.py"]
    assert tree.files("--per-file-ignores", "t/*:PKL3,a.py:PKL1") == []
    assert tree.files("--extend-per-file-ignores", "b.py:PKL3") == ["t/a.py"]
    assert tree.files(cwd="t") == ["a.py", "b.py"]
    assert tree.fails("--per-file-ignores", "t") == "--per-file-ignores: 't' is no pair PATTERN:CODE"


def test_ignores_go_by_the_file_of_the_finding(tree):
    tree.put("jobs/ship.py", "from multiprocessing import Pool\n\n\ndef ship(work):\n    Pool(1).map(work, [1])\n")
    tree.put("main.py", "from jobs.ship import ship\n\nif __name__ == '__main__':\n    ship(lambda x: x)\n")
    assert tree.files() == ["main.py"]
    tree.put("picklint.toml", 'per-file-ignores = { "jobs/*" = ["ALL"] }')
    assert tree.files() == ["main.py"]
    tree.put("picklint.toml", 'per-file-ignores = { "main.py" = ["ALL"] }')
    assert tree.files() == []


def test_severities(tree):
    tree.write(a=LAMBDAS)
    assert tree.check() and tree.status == 1
    tree.put("picklint.toml", 'severity = { PKL1 = "info" }')
    assert tree.check() and tree.status == 0
    tree.put("picklint.toml", 'severity = { PKL1 = "info", lambda = "warning" }\nfail-on = "warning"')
    assert tree.check() and tree.status == 1
    assert tree.check("--fail-on", "error") and tree.status == 0
    tree.put("picklint.toml", 'severity.lambda = "off"')
    assert tree.check() == [] and tree.status == 0
    assert tree.check("--select", "lambda") and tree.status == 1
    tree.put("picklint.toml", 'severity.lambda = "fatal"')
    assert tree.fails() == "picklint.toml:1: `severity`: 'fatal' is none of info, warning, error, off"


def test_fail_on_goes_by_file(tree):
    tree.write(a__a=LAMBDAS, b__b=LAMBDAS)
    tree.put("picklint.toml", 'severity.PKL1 = "warning"')
    tree.put("a/picklint.toml", 'extend = "../picklint.toml"\nfail-on = "warning"')
    assert tree.files() == ["a/a.py", "b/b.py"] and tree.status == 1
    assert tree.files("b") == ["b/b.py"] and tree.status == 0


# Versions, platforms, start methods


def test_target_version_and_platforms_give_methods(tree):
    tree.write(a=LAMBDAS)
    for text, methods in {
        "": "fork, spawn, forkserver",
        'target-version = "py313"': "fork, spawn",
        'target-version = "3.14"': "spawn, forkserver",
        'platforms = ["linux"]': "fork, forkserver",
        'platforms = ["linux"]\ntarget-version = "3.12"': "fork",
        'platforms = ["linux"]\ntarget-version = "3.14"': "forkserver",
        'platforms = ["macos"]': "spawn",
        'platforms = ["windows", "macos"]\ntarget-version = "3.9"': "spawn",
        'platforms = ["macos"]\nstart-methods = ["fork"]': "fork",
    }.items():
        tree.put("picklint.toml", text)
        want = "start-methods = [" + ", ".join(f'"{method}"' for method in methods.split(", ")) + "]\n"
        assert want in tree.settings(), (text, tree.out)
    tree.put("picklint.toml", 'platforms = ["linux"]\ntarget-version = "3.12"')
    assert tree.rows() == [IN_TASK]
    assert tree.rows("--platforms", "linux,macos") == [IN_TASK, IN_PROCESS]
    assert tree.rows("--target-version", "3.14") == [IN_TASK, IN_PROCESS]
    assert tree.rows("--start-method", "spawn") == [IN_TASK, IN_PROCESS]


def test_platforms_are_named(tree):
    tree.write(a=LAMBDAS)
    for platforms, texts in [(["linux"], ["Linux", "Linux from Python 3.14"]), (["macos"], ["macOS"] * 2),
                             (["linux", "windows"], ["Windows and Linux", "Windows and Linux from Python 3.14"]),
                             (["macos", "windows"], ["macOS and Windows"] * 2)]:
        tree.put("picklint.toml", f"platforms = {platforms}")
        assert re.findall("info: fails on (.*)", tree.run().out) == texts, tree.out
    tree.put("picklint.toml", 'platforms = ["linux"]\nstart-methods = ["spawn"]')
    assert re.findall("info: fails on (.*)", tree.run().out) == ["macOS and Windows"] * 2


def test_requires_python_gives_the_target(tree):
    tree.write(a=LAMBDAS, sub__b=LAMBDAS)
    for specifiers, target, methods in [(">=3.9", "3.9", 3), (">=3.9,<3.14", "3.9", 2), ("~=3.14", "3.14", 2),
                                        (">=3.10, !=3.10.*", "3.11", 3), ("==3.12.*", "3.12", 2)]:
        tree.put("pyproject.toml", f'[project]\nrequires-python = "{specifiers}"')
        tree.settings("sub")
        assert f'target-version = "{target}"\n' in tree.out, (specifiers, tree.out)
        line = next(line for line in tree.out.splitlines() if line.startswith("start-methods"))
        assert line.count('"') == 2 * methods, (specifiers, line)
    for specifiers in ("", ">=2.7", "nonsense"):
        tree.put("pyproject.toml", f'[project]\nrequires-python = "{specifiers}"')
        assert "target-version" not in tree.settings(), specifiers


def test_versions_are_told_apart(tree):
    tree.put("a.py", "import multiprocessing, sys\n\nif sys.version_info >= (3, 14):\n"
                     "    ctx = multiprocessing.get_context('fork')\nelse:\n"
                     "    ctx = multiprocessing.get_context()\n\n"
                     "if __name__ == '__main__':\n    ctx.Process(target=lambda: 1).start()\n")
    assert re.findall("fails on (.*)", tree.run().out) == ["macOS and Windows"]
    assert tree.check("--platforms", "linux") == []
    assert re.findall("fails on (.*)", tree.run("--target-version", "3.14").out) == []
    for specifiers, places in {">=3.9": ["macOS and Windows"], ">=3.9,<3.14": ["macOS and Windows"],
                               ">=3.14": []}.items():
        tree.put("pyproject.toml", f'[project]\nrequires-python = "{specifiers}"')
        assert re.findall("fails on (.*)", tree.run().out) == places, specifiers
    tree.put("pyproject.toml", '[project]\nrequires-python = ">=3.9,<3.13"\n[tool.picklint]\nplatforms = ["linux"]')
    tree.put("a.py", "import multiprocessing, sys\n\nif __name__ == '__main__' and sys.version_info > (3, 13):\n"
                     "    multiprocessing.Pool(1).map(lambda x: x, [1])\n")
    assert tree.check() == []
    assert tree.check("--isolated") == ["a.py:4 PKL101"]
    tree.put("a.py", tree.folder.joinpath("a.py").read_text().replace("version_info >", "version_info[:2] >="))
    assert tree.check() == []
    assert tree.check("--isolated") == ["a.py:4 PKL101"]


def test_dumps_go_by_the_target(tree):
    tree.put("a.py", "import sys\n\nx = 1 if sys.version_info >= (3, 12) else ''\n")
    assert tree.run("--dump", "values").out == "3: '' | 1\n", tree.out
    tree.put("pyproject.toml", '[project]\nrequires-python = ">=3.12"')
    assert tree.run("--dump", "values").out == "3: 1\n", tree.out
    assert tree.run("--dump", "values", "--target-version", "3.11").out == "3: ''\n", tree.out


def test_target_version_comes_before_requires_python(tree):
    tree.write(a=LAMBDAS, sub__b=LAMBDAS)
    tree.put("pyproject.toml", '[project]\nrequires-python = ">=3.9,<3.13"')
    tree.put("picklint.toml", 'platforms = ["linux"]')
    assert tree.rows("a.py") == [IN_TASK]
    tree.put("picklint.toml", 'platforms = ["linux"]\ntarget-version = "3.14"')
    assert tree.rows("a.py") == [IN_TASK, IN_PROCESS]
    assert 'target-version = "3.12"' in tree.settings("--target-version", "3.12")
    assert "target-version" not in tree.settings("--isolated")
    tree.put("sub/picklint.toml", "")
    assert 'target-version = "3.9"' in tree.settings("sub")
    tree.put("sub/pyproject.toml", '[project]\nrequires-python = ">=3.11"')
    assert 'target-version = "3.11"' in tree.settings("sub")


def test_projects_differ_in_one_run(tree):
    tree.write(old__a=LAMBDAS, new__a=LAMBDAS)
    tree.put("old/pyproject.toml", '[project]\nrequires-python = ">=3.8,<3.14"\n[tool.picklint]\nplatforms = ["linux"]')
    tree.put("new/pyproject.toml", '[project]\nrequires-python = ">=3.14"\n[tool.picklint]\nplatforms = ["linux"]')
    assert tree.check() == [f"new/a.py:{IN_TASK} PKL101", f"new/a.py:{IN_PROCESS} PKL101", f"old/a.py:{IN_TASK} PKL101"]


def test_projects_without_settings_differ_too(tree):
    tree.write(old__a=LAMBDAS, new__a=LAMBDAS)
    tree.put("old/pyproject.toml", '[project]\nrequires-python = ">=3.8,<3.14"')
    tree.put("new/pyproject.toml", '[project]\nrequires-python = ">=3.14"')
    tree.put("home/config/picklint/picklint.toml", 'platforms = ["linux"]\ntarget-version = "3.13"')
    assert tree.check() == [f"new/a.py:{IN_TASK} PKL101", f"new/a.py:{IN_PROCESS} PKL101", f"old/a.py:{IN_TASK} PKL101"]
    (tree.folder / "new/pyproject.toml").unlink()
    assert tree.rows("new") == [IN_TASK]


# Other keys


def test_files_are_left_out(tree):
    tree.write(a=LAMBDAS, vendor__a=LAMBDAS, b__vendor__a=LAMBDAS, venv__a=LAMBDAS)
    tree.put("c.pyx", LAMBDAS)
    tree.put("picklint.toml", 'extend-exclude = ["vendor"]')
    assert tree.files() == ["a.py"]
    tree.put("picklint.toml", 'exclude = ["b/vendor"]')
    assert tree.files() == ["a.py", "vendor/a.py", "venv/a.py"]
    assert tree.files("--exclude", "v*") == ["a.py"]
    assert tree.files("--extend-exclude", "v*") == ["a.py"]
    assert tree.files("b/vendor/a.py") == ["b/vendor/a.py"]
    assert tree.files("--force-exclude", "b/vendor/a.py", "a.py") == ["a.py"]
    tree.put("picklint.toml", 'exclude = ["b/vendor"]\nforce-exclude = true')
    assert tree.files("b/vendor/a.py", "a.py") == ["a.py"]
    assert tree.files("--no-force-exclude", "b/vendor/a.py") == ["b/vendor/a.py"]
    tree.put("picklint.toml", 'include = ["vendor/*.py"]')
    assert tree.files() == ["vendor/a.py"]
    tree.put("picklint.toml", 'extend-include = ["*.pyx"]')
    assert tree.files() == ["a.py", "b/vendor/a.py", "c.pyx", "vendor/a.py"]
    tree.put("picklint.toml", 'exclude = ["x[a"]')
    assert tree.fails().startswith("picklint.toml:1: `exclude`: 'x[a' is no pattern: ")


def test_excluded_modules_are_read_and_not_reported(tree):
    tree.put("vendor/ship.py", "from multiprocessing import Pool\n\n\ndef ship(work):\n"
                               "    Pool(1).map(lambda x: x, [1])\n    Pool(1).map(work, [1])\n")
    tree.put("main.py", "from vendor.ship import ship\n\nif __name__ == '__main__':\n    ship(lambda x: x)\n")
    assert tree.check() == ["main.py:4 PKL101", "vendor/ship.py:5 PKL101"]
    assert tree.check("main.py") == ["main.py:4 PKL101", "vendor/ship.py:5 PKL101"]
    assert tree.check("--exclude", "vendor") == ["main.py:4 PKL101"]
    assert tree.check("--exclude", "vendor", "main.py") == ["main.py:4 PKL101"]
    assert tree.check("--exclude", "vendor", "vendor/ship.py") == ["vendor/ship.py:5 PKL101"]
    tree.put("picklint.toml", 'extend-exclude = ["vendor/*.py"]')
    assert tree.check() == ["main.py:4 PKL101"]


def test_ignored_by_git(tree):
    tree.write(a=LAMBDAS, out__a=LAMBDAS)
    (tree.folder / ".git").mkdir()
    tree.put(".gitignore", "out/\n")
    assert tree.files() == ["a.py"]
    assert tree.files("--no-respect-gitignore") == ["a.py", "out/a.py"]
    tree.put("picklint.toml", "respect-gitignore = false")
    assert tree.files() == ["a.py", "out/a.py"]
    assert tree.files("--respect-gitignore") == ["a.py"]


def test_output_format(tree):
    tree.write(a=LAMBDAS)
    tree.put("pyproject.toml", '[tool.picklint]\noutput-format = "json"')
    assert len(json.loads(tree.run().out)) == 2
    assert tree.run("--output-format", "concise").out.startswith("a.py:4:")
    tree.put("pyproject.toml", '[tool.picklint]\noutput-format = "xml"')
    assert tree.fails().startswith("pyproject.toml: `output-format`: 'xml' is none of full, concise")


def test_baseline(tree):
    tree.write(a=LAMBDAS, b__c=LAMBDAS)
    tree.put("pyproject.toml", '[tool.picklint]\nbaseline = "conf/known.json"')
    assert "conf/known.json can't be read" in tree.fails()
    (tree.folder / "conf").mkdir()
    assert tree.run("--write-baseline").err == "Wrote 4 findings of 2 files to conf/known.json.\n"
    assert tree.check() == [] and tree.status == 0
    tree.put("b/c.py", LAMBDAS + "    Process(target=lambda: 2).start()\n")
    assert tree.check() == ["b/c.py:6 PKL101"]
    assert len(tree.check("--isolated")) == 5
    assert tree.check("c.py", cwd="b") == ["c.py:6 PKL101"]


def test_roots_of_imports(tree):
    tree.put("lib/one/shared.py", "work = lambda x: x\n")
    tree.put("lib/two/shared.py", "def work(x):\n    return x\n")
    main = ("from multiprocessing import Pool\nfrom shared import work\n\n"
            "if __name__ == '__main__':\n    Pool(1).map(work, [1])\n")
    tree.put("apps/one/main.py", main)
    tree.put("apps/two/main.py", main)
    assert tree.files("apps") == []
    tree.put("apps/one/picklint.toml", 'src = ["../../lib/one"]')
    tree.put("apps/two/picklint.toml", 'src = ["../../lib/two"]')
    assert tree.files("apps") == ["apps/one/main.py"]


def test_rules_of_ones_own(tree):
    tree.put("main.py", "from company import parallel\n\nparallel(lambda: 1)\n")
    boundary = {"library": "company", "words": ["company"], "serializer": "pickle", "callables": [
        {"names": ["company.parallel"], "params": [{"name": "work", "ships": "callable", "transport": "task"}]}]}
    tree.put("lint/rules/boundaries/company.json", json.dumps(boundary))
    assert tree.check() == []
    tree.put("picklint.toml", 'extend-rules = ["lint/rules"]')
    assert tree.check() == ["main.py:3 PKL101"]
    assert tree.check("main.py", "--isolated") == []
    tree.put("lint/rules/boundaries/company.json", "{")
    assert tree.fails().startswith("lint/rules/boundaries/company.json:1")


# Mistakes


def test_mistakes_name_file_and_line(tree):
    tree.write(a=LAMBDAS)
    for text, message in {
        "line-length = 80": "picklint.toml:1: there is no key `line-length`",
        "\nextend_select = []": "picklint.toml:2: there is no key `extend_select`; did you mean `extend-select`?",
        "# x\n\nplatform = []": "picklint.toml:3: there is no key `platform`; did you mean `platforms`?",
        'select = "PKL1"': "picklint.toml:1: `select`: want a list of selectors, and not a string",
        "select = [\n'PKL1',\n1]": "picklint.toml:3: `select`: want a list of selectors, and not a number",
        "respect-gitignore = 1": "picklint.toml:1: `respect-gitignore`: want true or false, and not a number",
        'force-exclude = "yes"': "picklint.toml:1: `force-exclude`: want true or false, and not a string",
        "target-version = 3.9": 'picklint.toml:1: `target-version`: want a version like "3.13" or "py313", '
                                "and not a number",
        'target-version = "4"': "picklint.toml:1: `target-version`: '4' is no version of Python like 3.13 or py313",
        'platforms = ["mac"]': "picklint.toml:1: `platforms`: 'mac' is none of linux, macos, windows",
        "platforms = []": "picklint.toml:1: `platforms`: the list is empty",
        'start-methods = ["fork", "thread"]': "picklint.toml:1: `start-methods`: 'thread' is none of fork, spawn, "
                                              "forkserver",
        'fail-on = "all"': "picklint.toml:1: `fail-on`: 'all' is none of info, warning, error",
        "severity = []": 'picklint.toml:1: `severity`: want a table of "error", "warning", "info", "off", and not '
                         "a list",
        "severity.PKL1 = true": 'picklint.toml:1: `severity`: want a table of "error", "warning", "info", "off", and '
                                "not a boolean",
        "per-file-ignores.a = 'PKL1'": "picklint.toml:1: `per-file-ignores`: want a table of lists of selectors, and "
                                       "not a string",
        "exclude = {}": "picklint.toml:1: `exclude`: want a list of patterns, and not a table",
        "src = ['']": "picklint.toml:1: `src`: a path is empty",
        "select = []\nselect = []": "picklint.toml:2: `select` is there already, since line 1",
        "select = [": "picklint.toml:1: this is no TOML: `select = [`",
        "lint = 1": "picklint.toml:1: `lint`: want a table, and not a number",
    }.items():
        tree.put("picklint.toml", text)
        assert tree.fails() == message, (text, tree.err)


def test_mistakes_below_are_found_too(tree):
    tree.write(a=LAMBDAS, b__c=LAMBDAS)
    tree.put("b/pyproject.toml", "\n[tool.picklint]\nselects = []")
    assert tree.fails() == "b/pyproject.toml:3: there is no key `selects`; did you mean `select`?"
    assert tree.fails(cwd="b") == "pyproject.toml:3: there is no key `selects`; did you mean `select`?"
    assert tree.fails("--select", "PKL1", "b/c.py").startswith("b/pyproject.toml:3: ")
    assert tree.files("--isolated", "b/c.py") == ["b/c.py"]
    tree.put("b/pyproject.toml", "[tool]\npicklint = 1")
    assert tree.fails() == "b/pyproject.toml:2: tool.picklint is no table"


def test_help_does_not_need_a_configuration(tree):
    tree.put("picklint.toml", "nonsense")
    for args in ("--help", "--version"):
        assert tree.run(args).status == 0
    assert tree.run("select", command="config").status == 0
    assert tree.run("PKL101", "--isolated", command="rule").status == 0


# --show-settings, picklint config, the document


def test_shown_settings_are_settings(tree):
    tree.write(a=LAMBDAS, b__c=LAMBDAS)
    tree.put("conf/base.toml", 'extend-exclude = ["x/*.py", "y"]\nper-file-ignores = { "q/*" = ["PKL1"] }\n'
                               'src = ["lib"]')
    tree.put("b/picklint.toml", 'extend = "../conf/base.toml"\nselect = ["PKL1", "PKL302"]\nignore = ["io-error"]\n'
                                'target-version = "3.12"\nplatforms = ["linux"]\nfail-on = "info"\n'
                                'extend-per-file-ignores = { "!r.py" = ["PKL2", "lambda"], "q/*" = ["PKL2"] }\n'
                                'severity = { PKL1 = "warning", PKL302 = "off" }\noutput-format = "json-lines"\n'
                                'force-exclude = true')
    shown = tree.settings("b/c.py").split("\n", 2)
    assert shown[0] == f"# Settings of {tree.folder}/b/c.py" and shown[1] == f"# by {tree.folder}/b/picklint.toml"
    assert 'PKL101 = "warning"' in shown[2] and "PKL302" not in shown[2]
    tree.put("elsewhere/shown.toml", shown[2])
    again = tree.settings("--config", "elsewhere/shown.toml", "a.py").split("\n", 2)
    assert again[2] == shown[2]


def test_settings_shown_are_those_of_the_first_file(tree):
    tree.write(a__a=LAMBDAS, b__b=LAMBDAS)
    tree.put("b/picklint.toml", 'fail-on = "info"')
    assert 'fail-on = "error"' in tree.settings() and 'fail-on = "info"' in tree.settings("b")
    tree.put("empty/picklint.toml", 'fail-on = "warning"')
    assert 'fail-on = "warning"' in tree.settings(cwd="empty")


def keys_of(tree):
    return json.loads(tree.run("--output-format", "json", command="config").out)


def test_keys_are_explained(tree):
    keys = keys_of(tree)
    names = [key["name"] for key in keys]
    assert tree.run(command="config").out.split() == names and len(names) > 20
    for key in keys:
        page = tree.run(key["name"], command="config").out
        assert all(key[field] in page for field in ("doc", "default", "value_type", "option", "example")), page
        assert json.loads(tree.run(key["name"], "--output-format", "json", command="config").out) == key
    assert tree.fails("selct", command="config").startswith("there is no key 'selct'; did you mean 'select'?")


def test_examples_of_keys_are_right(tree):
    tree.write(a="")
    (tree.folder / "sub/lint/rules/boundaries").mkdir(parents=True)
    tree.put("picklint.toml", "")
    assert tree.run("--baseline", "sub/picklint-baseline.json", "--write-baseline").status == 0
    for key in keys_of(tree):
        tree.put("sub/picklint.toml", key["example"])
        tree.put("sub/b.py", "")
        assert tree.run(cwd="sub").status == 0, (key, tree.err)


def test_options_for_keys_are_there(tree):
    text = tree.run("check", command="help").out
    for key in keys_of(tree):
        assert not key["option"] or f" {key['option']} " in text or f" {key['option']}\n" in text, key


def fill(text):
    return textwrap.fill(text, 110, subsequent_indent="  " if text.startswith("* ") else "",
                         break_long_words=False, break_on_hyphens=False)


def document_keys(keys):
    """What docs/configuration.md says of each key."""
    sections = []
    for key in keys:
        lines = [f"### `{key['name']}`", "", fill(key["doc"]), "", fill(f"* Default: {key['default']}"),
                 fill(f"* Type: {key['value_type']}")]
        lines += [f"* Option: `{key['option']}`"] if key["option"] else []
        sections.append("\n".join([*lines, "", "```toml", key["example"], "```", ""]))
    return "\n".join(sections)


def test_document_says_what_the_program_says(tree):
    written = DOCUMENT.read_text(encoding="utf-8").partition(KEYS)[2]
    assert written == document_keys(keys_of(tree)), "config.py PICKLINT --write writes it"


def write_document(tree):
    before, heading, _ = DOCUMENT.read_text(encoding="utf-8").partition(KEYS)
    DOCUMENT.write_text(before + heading + document_keys(keys_of(tree)), encoding="utf-8")


def run_test(picklint, name):
    with tempfile.TemporaryDirectory(prefix="picklint-") as folder:
        try:
            globals()[name](Tree(picklint, pathlib.Path(folder).resolve()))
        except Exception as error:  # pylint: disable=broad-except
            trace = error.__traceback__.tb_next
            return f"line {trace.tb_lineno}: {type(error).__name__} {error}"
    return ""


def main():
    picklint = str(pathlib.Path(sys.argv[1]).resolve())
    if sys.argv[2:] == ["--write"]:
        write_document(Tree(picklint, pathlib.Path.cwd()))
        return 0
    names = sys.argv[2:] or [name for name in globals() if name.startswith("test_")]
    failed = 0
    for name in names:
        problem = run_test(picklint, name)
        failed += bool(problem)
        if problem:
            print(f"FAIL {name}: {problem}")
    print(f"{len(names) - failed} passed, {failed} failed")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
