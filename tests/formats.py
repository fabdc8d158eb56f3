#!/usr/bin/env python3
"""Every output format says what json says, and nothing in a program or its name can break out.

    formats.py PICKLINT

Hostile programs under hostile names are checked in all formats. The readers below are written from
the formats' specifications, not from picklint's source: Ruff's shapes, GitHub's and Azure's command
parsers, SARIF 2.1.0, the hash of github/codeql-action.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
import urllib.parse
import xml.etree.ElementTree

PICKLINT = pathlib.Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else None

NAMES = [
    "plain.py", "日本.py", "-o.py", "with space.py", "n\udcff\x1b[31m.py", "tab\t.py",
    "line\nend.py", "return\r.py", "\n::error file=x.py::gotcha\n.py", "::set-output name=x::y.py",
    "  ::add-mask::x.py", "##vso[task.complete result=Failed;]x.py", "##[set-output name=x;]y.py",
    "]]><x a='1' b=\"2\">&amp;.py", "bidi\u202e\u2066.py", "c1\u009b31m.py", "%0A%25,a:b;c]d.py",
    "back\\slash\"quote.py", "hash#query?.py", "e\u0301.py", "](1).py", "\ue000\ufffe\uffff.py",
    "\U000e0041tag\ufeff.py", "a.b.c.py",
]
HEAD = b"from multiprocessing import Pool\n"
LINES = [
    b"Pool().map(lambda x: x, [1])",
    b"\tPool().map(lambda x: x, [1])",
    "Pool().map(['日本', lambda x: x, 'e\u0301'][1], [1])".encode(),
    "name = '日本'; Pool().map(lambda x: (x, '語'), [1])  # \u202egnp\u2066".encode(),
    b"text = '\x1b[31m\x07\x7f'; Pool().map(lambda x: x, [1])  # \x9b \xff\xe2\x82 \x00",
    "text = '\u009b31m\u200b'; Pool().map(lambda x: x, ['\U000e0041'])".encode(),
    b"a = '##vso[task.complete]'; Pool().map(lambda x: '##[error]', [1])",
    b"b = ']]>&amp;<x>\"%0A::error::x'; Pool().map(lambda x: x, [1])",
    "print = '\u2028\u2029\x85\x0b\x0c\x1c'; Pool().map(lambda x: x, [1])".encode(),
    b"c = {'](1)': lambda x: x, '[a](https://example.org)': 1}; Pool().map(c['](1)'], [1])",
    "Pool().map(  # \u202e\n    lambda x: x,\n    [1, '日本'])".encode(),
    b"Pool().map(lambda x: x, ['" + b"long " * 60 + b"'])",
]
GONE = "gone\x1b\u202e##[x].py"
BROKEN = "x = = '\x1b[31m\u202e##vso[a]](1)<&\udcff'\n"

# Tests may themselves run on a build server.
SURROUNDINGS = {name: value for name, value in os.environ.items()
                if name not in ("CI_PROJECT_DIR", "GITHUB_ACTIONS")}

tests = []


def test(function):
    tests.append(function)
    return function


def picklint(folder, name, *arguments, status=1, paths=(), environment=()):
    """What is printed, as bytes."""
    done = subprocess.run(
        [PICKLINT, "check", "--isolated", "--output-format", name, *arguments,
         *(paths or [".", GONE])], cwd=folder,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False,
        env={**SURROUNDINGS, **dict(environment)})
    assert done.returncode == status and not done.stderr, (done.returncode, done.stderr[-500:])
    return done.stdout


def write_hostile(folder):
    for number, name in enumerate(NAMES):
        program = HEAD + b"if True:\n    pass\n" + b"def f():\n" if number % 2 else HEAD
        for line in LINES:
            if line.startswith(b"\t"):
                line = b"if True:\n" + line
            program += line + (b"\r\n" if number % 3 == 1 else b"\n")
        program = program.replace(b"def f():\n", b"")
        if number % 5 == 2:
            program = b"\xef\xbb\xbf" + program
        (folder / name).write_bytes(program)
    (folder / "日本_ships.py").write_bytes(HEAD + b"def ship(f):\n    Pool().map(f, [1])\n")
    (folder / "calls\x1b\u202e.py").write_bytes(
        "from 日本_ships import ship\nif __name__ == '__main__':\n    ship(lambda x: x)\n".encode())
    (folder / "broken.py").write_bytes(BROKEN.encode("utf-8", "surrogateescape"))


# How a text is shown to people.

INVISIBLE = ["\u0080-\u009f", "\u061c", "\u180e", "\u200b", "\u200e\u200f", "\u2028-\u202e",
             "\u2060-\u206f", "\ufeff", "\ufff9-\ufffb", "\U000e0000-\U000e007f"]
HARMFUL = re.compile("[" + "".join(INVISIBLE) + "]")
CONTROL = re.compile("[\x00-\x1f\x7f]")


def show_character(match):
    character = match[0]
    if CONTROL.match(character):
        return "␡" if character == "\x7f" else chr(0x2400 + ord(character))
    if HARMFUL.match(character):
        return f"<U+{ord(character):04X}>"
    return "\ufffd"


def shown(text, tab=False):
    """`text` has lone surrogates for what is no UTF-8."""
    if tab:
        at, parts = 0, []
        for part in text.split("\t"):
            parts.append(shown(part))
            at += width(parts[-1])
            parts.append(" " * (8 - at % 8))
            at += 8 - at % 8
        return "".join(parts[:-1])
    text = re.sub("[\x00-\x1f\x7f\udc80-\udcff]|" + HARMFUL.pattern, show_character, text)
    return re.sub(r"##(vso)?\[", lambda match: match[0][:-1] + "⟦", text)


def width(text):
    return sum(0 if unicodedata.combining(c) else 1 + (unicodedata.east_asian_width(c) in "WF")
               for c in text)


def check_harmless(text, allowed=()):
    """`allowed`: how lines may begin that would be commands."""
    assert not CONTROL.search(text.replace("\n", "")), CONTROL.search(text.replace("\n", ""))
    assert not HARMFUL.search(text), HARMFUL.search(text)
    for line in text.split("\n"):
        rest = line
        for beginning in allowed:
            if line.startswith(beginning):
                rest = line[len(beginning):]
        assert not rest.strip().startswith("::"), f"a command of GitHub's: {line}"
        assert "##[" not in rest and "##vso[" not in rest, f"a command: {line}"


# The base of all comparisons.

def clean(text):
    return re.sub("[\udc80-\udcff]", "\ufffd", text)


class Findings:
    """What json says, with the names of files as they are."""

    def __init__(self, folder):
        self.folder = folder
        text = picklint(folder, "json").decode()
        check_harmless(text)
        self.all = json.loads(text)
        self.names = names = {clean(os.path.join(os.fsdecode(folder), name)): name
                 for name in [*os.listdir(folder), GONE]}
        for finding in self.all:
            finding["file"] = names[finding["filename"]]
        self.all.sort(key=lambda f: os.fsencode(f["file"]))

    def lines(self, name):
        data = (self.folder / name).read_bytes()
        data = data[3:] if data.startswith(b"\xef\xbb\xbf") else data
        return re.split(rb"\r\n|\r|\n", data)

    def path(self, finding):
        return os.path.join(os.fsdecode(self.folder), finding["file"])


def place(finding):
    return finding["location"]["row"], finding["location"]["column"]


def end(finding):
    return finding["end_location"]["row"], finding["end_location"]["column"]


def relative(finding):
    """The path as text formats have it at the beginning of a line."""
    return ("./" if "::" in finding["file"] else "") + shown_in_line(finding["file"])


def shown_in_line(text):
    return shown(text, tab=True) if "\t" in text else shown(text)


def equal(got, want):
    assert len(got) == len(want), f"{len(got)} items, not {len(want)}"
    for one, other in zip(got, want):
        assert one == other, f"\n  got  {one!r}\n  want {other!r}"


def code_and_message(finding):
    colon = ":" if finding["code"] == finding["name"] else ""
    return f"{finding['code']}{colon} {shown_in_line(finding['message'])}"


def text_of(findings, name, allowed=()):
    text = picklint(findings.folder, name, "--quiet").decode()
    check_harmless(text, allowed)
    return text


@test
def json_lines_is_json(findings):
    lines = picklint(findings.folder, "json-lines").decode()
    check_harmless(lines)
    items = [json.loads(line) for line in lines.splitlines()]
    equal(items, [{key: value for key, value in finding.items() if key != "file"}
                  for finding in findings.all])
    assert {f["code"] for f in items} >= {"PKL101", "PKL501", "invalid-syntax", "io-error"}
    assert any(step["filename"] != f["filename"] for f in items for step in f["trace"])


@test
def concise(findings):
    equal(text_of(findings, "concise").splitlines(),
          [f"{relative(f)}:{place(f)[0]}:{place(f)[1]}: {code_and_message(f)}"
           for f in findings.all])


@test
def pylint(findings):
    equal(text_of(findings, "pylint").splitlines(),
          [f"{relative(f)}:{place(f)[0]}: [{f['code']}] {shown_in_line(f['message'])}"
           for f in findings.all])


@test
def grouped(findings):
    want = []
    for name in dict.fromkeys(f["file"] for f in findings.all):
        group = [f for f in findings.all if f["file"] == name]
        rows = max(len(str(place(f)[0])) for f in group)
        columns = max(len(str(place(f)[1])) for f in group)
        want.append(f"{relative(group[0])}:")
        want += [f"  {place(f)[0]:>{rows}}:{place(f)[1]:<{columns}} {code_and_message(f)}"
                 for f in group] + [""]
    equal(text_of(findings, "grouped").splitlines(), want)


def check_frame(findings, finding, block):
    """The marks of a finding stand below what it is about."""
    head = re.match(r"( *)--> ", block[1])
    assert block[0] == code_and_message(finding)
    assert block[1][head.end():] == (f"{shown_in_line(finding['file'])}:{place(finding)[0]}"
                                     f":{place(finding)[1]}"), block[1]
    if finding["code"] == "io-error":
        return False
    row = place(finding)[0]
    line = findings.lines(finding["file"])[row - 1].decode("utf-8", "surrogateescape")
    before, part = line[:place(finding)[1] - 1], line[:end(finding)[1] - 1]
    if end(finding)[0] != row or width(shown(line, tab=True)) > 100:
        return False
    number, = [at for at, text in enumerate(block) if re.match(rf" *{row} \| ", text)][:1]
    gutter = block[number].index("|") + 2
    assert block[number][gutter:] == shown(line, tab=True), block[number]
    marks = block[number + 1][gutter:]
    start = width(shown(before, tab=True))
    want = " " * start + "^" * max(1, width(shown(part, tab=True)) - start)
    assert marks == want, f"\n  {block[number]}\n  {block[number + 1]}\n  want {want!r}"
    return True


@test
def full(findings):
    text = text_of(findings, "full")
    blocks = [block.split("\n") for block in re.split(r"\n\n(?=[A-Za-z])", text.strip("\n"))]
    equal([block[0] for block in blocks], [code_and_message(f) for f in findings.all])
    framed = sum(check_frame(findings, *pair) for pair in zip(findings.all, blocks))
    assert framed > len(findings.all) * 0.7, f"{framed} frames of {len(findings.all)}"


def unescape(text, pairs):
    for escape, character in pairs:
        text = text.replace(escape, character)
    return text


GITHUB_DATA = [("%0D", "\r"), ("%0A", "\n"), ("%25", "%")]
GITHUB_PROPERTY = [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")]


@test
def github(findings):
    """As actions/runner reads it (ActionCommand.TryParseV2)."""
    lines = text_of(findings, "github", ["::error ", "::warning ", "::notice "]).splitlines()
    got = []
    for line in lines:
        head, _, data = line[2:].partition("::")
        kind, _, rest = head.partition(" ")
        properties = dict(part.split("=", 1) for part in rest.split(","))
        properties = {key: unescape(value, GITHUB_PROPERTY) for key, value in properties.items()}
        got.append((kind, properties, unescape(data, GITHUB_DATA).split("\n")[0]))
    want = []
    for finding in findings.all:
        properties = {"title": f"picklint ({finding['code']})",
                      "file": "".join(map(shown_tab, findings.path(finding))),
                      "line": str(place(finding)[0])}
        if place(finding)[0] == end(finding)[0]:
            properties["col"] = str(place(finding)[1])
        properties["endLine"] = str(end(finding)[0])
        if place(finding)[0] == end(finding)[0]:
            properties["endColumn"] = str(end(finding)[1])
        properties["file"] = commanded(findings.path(finding))
        kind = {"error": "error", "warning": "warning", "info": "notice"}[finding["severity"]]
        colon = ":" if finding["code"] == finding["name"] else ""
        want.append((kind, properties, f"{commanded(finding['file'])}:{place(finding)[0]}:"
                     f"{place(finding)[1]}: {finding['code']}{colon} "
                     f"{commanded(finding['message'])}"))
    equal(got, want)


def shown_tab(character):
    return shown(character)


def commanded(text):
    """In commands there are no columns: a tab is eight blanks."""
    return shown(text.replace("\t", " " * 8))


AZURE = [("%0D", "\r"), ("%0A", "\n"), ("%3B", ";"), ("%5D", "]"), ("%AZP25", "%")]


@test
def azure(findings):
    """As the agent of Azure Pipelines reads it (Command.TryParse)."""
    lines = text_of(findings, "azure", ["##vso["]).splitlines()
    got = []
    for line in lines:
        start = line.index("##vso[")
        stop = line.index("]", start)
        area, _, rest = line[start + 6:stop].partition(" ")
        properties = dict(part.split("=", 1) for part in rest.split(";") if part)
        properties = {key: unescape(value, AZURE) for key, value in properties.items()}
        got.append((area, properties, unescape(line[stop + 1:], AZURE)))
    want = [("task.logissue",
             {"type": "error" if f["severity"] == "error" else "warning",
              "sourcepath": commanded(findings.path(f)), "linenumber": str(place(f)[0]),
              "columnnumber": str(place(f)[1]), "code": f["code"]},
             commanded(f["message"])) for f in findings.all]
    equal(got, want)


def in_xml(text):
    """XML 1.0 has no controls, and no U+FFFE and U+FFFF."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", show_character,
                  re.sub("[\ufffe\uffff]", "\ufffd", clean(text)))


