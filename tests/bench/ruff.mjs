// Ruff's own build for node, over all .py files below the folders given, as one program.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { createRequire } from "node:module";

const [modules, ...paths] = process.argv.slice(2);
const { Workspace, PositionEncoding } = createRequire(join(modules, "x"))("@astral-sh/ruff-wasm-nodejs");
const workspace = new Workspace({ lint: { select: ["E4", "E7", "E9", "F"] } }, PositionEncoding.UTF16);
let found = 0;

function check(path) {
    if (statSync(path).isDirectory())
        readdirSync(path).forEach((name) => check(join(path, name)));
    else if (path.endsWith(".py"))
        found += workspace.check(readFileSync(path, "utf8")).length;
}

paths.forEach(check);
console.log(found);
