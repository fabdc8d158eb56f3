"""Real Python, which has the last word: the interpreters there are, and how a program ends when
fork, spawn or forkserver is the platform's default start method.

A program fails when it exits with another status than 0, when any process of it prints the
traceback of an uncaught exception, or when it leaves a process behind. What was seen is kept
in build/, as a program that hasn't changed ends as it did.
"""
import contextlib
import glob
import hashlib
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

TOP = pathlib.Path(__file__).resolve().parent.parent
METHODS = ("fork", "spawn", "forkserver")
OLDEST = (3, 8)
SITE = """\
import multiprocessing.context as context
import os
method = os.environ.get("START_METHOD")
if method:
    context._default_context._default_context = context._concrete_contexts[method]
"""


def version_of(python):
    """(3, 11), or () for what is no working interpreter (a shim of pyenv, say)."""
    argv = [python, "-c", "import sys; print(*sys.version_info[:2])"]
    run = subprocess.run(argv, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return tuple(map(int, run.stdout.split()))


def interpreters():
    """One Python of each version from 3.8 on: {(3, 8): path}; this very one among them."""
    found = [shutil.which(f"python3.{minor}") for minor in range(OLDEST[1], 20)]
    found += glob.glob(os.path.expanduser("~/.pyenv/versions/3.*/bin/python"))
    found += [sys.executable]
    pythons = {version_of(python): python for python in found if python}
    return {version: pythons[version] for version in sorted(pythons) if version >= OLDEST}


class Memory:
    """What was seen, by the text that led to it; a file below build/."""

    def __init__(self, name):
        self.path = TOP / "build" / name
        self.seen = json.loads(self.path.read_text()) if self.path.exists() else {}
        self.used = {}
        self.lock = threading.Lock()

    def ask(self, question, fits, answer):
        """What was seen for `question` if it `fits`; otherwise what `answer()` sees now."""
        text = json.dumps([pathlib.Path(__file__).read_text(), question], sort_keys=True)
        key = hashlib.sha256(text.encode()).hexdigest()
        seen = self.seen.get(key)
        if seen is None or not fits(seen):
            seen = answer()
        with self.lock:
            self.used[key] = seen
        return seen

    def save(self):
        """Keeps the answers of this run, those that nobody asked for any more are dropped."""
        self.path.parent.mkdir(exist_ok=True)
        fresh = self.path.with_suffix(f".{os.getpid()}")
        fresh.write_text(json.dumps(self.used))
        fresh.replace(self.path)


def last_exception(errors):
    """The final line of the last traceback that an uncaught exception left, or None."""
    last, wanted, ignored = None, False, False
    for line in errors.splitlines():
        if line.startswith("Exception ignored "):
            ignored = True
        elif line.startswith("Traceback (most recent call last):"):
            wanted, ignored = not ignored, False
        elif line.startswith("Fatal Python error: "):
            last = line
        elif wanted and line and not line[0].isspace():
            last, wanted = line.strip(), False
    return "?" if last is None and wanted else last


def alive(group):
    """Does the process group hold a process that still runs (not a zombie)?"""
    try:
        os.killpg(group, 0)
    except (ProcessLookupError, PermissionError):
        return False
    for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            fields = stat.read_text(errors="replace").rpartition(")")[2].split()
            if int(fields[2]) == group and fields[0] not in "ZX":
                return True
    return not os.path.isdir("/proc/self")


def stop_group(group, patience):
    """Wait for the group's end; after `patience` seconds end it. Was that necessary?"""
    for number, seconds in ((0, patience), (signal.SIGTERM, 1), (signal.SIGKILL, 1)):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(group, number)  # SIGTERM leaves the resource tracker alive to tidy up
        end = time.monotonic() + seconds
        while alive(group) and time.monotonic() < end:
            time.sleep(0.01)
        if not alive(group):
            return number != 0
    return True


def run(python, files, method, timeout=15):
    """How the program `files` ({name: text}, main.py the first to run) ends: "ok", "hang", or
    "fail: " and the last exception."""
    with tempfile.TemporaryDirectory(prefix="picklint-") as place:
        for name, text in [("site/sitecustomize.py", SITE), *files.items()]:
            path = pathlib.Path(place, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8", "surrogateescape"))
        env = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
        env.update(PYTHONPATH=os.path.join(place, "site"), PYTHONHASHSEED="0",
                   PYTHONFAULTHANDLER="1", START_METHOD=method, TMPDIR=place)
        with open(os.path.join(place, "stderr"), "w+b") as errors:
            child = subprocess.Popen([python, "main.py"], cwd=place, env=env, stderr=errors,
                                     stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                     start_new_session=True)
            hung = False
            try:
                child.wait(timeout)
            except subprocess.TimeoutExpired:
                hung = True
            finally:
                left = stop_group(child.pid, 0 if hung else 2)
                child.wait()
            errors.seek(0)
            text = errors.read().decode("utf-8", "replace")
    if hung:
        return "hang"
    exception = last_exception(text)
    if exception or child.returncode:
        return f"fail: {exception or 'exit status %d' % child.returncode}"
    return "fail: a process was left behind" if left else "ok"
