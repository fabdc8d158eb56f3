#!/usr/bin/env python3
"""Measure picklint beside other tools, on the same files, in one go.

    bench.py PICKLINT PARSE COST [--rounds N] [--only TREE…] [--without TOOL…]

PARSE is parse.c, built, and COST cost.c. The tools take turns, N times, and the medians count. CPU time is what to
look at: others may use the machine. Nothing here passes or fails.
"""
import argparse
import collections
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
WORK = ROOT / "build" / "bench"
LARGE = 20_000
PART = ("asyncio", "concurrent", "email", "http", "json", "logging", "multiprocessing", "unittest")
RULE = """{id: lambda, language: python,
rule: {pattern: "$POOL.map(lambda $$$NAMES: $BODY, $$$REST)"}}"""


Tree = collections.namedtuple("Tree", "name paths tools")
Cost = collections.namedtuple("Cost", "cpu wall megabytes")     # CPU and wall time in seconds


def install():
    """What comes from npm, as package-lock.json pins it; nothing of it runs while it comes."""
    folder = WORK / "npm"
    lock = HERE / "package-lock.json"
    done = folder / "done.json"
    if not done.exists() or done.read_bytes() != lock.read_bytes():
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / name, folder / name)
        subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=folder,
                       check=True, stdout=subprocess.DEVNULL)
        shutil.copy(lock, done)
    return folder / "node_modules"


def library_of(python):
    code = "import sysconfig; print(sysconfig.get_path('stdlib'))"
    return pathlib.Path(subprocess.run([python, "-c", code], check=True, text=True,
                                       stdout=subprocess.PIPE).stdout.strip())


def libraries():
    """The Python libraries on the machine, the newest first."""
    pythons = sorted(pathlib.Path.home().glob(".pyenv/versions/3.*/bin/python3"),
                     key=lambda path: [int(part) for part in path.parts[-3].split(".")],
                     reverse=True)
    found = [library_of(python) for python in [*pythons, sys.executable]]
    return list(dict.fromkeys([*found, *pathlib.Path("/usr/lib/python3").glob("dist-packages")]))


def link(source, target):
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def large_tree(sources):
    """Hard links to all there is, again and again. A folder site-packages would be left out."""
    folder = WORK / "large"
    if (folder / "done").exists():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    count = number = 0
    while count < LARGE:
        source = sources[number % len(sources)]
        for path in source.rglob("*.py"):
            name = str(path.relative_to(source)).replace("site-packages", "packages")
            target = folder / f"tree{number}" / name
            if path.is_file():
                target.parent.mkdir(parents=True, exist_ok=True)
                link(path, target)
                count += 1
        number += 1
    (folder / "done").touch()
    return folder


def crossings_file(lines=50_000):
    block = '''def work{0}(x):
    return x + {0}
def run{0}(items):
    with Pool(2) as pool:
        pool.map(work{0}, items)
        pool.map(lambda x: x + {0}, items)
    process = Process(target=work{0}, args=(threading.Lock(),))
    process.start()
    process.join()

'''
    path = WORK / "crossings.py"
    head = "import threading\nfrom multiprocessing import Pool, Process\n"
    path.write_text(head + "".join(block.format(i) for i in range(lines // block.count("\n"))))
    return path


def words():
    """What picklint looks for in a file's bytes before it parses it."""
    rules = [json.loads(path.read_text()) for path in (ROOT / "rules" / "boundaries").glob("*.json")]
    return sorted({word for rule in rules for word in rule.get("words", [])})


def parsed_files(picklint, paths):
    done = subprocess.run([picklint, "check", "--isolated", "--dump=parsed", *paths], check=True,
                          stdout=subprocess.PIPE)
    listing = tempfile.NamedTemporaryFile(dir=WORK, delete=False)
    listing.write(done.stdout)
    listing.close()
    return pathlib.Path(listing.name)


def commands(options, modules, tree, listing):
    """(name, command, standard input), of the tools that the tree is for."""
    paths = [str(path) for path in tree.paths]
    look = [option for word in words() for option in ("-e", word)]
    grep = modules / "@ast-grep" / f"cli-linux-{os.uname().machine.replace('x86_64', 'x64')}-gnu"
    hidden = [f"--no-ignore={kind}" for kind in ("hidden", "dot", "parent", "vcs")]
    known = {
        "picklint": [options.picklint, "check", "--isolated", "--output-format=concise", *paths],
        "rg -l": ["rg", "-l", "-F", "--no-ignore", "-g", "*.py", *look, *paths],
        "parse": [options.parse],
        "ast-grep": [grep / "ast-grep", "scan", "--inline-rules", RULE, *hidden, *paths],
        "ruff (wasm)": ["node", HERE / "ruff.mjs", modules, *paths],
        "pyflakes": ["pyflakes3", *paths],
        "pylint": ["pylint", "--exit-zero", "--disable=all", "--enable=E,F", *paths],
    }
    return [(name, [str(word) for word in known[name]], listing if name == "parse" else os.devnull)
            for name in tree.tools if name not in options.without]


def run(cost, command, stdin):
    """By way of cost.c, since a child begins with the peak memory of whom it was made by."""
    with open(stdin, encoding="utf-8") as given:
        said = subprocess.run([cost, *command], stdin=given, stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, check=True).stderr
    status, *figures = said.split()[-4:]
    if int(status) > 32:
        sys.exit(f"bench: {command[0]} ended with status {int(status)}")
    return Cost(*map(float, figures))


def measure(options, modules, tree):
    listing = parsed_files(options.picklint, tree.paths)
    costs = {}
    for _ in range(options.rounds):
        for name, command, stdin in commands(options, modules, tree, listing):
            costs.setdefault(name, []).append(run(options.cost, command, stdin))
    listing.unlink()
    return {name: Cost(*map(statistics.median, zip(*rounds))) for name, rounds in costs.items()}


def report(tree, costs):
    own = costs["picklint"]
    print(f"\n| {tree.name} | CPU s | wall s | peak MB | CPU, × picklint's |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for name, cost in costs.items():
        print(f"| {name} | {cost.cpu:.2f} | {cost.wall:.2f} | {cost.megabytes:.0f} "
              f"| {cost.cpu / own.cpu:.2f} |")
    if {"rg -l", "parse"} <= set(costs):
        floor = costs["rg -l"].cpu + costs["parse"].cpu
        print(f"\nFloor (rg + parse): {floor:.2f} s of CPU time; picklint: "
              f"{own.cpu / floor:.2f} times as much.", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("picklint")
    parser.add_argument("parse")
    parser.add_argument("cost")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", nargs="*", default=[], metavar="TREE")
    parser.add_argument("--without", nargs="*", default=[], metavar="TOOL")
    options = parser.parse_args()
    modules = install()
    sources = libraries()
    floor = ("picklint", "rg -l", "parse")
    trees = [Tree("part", [sources[0] / name for name in PART],
                  (*floor, "ast-grep", "ruff (wasm)", "pyflakes", "pylint")),
             Tree("library", [sources[0]], (*floor, "ast-grep", "ruff (wasm)", "pyflakes")),
             Tree("large", [large_tree(sources)], floor),
             Tree("crossings", [crossings_file()], (*floor, "ast-grep", "ruff (wasm)"))]
    for tree in trees:
        if not options.only or tree.name in options.only:
            report(tree, measure(options, modules, tree))


if __name__ == "__main__":
    sys.exit(main())
