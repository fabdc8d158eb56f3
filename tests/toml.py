#!/usr/bin/env python3
"""Hold the reader of TOML to Python's own, tomllib.

    toml.py TOML_JSON

TOML_JSON is tests/tools/toml_json: it prints what it read as JSON, or on stderr the line of the first
mistake. Of each text in VALID both readers must give the same; each text in INVALID both must refuse,
and picklint's must name the line that is given with it.
"""
import datetime
import json
import math
import pathlib
import subprocess
import sys
import tomllib

VALID = [
    # keys
    "", "\n\n", "# alone", "a=1", "  a  =  1  # why\n", "a=1\r\nb=2\r\n", "\ufeffa = 1\n",
    "1234 = 1\ntrue = 2\ninf = 3\n1979-05-27 = 4\n-_- = 5\n3.14 = 6",
    '"a b" = 1\n\'c"d\' = 2\n"" = 3\n"\\u00e9\\t" = 4\n"é" = 5',
    "a.b.c = 1\na.b.d = 2\na . e = 3\n'x y'.\"z\" = 4\n",
    # strings
    'a = ""\nb = \'\'\nc = """"""\nd = \'\'\'\'\'\'\n',
    r'''a = "\b\t\n\f\r\"\\ \u00E9 \U0001F600 \uD7FF \uE000 \U0010FFFF"''',
    "a = 'C:\\new\\x'\nb = '''it's \\ '''\nc = '''\nfirst\nsecond'''\n",
    'a = """\nfirst\r\nsecond\n"""\nb = """\r\nfirst\r\n\r\nsecond"""',
    'a = """one \\\n   two \\\n\n\n  three"""\nb = """x\\   \n  y\\\t\n"""\nc = """a\\\\\n  b"""',
    'a = """quotes "" and " and \\""" and ""\\""""\nb = """x"""""\nc = \'\'\'y\'\'\'\'\'\n',
    "a = 'tab\there'\nb = \"\u00e9 \u65e5\u672c \U0001f600\"\nc = \"# no comment\" # a comment\n",
    # numbers
    "a = 0\nb = +0\nc = -0\nd = 1_000\ne = -17\nf = 9223372036854775807\ng = -9223372036854775808",
    "a = 0xDEAD_beef\nb = 0o755\nc = 0b1101_0110\nd = 0x0000_0001\ne = 0xffffffff",
    "a = 1.0\nb = -0.5\nc = 5e+22\nd = 1e06\ne = -2E-2\nf = 6.626e-34\ng = 224_617.445_991\nh = 0e0",
    "a = inf\nb = +inf\nc = -inf\nd = nan\ne = +nan\nf = -nan\ng = 1e400\nh = 0.1\ni = 3.0e0_1",
    "a = true\nb = false",
    # dates and times
    "a = 1979-05-27T07:32:00Z\nb = 1979-05-27t00:32:00.999-07:00\nc = 1979-05-27 07:32:00.5z",
    "a = 1979-05-27T07:32:00\nb = 1979-05-27 00:32:00.999999\nc = 2000-02-29\nd = 07:32:00\ne = 00:00:00.5",
    # lists
    "a = []\nb = [ ]\nc = [1, 2, 3,]\nd = [[1, 2], ['a', \"b\"]]\ne = [1, 2.0, 'x', {y = 1}]",
    "a = [ # why\n  1, # one\n\n  # two\n  2\n  ,\n]\nb = [\n]\nc = [[[[]]]]\n",
    # tables
    "[a]\n[b]\nx = 1\n[a.b]\ny = 2\n[ c . d . 'e f' ] # why\nz = 3\n['' . \"\"]\n",
    "[a.b.c]\nx = 1\n[a]\ny = 2\n[a.b]\nz = 3\n", "[a.b]\nx = 1\n[a]\ny.z = 2\n",
    "a.b.c = 1\n[x]\na.b.c = 1\n[x.a.c]\nd = 1\n", "[a.b.c]\nx = 1\n[a]\nb.y = 2\n",
    "a = {}\nb = { x = 1, y.z = 2, y.w = 3, 'q r' = [ { s = 4 } ] }\nc = {a = {b = {}}}\n",
    "[[a]]\nx = 1\n[[a]]\n[[a]]\nx = 3\n[a.b]\ny = 4\n[[a.c]]\nz = 5\n[[a.c]]\n",
    "[[a.b]]\nx.y = 1\n[[a.b]]\nx.y = 2\n[a.b.x.z]\nw = 1\n", "[a]\n[[a.b]]\n[a.b.c]\n[[a.b]]\n[a.b.c]\n",
    "[tool.picklint]\nselect = ['PKL1', 'lambda']\n[tool.picklint.per-file-ignores]\n'tests/**' = ['ALL']\n",
    "a = [\n" + "  {x = 1, y = ['z']},\n" * 300 + "]\n", "".join(f"k{i} = {i}\n" for i in range(300)),
]