@test
def junit(findings):
    text = picklint(findings.folder, "junit").decode()
    check_harmless(text)
    root = xml.etree.ElementTree.fromstring(text)
    count = str(len(findings.all))
    failed = str(sum(finding["severity"] == "error" for finding in findings.all))
    assert root.attrib == {"name": "picklint", "tests": count, "failures": failed, "errors": "0"}
    got, want = [], []
    for suite in root:
        for case in suite:
            outcome = case[1]
            got.append((suite.get("name"), case.attrib, outcome.tag, outcome.get("message"),
                        outcome.text, case.find("properties/property").attrib))
        assert int(suite.get("tests")) == len(suite)
        assert int(suite.get("failures")) == len(suite.findall("testcase/failure"))
        assert int(suite.get("skipped", 0)) == len(suite.findall("testcase/skipped"))
    for finding in findings.all:
        path, (row, column) = in_xml(findings.path(finding)), place(finding)
        message = in_xml(finding["message"])
        want.append((path, {"name": f"org.picklint.{finding['code']}",
                            "classname": os.path.splitext(path)[0], "line": str(row),
                            "column": str(column)},
                     "failure" if finding["severity"] == "error" else "skipped", message, f"line {row}, col {column}, {message}",
                     {"name": "severity", "value": finding["severity"]}))
    equal(got, want)


