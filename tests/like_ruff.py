#!/usr/bin/env python3
"""Ask Ruff what it makes of select and ignore, extended and not, and hold picklint to it (`make check-ruff`).

    like_ruff.py PICKLINT

Two of Ruff's codes stand for two of picklint's, their beginnings for beginnings. Layers are drawn at
random, the same in each run.
"""
import json
import pathlib
import random
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
RUFF = ROOT / "build/ruff/node_modules/@astral-sh/ruff-wasm-nodejs/ruff_wasm.js"
LAYERS = 300
SELECTORS = {"ALL": "ALL", "F": "PKL", "F4": "PKL3", "F40": "PKL30", "F401": "PKL302", "F8": "PKL1", "F84": "PKL10",
             "F841": "PKL101"}
RUFFS = "import os\n\n\ndef f():\n    y = 1\n"  # F401, F841
OURS = """import multiprocessing, threading

if __name__ == "__main__":
    with multiprocessing.Pool(1) as pool:
        pool.map(print, [threading.Lock()])
        pool.map(lambda x: x, [1])
"""


def draw_layers():
    draw = random.Random(1)
    for _ in range(LAYERS):
        layer = {"select": draw.sample(list(SELECTORS), draw.choice([0, 1, 1, 2, 3]))}
        for key in ("ignore", "extend-select", "extend-ignore"):
            if draw.random() < 0.5:
                layer[key] = draw.sample(list(SELECTORS), draw.choice([0, 1, 1, 2, 3]))
        yield layer


def ask_ruff(layers):
    """The codes of SELECTORS that Ruff finds under each layer."""
    question = json.dumps({"program": RUFFS, "layers": layers})
    done = subprocess.run(["node", ROOT / "tests/ruff/ask.cjs", RUFF], input=question, text=True, check=True,
                          stdout=subprocess.PIPE)
    return [{code for code in codes if code in SELECTORS} for codes in json.loads(done.stdout)]


def ask_picklint(picklint, folder, layer):
    lines = [f"{key} = {json.dumps([SELECTORS[each] for each in selectors])}" for key, selectors in layer.items()]
    (folder / "picklint.toml").write_text("\n".join(lines), encoding="utf-8")
    done = subprocess.run([picklint, "check", "--exit-zero", "--output-format", "json", "main.py"], cwd=folder,
                          check=True, stdout=subprocess.PIPE)
    return {finding["code"] for finding in json.loads(done.stdout)}


def main():
    picklint = pathlib.Path(sys.argv[1]).resolve()
    layers = list(draw_layers())
    failed = 0
    with tempfile.TemporaryDirectory(prefix="picklint-") as name:
        folder = pathlib.Path(name)
        (folder / "main.py").write_text(OURS, encoding="utf-8")
        for layer, codes in zip(layers, ask_ruff(layers), strict=True):
            want, got = {SELECTORS[code] for code in codes}, ask_picklint(picklint, folder, layer)
            failed += want != got
            if want != got:
                print(f"FAIL {layer}: Ruff's way is {want}, picklint's {got}")
    print(f"{len(layers) - failed} passed, {failed} failed")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
