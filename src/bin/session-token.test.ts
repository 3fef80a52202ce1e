import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { loadSessionToken } from "./session-token.ts";

const NO_MODES = process.platform === "win32" && "Windows keeps no such modes";

describe("session token", () => {
  it("is made once, in a file that nobody else may read, and leaves nothing beside it", { skip: NO_MODES }, (test) => {
    const home = join(temporaryFolder(test), "new");
    const token = loadSessionToken(home);
    assert.match(token, /^[\w-]{43}$/);
    assert.equal(loadSessionToken(home), token);
    assert.equal(statSync(join(home, "session-token")).mode & 0o777, 0o600);
    assert.deepEqual(readdirSync(home), ["session-token"]);
  });

  it("is another one in every home, and after it was removed", (test) => {
    const [home, other] = [temporaryFolder(test), temporaryFolder(test)];
    const token = loadSessionToken(home);
    assert.notEqual(loadSessionToken(other), token);
    rmSync(join(home, "session-token"));
    assert.notEqual(loadSessionToken(home), token);
  });

  it("a file that others could read is locked again", { skip: NO_MODES }, (test) => {
    const home = temporaryFolder(test);
    loadSessionToken(home);
    chmodSync(join(home, "session-token"), 0o644);
    loadSessionToken(home);
    assert.equal(statSync(join(home, "session-token")).mode & 0o777, 0o600);
  });

  it("a file that holds something else is refused by name and stays as it is", (test) => {
    const home = temporaryFolder(test);
    const path = join(home, "session-token");
    writeFileSync(path, "secret\n");
    assert.throws(() => loadSessionToken(home), {
      name: "FileError",
      message: `${path} holds no session token. Remove it, and a new one is made.`,
    });
    assert.equal(readFileSync(path, "utf8"), "secret\n");
  });

  it("processes that start at the same moment agree on one", (test) => {
    const home = temporaryFolder(test);
    const module = new URL("./session-token.ts", import.meta.url).href;
    const script = `
      const { loadSessionToken } = await import(${JSON.stringify(module)});
      const until = Number(process.env.AT);
      while (Date.now() < until);
      console.log(loadSessionToken(${JSON.stringify(home)}));
    `;
    const all = `for i in 1 2 3 4; do "$NODE" --input-type=module -e "$SCRIPT" & done; wait`;
    const env = { ...process.env, NODE: process.execPath, SCRIPT: script, AT: String(Date.now() + 1500) };
    const { stdout } = spawnSync("/bin/sh", ["-c", all], { env, encoding: "utf8" });
    const tokens = stdout.trim().split("\n");
    assert.equal(tokens.length, 4);
    assert.deepEqual(new Set(tokens), new Set([loadSessionToken(home)]));
  });
});

function temporaryFolder(test: Pick<TestContext, "after">): string {
  const folder = mkdtempSync(join(tmpdir(), "fineline-token-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
