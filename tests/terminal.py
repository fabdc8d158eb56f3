#!/usr/bin/env python3
"""What picklint does on a terminal: progress, colours, signals; and where output can't be written.

    terminal.py PICKLINT

Terminals are pseudo-terminals of the system's; Screen plays the part of what shows their text.
"""
import fcntl
import functools
import os
import pathlib
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

PICKLINT = pathlib.Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else None
LONG = 1.5  # seconds that a long run takes at least
WAIT = 60
BAD = "from multiprocessing import Pool\nPool().map(lambda x: x, [1])\n"
SLOW = ("from multiprocessing import Pool\ndef f0(x):\n    Pool().map(x, [1])\n" + "".join(
    f"def f{number + 1}(x):\n    f{number}(x)\n    f{number}(x)\n" for number in range(8)) +
        "if __name__ == '__main__':\n    f8(lambda x: x)\n")

tests = []


def test(function):
    tests.append(function)
    return function


class Screen:
    """A terminal's last line and those above it."""

    def __init__(self, text):
        self.lines, self.coloured = [""], False
        for part in re.findall(r"\x1b\[[0-9;]*[A-Za-z]|\r\n|[\r\n]|[^\x1b\r\n]+|\x1b", text):
            self.take(part)

    def take(self, part):
        if part == "\r\n":
            self.lines.append("")
        elif part == "\x1b[K" or part == "\r":
            self.lines[-1] = ""
        elif part.startswith("\x1b["):
            assert part.endswith("m"), f"unknown sequence {part!r}"
            self.coloured = part != "\x1b[0m"
        else:
            assert part != "\x1b" and part != "\n", f"stray {part!r}"
            self.lines[-1] += part


