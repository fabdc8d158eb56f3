#!/usr/bin/env python3
"""Which files a run looks at, and that nothing in a tree breaks it.

    files.py PICKLINT [WORD…]        only the tests that have a WORD in their name

Each test is a function with an empty folder of its own, in which picklint runs.
"""
import contextlib
import os
import pathlib
import resource
import socket
import subprocess
import sys
import tempfile
import threading

LAMBDA = b"""import multiprocessing
if __name__ == "__main__":
    multiprocessing.Pool().map(lambda x: x, [1])
"""
NOBODY = 65534


class Place:
    """A folder, and picklint in it."""

    def __init__(self, picklint, folder):
        self.picklint, self.root = picklint, folder / "p"
        self.home = folder / "home"
        self.root.mkdir()
        self.home.mkdir()

    def put(self, *names, text=LAMBDA):
        for name in names:
            path = os.path.join(os.fsencode(self.root), os.fsencode(name))
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as file:
                file.write(text if isinstance(text, bytes) else text.encode())

    def run(self, *arguments, stdin=b"", folder=".", env=None, **more):
        env = {**os.environ, "HOME": str(self.home), "XDG_CONFIG_HOME": "", **(env or {})}
        isolated = [] if os.path.exists(self.root / "picklint.toml") else ["--isolated"]
        argv = [self.picklint, "check", *isolated, *arguments]
        return subprocess.run(argv, cwd=self.root / folder, env=env, input=stdin, timeout=60,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False, **more)

    def files(self, *arguments, **more):
        """The files that would be checked, relative to the root, as one line."""
        done = self.run("--quiet", "--show-files", *arguments, **more)
        assert done.returncode == 0 and not done.stderr, done
        start = len(os.fsencode(self.root)) + 1
        return " ".join(os.fsdecode(line[start:]) for line in done.stdout.splitlines())

    def concise(self, *arguments, **more):
        """What is found, as lines; (status, lines, stderr)."""
        done = self.run("--output-format", "concise", "--quiet", *arguments, **more)
        return (done.returncode, done.stdout.decode("utf-8", "replace").splitlines(),
                done.stderr.decode())


def same(got, want):
    assert got == want, f"{got!r} is not {want!r}"


def gitignore_counts_in_a_repository_alone(place):
    place.put("a.py", "b.py")
    place.put(".gitignore", text="a.py\n")
    same(place.files(), "a.py b.py")
    (place.root / ".git").mkdir()
    same(place.files(), "b.py")


def folders_above_count_up_to_the_repository(place):
    place.put("r/s/a.py", "r/s/b.py", "r/s/c.py", "r/s/t/d.py")
    place.put(".gitignore", text="a.py\n")
    (place.root / ".git").mkdir()
    (place.root / "r/.git").mkdir()
    place.put("r/.gitignore", text="/s/b.py\n")
    place.put("r/s/.gitignore", text="/c.py\n")
    same(place.files("r/s"), "r/s/a.py r/s/t/d.py")
    same(place.files("r/s/t"), "r/s/t/d.py")
    same(place.files(folder="r/s"), "r/s/a.py r/s/t/d.py")


def what_is_named_is_checked_though_ignored(place):
    place.put("out/a.py", "out/x/b.py", "c.py")
    (place.root / ".git").mkdir()
    place.put(".gitignore", text="out/\nc.py\n")
    same(place.files(), "")
    same(place.files("out", "c.py"), "c.py out/a.py out/x/b.py")


def dot_ignore_counts_everywhere_and_first(place):
    place.put("a.py", "b.py", "c/a.py", "c/d.py")
    place.put(".ignore", text="a.py\n!b.py\n")
    place.put(".gitignore", text="b.py\nd.py\n")
    same(place.files(), "b.py c/d.py")
    (place.root / ".git").mkdir()
    same(place.files(), "b.py")
    place.put("c/.ignore", text="!a.py\n")
    same(place.files("c"), "c/a.py")


def lists_that_nobody_wrote_are_not_read(place):
    place.put("a.py", "b.py")
    place.put(".ignore", text="a.py\n" + "#\n" * 500_000)
    same(place.files(), "b.py")
    place.put(".ignore", text="a.py\n" + "#\n" * 600_000)
    same(place.files(), "a.py b.py")


def modules_that_are_ignored_are_read_and_not_told_of(place):
    place.put("gen.py", text="import multiprocessing\ndef run(f):\n"
                             "    multiprocessing.Pool().map(lambda x: x, [1])\n")
    place.put("main.py", text="import gen\nif __name__ == '__main__':\n    gen.run(1)\n")
    same(len(place.concise("main.py")[1]), 1)
    place.put(".ignore", text="g*\n")
    same(place.concise(), (0, [], ""))
    same(len(place.concise("--no-respect-gitignore", "main.py")[1]), 1)
    same(len(place.concise("gen.py")[1]), 1)


