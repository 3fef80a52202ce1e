import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { describeSettings } from "../../src/service/config/index.ts";
import { describeMetrics } from "../../src/service/running/index.ts";

const page = readFileSync(new URL("../../docs/operators.md", import.meta.url), "utf8");

it("the operators' page lists every setting as the program reads it", () => {
  assert.ok(page.includes(`\n${describeSettings()}\n`));
});

it("the operators' page lists every metric as the program tells it", () => {
  assert.ok(page.includes(`\n${describeMetrics()}\n`));
});