class Run:
    """picklint with a terminal as its stderr, and as its stdout where `both`."""

    def __init__(self, folder, *arguments, both=False, columns=80, environment=(), prepare=None):
        self.out = tempfile.TemporaryFile()
        self.terminal, other = pty.openpty()
        fcntl.ioctl(other, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        settings = {**os.environ, "TERM": "xterm", **dict(environment)}
        for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE"):
            settings.pop(name, None)
        self.process = subprocess.Popen(
            [PICKLINT, "check", "--isolated", *arguments], cwd=folder, env=settings,
            stdin=subprocess.DEVNULL, stdout=other if both else self.out, stderr=other,
            preexec_fn=prepare)
        os.close(other)
        self.text, self.open = "", True

    def read(self, seconds):
        if self.open and select.select([self.terminal], [], [], seconds)[0]:
            try:
                self.text += os.read(self.terminal, 65536).decode()
            except OSError:  # the other side is closed
                self.open = False

    def wait_for(self, text):
        end = time.monotonic() + WAIT
        while text not in self.text and self.open and time.monotonic() < end:
            self.read(0.1)
        assert text in self.text, f"no {text!r} in {self.text!r}"

    def end(self):
        """The status, what came on stdout where it is no terminal, and the screen."""
        end = time.monotonic() + WAIT
        while self.open and time.monotonic() < end:
            self.read(0.1)
        status = self.process.wait(WAIT)
        os.close(self.terminal)
        self.out.seek(0)
        out = self.out.read().decode()
        return status, out, Screen(self.text)


def fill(folder, count):
    for number in range(count):
        (folder / f"f{number}.py").write_text(SLOW, encoding="utf-8")


def time_run(folder, count):
    fill(folder, count)
    start = time.monotonic()
    subprocess.run([PICKLINT, "check", "--isolated", "-q", "."], cwd=folder, check=False,
                   stdout=subprocess.DEVNULL)
    return time.monotonic() - start


@functools.lru_cache(None)
def files_of_long_run():
    count, took = 10, 0.0
    while took < LONG:
        with tempfile.TemporaryDirectory() as folder:
            took = time_run(pathlib.Path(folder), count)
        count = max(count + 1, min(20 * count, int(count * 1.3 * LONG / max(took, 0.01))))
    return count


def long_run(folder):
    """Fills the folder with files enough; their number."""
    fill(folder, files_of_long_run())
    return files_of_long_run()


@test
def a_long_run_shows_progress_and_wipes_it(folder):
    count = long_run(folder)
    status, out, screen = Run(folder, "--output-format", "pylint").end()
    assert status == 1 and len(out.splitlines()) == count, (status, out[-200:])
    assert screen.lines == [""], screen.lines
    run = Run(folder, "--output-format", "concise", both=True)
    run.wait_for("Checking [")
    status, _, screen = run.end()
    assert re.search(rf"Checking \[=*>? *\] \d+/{count} files", run.text), run.text[:300]
    assert "\x1b[1m" in run.text and not screen.coloured
    assert screen.lines[-2:] == [f"Found {count} errors.", ""], screen.lines[-3:]
    assert not any("Checking" in line for line in screen.lines)


@test
def a_narrow_terminal_gets_numbers_alone(folder):
    count = long_run(folder)
    run = Run(folder, "-q", "--output-format", "sarif", columns=20)
    assert run.end()[2].lines == [""] and run.text == "", "-q shows progress"
    run = Run(folder, "--output-format", "sarif", columns=20)
    run.end()
    assert re.search(rf"\r\x1b\[K\d+/{count}\r", run.text) and "[=" not in run.text, run.text


@test
def no_progress_without_a_terminal_that_can_show_it(folder):
    long_run(folder)
    run = Run(folder, environment={"TERM": "dumb"})
    run.end()
    assert run.text == "", run.text
    done = subprocess.run([PICKLINT, "check", "--isolated", "."], cwd=folder, check=False,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert done.stderr == b"" and b"\x1b" not in done.stdout


@test
def a_short_run_shows_no_progress(folder):
    (folder / "a.py").write_text("import multiprocessing\n", encoding="utf-8")
    texts = []
    for _ in range(3):  # the machine may be busy with other things for half a second
        run = Run(folder)
        assert run.end()[:2] == (0, "All checks passed!\n"), run.text
        texts.append(run.text)
    assert "" in texts, texts


@test
def messages_come_on_lines_of_their_own(folder):
    long_run(folder)
    run = Run(folder, "--output-file", "/dev/full", "--output-format", "json")
    status, _, screen = run.end()
    assert status == 2 and "Checking [" in run.text, (status, run.text)
    assert screen.lines == [
        "picklint: --output-file: can't write '/dev/full': No space left on device", ""]


def interrupt(folder, number, arguments):
    """Whether the signal ended the run; False where it had come to its end."""
    (folder / "out.json").write_text("[]", encoding="utf-8")
    run = Run(folder, "--output-format", "json", *arguments)
    run.wait_for("Checking [")
    run.process.send_signal(number)
    status, out, screen = run.end()
    if status == 1:
        return False
    assert status == -number, f"status {status}"
    assert out == "" and screen.lines == [""] and not screen.coloured, (out, screen.lines)
    assert "Traceback" not in run.text and "AddressSanitizer" not in run.text
    left = [path.name for path in folder.iterdir() if path.suffix != ".py"]
    assert left == ["out.json"], left
    assert (folder / "out.json").read_text(encoding="utf-8") == "[]"
    return True


@test
def signals_end_it_at_once(folder):
    """On a machine that was busy when the files were counted, a run may be over too soon."""
    count = long_run(folder)
    most = 16 * count
    for number in signal.SIGINT, signal.SIGTERM, signal.SIGHUP:
        for arguments in ([], ["--output-file", "out.json"]):
            while not interrupt(folder, number, arguments):
                count *= 2
                assert count <= most, f"{number} doesn't end it"
                fill(folder, count)


@test
def shells_see_130_and_143(folder):
    long_run(folder)
    for name, want in ("INT", "130"), ("TERM", "143"):
        # What a shell runs in the background ignores SIGINT, but for env.
        script = ('env --default-signal=INT "$1" check --isolated -q . >/dev/null & sleep 0.3; '
                  f'kill -{name} $!; wait $!; echo $?')
        done = subprocess.run(["bash", "-c", script, "bash", PICKLINT], cwd=folder, check=True,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        assert done.stdout.decode().split() == [want], done.stdout


@test
def what_is_ignored_stays_ignored(folder):
    count = long_run(folder)
    run = Run(folder, "--output-format", "pylint",
              prepare=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN))
    run.wait_for("Checking [")
    run.process.send_signal(signal.SIGINT)
    status, out, _ = run.end()
    assert status == 1 and len(out.splitlines()) == count, status


def run_file(folder, *arguments, limit=None):
    done = subprocess.run([PICKLINT, "check", "--isolated", "a.py", *arguments], cwd=folder,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@test
def a_file_gets_what_stdout_would(folder):
    (folder / "a.py").write_text(BAD, encoding="utf-8")
    for name in "full", "concise", "json", "json-lines", "sarif", "junit", "gitlab":
        want = run_file(folder, "--output-format", name)
        got = run_file(folder, "--output-format", name, "-o", f"new/folders/{name}")
        text = (folder / "new/folders" / name).read_text(encoding="utf-8")
        assert got == (1, "", "") and text == want[1] and want[2] == "", (name, got)
    assert "\x1b" not in (folder / "new/folders/full").read_text(encoding="utf-8")


@test
def a_file_has_no_colours_even_on_a_terminal(folder):
    (folder / "a.py").write_text(BAD, encoding="utf-8")
    run = Run(folder, "a.py", "-o", "out", "--color", "always", both=True)
    assert run.end()[0] == 1 and run.text == "", run.text
    assert "\x1b" not in (folder / "out").read_text(encoding="utf-8")


@test
def a_file_is_written_whole_or_not_at_all(folder):
    (folder / "a.py").write_text(BAD, encoding="utf-8")
    (folder / "no").mkdir()
    (folder / "link").symlink_to("old.json")
    (folder / "old.json").write_text("old", encoding="utf-8")
    (folder / "old.json").chmod(0o640)
    for path, why in (("no", "Is a directory"), ("a.py/x", "Not a directory"),
                      ("/dev/full", "No space left on device"), ("", "")):
        status, out, err = run_file(folder, "--output-format", "json", "-o", path)
        want = f"can't write '{path}': {why}" if path else "want a path"
        assert (status, out, err) == (2, "", f"picklint: --output-file: {want}\n"), err
    assert run_file(folder, "--output-format", "json", "-o", "link") == (1, "", "")
    assert (folder / "link").is_symlink() and (folder / "old.json").stat().st_mode & 0o777 == 0o640
    assert (folder / "old.json").read_text(encoding="utf-8").startswith("[\n")
    assert sorted(path.name for path in folder.iterdir()) == ["a.py", "link", "no", "old.json"]


@test
def a_file_too_large_for_its_folder_leaves_the_old_one(folder):
    (folder / "a.py").write_text(BAD, encoding="utf-8")
    (folder / "old.json").write_text("[]", encoding="utf-8")
    script = 'ulimit -f 0; trap "" XFSZ; exec "$1" check --isolated a.py -o old.json'
    done = subprocess.run(["bash", "-c", script, "bash", PICKLINT], cwd=folder, check=False,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert done.returncode == 2 and b"File too large" in done.stderr, done
    assert (folder / "old.json").read_text(encoding="utf-8") in ("[]", "")


@test
def a_pipe_and_the_standard_output_may_be_named(folder):
    (folder / "a.py").write_text(BAD, encoding="utf-8")
    want = run_file(folder, "--output-format", "json")
    assert run_file(folder, "--output-format", "json", "-o", "/dev/stdout") == want


@test
def what_stdout_refuses_is_trouble(folder):
    (folder / "a.py").write_text(BAD, encoding="utf-8")
    for name in "full", "json", "sarif", "junit", "github":
        command = [PICKLINT, "check", "--isolated", "--output-format", name, "a.py"]
        with open("/dev/full", "wb") as full:
            done = subprocess.run(command, cwd=folder, stdout=full, stderr=subprocess.PIPE,
                                  check=False)
        assert done.returncode == 2 and b"No space left on device" in done.stderr, done
        reader, writer = os.pipe()
        os.close(reader)
        done = subprocess.run(command, cwd=folder, stdout=writer, stderr=subprocess.PIPE,
                              check=False)
        os.close(writer)
        assert done.returncode == 2 and b"Broken pipe" in done.stderr, done


def run_shell(folder, script):
    done = subprocess.run(["sh", "-c", script, PICKLINT], cwd=folder, timeout=WAIT, check=False,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@test
def what_is_closed_is_no_file(folder):
    """A file that is opened must not get the number of a stream, and what is meant for that."""
    (folder / "a.py").write_text(BAD, encoding="utf-8")
    check = '"$0" check --isolated -q --output-format concise'
    assert run_shell(folder, f"{check} a.py") == run_shell(folder, f"{check} a.py 2>&- <&-")
    status, out, err = run_shell(folder, f"{check} a.py >&-")
    assert (status, out) == (2, "") and "Bad file descriptor" in err, err
    warns = f"{check} -o out a.py --baseline known --write-baseline"
    for streams in "2>&-", ">&- 2>&-", "<&- >&- 2>&-":
        assert run_shell(folder, f"{check} -o out a.py {streams}")[0] == 1
        assert "a.py:2:12: PKL101 " in (folder / "out").read_text(encoding="utf-8")
        assert run_shell(folder, f"{warns} {streams}")[0] == 0
        assert (folder / "known").read_text(encoding="utf-8").startswith("{\n")
        (folder / "known").unlink()


@test
def what_stdin_does_not_give_is_trouble(folder):
    check = '"$0" check --isolated'
    for stream, why in ("<&-", "Bad file descriptor"), ("<.", "Is a directory"):
        want = 2, "", f"picklint: can't read the standard input: {why}\n"
        assert run_shell(folder, f"{check} - {stream}") == want
        assert run_shell(folder, f"{check} --stdin-filename a.py {stream}") == want
    status, out, err = run_shell(folder, f"{check} - </dev/zero")
    assert (status, out) == (0, "All checks passed!\n") and "- isn't checked: it has more" in err


def main():
    failed = 0
    for function in tests:
        with tempfile.TemporaryDirectory() as folder:
            try:
                function(pathlib.Path(folder))
            except (AssertionError, subprocess.SubprocessError, OSError) as error:
                failed += 1
                print(f"FAIL {function.__name__}: {error}")
    print(f"{len(tests) - failed} passed, {failed} failed")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