def notebooks_are_found(place):
    place.put("a.ipynb", "b/c.ipynb", ".ipynb_checkpoints/a.ipynb", text="{}")
    same(place.files(), "a.ipynb b/c.ipynb")


def hidden_files_are_checked(place):
    place.put(".a.py", ".b/c.py")
    same(place.files(), ".a.py .b/c.py")


def a_repository_inside_has_its_own_rules(place):
    place.put("a.py", "sub/a.py", "sub/b.py")
    (place.root / ".git").mkdir()
    place.put(".gitignore", text="a.py\n")
    (place.root / "sub/.git").mkdir()
    place.put("sub/.gitignore", text="b.py\n")
    same(place.files(), "sub/a.py")


def lists_of_git_itself_count(place):
    place.put("a.py", "b.py", "c.py", "d.py")
    place.put(".git/info/exclude", text="a.py\n!c.py\n")
    (place.home / ".gitconfig").write_text('[Core]\n\texcludesfile = "~/mine" # all\n')
    (place.home / "mine").write_text("b.py\nc.py\n")
    same(place.files(), "c.py d.py")
    (place.home / ".gitconfig").write_text("[other]\n\texcludesfile = ~/mine\n")
    (place.home / "xdg/git").mkdir(parents=True)
    (place.home / "xdg/git/ignore").write_text("d.py")
    same(place.files(env={"XDG_CONFIG_HOME": str(place.home / "xdg")}), "b.py c.py")


def a_worktree_has_the_lists_of_its_repository(place):
    place.put("a.py", "b.py")
    place.put(".git", text="gitdir: ../main/.git/worktrees/p\n")
    main = place.root.parent / "main/.git"
    (main / "worktrees/p").mkdir(parents=True)
    (main / "worktrees/p/commondir").write_text("../..\n")
    (main / "info").mkdir()
    (main / "info/exclude").write_text("a.py\n")
    same(place.files(), "b.py")


def make_configured(place):
    place.put("a.py", "a.txt", "src/m.py", "src/gen/g.py", "sub/lib/l.py", "sub/s.py", "tests/t.py",
              "venv/v.py", "build/b.py", "n.ipynb", text="")
    (place.root / ".git").mkdir()
    place.put(".gitignore", text="build/\n")
    place.put("picklint.toml", text="""extend-exclude = ["gen", "tests/*.py"]
                                       extend-include = ["*.txt"]""")
    place.put("sub/picklint.toml", text='exclude = ["lib"]')


def each_configuration_says_what_is_checked_below_it(place):
    make_configured(place)
    same(place.files(), "a.py a.txt n.ipynb src/m.py sub/s.py")
    same(place.files("sub"), "sub/s.py")
    same(place.files(folder="sub"), "sub/s.py")
    same(place.files("--isolated"), "a.py n.ipynb src/gen/g.py src/m.py sub/lib/l.py sub/s.py tests/t.py")
    place.put("picklint.toml", text='include = ["src/**/?.py"]\nrespect-gitignore = false')
    same(place.files(), "src/gen/g.py src/m.py sub/s.py")


def the_command_line_says_more(place):
    make_configured(place)
    same(place.files("--exclude", "src,sub"), "a.py a.txt n.ipynb venv/v.py")
    same(place.files("--extend-exclude", "src", "--extend-exclude=*.txt"), "a.py n.ipynb sub/s.py")
    same(place.files("--no-respect-gitignore"), "a.py a.txt build/b.py n.ipynb src/m.py sub/s.py")
    same(place.files("--extend-exclude", "../src/g*", folder="src"), "src/m.py")
    same(place.files("--extend-exclude", "../*.py", folder="src"), "")  # * crosses slashes
    same(place.run("--exclude", "{a").returncode, 2)
    place.put("picklint.toml", text='exclude = ["[z-a]"]')
    done = place.run()
    same((done.returncode, done.stdout), (2, b""))
    assert b"picklint.toml" in done.stderr and b"'[z-a]' is no pattern" in done.stderr, done


def what_is_named_may_be_forced_out(place):
    make_configured(place)
    named = ["src/gen/g.py", "tests/t.py", "sub/lib", "venv", "build/b.py", "n.ipynb"]
    same(place.files(*named), "build/b.py n.ipynb src/gen/g.py sub/lib/l.py tests/t.py venv/v.py")
    same(place.files("--force-exclude", *named), "build/b.py n.ipynb")
    same(place.files("--force-exclude", folder="src/gen"), "")
    stdin = ["--force-exclude", "--stdin-filename", "src/gen/g.py", "-"]
    same(place.concise(*stdin, stdin=LAMBDA)[0], 0)
    same(place.concise(*stdin[1:], stdin=LAMBDA)[0], 1)
    place.put("picklint.toml", text='force-exclude = true\nexclude = ["tests"]')
    same(place.files("tests/t.py", "a.py"), "a.py")
    same(place.files("--no-force-exclude", "tests/t.py", "a.py"), "a.py tests/t.py")


