#!/usr/bin/env python3
"""Compare what picklint leaves out because of ignore files with what git ignores.

    ignores.py PICKLINT [ROUNDS [SEED]]

A tree of files gets .gitignore files with patterns made at random (the same in each run), and
`git check-ignore` says which of them are ignored.
"""
import os
import pathlib
import random
import subprocess
import sys
import tempfile

FOLDERS = ["", "src", "src/lib", "src/lib/deep", "src/a b", "Src", "build", "build/lib", "docs",
           "docs/[x]", "docs/!n", "a", "a/b", "a/b/c", "a/b/a", "x.py", "#h", ".hidden", "caf\u00e9",
           "back\\slash"]
FILES = ["a.py", "b.py", "ab.py", "B.py", "test_a.py", "a b.py", "[x].py", "!a.py", "#a.py", ".h.py",
         "e\u00e9.py", "st*r.py", "q?.py", "back\\s.py", "z .py", "x-1.py", "n.tmp.py"]
ODD = b"\xff.py"  # not UTF-8
PIECES = ["a", "b", "ab", "src", "lib", "build", "docs", "[x]", "test_", ".py", "*", "*", "**", "?",
          "[a-c]", "[!a]", "[^b]*", "[[:alpha:]]", "[[:upper:]]*", "[]x]", "[a", "[z-a]", "\\", "\\*",
          "\\[", "\\#", "\\!", "\\ ", " ", "#", "!", "x", ".", "-", "B", "\u00e9", "***", "[\\]]", "[--1]",
          "[a-]", "[[:digit:]-]", "[[:nope:]]", "[a/]", "deep", "c", "n.tmp", "hidden", "\\a"]
WHOLE = ["*.py", "a.py", "*", "/*", "**", "**/", "/**", "a/", "/a", "a/**", "**/a", "a/**/b", "src/*/",
         "!a.py", "!*/", "!*.py", "!src", "*.tmp.py", "build/", "/build", "lib", "src/lib", "a/*/c",
         "# no pattern", "\\#a.py", "\\!a.py", "z\\ .py", "", " ", "/", "//", "!", "a b.py  ",
         "a b.py\\ ", "x.py/", "x.py", "[ab].py", "*\u00e9*", "src/**/a.py", "a**/a.py", "b**", "s**/", "**/b/**", "!**/b/*.py",
         "a.py\r", "/src/lib/deep/", "back\\\\s.py", "*/*.py", "*/", "!/src/"]


def make_tree(root):
    for folder in FOLDERS:
        (root / folder).mkdir(parents=True, exist_ok=True)
        for name in FILES:
            (root / folder / name).touch()
        with open(os.path.join(os.fsencode(root / folder), ODD), "wb"):
            pass


def make_part(chance):
    parts = [chance.choice(PIECES) for _ in range(chance.choice([1, 1, 2, 2, 3]))]
    text = "".join(parts)
    return text


def make_pattern(chance):
    if chance.random() < 0.4:
        return chance.choice(WHOLE)
    if chance.random() < 0.3:
        path = [part for part in chance.choice(FOLDERS).split("/") if part] + [chance.choice(FILES)]
        place = chance.randrange(len(path))
        path[place] = chance.choice([make_part(chance), path[place], "*", "**", "?" + path[place][1:]])
    else:
        path = [make_part(chance) for _ in range(chance.choice([1, 1, 1, 2, 2, 3]))]
    text = "/".join(path)
    return (chance.choice(["", "", "", "!"]) + chance.choice(["", "", "/"]) + text
            + chance.choice(["", "", "", "/", " ", "\\", "  "]))


def write_lists(root, home, chance):
    """New patterns in some of the folders; all of them, for a report."""
    said = {}
    for folder in FOLDERS:
        path = root / folder / ".gitignore"
        if folder and chance.random() > 0.2:
            path.unlink(missing_ok=True)
            continue
        said[path] = [make_pattern(chance) for _ in range(chance.choice([1, 2, 3, 6]))]
    said[root / ".git/info/exclude"] = [make_pattern(chance) for _ in range(chance.choice([0, 1]))]
    said[home / "mine"] = [make_pattern(chance) for _ in range(chance.choice([0, 1]))]
    for path, lines in said.items():
        end = chance.choice(["", "\n", "\r\n"])
        bom = chance.choice(["", "", "\ufeff"])
        path.write_text(bom + "\n".join(lines) + end, encoding="utf-8", newline="")
    return said


def ask_git(root, paths, env):
    done = subprocess.run(["git", "check-ignore", "--stdin", "-z", "-v", "-n"], cwd=root, env=env,
                          input=b"\0".join(paths) + b"\0", stdout=subprocess.PIPE, check=False)
    fields = done.stdout.split(b"\0")
    rows = zip(*[iter(fields)] * 4)
    return {path for _, _, pattern, path in rows if pattern and not pattern.startswith(b"!")}


def ask_picklint(picklint, root, env):
    done = subprocess.run([picklint, "check", "--isolated", "--quiet", "--show-files", "."], cwd=root, env=env,
                          stdout=subprocess.PIPE, check=True)
    start = len(os.fsencode(root)) + 1
    return {line[start:] for line in done.stdout.splitlines()}


def main():
    picklint, rounds = os.path.abspath(sys.argv[1]), int((sys.argv + ["", "200"])[2] or 200)
    chance = random.Random(int((sys.argv + ["", "", "1"])[3] or 1))
    passed = failed = 0
    shares = []
    with tempfile.TemporaryDirectory() as folder:
        root, home = pathlib.Path(folder).resolve() / "p", pathlib.Path(folder).resolve() / "home"
        root.mkdir()
        home.mkdir()
        make_tree(root)
        (home / ".gitconfig").write_text("[user]\n\tname = x\n[core]\n\texcludesFile = ~/mine\n")
        env = {"PATH": os.environ["PATH"], "HOME": str(home), "GIT_CEILING_DIRECTORIES": folder}
        env.update({key: value for key, value in os.environ.items() if "SAN_OPTIONS" in key})
        subprocess.run(["git", "init", "-q", "."], cwd=root, env=env, check=True)
        paths = sorted(os.path.relpath(os.path.join(place, name), os.fsencode(root))
                       for place, _, names in os.walk(os.fsencode(root)) for name in names
                       if name.endswith(b".py") and b".git" not in place.split(b"/"))
        for number in range(rounds):
            said = write_lists(root, home, chance)
            ignored, found = ask_git(root, paths, env), ask_picklint(picklint, root, env)
            wrong = [path for path in paths if (path in ignored) == (path in found)]
            passed += not wrong
            shares.append(len(ignored) / len(paths))
            failed += bool(wrong)
            if wrong:
                print(f"FAIL round {number}:", *(f"\n  {os.path.relpath(path, root)}: {lines}"
                                                 for path, lines in said.items()))
                for path in wrong[:4]:
                    print("  git", "ignores" if path in ignored else "doesn't ignore", path)
    mixed = sum(0.05 < share < 0.95 for share in shares)
    if mixed < rounds / 2:
        print(f"FAIL only in {mixed} rounds some files are ignored and some aren't")
        failed += 1
    print(f"{passed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
