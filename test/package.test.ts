import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { ensureBuilt } from "../scripts/ensure-built.ts";

/** The package as people get it: packed, unpacked into an empty folder, and run there without anything else. */
describe("the package", () => {
  const root = new URL("../", import.meta.url).pathname;
  const firstCase = new URL("conformance/worked/01-first-case.json", import.meta.url);
  let folder: string;
  let program: string;

  before(async () => {
    // As packing does it, but not anew where it is done already.
    await ensureBuilt();
    folder = mkdtempSync(join(tmpdir(), "fineline-package-"));
    const packed = execFileSync("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder], {
      cwd: root,
      encoding: "utf8",
    });
    const [{ filename }] = JSON.parse(packed.slice(packed.indexOf("[\n"))) as [{ filename: string }];
    execFileSync("tar", ["-xzf", filename], { cwd: folder });
    program = join(folder, "package", "dist", "fineline.js");
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  function run(args: readonly string[], input = "", nodeFlags: readonly string[] = []) {
    return spawnSync(process.execPath, [...nodeFlags, program, "--home", join(folder, "home"), ...args], {
      cwd: folder,
      input,
      encoding: "utf8",
      maxBuffer: 2 ** 30,
      env: { ...process.env, FINELINE_NO_SKIPS: undefined, NO_COLOR: "1" },
    });
  }

  it("is built whenever it is packed", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    assert.equal(scripts.prepack, "node scripts/build.ts");
  });

  it("carries its bill of materials: what is installed with it, and what went into its pages", () => {
    const { version, dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const { metadata, components } = JSON.parse(readFileSync(join(folder, "package/dist/sbom.json"), "utf8"));
    assert.equal(metadata.component.purl, `pkg:npm/fineline@${version}`);
    const refs = new Set(components.map((each: Record<string, string>) => each["bom-ref"]));
    const installed = Object.entries(dependencies).map(([name, version]) => `${name}@${version}`);
    assert.deepEqual(
      installed.filter((each) => !refs.has(each)),
      [],
    );
    const names = new Set(components.map(({ name }: { name: string }) => name));
    assert.deepEqual([names.has("preact"), names.has("vite")], [true, false]);
  });

  it("tells its version, which is the package's", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    assert.equal(run(["--version"]).stdout, `fineline ${version}\n`);
  });

  it("greets who has nothing yet, and has brought all that it needs", () => {
    const { status, stdout, stderr } = run([]);
    assert.deepEqual([status, stderr], [0, ""]);
    assert.match(stdout, /^Fineline: after an interview, whom to contact/);
    assert.match(stdout, /\n {2}fineline {8}asks about an interview.*\n {2}fineline today .*\n {2}fineline serve /);
    assert.match(stdout, /\nHave you had an interview\?\n/);
    const { isWell, findings } = JSON.parse(run(["doctor", "--json"]).stdout);
    assert.equal(isWell, true);
    const pages = findings.filter(({ what }: { what: string }) => /application is not built|holidays/.test(what));
    assert.deepEqual(pages, []);
  });

  it("plans a case, public holidays included", () => {
    const worked = JSON.parse(readFileSync(firstCase, "utf8")) as { case: unknown };
    const { status, stdout, stderr } = run(["plan", "-", "--json"], JSON.stringify(worked.case));
    assert.equal(stderr, "");
    assert.equal(status, 0);
    const second = JSON.parse(stdout).steps.find((step: { id: string }) => step.id === "check-in/t1/2");
    assert.equal(second.window.opens, "2026-12-02T09:00:00-05:00[America/New_York]");
  });

  it("plans a long stream with its workers, in order", () => {
    const worked = JSON.parse(readFileSync(firstCase, "utf8")) as { case: Record<string, unknown> };
    const lines = Array.from({ length: 2_000 }, (_, i) =>
      JSON.stringify({ ...worked.case, playbook: i % 2 === 0 ? "fineline" : "the-nest" }),
    );
    const { status, stdout } = run(["plan", "--ndjson"], `${lines.join("\n")}\n`);
    assert.equal(status, 0);
    const playbooks = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).playbook);
    assert.deepEqual(
      playbooks,
      lines.map((_, i) => (i % 2 === 0 ? "fineline" : "the-nest")),
    );
  });

  it("keeps a case and shows it the next time", () => {
    const worked = JSON.parse(readFileSync(firstCase, "utf8")) as { case: unknown };
    assert.equal(run(["import", "-"], JSON.stringify(worked.case)).status, 0);
    const { status, stdout } = run(["today", "--now", "2026-11-16T10:00:00-05:00"]);
    assert.equal(status, 0);
    assert.match(stdout, /Thank Lee Okafor/);
  });

  it("under an older Node it says in one sentence what it needs", () => {
    const pretend = 'data:text/javascript,Object.defineProperty(process.versions, "node", { value: "20.20.2" })';
    const { status, stderr } = run(["today"], "", ["--import", pretend]);
    assert.equal(status, 2);
    assert.match(
      stderr,
      /^Fineline needs Node\.js 26 or newer; this is v[\d.]+\.\nWhere it is installed in a folder, npm brought one along: npx fineline\n$/,
    );
  });
});
