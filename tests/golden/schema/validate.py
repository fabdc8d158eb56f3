"""Validate findings on stdin (json, or json-lines with --lines) against the schema in docs/."""
import json
import pathlib
import re
import sys

DOCS = pathlib.Path(__file__).resolve().parents[3] / "docs"
SCHEMA = json.loads((DOCS / "findings.schema.json").read_text(encoding="utf-8"))
TYPES = {"object": dict, "array": list, "string": str, "integer": int, "null": type(None)}


def resolve(schema):
    return SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema


def check(value, schema, where):
    """What is wrong with the value, by the words of JSON Schema that ours uses."""
    schema = resolve(schema)
    wanted = schema.get("type", [])
    wanted = [wanted] if isinstance(wanted, str) else wanted
    if wanted and not any(isinstance(value, TYPES[name]) for name in wanted):
        yield f"{where}: {value!r} is none of {wanted}"
        return
    if "enum" in schema and value not in schema["enum"]:
        yield f"{where}: {value!r} is none of {schema['enum']}"
    if isinstance(value, str):
        if not re.search(schema.get("pattern", ""), value) or len(value) < schema.get("minLength", 0):
            yield f"{where}: {value!r} has the wrong form"
    elif isinstance(value, int) and value < schema.get("minimum", value):
        yield f"{where}: {value} is too small"
    elif isinstance(value, list):
        if schema.get("uniqueItems") and len(set(value)) < len(value):
            yield f"{where}: {value} says something twice"
        for number, item in enumerate(value):
            yield from check(item, schema["items"], f"{where}[{number}]")
    elif isinstance(value, dict):
        for key in sorted(set(schema["required"]) - set(value)):
            yield f"{where}: {key} is missing"
        for key, item in value.items():
            if key not in schema["properties"]:
                yield f"{where}: {key} is not known"
            else:
                yield from check(item, schema["properties"][key], f"{where}.{key}")


def main():
    text = sys.stdin.read()
    if "--lines" in sys.argv:
        findings = [json.loads(line) for line in text.splitlines()]
    else:
        findings = json.loads(text)
    problems = list(check(findings, SCHEMA, "findings"))
    try:
        import jsonschema
    except ImportError:
        pass
    else:
        problems += [error.message for error in
                     jsonschema.Draft202012Validator(SCHEMA).iter_errors(findings)]
    print(*problems, "valid" if findings and not problems else "invalid", sep="\n")


main()