def names_are_bytes(place):
    names = [b"\xff.py", b"caf\xc3\xa9.py", b"new\nline.py", b"tab\t.py", b"-x.py", b"\xff/\xfe.py"]
    place.put(*names, text=LAMBDA)
    for env in {"LANG": "C", "LC_ALL": "C"}, {"LC_ALL": "C.UTF-8"}:
        status, lines, err = place.concise(env=env)
        same((status, len(lines), err), (1, len(names), ""))
        done = place.run("--show-files", "-q", env=env)
        assert all(name in done.stdout for name in names), done


def folders_may_be_called_like_files(place):
    place.put("x.py/y.py", "x.py/z.pyi/w.pyw", "empty.py/no.txt", text="")
    same(place.files(), "x.py/y.py x.py/z.pyi/w.pyw")
    same(place.concise("x.py"), (0, [], ""))


def links_are_followed_where_they_are_named(place):
    outside = place.root.parent / "outside"
    outside.mkdir()
    (outside / "secret.py").write_bytes(LAMBDA)
    place.put("a/b.py")
    for name, target in {"out": outside, "out.py": outside / "secret.py", "up": "..", "b.py": "a/b.py",
                         "gone.py": "nothing", "self.py": "self.py", "a/loop": "../a"}.items():
        (place.root / name).symlink_to(target)
    same(place.files(), "a/b.py")
    same(place.files("b.py", "out"), "b.py out/secret.py")
    status, lines, _ = place.concise("gone.py", "self.py")
    same((status, lines), (1, ["gone.py:1:1: io-error: No such file or directory",
                               "self.py:1:1: io-error: Too many levels of symbolic links"]))


def imports_follow_no_links_out(place):
    outside = place.root.parent / "outside"
    outside.mkdir()
    for name in "secret.py", "__init__.py":
        (outside / name).write_text("g = lambda x: x\n")
    place.put("inside/f.py", "inside/__init__.py", text="g = lambda x: x\n")
    for name, target in {"a.py": outside / "secret.py", "b": outside, "c.py": "inside/f.py",
                         "d": "inside"}.items():
        (place.root / name).symlink_to(target)
    for module, found in {"a": 0, "b": 0, "b.secret": 0, "c": 1, "d.f": 1}.items():
        place.put("main.py", text=f"import multiprocessing, {module}\nif __name__ == '__main__':\n"
                                  f"    multiprocessing.Pool().map({module}.g, [1])\n")
        same((module, len(place.concise()[1])), (module, found))
    same(len(place.concise("main.py", "d/f.py")[1]), 1)


def what_is_no_file_is_never_opened(place):
    place.put("a.py", text="")
    os.mkfifo(place.root / "fifo.py")
    here = os.getcwd()
    with contextlib.closing(socket.socket(socket.AF_UNIX)) as listening:
        os.chdir(place.root)  # its name must be short
        listening.bind("socket.py")
        os.chdir(here)
        same(place.files(), "a.py")
        same(place.concise(), (0, [], ""))
        status, lines, _ = place.concise("fifo.py", "socket.py", "/dev/zero")
    same((status, lines), (1, ["/dev/zero:1:1: io-error: Not a regular file",
                               "fifo.py:1:1: io-error: Not a regular file",
                               "socket.py:1:1: io-error: Not a regular file"]))


def what_may_not_be_read_is_told(place):
    place.put("shut.py", "shut/a.py", "open.py", text="")
    os.chmod(place.root.parent, 0o755)
    (place.root / "shut.py").chmod(0)
    (place.root / "shut").chmod(0)
    more = {"user": NOBODY} if os.getuid() == 0 else {}
    got = place.concise(**more)
    (place.root / "shut").chmod(0o700)
    same(got, (1, ["shut:1:1: io-error: Permission denied",
                   "shut.py:1:1: io-error: Permission denied"], ""))


def deeper_folders_than_paths_can_name_are_told(place):
    here = os.getcwd()
    os.chdir(place.root)
    for _ in range(800):
        os.mkdir("folder")
        os.chdir("folder")
    os.chdir(here)
    place.put("a.py")
    status, lines, _ = place.concise()
    same((status, len(lines)), (1, 2))
    assert lines[1].endswith("folder:1:1: io-error: File name too long"), lines[1][-80:]


def a_folder_of_many_files_takes_no_time(place):
    for number in range(5000):
        os.close(os.open(place.root / f"{number}.py", os.O_CREAT | os.O_WRONLY))
    same(len(place.files().split()), 5000)


