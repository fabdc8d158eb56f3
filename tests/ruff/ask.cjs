// ask.cjs RUFF: reads {program, layers} as JSON; prints the codes that Ruff finds in the program under each
// of the layers, which are what a `[tool.ruff.lint]` may hold.
const { readFileSync } = require("node:fs");
const { Workspace, PositionEncoding } = require(process.argv[2]);

const { program, layers } = JSON.parse(readFileSync(0, "utf8"));
const answers = layers.map((lint) => {
  const workspace = new Workspace({ lint }, PositionEncoding.Utf16);
  return workspace.check(program).map((each) => each.code);
});
console.log(JSON.stringify(answers));
