#!/usr/bin/env python3
"""Hold the C files below src/ to their layers: a file includes the headers of its own folder and of
folders below it, never above. Headers have guards named after their path; no line is wider than 90
columns, no file longer than 500 lines. Prints what is wrong and exits 1."""
import pathlib
import re
import sys

LAYERS = ["base", "syntax", "model", "rule", "config", "value", "crossing", "finding", "report", "batch", "",
          "lsp"]
NARROW = {"rule": ["base"], "config": ["base", "rule"]}  # what is known needs no Python
TOP = "src/main.c"
INCLUDE = re.compile(r'\s*#\s*include\s+"([^"]+)"')
WIDTH, LENGTH = 90, 500


def allowed(layer):
    return NARROW.get(layer, LAYERS[:LAYERS.index(layer)]) + [layer]


def folder_of(path):
    parent = path.parent.as_posix()
    return "" if parent == "." else parent


def check_includes(root, path, lines):
    layer = folder_of(path.relative_to(root))
    if layer not in LAYERS:
        yield 1, f"src/{layer} is no layer (see {sys.argv[0]})"
        return
    for number, line in enumerate(lines, 1):
        match = INCLUDE.match(line)
        if not match or path.as_posix() == TOP:
            continue
        wanted = pathlib.PurePosixPath(match[1])
        if not (root / wanted).is_file():
            yield number, f'"{wanted}" is not written from src/'
        elif folder_of(wanted) not in allowed(layer):
            yield number, f'"{wanted}" is of a higher layer'


def check_guard(root, path, text):
    name = path.relative_to(root).as_posix()
    guard = re.sub(r"[^A-Z0-9]", "_", name.upper())
    if path.suffix == ".h" and f"#ifndef {guard}\n#define {guard}\n" not in text:
        yield 1, f"has no guard {guard}"


def check_shape(lines):
    if not lines or not lines[0].startswith("/*"):
        yield 1, "does not begin with what it is for"
    if len(lines) > LENGTH:
        yield LENGTH, f"has {len(lines)} lines: split it"
    for number, line in enumerate(lines, 1):
        if len(line.expandtabs()) > WIDTH:
            yield number, f"is wider than {WIDTH} columns"


def main():
    root, mistakes = pathlib.Path("src"), 0
    for path in sorted(root.rglob("*.[chd]*")):
        text = path.read_text(encoding="utf-8")
        lines = text.splitlines()
        problems = [*check_includes(root, path, lines), *check_guard(root, path, text),
                    *check_shape(lines)]
        for number, problem in problems:
            print(f"{path}:{number}: {problem}")
        mistakes += len(problems)
    return int(mistakes > 0)


if __name__ == "__main__":
    sys.exit(main())
