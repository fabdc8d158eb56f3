#!/usr/bin/env python3
"""The keys of configurations: what they do, and that the documents say so.

    config_keys.py PICKLINT [NAME…]
    config_keys.py PICKLINT --write     writes what is made from the keys: a part of docs/configuration.md,
                                        and docs/picklint.schema.json
"""
import json
import pathlib
import re
import sys
import textwrap

from trees import IN_PROCESS, IN_TASK, LAMBDAS, Tree, main

KEYS = "\n## Keys\n\n"
DOCUMENT = pathlib.Path(__file__).resolve().parent.parent / "docs" / "configuration.md"
SCHEMA = DOCUMENT.with_name("picklint.schema.json")


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
    text = tree.folder.joinpath("a.py").read_text(encoding="utf-8")
    tree.put("a.py", text.replace("multiprocessing.get_context()", "multiprocessing"))
    assert re.findall("fails on (.*)", tree.run().out) == ["macOS and Windows"]
    tree.put("a.py", text)
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


def test_required_version(tree):
    tree.write(a=LAMBDAS)
    own = tree.run(command="version").out.split()[1]
    major, minor, _ = own.split(".")
    for right in (own, f"=={own}", f">={own}", f"<={own}", f"~={major}.{minor}", f"=={major}.{minor}.*", "!=99.1",
                  f">={major}, <99"):
        tree.put("picklint.toml", f'required-version = "{right}"')
        assert len(tree.check()) == 2
    for wrong in (">99", f"<{own}", f"!={own}", "==99.*", "99.1", f">={own},<{own}", "~=99.1"):
        tree.put("picklint.toml", f'\nrequired-version = "{wrong}"')
        assert tree.fails() == f"picklint.toml:2: `required-version`: want {wrong}, and this is picklint {own}"
    for malformed in ("new", ">=", "~=1", ">=1.*"):
        tree.put("picklint.toml", f'required-version = "{malformed}"')
        assert tree.fails() == f"picklint.toml:1: `required-version`: '{malformed}' is no version specifier"


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
    harmless = {**boundary, "callables": [{"names": ["company.parallel"], "params": ["work"]}]}
    tree.put("other/boundaries/company.json", json.dumps(harmless))
    assert tree.check("--rules", "other") == []
    tree.put("sub/picklint.toml", 'extend-rules = ["../lint/rules"]')
    tree.put("sub/main.py", "from company import parallel\n\nparallel(lambda: 1)\n")
    assert tree.check("--rules", "other") == []
    tree.put("lint/rules/boundaries/company.json", "{")
    assert tree.fails().startswith("lint/rules/boundaries/company.json:1")


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
    assert written == document_keys(keys_of(tree)), "config_keys.py PICKLINT --write writes it"


# JSON Schema for each type of value, as the program calls it.
LIST = {"type": "array", "items": {"type": "string"}}
SCHEMAS = {
    "a path": {"type": "string"},
    "a format's name": {"type": "string"},
    'a version specifier like ">=1.2"': {"type": "string"},
    "true or false": {"type": "boolean"},
    'a version like "3.13" or "py313"': {"type": "string", "pattern": r"^(3\.|py3)\d{1,2}$"},
    '"error", "warning", or "info"': {"enum": ["error", "warning", "info"]},
    'a list of some of "linux", "macos", "windows"':
        {"type": "array", "minItems": 1, "items": {"enum": ["linux", "macos", "windows"]}},
    'a list of some of "fork", "spawn", "forkserver"':
        {"type": "array", "minItems": 1, "items": {"enum": ["fork", "spawn", "forkserver"]}},
    "a list of paths": LIST,
    "a list of patterns": LIST,
    "a list of selectors": LIST,
    "a table of lists of selectors": {"type": "object", "additionalProperties": LIST},
    'a table of "error", "warning", "info", "off"':
        {"type": "object", "additionalProperties": {"enum": ["error", "warning", "info", "off"]}},
}


def schema_of(keys):
    """docs/picklint.schema.json: what a picklint.toml may say."""
    properties = {key["name"]: {"description": key["doc"], **SCHEMAS[key["value_type"]]} for key in keys}
    lint = {name: {"$ref": f"#/properties/{name}"} for name, each in properties.items()
            if "selector" in next(key["value_type"] for key in keys if key["name"] == name) or name == "severity"}
    properties["lint"] = {"description": "The same keys, for who is used to Ruff.", "type": "object",
                          "properties": lint, "additionalProperties": False}
    return json.dumps({"$schema": "http://json-schema.org/draft-07/schema#", "title": "picklint", "type": "object",
                       "properties": properties, "additionalProperties": False}, indent=2) + "\n"


def test_schema_says_what_the_program_says(tree):
    assert SCHEMA.read_text(encoding="utf-8") == schema_of(keys_of(tree)), "config_keys.py PICKLINT --write writes it"


def test_schema_allows_in_lint_what_the_program_allows(tree):
    tree.put("a.py", "")
    allowed = json.loads(SCHEMA.read_text(encoding="utf-8"))["properties"]["lint"]["properties"]
    for key in keys_of(tree):
        tree.put("picklint.toml", f"lint.{key['example']}")
        message = tree.run().err
        assert ("there is no key `lint." in message) == (key["name"] not in allowed), (key["name"], message)


def write_document(tree):
    SCHEMA.write_text(schema_of(keys_of(tree)), encoding="utf-8")
    before, heading, _ = DOCUMENT.read_text(encoding="utf-8").partition(KEYS)
    DOCUMENT.write_text(before + heading + document_keys(keys_of(tree)), encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[2:] == ["--write"]:
        write_document(Tree(str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path.cwd()))
    else:
        sys.exit(main(globals()))
