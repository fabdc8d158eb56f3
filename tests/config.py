#!/usr/bin/env python3
"""Configurations: which file's settings hold for which file, what is selected, what is a mistake.

    config.py PICKLINT [NAME…]
"""
import sys

from trees import LAMBDAS, LOCK, main


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
    assert tree.fails("--config", "nowhere.toml") == "--config: there is no file 'nowhere.toml'"


def test_settings_in_the_command_line(tree):
    tree.write(a=LAMBDAS, b=LOCK)
    tree.put("picklint.toml", 'select = ["PKL1"]')
    assert tree.files("--config", 'select = ["PKL3"]') == ["b.py"]
    assert tree.files("--config", 'lint.select = ["PKL3"]', "--config", 'extend-select = ["PKL1"]') == ["a.py", "b.py"]
    assert tree.files("--config", 'select = ["PKL3"]', "--select", "PKL1") == ["a.py"]
    assert tree.files("--isolated", "--config", 'select = ["PKL3"]') == ["b.py"]
    assert tree.fails("--config", "select = 1") == "--config: `select`: want a list of selectors, and not a number"
    assert tree.fails("--config", 'extend = "x"') == "--config: `extend` can only stand in a file"
    assert tree.fails("--config", "select = [").startswith("--config: 'select = [' is no TOML like 'select = [")


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
    assert tree.fails() == "picklint.toml:3: `select`: there is no rule 'E501'; see picklint rule --all"
    tree.put("picklint.toml", '[severity]\nPKL1 = "info"\nlambada = "error"')
    assert tree.fails() == "picklint.toml:3: `severity`: there is no rule 'lambada'; did you mean 'lambda'?"
    tree.put("picklint.toml", 'per-file-ignores = { "a" = ["PKL1", "x"] }')
    assert tree.fails() == "picklint.toml:1: `per-file-ignores`: there is no rule 'x'; see picklint rule --all"
    tree.put("picklint.toml", "")
    assert tree.fails("--extend-select", "x") == "--extend-select: there is no rule 'x'; see picklint rule --all"


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


if __name__ == "__main__":
    sys.exit(main(globals()))
