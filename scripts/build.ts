import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { buildWeb, describeFirstLoad } from "./build-web.ts";
import { readShippedPackages } from "./licences/read-packages.ts";
import { sbomText } from "./licences/write-sbom.ts";
import { throughFaces } from "./through-faces.ts";

/**
 * Builds `dist/`: the command line in a few files that start fast, the tables of public holidays beside them, the browser
 * application under `web/`, and what all of it is made of: licences and a bill of materials.
 */
const root = new URL("../", import.meta.url);
const dist = new URL("dist/", root);
const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as { version: string };

/**
 * Takes Node's own modules as the process has them. Imported as modules, all their exports are looked at first, which
 * for `node:util` alone loads a dozen others: a quarter of the time of a short command.
 */
const builtins: Plugin = {
  name: "builtin-modules",
  setup({ onResolve, onLoad }) {
    const filter = new RegExp(`^(node:.+|${builtinModules.join("|")})$`);
    onResolve({ filter }, ({ path, kind }) =>
      // What is imported only when it is called for keeps its names by Node alone; of ours it would have a default.
      kind === "dynamic-import" ? { path, external: true } : { path, namespace: "builtin", sideEffects: false },
    );
    onLoad({ filter: /.*/, namespace: "builtin" }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
  },
};

/**
 * An import for effect alone, by which the bundler keeps the order of effects between the files it makes. No module here
 * has one (`sideEffects` in package.json), and with them every command would load all that any command needs.
 */
const IMPORT_FOR_EFFECT = /import"\.\/chunk-[A-Z0-9]+\.js";/g;

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
const { outputFiles, metafile } = await build({
  absWorkingDir: root.pathname,
  entryPoints: {
    program: "src/bin/fineline.ts",
    "plan-worker": "src/bin/plan-worker.ts",
    "proofread-worker": "src/proofread/proofread-worker.ts",
  },
  outdir: "dist",
  bundle: true,
  // Paths of the compiler lead to declarations; the bundle takes the libraries themselves.
  tsconfigRaw: {},
  splitting: true,
  minify: true,
  platform: "node",
  target: "node26",
  format: "esm",
  define: { FINELINE_VERSION: JSON.stringify(version) },
  plugins: [builtins, throughFaces],
  legalComments: "linked",
  // Those that load files of their own: fonts, and programs in WebAssembly.
  external: ["bidi-js", "fontkit", "harfbuzzjs", "harper.js", "linebreak", "pdfkit", "subset-font"],
  logLevel: "warning",
  write: false,
  metafile: true,
});
for (const { path, text } of outputFiles) writeFileSync(path, text.replace(IMPORT_FOR_EFFECT, ""));
const web = await buildWeb({ outDir: fileURLToPath(new URL("web/", dist)) });
console.log(describeFirstLoad(web.firstLoad));
// Beside the program for who reads files, beside the pages for who reads these.
for (const file of ["LICENSES.txt", "web/LICENSES.txt"]) {
  writeFileSync(new URL(file, dist), licencesOf([...Object.keys(metafile.inputs), ...web.modules]));
}
writeFileSync(new URL("sbom.json", dist), sbomText(readShippedPackages(fileURLToPath(root))));
cpSync(new URL("src/holidays/data/", root), new URL("holidays/", dist), { recursive: true });

/** What the shell starts: plain enough for any Node, so that an old one gets a sentence and not a syntax error. */
const launcher = `#!/usr/bin/env node
const [major] = process.versions.node.split(".");
if (Number(major) < 26) {
  console.error("Fineline needs Node.js 26 or newer; this is " + process.version + ".");
  console.error("Where it is installed in a folder, npm brought one along: npx fineline");
  process.exitCode = 2;
} else {
  const { enableCompileCache } = await import("node:module");
  enableCompileCache();
  await import("./program.js");
}
`;
writeFileSync(new URL("fineline.js", dist), launcher);
chmodSync(new URL("fineline.js", dist), 0o755);

/** The licences of the libraries that went into the bundle, which ask to go along with it. */
function licencesOf(inputs: readonly string[]): string {
  const packages = new Set(inputs.flatMap((input) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []));
  return [...packages].sort().map(licenceOf).join("\n\n");
}

function licenceOf(name: string): string {
  const folder = new URL(`node_modules/${name}/`, root);
  const { license, version } = JSON.parse(readFileSync(new URL("package.json", folder), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? "" : `\n\n${readFileSync(new URL(file, folder), "utf8").trim()}`;
  return `${name} ${version} (${license})${text}`;
}
