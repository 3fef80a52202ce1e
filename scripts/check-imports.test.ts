import assert from "node:assert/strict";
import { it } from "node:test";
import { findForbiddenImports } from "./check-imports.ts";

it("a package or a module of Node that its layer may not have is named with its file", () => {
  assert.deepEqual(
    findForbiddenImports([
      {
        path: "src/engine/planner/planted.ts",
        text: 'import { Kysely } from "kysely";\nimport { x } from "./y.ts";\n',
      },
      { path: "src/engine/letters/fine.ts", text: 'import { Liquid } from "liquidjs";\n' },
      {
        path: "src/cli/planted.ts",
        text: 'import {\n  DatabaseSync,\n} from "node:sqlite";\nconst a = await import("zod");\n',
      },
      { path: "src/app/planted.ts", text: 'export { readFileSync } from "node:fs";\n' },
    ]),
    [
      "src/engine/planner/planted.ts: engine may not import kysely",
      "src/cli/planted.ts: cli may not import node:sqlite",
      "src/cli/planted.ts: cli may not import zod",
      "src/app/planted.ts: app may not import node:fs",
    ],
  );
});