INVALID = [
    # keys
    (1, "a"), (1, "a ="), (1, "= 1"), (2, "a = 1\nb c = 2"), (1, "a = 1 b = 2"), (1, "é = 1"),
    (2, "a\n= 1"), (1, '"""a""" = 1'), (1, "a..b = 1"), (1, ".a = 1"), (1, "a. = 1"), (1, "a = 1, b = 2"),
    (2, "a = 1\na = 2"), (3, "a = 1\n\n'a' = 2"), (2, "a = 1\na.b = 2"), (2, "a.b = 1\na.b.c = 2"),
    (3, "a.b = 1\na.c = 2\na.b = 3"), (20, "".join(f"k{i} = 0\n" for i in range(19)) + "k3 = 1"),
    # strings
    (1, 'a = "x'), (1, "a = 'x"), (1, 'a = "x\ny"'), (1, 'a = """x'), (1, r'a = "\x41"'), (1, r'a = "\ud800"'),
    (1, r'a = "\U00110000"'), (1, r'a = "\u12"'), (1, 'a = """x \\ y"""'), (1, 'a = "\x00"'), (1, "a = '\x1f'"),
    (2, "a = 1\n# \x7f"), (2, "a = 1\n# \x00"), (1, "a = 1\rb = 2"), (1, 'a = """x"""""" '), (1, "a = '''x''''''"),
    (1, "a = x"), (1, "a = 'it's'"), (1, "a = \"\x0c\""),
    # numbers
    (1, "a = 01"), (1, "a = -01"), (1, "a = 1__0"), (1, "a = _1"), (1, "a = 1_"), (1, "a = +0x1"), (1, "a = 0xg"),
    (1, "a = 0XA"), (1, "a = 0b2"), (1, "a = ."),
    (1, "a = 1."), (1, "a = .5"), (1, "a = 1.e5"), (1, "a = 1e"), (1, "a = 1_.5"), (1, "a = Inf"), (1, "a = 03.14"),
    (1, "a = True"), (1, "a = truer"), (1, "a = nan1"),
    # dates and times
    (1, "a = 2021-02-29"), (1, "a = 2021-13-01"), (1, "a = 2021-04-31"), (1, "a = 2021-1-01"), (1, "a = 24:00:00"),
    (1, "a = 12:60:00"), (1, "a = 12:00"), (1, "a = 2021-01-01T12:00"), (1, "a = 2021-01-01T25:00:00Z"),
    (1, "a = 20211-01-01"), (1, "a = 2021-01-01  12:00:00"), (1, "a = 1900-02-29T00:00:00Z"), (1, "a = 12:00:00."),
    # lists and inline tables
    (1, "a = [1"), (1, "a = [1 2]"), (1, "a = [,]"), (1, "a = [1,,2]"), (1, "a = ]"), (1, "a = {x = 1,}"),
    (1, "a = {x = 1 y = 2}"), (2, "a = {x = 1\n}"), (1, "a = {x}"), (1, "a = {x = 1, x = 2}"), (2, "a = {}\na.b = 1"),
    (1, "a = {x = {y = 1}, x.z = 2}"), (1, "a = {x.y = 1, x = 2}"), (2, "a = []\n[[a]]"), (2, "a = {x = {}}\n[a.x.y]"),
    # tables
    (1, "[]"), (1, "[a"), (1, "[a]]"), (1, "[a] b = 1"), (2, "[a]\n[a]"), (3, "[a]\nx = 1\n[a.x]"), (1, "[[a]"),
    (2, "[a]\n[[a]]"), (2, "[[a]]\n[a]"), (1, "[a.]"), (2, "[a\n]"), (2, "a = 1\n[a.b]"), (4, "[a.b.c]\nx=1\n[a]\nb.c.y=2"),
    (3, "[x]\na.b = 1\n[x.a]"), (3, "[x.a]\n[x]\na.b = 1"), (2, "[a.b]\n[[a.b]]"), (1, "[ [a] ]"),
    (4, "[[a]]\n[a.b]\nx = 1\n[a.b]"), (5, "[a.b]\nc.d = 1\n[x]\n[a]\nb.c.e = 2"),
]

