import assert from "node:assert/strict";
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, posix } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { buildSite } from "../../scripts/site/build-site.ts";
import { readDocument } from "../../scripts/site/read-document.ts";
import { readRuleExamples } from "../../scripts/site/rule-example.ts";
import { CONTENTS, ROOT, readPages, readParts, resolveLink } from "../../scripts/site/site-page.ts";
import { type Browsing, DESKTOP, PHONE, startBrowsing } from "../web/browse.ts";
import { findFaults } from "../web/page-faults.ts";

const pages = readPages();
const readme = readFileSync(join(ROOT, "README.md"), "utf8");
const documents = [...pages, { source: "README.md", text: readme, document: readDocument(readme) }];

describe("the documents", () => {
  it("every link in them leads to a file that is there, and to a heading that it has", () => {
    const dead = documents.flatMap(({ source, document }) =>
      document.links.flatMap(({ target, line }) => {
        const to = resolveLink(source, target);
        return to === undefined || isThere(to) ? [] : [`${source}:${line}: ${target}`];
      }),
    );
    assert.deepEqual(dead, []);
  });

  it("each is listed in the contents, once", () => {
    const listed = readParts(pages).flatMap(({ pages }) => pages.map(({ address }) => address));
    const others = pages.filter(({ source }) => source !== CONTENTS).map(({ address }) => address);
    assert.deepEqual(listed.toSorted(), others.toSorted());
  });

  it("what the rulebook shows of a plan is what the engine makes of the case beside it", () => {
    const rulebook = pages.find(({ source }) => source === "docs/rulebook.md")!;
    const examples = readRuleExamples(rulebook.document.blocks);
    assert.ok(examples.length >= 10);
    for (const { line, shown, lines } of examples) {
      assert.notEqual(shown.length, 0, `line ${line} shows no plan`);
      assert.deepEqual(
        shown,
        lines.filter((made) => shown.includes(made)),
        `docs/rulebook.md:${line}`,
      );
    }
  });

  it("headings have the anchors that GitHub gives them", () => {
    const { headings } = readDocument(
      "# The `plan`: what, when?\n## Größe & more\n## Again\n```text\n# none\n```\n## Again\n",
    );
    assert.deepEqual(
      headings.map(({ anchor }) => anchor),
      ["the-plan-what-when", "größe--more", "again", "again-1"],
    );
  });
});

function isThere({ path, anchor }: { readonly path: string; readonly anchor: string }): boolean {
  const target = documents.find(({ source }) => source === path);
  if (target === undefined) return existsSync(join(ROOT, path));
  return anchor === "" || target.document.headings.some((heading) => heading.anchor === anchor);
}

describe("the site of the documents", () => {
  const output = mkdtempSync(join(tmpdir(), "fineline-site-"));
  before(() => buildSite(output));
  after(() => rmSync(output, { recursive: true, force: true }));

  it("every link in it leads to a file of the site, and to an anchor that is in it; nothing comes from elsewhere", () => {
    const texts = new Map(
      globSync("**/*.html", { cwd: output }).map((name) => [
        name.replaceAll("\\", "/"),
        readFileSync(join(output, name), "utf8"),
      ]),
    );
    assert.equal(texts.size, pages.length);
    const dead = [...texts].flatMap(([name, text]) =>
      [...text.matchAll(/<(\w+)[^>]*? (?:href|src|srcset)="([^"]*)"/g)].flatMap(([, tag, target = ""]) => {
        if (/^[a-z]+:/.test(target)) return tag === "a" ? [] : [`${name}: ${target}`];
        const [place = "", anchor] = target.split("#");
        const path = place === "" ? name : posix.join(posix.dirname(name), place);
        const isFound =
          anchor === undefined ? existsSync(join(output, path)) : texts.get(path)?.includes(` id="${anchor}"`);
        return isFound ? [] : [`${name}: ${target}`];
      }),
    );
    assert.deepEqual(dead, []);
  });

  it("the rulebook draws a plan for each of its examples", () => {
    const rulebook = readFileSync(join(output, "rulebook.html"), "utf8");
    assert.equal(rulebook.match(/<div class="plan"/g)?.length, 11);
    assert.match(rulebook, /<b>upcoming<\/b> Second check-in with Lee Okafor, from Wed 2 Dec, 09:00/);
    assert.match(rulebook, /<p id="CI3">/);
  });

  it("the reference has every route of the description beside it", () => {
    const page = readFileSync(join(output, "api.html"), "utf8");
    const { paths } = JSON.parse(readFileSync(join(output, "openapi.json"), "utf8")) as { readonly paths: object };
    assert.ok(Object.keys(paths).length > 50);
    for (const path of Object.keys(paths)) assert.ok(page.includes(`<code>${path}</code>`), path);
  });

  it("can be read by everybody, by day and by night, on a phone and on a desk", async (t) => {
    const browsing = await startBrowsing();
    if ("missing" in browsing) return t.skip(browsing.missing);
    try {
      assert.deepEqual(await faultsOf(browsing, output), []);
    } finally {
      await browsing.close();
    }
  });
});

/** Each look at the pages that hold what the others hold, too. */
const LOOKS = [
  { ...DESKTOP, colorScheme: "light", pages: ["index.html", "letters.html"] },
  { ...PHONE, colorScheme: "dark", pages: ["guides/job-seekers.html"] },
] as const;

async function faultsOf({ newDevice }: Browsing, output: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { pages, ...options } of LOOKS) {
    const { context, errors, outside, close } = await newDevice(options);
    const page = await context.newPage();
    for (const name of pages) {
      await page.goto(pathToFileURL(join(output, name)).href);
      faults.push(...(await findFaults(page)).map((fault) => `${basename(name)}: ${fault}`));
    }
    faults.push(...errors, ...outside);
    await close();
  }
  return faults;
}
