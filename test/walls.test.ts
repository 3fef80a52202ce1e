import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";

/** The walls between layers are only walls if they catch something: each is tried with a planted error. */
const root = new URL("../", import.meta.url).pathname;
const bin = (name: string) => join(root, "node_modules", ".bin", name);

interface Plant {
  readonly title: string;
  readonly file: string;
  readonly code: string;
  readonly caughtBy: RegExp;
}

/** Checkers side by side would each work out the same types: this takes half the processor time. */
const ALONE = ["--singleThreaded"] as const;

const TYPE_PLANTS: readonly Plant[] = [
  {
    title: "the engine cannot reach Node",
    file: "src/engine/planted.ts",
    code: 'import { readFileSync } from "node:fs";\nexport const planted = readFileSync;\n',
    caughtBy: /src\/engine\/planted\.ts.*node:fs/,
  },
  {
    title: "the engine cannot fetch",
    file: "src/engine/planted.ts",
    code: 'export const planted = () => fetch("https://example.com");\n',
    caughtBy: /src\/engine\/planted\.ts.*'fetch'/,
  },
  {
    title: "the engine cannot read the environment",
    file: "src/engine/planted.ts",
    code: "export const planted = () => process.env;\n",
    caughtBy: /src\/engine\/planted\.ts.*'process'/,
  },
  {
    title: "the engine cannot import the contract",
    file: "src/engine/planted.ts",
    code: 'export type { PlanJson } from "../contract/index.ts";\n',
    caughtBy: /src\/contract\/index\.ts.*src\/engine/,
  },
  {
    title: "the contract cannot import a use case",
    file: "src/contract/planted.ts",
    code: 'export type { CaseStore } from "../app/index.ts";\n',
    caughtBy: /src\/app\/index\.ts.*src\/contract/,
  },
  {
    title: "a use case cannot import a store",
    file: "src/app/planted.ts",
    code: 'export { openCaseStore } from "../storage/sqlite/index.ts";\n',
    caughtBy: /src\/storage\/sqlite\/index\.ts.*src\/app/,
  },
  {
    title: "a command cannot import a store",
    file: "src/cli/planted.ts",
    code: 'export { openCaseStore } from "../storage/sqlite/index.ts";\n',
    caughtBy: /src\/storage\/sqlite\/index\.ts.*src\/cli/,
  },
];

const STYLE_PLANTS: readonly Plant[] = [
  {
    title: "the engine has no clock",
    file: "src/engine/planted.ts",
    code: "export const planted = () => Date.now();\n",
    caughtBy: /planted\.ts[\s\S]*noRestrictedGlobals/,
  },
  {
    title: "the engine has no chance",
    file: "src/engine/planted.ts",
    code: "export const planted = () => Math.random();\n",
    caughtBy: /planted\.ts[\s\S]*no clock and no chance/,
  },
  {
    title: "the engine does not ask Temporal for the time",
    file: "src/engine/planted.ts",
    code: "export const planted = () => Temporal.Now.instant();\n",
    caughtBy: /planted\.ts[\s\S]*no clock and no chance/,
  },
  {
    title: "a folder is entered by its face alone",
    file: "src/cli/planted.ts",
    code: 'export { formatDate } from "../engine/time/instant.ts";\n',
    caughtBy: /planted\.ts[\s\S]*noRestrictedImports/,
  },
];

describe("walls", () => {
  let copy: string;

  before(() => {
    copy = mkdtempSync(join(root, ".build-walls-"));
    for (const name of ["src", "tsconfig.base.json", "tsconfig.json", "biome.json"]) {
      cpSync(join(root, name), join(copy, name), {
        recursive: true,
        filter: (path) => !path.includes("holidays/data/") || path.endsWith("countries.json"),
      });
    }
    cpSync(join(root, "scripts/lint"), join(copy, "scripts/lint"), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  });

  after(() => rmSync(copy, { recursive: true, force: true }));

  function plant({ file, code }: Plant, command: string, ...args: readonly string[]): string {
    const path = join(copy, file);
    writeFileSync(path, code);
    const { stdout, stderr, status } = spawnSync(bin(command), args, { cwd: copy, encoding: "utf8" });
    rmSync(path);
    assert.notEqual(status, 0, "the planted error was not caught");
    return stdout + stderr;
  }

  it("without a planted error nothing is caught", () => {
    const { status, stdout } = spawnSync(bin("tsc"), ["-b", "src/cli", "src/storage", ...ALONE], {
      cwd: copy,
      encoding: "utf8",
    });
    assert.equal(status, 0, stdout);
  });

  for (const wall of TYPE_PLANTS) {
    it(wall.title, () => {
      const layer = wall.file.split("/").slice(0, 2).join("/");
      assert.match(plant(wall, "tsc", "-b", layer, ...ALONE, "--pretty", "false"), wall.caughtBy);
    });
  }

  for (const wall of STYLE_PLANTS) {
    it(wall.title, () => {
      assert.match(plant(wall, "biome", "lint", "--vcs-enabled=false", wall.file), wall.caughtBy);
    });
  }
});