@test
def rdjson(findings):
    text = picklint(findings.folder, "rdjson").decode()
    check_harmless(text)
    document = json.loads(text)
    assert document["severity"] == "WARNING" and document["source"] == {"name": "picklint"}
    got, want = [], []
    for finding, item in zip(findings.all, document["diagnostics"]):
        got.append((item["code"]["value"], item["message"], item["severity"],
                    item["location"]["path"], item["location"]["range"]))
        span = {}
        for key, (row, column) in (("start", place(finding)), ("end", end(finding))):
            if finding["code"] != "io-error":
                line = findings.lines(finding["file"])[row - 1].decode("utf-8", "surrogateescape")
                column = len(line[:column - 1].encode("utf-8", "surrogateescape")) + 1
            span[key] = {"line": row, "column": column}
        want.append((finding["code"], finding["message"], finding["severity"].upper(),
                     finding["filename"], span))
        assert [(place["message"], place["location"]["path"],
                 place["location"]["range"]["start"]["line"])
                for place in item.get("related_locations", [])] == [
            (step["message"], step["filename"], step["location"]["row"])
            for step in finding["trace"]]
    equal(got, want)


def gitlab_items(folder, **environment):
    text = picklint(folder, "gitlab", environment=environment).decode()
    check_harmless(text)
    items = json.loads(text)
    prints = [item["fingerprint"] for item in items]
    assert len(set(prints)) == len(prints), "a fingerprint is given twice"
    assert all(re.fullmatch("[0-9a-f]{16}", text) for text in prints)
    return items


