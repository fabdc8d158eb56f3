#!/usr/bin/env python3
"""Write what fuzzing begins with into FOLDER/NAME, for each fuzzer: seed.py FOLDER"""
import json
import pathlib
import re
import shlex
import sys
import sysconfig

TESTS = pathlib.Path(__file__).resolve().parents[1]
ROOT = TESTS.parent
MARK = b"\n###\n"
LARGEST = 30_000


def programs():
    """The test programs, modules beside them behind the mark; and tests of Python's library."""
    for path in sorted([*ROOT.glob("examples/**/*.py"), *TESTS.glob("value/**/*.py"),
                        *TESTS.glob("model/*.py"), *TESTS.glob("golden/*/*.py")]):
        yield path.read_bytes()
    for main in sorted(TESTS.glob("cases/*/main.py")):
        others = [path.read_bytes() for path in sorted(main.parent.glob("*.py")) if path != main]
        yield MARK.join([main.read_bytes(), b"".join(others)])
    for path in sorted(pathlib.Path(sysconfig.get_path("stdlib")).glob("test/*.py")):
        if b"multiprocessing" in path.read_bytes() or b"concurrent" in path.read_bytes():
            yield path.read_bytes()


def notebooks():
    lines = ["%matplotlib inline\n", "!ls \\\n", "  -l\n", "x = %time f()\n", "%timeit -n 2 f(x,\n",
             "  y)\n", "f?\n", "s = '''\n", "%x'''\n"]
    cells = [{"cell_type": "code", "source": lines}, {"cell_type": "markdown", "source": "a"},
             {"cell_type": "code", "source": "%%bash\nls"}]
    yield json.dumps({"cells": cells, "metadata": {"language_info": {"name": "python"}}}).encode()
    yield "".join(lines).encode()


def files():
    yield from programs()
    yield from notebooks()


def rules():
    """A file for each folder, the other two being empty."""
    for number, folder in enumerate(("boundaries", "facts", "checks")):
        for path in sorted((ROOT / "rules" / folder).glob("*.json")):
            parts = [b"", b"", b""]
            parts[number] = path.read_bytes()
            yield MARK.join(parts)


def command_lines():
    for path in sorted(TESTS.glob("golden/*/cmd")):
        for words in re.findall(r"\bpicklint ([a-z].*)", path.read_text()):
            words = re.split(r"[|;&<>)]", words)[0].replace("'", "").replace('"', "")
            yield "\n".join(shlex.split(words)).encode()


def configurations():
    sys.path.insert(0, str(TESTS))
    import toml
    for text in [*toml.VALID, *(text for _, text in toml.INVALID)]:
        yield text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    for path in sorted([*ROOT.glob("docs/*.md"), ROOT / "README.md"]):
        for text in re.findall(r"```toml\n(.*?)```", path.read_text(), re.S):
            yield text.encode()
            yield text.encode() + MARK + text.encode()


def ignore_files():
    yield b"build/\n!keep\n*.py[co]\n/a/**/b\n**/x\ny/**\n\\#z \n[!a-c]?\n"
    yield (ROOT / ".gitignore").read_bytes()


def main():
    folder = pathlib.Path(sys.argv[1])
    seeds = {"check": programs, "comments": files, "rules": rules, "options": command_lines,
             "config": configurations, "ignores": ignore_files}
    for name, texts in seeds.items():
        (folder / name).mkdir(parents=True, exist_ok=True)
        for number, text in enumerate(texts()):
            if len(text) <= LARGEST:
                (folder / name / str(number)).write_bytes(text)


if __name__ == "__main__":
    main()
