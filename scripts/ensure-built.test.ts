import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { ensureBuilt } from "./ensure-built.ts";

/** A build that notes that it ran, and is made of what it makes. */
const BUILD = `
  const { appendFileSync, mkdirSync, writeFileSync } = require("node:fs");
  appendFileSync("builds", "x");
  if (process.env.FINELINE_BUILD_FAILS) process.exit(1);
  mkdirSync("dist/web", { recursive: true });
  writeFileSync("dist/web/index.html", "");
  writeFileSync("dist/fineline.js", "");
`;

describe("ensureBuilt", () => {
  it("builds once, and again when a source is changed, added or gone, or the build is", async (test) => {
    const { root, builds, write } = project(test);
    const steps: readonly (() => void)[] = [
      () => undefined,
      () => write("src/bin/main.ts", "// longer than it was"),
      () => write("src/bin/another.ts", ""),
      () => rmSync(join(root, "src/bin/another.ts")),
      () => write("package-lock.json", '{"changed": true}'),
      () => rmSync(join(root, "dist/web/index.html")),
      () => rmSync(join(root, "dist"), { recursive: true }),
    ];
    for (const [i, change] of steps.entries()) {
      change();
      await ensureBuilt({ root });
      await ensureBuilt({ root });
      assert.equal(builds(), i + 1, `after step ${i}`);
    }
  });

  it("a test that changes builds nothing", async (test) => {
    const { root, builds, write } = project(test);
    await ensureBuilt({ root });
    write("src/bin/main.test.ts", "");
    await ensureBuilt({ root });
    assert.equal(builds(), 1);
  });

  it("says before it builds that it does, and otherwise nothing", async (test) => {
    const { root } = project(test);
    const said: string[] = [];
    const onBuild = () => said.push("building");
    await ensureBuilt({ root, onBuild });
    await ensureBuilt({ root, onBuild });
    assert.deepEqual(said, ["building"]);
  });

  it("several processes at once build once, and all find it built", async (test) => {
    const { root, builds } = project(test);
    const module = JSON.stringify(new URL("./ensure-built.ts", import.meta.url).href);
    const script = `
      const { ensureBuilt } = await import(${module});
      await ensureBuilt({ root: ${JSON.stringify(root)} });
    `;
    const children = [1, 2, 3, 4].map(() => spawn(process.execPath, ["--input-type=module", "-e", script]));
    const statuses = await Promise.all(children.map(async (child) => (await once(child, "exit"))[0]));
    assert.deepEqual(statuses, [0, 0, 0, 0]);
    assert.equal(builds(), 1);
  });

  it("a build that failed is said to have, and is tried again", async (test) => {
    const { root, builds } = project(test);
    process.env.FINELINE_BUILD_FAILS = "1";
    try {
      await assert.rejects(ensureBuilt({ root }), { message: "the build failed with 1" });
    } finally {
      delete process.env.FINELINE_BUILD_FAILS;
    }
    await ensureBuilt({ root });
    assert.equal(builds(), 2);
  });

  it("whoever was killed while building keeps nobody waiting", async (test) => {
    const { root, builds, write } = project(test);
    const child = spawn(process.execPath, ["-e", ""]);
    await once(child, "exit");
    write(".build/building/pid", String(child.pid));
    await ensureBuilt({ root });
    assert.equal(builds(), 1);
  });
});

function project(test: Pick<TestContext, "after">) {
  const root = mkdtempSync(join(tmpdir(), "fineline-build-"));
  test.after(() => rmSync(root, { recursive: true, force: true }));
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write("scripts/build.ts", BUILD);
  write("src/bin/main.ts", "");
  write("package-lock.json", "{}");
  return { root, write, builds: () => readFileSync(join(root, "builds"), "utf8").length };
}