@test
def gitlab(findings):
    levels = {"error": "major", "warning": "minor", "info": "info"}
    items = gitlab_items(findings.folder)
    want = [{"check_name": f["code"], "description": f"{f['code']}: {f['message']}",
             "severity": levels[f["severity"]],
             "location": {"path": clean(f["file"]), "positions": {
                 key: {"line": at(f)[0], "column": at(f)[1]}
                 for key, at in (("begin", place), ("end", end))}}} for f in findings.all]
    prints = [item.pop("fingerprint") for item in items]
    equal(items, want)
    above = gitlab_items(findings.folder, CI_PROJECT_DIR=str(findings.folder.parent))
    assert {item["location"]["path"].partition("/")[0] for item in above} == {findings.folder.name}
    below = gitlab_items(findings.folder, CI_PROJECT_DIR=str(findings.folder / "sub"))
    assert all(item["location"]["path"].startswith("/") for item in below)
    path = findings.folder / "plain.py"
    before = path.read_bytes()
    path.write_bytes(b"# one line more\n\n" + before)
    again = [item["fingerprint"] for item in gitlab_items(findings.folder)]
    path.write_bytes(before)
    assert again == prints, "a line above changes fingerprints"


def line_hashes(data):
    """github/codeql-action, src/fingerprints.ts: for each line, from its beginning on, a hundred
    UTF-16 units without blanks."""
    text = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    units, starts, begins = [], [], True
    encoded = (text + "\uffff").encode("utf-16-le", "surrogatepass")
    for at in range(0, len(encoded), 2):
        unit = encoded[at] | encoded[at + 1] << 8
        if unit in (0x20, 0x09):
            continue
        if begins:
            starts.append(len(units))
        begins = unit == 0x0A
        units.append(unit)
    units += [0] * 100
    hashes, seen = [], {}
    for start in starts:
        value = 0
        for unit in units[start:start + 100]:
            value = (value * 37 + unit) % 2 ** 64
        seen[value] = seen.get(value, 0) + 1
        hashes.append(f"{value:x}:{seen[value]}")
    return hashes


