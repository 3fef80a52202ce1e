import assert from "node:assert/strict";
import { it } from "node:test";
import { findForbiddenImports, findLoops } from "./check-imports.ts";

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

it("folders that import each other are named once, by the shortest way round", () => {
  assert.deepEqual(
    findLoops([
      { path: "src/web/shell/start.ts", text: 'const page = await import("../pages/today/index.ts");\n' },
      { path: "src/web/pages/today/page.tsx", text: 'import {\n  title,\n} from "../../frame/index.ts";\n' },
      { path: "src/web/frame/title.ts", text: 'export type { Root } from "../shell/root.ts";\n' },
      { path: "src/app/letters/send.ts", text: 'import "../ports/index.ts";\n' },
      { path: "src/app/ports/outbox.ts", text: 'import { state } from "../letters/state.ts";\n' },
    ]),
    [
      "src/web/frame → src/web/shell → src/web/pages/today → src/web/frame: folders import each other",
      "src/app/letters → src/app/ports → src/app/letters: folders import each other",
    ],
  );
});

it("arrows that go one way, and those between a folder and what lies in it, are no loop", () => {
  assert.deepEqual(
    findLoops([
      { path: "src/app/index.ts", text: 'export { send } from "./letters/send.ts";\n' },
      {
        path: "src/app/letters/send.ts",
        text: 'import { plan } from "../plan.ts";\nimport { x } from "../ports/x.ts";\n',
      },
      { path: "src/app/ports/x.ts", text: 'import { y } from "./y.ts";\nimport { kysely } from "kysely";\n' },
    ]),
    [],
  );
});
