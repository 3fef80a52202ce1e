import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

/** Builds `dist/`: the command line in a few files that start fast, and the tables of public holidays beside them. */
const root = new URL("../", import.meta.url);
const dist = new URL("dist/", root);
const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as { version: string };

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
await build({
  absWorkingDir: root.pathname,
  entryPoints: { program: "src/bin/fineline.ts", "plan-worker": "src/bin/plan-worker.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  minify: true,
  platform: "node",
  target: "node26",
  format: "esm",
  define: { FINELINE_VERSION: JSON.stringify(version) },
  legalComments: "linked",
  logLevel: "warning",
});
cpSync(new URL("src/holidays/data/", root), new URL("holidays/", dist), { recursive: true });

/** What the shell starts: plain enough for any Node, so that an old one gets a sentence and not a syntax error. */
const launcher = `#!/usr/bin/env node
const [major] = process.versions.node.split(".");
if (Number(major) < 26) {
  console.error("Fineline needs Node.js 26 or newer; this is " + process.version + ".");
  process.exitCode = 2;
} else {
  const { enableCompileCache } = await import("node:module");
  enableCompileCache();
  await import("./program.js");
}
`;
writeFileSync(new URL("fineline.js", dist), launcher);
chmodSync(new URL("fineline.js", dist), 0o755);