def files_that_are_too_large_are_left_out(place):
    place.put("a.py", "b.py", text="x = 1\n")
    os.truncate(place.root / "b.py", 1 << 30)
    done = place.run()
    same((done.returncode, done.stdout), (0, b"All checks passed!\n"))
    assert b"b.py isn't checked: it has more than 10485760 bytes" in done.stderr, done
    same(place.concise(), (0, [], ""))
    assert b"a.py isn't" in place.run("--max-file-size", "5").stderr
    assert b"a.py isn't" not in place.run("--max-file-size", "6").stderr
    for size in "0", "5G", "x", "4096M", "-1", "":
        same(place.run("--max-file-size", size).returncode, 2)


def a_module_that_is_too_large_is_unknown(place):
    place.put("a.py", text="import multiprocessing, b\n"
                           "if __name__ == '__main__':\n    multiprocessing.Pool().map(b.f, [1])\n")
    place.put("b.py", text="f = lambda x: x\n")
    same(place.concise("a.py")[0], 1)
    same(place.concise("--max-file-size", "110", "a.py")[0], 1)
    os.truncate(place.root / "b.py", 200)
    same(place.concise("--max-file-size", "110", "a.py"), (0, [], ""))


def few_descriptors_are_enough(place):
    place.put(*(f"{folder}/{name}.py" for folder in range(40) for name in range(10)))
    limit = (8, 8)
    status, lines, err = place.concise(
        "--jobs", "64", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, limit))
    same((status, len(lines), err), (1, 400, ""))
    assert all("PKL101" in line for line in lines), lines


def files_may_change_while_they_are_read(place):
    """Nothing is found in them, whatever of them is seen: and nothing breaks."""
    stop = threading.Event()
    text = b"import multiprocessing\n" + b"\n" * 200000

    def change():
        while not stop.is_set():
            for number in range(8):
                path = place.root / f"{number}.py"
                path.write_bytes(text)
                os.truncate(path, 1000)
                path.unlink()
                path.mkdir()
                path.rmdir()
                os.mkfifo(path)
                path.unlink()
                path.write_bytes(b"")
    thread = threading.Thread(target=change)
    thread.start()
    try:
        seen = [place.concise() for _ in range(30)]
    finally:
        stop.set()
        thread.join()
    wrong = [one for one in seen if one[0] not in (0, 1) or one[2] or
             any(not line.endswith(("Not a regular file", "Is a directory")) for line in one[1])]
    same(wrong, [])


def a_folder_that_is_gone_is_no_root(place):
    argv = ["sh", "-c", 'mkdir x && cd x && rmdir ../x && exec "$0" check', place.picklint]
    done = subprocess.run(argv, cwd=place.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          timeout=60, check=False)
    same((done.returncode, done.stdout), (2, b""))
    assert b"the folder that this runs in has no path" in done.stderr, done


def arguments_come_from_files(place):
    place.put("a b.txt")
    place.put("@c.py", text="")
    place.put("args", text="--output-format\nconcise\r\n\n@more\n")
    place.put("more", text="a b.txt\n")
    same(place.run("@args", "-q").stdout,
         b"a b.txt:3:32: PKL101 lambda given to Pool.map can't be pickled\n")
    place.put("loop", text="@loop\n")
    for name, said in {"loop": "without end", "none": "No such file"}.items():
        done = place.run(f"@{name}")
        assert done.returncode == 2 and said in done.stderr.decode(), done
    same(place.files("./@c.py"), "@c.py")


def paths_come_from_lists(place):
    place.put("a b.txt", "c.py", "d/e.py", "new\nline.py")
    same(place.files("--files-from", "-", stdin=b"a b.txt\nd\r\n\n"), "a b.txt d/e.py")
    assert b"new\nline.py\n" in place.run("--files-from", "-", "--show-files",
                                           stdin=b"new\nline.py\0c.py\0").stdout
    same(place.files("--files-from", "-", stdin=b""), "")
    place.put("list", text="c.py")
    same(place.files("--files-from", "list", "d", "--files-from=list"), "c.py d/e.py")
    for wrong in ["--files-from", "none"], ["--files-from", "-", "-"], ["--files-from="]:
        same(place.run(*wrong).returncode, 2)


def tests(words):
    for name, value in list(globals().items()):
        if callable(value) and getattr(value, "__code__", None) and \
                value.__code__.co_varnames[:1] == ("place",) and \
                (not words or any(word in name for word in words)):
            yield name, value


def main():
    picklint, passed, failed = os.path.abspath(sys.argv[1]), 0, 0
    for name, test in tests(sys.argv[2:]):
        folder = pathlib.Path(tempfile.mkdtemp()).resolve()
        try:
            test(Place(picklint, folder))
            passed += 1
        except AssertionError as error:
            failed += 1
            print(f"FAIL files {name}: {error}")
        finally:
            subprocess.run(["rm", "-rf", folder], check=True)  # shutil can't, where it is deep
    print(f"{passed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