LINK = re.compile(r"(?<!\\)(?:\\\\)*\[((?:[^\\\]\[]|\\.)*)\]\(([^)]*)\)")


def region(start, stop):
    return {"startLine": start["row"], "startColumn": start["column"],
            "endLine": stop["row"], "endColumn": stop["column"]}


def check_links(result, steps):
    """The message links to the places of the trail, and to nothing else."""
    unescaped = [(re.sub(r"\\(.)", r"\1", text), target)
                 for text, target in LINK.findall(result["message"]["text"])]
    want = [(step["message"], str(number)) for number, step in enumerate(steps, 1)]
    assert unescaped == want, f"\n  got  {unescaped}\n  want {want}"
    for item in result.get("relatedLocations", []):
        assert not LINK.search(item["message"]["text"]), item


@test
def sarif(findings):
    text = picklint(findings.folder, "sarif").decode()
    check_harmless(text)
    document = json.loads(text)
    run, = document["runs"]
    assert document["version"] == "2.1.0" and run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"] == [{"executionSuccessful": True}]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted({f["code"] for f in findings.all})
    for rule in rules:
        for key in "shortDescription", "fullDescription", "help":
            assert 0 < len(rule[key]["text"]) and (key == "help" or len(rule[key]["text"]) <= 1024)
        if rule["id"].startswith("PKL"):
            assert f"# {rule['name']} ({rule['id']})\n" in rule["help"]["markdown"]
    assert len(run["results"]) == len(findings.all)
    levels = {"error": "error", "warning": "warning", "info": "note"}
    hashes = {}
    for finding, result in zip(findings.all, run["results"]):
        name = finding["file"]
        physical = result["locations"][0]["physicalLocation"]
        uri = physical["artifactLocation"]["uri"]
        assert re.fullmatch("[A-Za-z0-9._~/-]*(%[0-9A-F]{2}[A-Za-z0-9._~/-]*)*", uri), uri
        assert urllib.parse.unquote_to_bytes(uri) == os.fsencode(name), uri
        assert physical["region"] == region(finding["location"], finding["end_location"])
        assert result["level"] == levels[finding["severity"]]
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == finding["code"]
        if finding["code"] != "io-error":
            if name not in hashes:
                hashes[name] = line_hashes((findings.folder / name).read_bytes())
            assert result["partialFingerprints"] == {
                "primaryLocationLineHash": hashes[name][place(finding)[0] - 1]}, name
        steps = finding["trace"]
        related = result.get("relatedLocations", [])
        assert [item["id"] for item in related] == list(range(1, len(steps) + 1))
        assert [item["physicalLocation"]["region"] for item in related] == [
            region(step["location"], step["end_location"]) for step in steps]
        assert [urllib.parse.unquote_to_bytes(item["physicalLocation"]["artifactLocation"]["uri"])
                for item in related] == [os.fsencode(findings.names[step["filename"]])
                                         for step in steps]
        check_links(result, steps)
        if steps:
            flow = result["codeFlows"][0]["threadFlows"][0]["locations"]
            assert [step["location"]["physicalLocation"] for step in flow] == [
                item["physicalLocation"] for item in reversed(related)] + [physical]


