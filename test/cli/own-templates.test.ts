import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { runFineline } from "./run-fineline.ts";

const NOW = ["--now", "2026-11-16T10:00:00-05:00"];
const example = new URL("../../examples/first-case.json", import.meta.url).pathname;

describe("templates of one's own", () => {
  let home: string;
  const draft = (...more: readonly string[]) =>
    runFineline({ args: ["--home", home, ...NOW, "draft", "globex", "thank-you", "lee", ...more] });

  before(async () => {
    home = mkdtempSync(join(tmpdir(), "fineline-templates-"));
    await runFineline({ args: ["--home", home, "import", example] });
    mkdirSync(join(home, "templates"));
  });
  after(() => rmSync(home, { recursive: true }));

  it("one that lies in the home takes the place of ours", async () => {
    const path = join(home, "templates", "thank-you.liquid");
    writeFileSync(
      path,
      'Subject: Thank you: {{ about }}\n\n{{ greeting }}\n\nWe spoke of {{ topic | gap: "what" }}.\n\n{{ sign_off }}\n',
    );
    const { status, stdout } = await draft();
    rmSync(path);
    assert.equal(status, 0);
    assert.match(stdout, /We spoke of start dates\./);
  });

  it("one with a fault is told with its line, and nothing is written", async () => {
    const path = join(home, "broken.liquid");
    writeFileSync(path, "Subject: Thank you\n\n{{ greeting }}\n{% if topic %}\n");
    const { status, stdout, stderr } = await draft("--template", path);
    assert.equal(status, 2);
    assert.equal(stdout, "");
    assert.match(stderr, /broken\.liquid:4:\d+: /);
  });

  it("ours is printed to begin with, and taken back it gives the same letter", async () => {
    const shown = await draft("--show-template");
    const path = join(home, "ours.liquid");
    writeFileSync(path, shown.stdout);
    assert.equal((await draft("--template", path)).stdout, (await draft()).stdout);
  });
});
