import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { linkToScripts } from "./page-scripts.ts";
import { openWebFiles } from "./web-files.ts";

const folder = mkdtempSync(join(tmpdir(), "fineline-pages-"));
after(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, "index.html"), "<!doctype html>");
writeFileSync(
  join(folder, "pages.json"),
  JSON.stringify({
    case: ["/assets/case.js", "/assets/line.js"],
    letter: ["/assets/letter.js"],
    gallery: ["/assets/g.js"],
  }),
);
const files = openWebFiles(pathToFileURL(`${folder}/`));

describe("the header that names a page's own scripts", () => {
  it("names those of the page that the address leads to", () => {
    assert.equal(
      linkToScripts("case/globex", files),
      "</assets/case.js>; rel=modulepreload, </assets/line.js>; rel=modulepreload",
    );
    assert.equal(linkToScripts("case/globex/letter/thank-you%2Fi1", files), "</assets/letter.js>; rel=modulepreload");
    assert.equal(linkToScripts("design", files), "</assets/g.js>; rel=modulepreload");
  });

  it("is left out where the page has none of its own, and of names that no page has", () => {
    for (const path of ["", "board", "__proto__", "constructor/x"]) assert.equal(linkToScripts(path, files), undefined);
  });
});
