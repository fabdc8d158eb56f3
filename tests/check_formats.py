#!/usr/bin/env python3
"""Let the programs of others judge picklint's formats (see tests/validators; `make check-formats`).

    check_formats.py PICKLINT

Reports over the examples, over hostile programs and of a clean run are valid; and to see that the
validators look, each is given one with a fault, and has to refuse it.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

import formats

ROOT = pathlib.Path(__file__).resolve().parent.parent
OWN = ROOT / "tests/validators"
PACKAGES = ROOT / "build/validators/node_modules"
SARIF = PACKAGES / "@microsoft/sarif-multitool-linux"
RDJSON = PACKAGES / "@umbrelladocs/rdformat-validator/bin/rdformat-validator.js"
# The project has no address on the web to give for informationUri.
ACCEPTED = {"SARIF2005"}


def run(*command):
    """What is wrong: "" where the status is 0."""
    done = subprocess.run([str(part) for part in command], cwd=ROOT, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False)
    return "" if done.returncode == 0 else done.stdout.decode("utf-8", "replace") or "status not 0"


def check_sarif(path):
    out = path.with_suffix(".judged")
    out.unlink(missing_ok=True)
    said = run(SARIF / "Sarif.Multitool", "validate", "--rule-kind", "Sarif;Ghas", "--output", out, path)
    if not out.exists():
        return said or "no verdict"
    judged = json.loads(out.read_text(encoding="utf-8-sig"))
    faults = [f"{result['ruleId']} {result['message'].get('arguments', [])[:2]}"
              for result in judged["runs"][0]["results"] if result["ruleId"] not in ACCEPTED]
    return "\n".join(faults[:5]) or check_schema(SARIF / "sarif-2.1.0.json", path)


def check_schema(schema, path):
    return run("node", OWN / "ajv.cjs", schema, path)


def check_junit(path):
    return run("xmllint", "--noout", "--nonet", "--schema", OWN / "junit.xsd", path)


def check_rdjson(path):
    return run("node", RDJSON, "--strict", "--no-extra-fields", path)


def check_gitlab(path):
    return check_schema(OWN / "gitlab.schema.json", path)


def check_json(path):
    return check_schema(ROOT / "docs/findings.schema.json", path)


# The validator of each format, and a fault: what is put in the place of what, once.
VALIDATORS = {
    "sarif": (check_sarif, '"level": "error"', '"level": "major"'),
    "junit": (check_junit, ' classname="', ' class="'),
    "rdjson": (check_rdjson, '"severity": "ERROR"', '"severity": "MAJOR"'),
    "gitlab": (check_gitlab, '"fingerprint"', '"fingermark"'),
    "json": (check_json, '"noqa_row"', '"noqa_line"'),
}


def reports(name):
    """Pairs of what a report is of and its text."""
    yield "the examples", formats.picklint(ROOT, name, paths=["examples"])
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "a.py").write_text("", encoding="utf-8")
        yield "nothing", formats.picklint(folder, name, status=0, paths=["."])
        formats.write_hostile(pathlib.Path(folder))
        yield "hostile programs", formats.picklint(folder, name)


def main():
    passed = failed = 0
    for name, (check, right, wrong) in VALIDATORS.items():
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / f"report.{name}"
            for what, report in reports(name):
                path.write_bytes(report)
                problem = check(path)
                passed, failed = passed + (not problem), failed + bool(problem)
                if problem:
                    print(f"FAIL {name} of {what}: {problem}")
                if what == "the examples":
                    faulty = report.decode().replace(right, wrong, 1)
            assert wrong in faulty, f"{name}: nothing to make a fault of"
            path.write_text(faulty, encoding="utf-8")
            refused = bool(check(path))
            passed, failed = passed + refused, failed + (not refused)
            if not refused:
                print(f"FAIL {name}: {wrong} goes for valid")
    print(f"{passed} passed, {failed} failed")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