# Python's integers have no end.
TOO_LARGE = ["a = 9223372036854775808", "a = -9223372036854775809", "a = 0xffffffffffffffff"]


def plain(value):
    """What tomllib gives, as toml_json prints it."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    if isinstance(value, float) and math.isnan(value):
        return "float", "nan"
    return type(value).__name__, value


def typed(value):
    """What toml_json printed, in the same shape."""
    if isinstance(value, list):
        return [typed(each) for each in value]
    if set(value) != {"type", "value"} or not isinstance(value["type"], str):
        return {key: typed(each) for key, each in value.items()}
    kind, text = value["type"], value["value"]
    if kind == "integer":
        return "int", int(text)
    if kind == "float":
        return "float", "nan" if text.endswith("nan") else float(text)
    if kind == "bool":
        return "bool", text == "true"
    if kind == "string":
        return "str", text
    if kind in ("datetime", "datetime-local"):
        return "datetime", datetime.datetime.fromisoformat(text.upper().replace(" ", "T"))
    classes = {"date-local": datetime.date, "time-local": datetime.time}
    return kind.partition("-")[0], classes[kind].fromisoformat(text)


def read(tool, text):
    done = subprocess.run([tool], input=text.encode(), capture_output=True, timeout=60)
    return done.returncode, done.stdout.decode(), done.stderr.decode().strip()


def check_valid(tool, text):
    status, out, err = read(tool, text)
    if status:
        return f"refused: status {status}, {err}"
    want, got = plain(tomllib.loads(text.removeprefix("\ufeff"))), typed(json.loads(out))
    return "" if want == got else f"tomllib reads {want}, picklint {got}"


def tomllib_takes(text):
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return True


def check_invalid(tool, row, text):
    status, _, err = read(tool, text)
    if tomllib_takes(text) != (text in TOO_LARGE):
        return "tomllib sees it otherwise"
    if status != 1:
        return f"taken, status {status} {err}"
    return "" if err.startswith(f"{row}: ") else f"want line {row}: {err}"


def main():
    tool = pathlib.Path(sys.argv[1]).resolve()
    results = [(text, check_valid(tool, text)) for text in VALID]
    results += [(text, check_invalid(tool, row, text)) for row, text in INVALID]
    results += [(text, check_invalid(tool, 1, text)) for text in TOO_LARGE]
    for text, problem in results:
        if problem:
            print(f"FAIL {text!r}: {problem}")
    failed = sum(bool(problem) for _, problem in results)
    print(f"{len(results) - failed} passed, {failed} failed")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
