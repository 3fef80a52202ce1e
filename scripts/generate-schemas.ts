import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildCaseSchema, buildPlanSchema, buildPlaybookSchema } from "../src/contract/index.ts";

const root = new URL("../", import.meta.url);

const schemas = {
  "case.schema.json": buildCaseSchema(),
  "plan.schema.json": buildPlanSchema(),
  "playbook.schema.json": buildPlaybookSchema(),
};

for (const [name, schema] of Object.entries(schemas)) {
  const path = fileURLToPath(new URL(`docs/${name}`, root));
  writeFileSync(path, JSON.stringify(schema));
  execFileSync(fileURLToPath(new URL("node_modules/.bin/biome", root)), ["format", "--write", path]);
}