@test
def sarif_on_github(findings):
    """Where picklint runs in a folder of a repository, addresses are relative to the repository."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name) / "a b"
        (folder / "sub/.git/x").mkdir(parents=True)
        (folder / ".git").mkdir()
        (folder / "low/deep").mkdir(parents=True)
        for place in "low/deep", "sub", ".":
            (folder / place / "bad.py").write_bytes(HEAD + LINES[0] + b"\n")
        for place, uri in ("low/deep", "low/deep/bad.py"), ("sub", "bad.py"), (".", "bad.py"):
            for here, want in ({"GITHUB_ACTIONS": "true"}, uri), ({}, "bad.py"):
                text = picklint(folder / place, "sarif", paths=["bad.py"], environment=here)
                results = json.loads(text)["runs"][0]["results"]
                got = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
                       for result in results}
                assert got == {want}, (place, here, got)


@test
def nothing_found(findings):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "a.py").write_text("import multiprocessing\n", encoding="utf-8")
        out = {name: picklint(folder, name, status=0, paths=["."]).decode() for name in FORMATS}
    for name in "full", "concise", "grouped":
        assert out[name] == "All checks passed!\n", name
    for name in "json-lines", "github", "pylint", "azure":
        assert out[name] == "", name
    assert out["json"] == out["gitlab"] == "[]\n"
    assert json.loads(out["rdjson"])["diagnostics"] == []
    run, = json.loads(out["sarif"])["runs"]
    assert run["results"] == run["tool"]["driver"]["rules"] == []
    suite, = xml.etree.ElementTree.fromstring(out["junit"])
    assert [case.get("name") for case in suite] == ["No errors found"] and not len(suite[0])


FORMATS = ("full concise grouped json json-lines junit github gitlab pylint rdjson sarif "
           "azure").split()


@test
def statistics(findings):
    counts = {}
    for finding in findings.all:
        counts[finding["code"]] = counts.get(finding["code"], 0) + 1
    order = sorted(counts, key=lambda code: (-counts[code], code))
    got = json.loads(picklint(findings.folder, "json", "--statistics").decode())
    assert [(item["code"], item["count"]) for item in got] == [(c, counts[c]) for c in order]
    for name in "full", "concise":
        lines = picklint(findings.folder, name, "--statistics", "-q").decode().splitlines()
        assert [line.split("\t")[1].strip() for line in lines] == order
    for name in set(FORMATS) - {"full", "concise", "json"}:
        done = subprocess.run([PICKLINT, "check", "--statistics", "--output-format", name, "."],
                              cwd=findings.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              check=False)
        assert done.returncode == 2 and done.stdout == b"" and done.stderr, name


@test
def messages(findings):
    """What is said on stderr is harmless, too."""
    name = "gone\x1b[2J\u202e\n##[error]"
    for arguments in (["-o", f"{name}/x/.."], ["--rules", name], ["--config", name],
                      ["--stdin-filename", "x.py", name], ["--baseline", name], [f"--{name}"]):
        done = subprocess.run([PICKLINT, "check", *arguments], cwd=findings.folder, check=False,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE)
        said = done.stderr.decode()
        assert said.startswith("picklint: ") and "gone" in said, (arguments, said)
        assert shown(name)[:14] in said and said.count("\n") == 1, (arguments, said)
        check_harmless(said)


def main():
    failed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name).resolve() / "hostile"
        folder.mkdir()
        write_hostile(folder)
        findings = Findings(folder)
        for function in tests:
            try:
                function(findings)
            except (AssertionError, KeyError, IndexError, ValueError) as error:
                failed += 1
                print(f"FAIL {function.__name__}: {type(error).__name__}: {error}")
    print(f"{len(tests) - failed} passed, {failed} failed")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
