// ajv.cjs SCHEMA FILE: says what is wrong with the JSON, and ends with 1; or nothing.
const { readFileSync } = require("node:fs");
const { resolve } = require("node:path");

const packages = resolve("build/validators/node_modules");

const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const [schema, file] = process.argv.slice(2);
const rules = read(schema);
const { default: Ajv } = require(`${packages}/ajv/dist/${/2020-12/.test(rules.$schema) ? "2020" : "ajv"}`);
const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(rules);
if (!validate(read(file))) {
  console.log(validate.errors.slice(0, 5));
  process.exitCode = 1;
}
