#!/usr/bin/env python3
"""Hold the documents to their words.

    docs.py PICKLINT [PAGE…]        PAGEs: docs/ci.md, …

docs/rules must be what `make docs` writes. Links between documents must lead somewhere. A comment
above a block of a page says what the block claims; each page has a folder of its own:

    <!-- file NAME -->          it is put into that file
    <!-- shell -->              its "$ " lines are run, and print what stands below them
    <!-- fails spawn PKL101 --> real Python fails when spawn is the default, and under no other;
                                picklint says so, with that code
    <!-- runs -->               real Python runs it, and picklint says nothing
"""
import filecmp
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import real
from cases import lint

TOP = real.TOP
BLOCK = re.compile(r"^<!-- (\w+)(?: ([^\n]*))? -->\n+```\w*\n(.*?)^```$", re.M | re.S)
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
VERSION = sys.version_info[:2]


def run(command, folder):
    done = subprocess.run(["sh", "-c", command], cwd=folder, timeout=60, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.stdout.decode("utf-8", "replace").rstrip("\n")


def check_shell(folder, text):
    """Each command with what it prints, "$ COMMAND" and lines below."""
    for part in re.split(r"^\$ ", text, flags=re.M)[1:]:
        command, _, want = part.partition("\n")
        while command.endswith("\\"):
            more, _, want = want.partition("\n")
            command += "\n" + more
        got = run(command, folder)
        if got != want.strip("\n"):
            yield f"$ {command}\n    prints\n{got}\n    and not\n{want}"


def check_program(memory, picklint, program, methods, code):
    """Real Python and picklint agree with the page."""
    with tempfile.TemporaryDirectory(prefix="picklint-") as place:
        path = pathlib.Path(place, "main.py")
        path.write_text(program, encoding="utf-8")
        findings = lint(picklint, path, VERSION)
    said = {finding["code"]: sorted(finding["fails_on"]) for finding in findings}
    want = {code: sorted(methods)} if code else {}
    if said != want:
        yield f"picklint says {said}, and not {want}: {program}"
    for method in real.METHODS:
        due = method in methods
        seen = memory.ask([program, VERSION, method], lambda seen: (seen != "ok") == due,
                          lambda: real.run(sys.executable, {"main.py": program}, method))
        if (seen != "ok") != due:
            yield f"under {method} Python says {seen}: {program}"


def check_block(memory, picklint, folder, block):
    kind, words, text = block
    if kind == "file":
        path = folder / words
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return []
    if kind == "shell":
        return list(check_shell(folder, text))
    if kind == "fails":
        *methods, code = words.replace(",", " ").split()
        return list(check_program(memory, picklint, text, methods, code))
    if kind == "runs":
        return list(check_program(memory, picklint, text, [], None))
    return [f"no such kind of block: {kind}"]


def check_page(memory, picklint, page):
    text = page.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory(prefix="picklint-") as place:
        for match in BLOCK.finditer(text):
            row = text.count("\n", 0, match.start()) + 1
            for problem in check_block(memory, picklint, pathlib.Path(place), match.groups()):
                yield f"line {row}: {problem}"
    marked = len(re.findall(r"^<!-- (?:file|shell|fails|runs)\b", text, re.M))
    if marked != len(BLOCK.findall(text)):
        yield "a comment about a block stands above none"
    for link in LINK.findall(text):
        if "://" not in link and not (page.parent / link).exists():
            yield f"the link to {link} leads nowhere"


def check_rules(picklint):
    """The pages of the rules are what they are made from."""
    with tempfile.TemporaryDirectory(prefix="picklint-") as place:
        subprocess.run([TOP / "docs" / "make", picklint, place], check=True)
        committed = TOP / "docs" / "rules"
        names = {path.name for path in [*pathlib.Path(place).iterdir(), *committed.iterdir()]}
        _, differ, missing = filecmp.cmpfiles(place, committed, names, shallow=False)
        return [f"{name} is not what `make docs` writes" for name in sorted(differ + missing)]


def main():
    picklint = pathlib.Path(sys.argv[1]).resolve()
    os.environ["PATH"] = f"{picklint.parent}:{os.environ['PATH']}"
    pages = [pathlib.Path(name).resolve() for name in sys.argv[2:]]
    memory, results = real.Memory("seen-docs.json"), []
    if not pages:
        results.append(("docs/rules", check_rules(picklint)))
        pages = [*TOP.glob("*.md"), *TOP.glob("docs/*.md"), *TOP.glob("*/README.md"),
                 TOP / "docs/rules/README.md",
                 *TOP.glob("examples/*/*.md")]
    for page in sorted(pages):
        results.append((page.relative_to(TOP), list(check_page(memory, picklint, page))))
    if len(sys.argv) == 2:
        memory.save()
    for name, problems in results:
        for problem in problems:
            print(f"FAIL {name}: {problem}")
    failed = sum(bool(problems) for _, problems in results)
    print(f"{len(results) - failed} passed, {failed} failed")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
