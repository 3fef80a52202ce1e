import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const FOLDERS = "{bench,deploy,docs,examples,scripts,src,test}";
const files = globSync([`${FOLDERS}/**/*.*`, "*.*", ".ci/*"], { cwd: root });
const pages = globSync(["*.md", "docs/**/*.md", "test/**/*.md"], { cwd: root });

/** Files and folders that a page names, in whatever folder they lie; those that are made by a call, and addresses, are left out. */
function namesIn(page: string): readonly string[] {
  const text = readFileSync(`${root}${page}`, "utf8").replace(/```[\s\S]*?```/g, "");
  return [...text.matchAll(/`([\w@.-][\w@./-]*)`/g)]
    .map(([, name = ""]) => name)
    .filter((name) => /\.(?:tsx?|grit|c|service|yaml|ndjson)$|^[^.].*\/$/.test(name));
}

function isThere(name: string): boolean {
  const path = name.replace(/\/$/, "");
  return files.some((file) => (name === path ? `/${file}`.endsWith(`/${path}`) : `/${file}`.includes(`/${path}/`)));
}

describe("what the documents name", () => {
  it("is a file or a folder that is there", () => {
    const named = pages.flatMap((page) => namesIn(page).map((name) => ({ page, name })));
    assert.ok(named.length > 200, `${named.length} names were found`);
    assert.deepEqual(
      named.filter(({ name }) => !isThere(name)),
      [],
    );
  });

  it("of tests, by the beginning of a title, is a test that there is", () => {
    const rows = readFileSync(`${root}docs/security.md`, "utf8").split("\n");
    const titles = rows
      .filter((row) => row.startsWith("|"))
      .flatMap((row) => [...row.matchAll(/"([^"…]+)…?"/g)].map(([, title = ""]) => title));
    assert.ok(titles.length > 30, `${titles.length} titles were found`);
    const tests = globSync("{src,test}/**/*.test.ts", { cwd: root }).map((path) =>
      readFileSync(`${root}${path}`, "utf8"),
    );
    assert.deepEqual(
      titles.filter((title) => !tests.some((text) => text.includes(title))),
      [],
    );
  });
});
