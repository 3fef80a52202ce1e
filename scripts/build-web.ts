/// <reference path="../src/paper/fonts/untyped-packages.d.ts" />
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import tailwind from "@tailwindcss/vite";
import subsetFont from "subset-font";
import { build, type InlineConfig, type Plugin, type Rolldown } from "vite";

/** What a first visit loads before anything can be seen or done, in bytes as they travel (brotli). */
export interface FirstLoad {
  readonly script: number;
  readonly style: number;
  readonly scripts: readonly string[];
}

export interface WebBuild {
  readonly firstLoad: FirstLoad;
  /** The modules that went in, from the project's folder. */
  readonly modules: readonly string[];
}

const root = fileURLToPath(new URL("../", import.meta.url));
const web = join(root, "src/web");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };

/** Builds the browser application into `outDir`: hashed files under `assets/`, each text with its compressed siblings. */
export async function buildWeb({ outDir }: { readonly outDir: string }): Promise<WebBuild> {
  await prepareFonts();
  const output = await bundle(pagesConfig(outDir));
  writeFileSync(join(outDir, "holidays.json"), holidayTables());
  writeFileSync(join(outDir, "pages.json"), JSON.stringify(pageScripts(outDir, output)));
  const worker = await buildServiceWorker(outDir);
  const compressed = await compressTexts(outDir);
  const scripts = firstScripts(readFileSync(join(outDir, "index.html"), "utf8"), output);
  const styles = output.filter(({ fileName }) => fileName.endsWith(".css")).map(({ fileName }) => fileName);
  const sizeOf = (names: readonly string[]) => names.reduce((sum, name) => sum + (compressed.get(name) ?? 0), 0);
  return {
    firstLoad: { script: sizeOf(scripts), style: sizeOf(styles), scripts },
    modules: [...output, ...worker].flatMap((file) =>
      file.type === "chunk" ? file.moduleIds.filter((id) => id.startsWith(root)).map((id) => relative(root, id)) : [],
    ),
  };
}

type OutputFiles = readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[];

async function bundle(config: InlineConfig): Promise<OutputFiles> {
  const result = await build(config);
  if (!("output" in result)) throw new Error("the web application was built more than once, or only watched");
  return result.output;
}

const SHARED: InlineConfig = {
  root: web,
  configFile: false,
  envDir: false,
  logLevel: "warn",
  define: { FINELINE_VERSION: JSON.stringify(version) },
  oxc: { jsx: { runtime: "automatic", importSource: "preact", development: false } },
  // What reads tables comes with a stand-in for Node's streams, where there are none.
  resolve: { alias: { "@fonts": join(root, ".build/fonts"), "csv-parse": "csv-parse/browser/esm" } },
};

/** What every visit needs names every other file by its digest alone: names would be a hundredth of what it loads. */
const NAMES = { chunkFileNames: "assets/[hash:7].js", assetFileNames: "assets/[name]-[hash:7][extname]" };

function pagesConfig(outDir: string): InlineConfig {
  return {
    ...SHARED,
    publicDir: "manifest",
    plugins: [tailwind(), lateRecurrence],
    worker: { format: "es", plugins: () => [lateRecurrence] },
    build: {
      outDir,
      // Said, because the folder lies outside of the root.
      emptyOutDir: true,
      target: "es2024",
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      cssCodeSplit: false,
      // What every visit needs travels as one file: it packs better than several, and asks once.
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: "fineline", tags: ["$initial"] }] }, ...NAMES } },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1_000,
    },
  };
}

const RECURRENCE = join(web, "engine-libraries/recurrence.ts");

/** Puts a stand-in where the engine asks for recurrence rules; the library itself comes once a case needs it. */
const lateRecurrence: Plugin = {
  name: "late-recurrence",
  enforce: "pre",
  resolveId: (source, importer) => (source === "rrule-temporal" && importer !== RECURRENCE ? RECURRENCE : undefined),
};

/** The worker stands at the root, for the whole application is its scope, and is told what to keep and under which name. */
async function buildServiceWorker(outDir: string): Promise<OutputFiles> {
  const files = listFiles(outDir);
  const digest = createHash("sha256");
  for (const file of files) digest.update(file).update(readFileSync(join(outDir, file)));
  return bundle({
    ...SHARED,
    publicDir: false,
    define: {
      ...SHARED.define,
      FINELINE_FILES: JSON.stringify({
        version: digest.digest("base64url").slice(0, 12),
        files: files.map((file) => `/${file}`),
      }),
    },
    build: {
      outDir,
      emptyOutDir: false,
      target: "es2024",
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(web, "service-worker/service-worker.ts"),
        output: { entryFileNames: "service-worker.js", format: "iife" },
      },
    },
  });
}

/** All tables of public holidays in one file, by country. */
function holidayTables(): string {
  const folder = join(root, "src/holidays/data");
  const tables = readdirSync(folder).map(
    (name) => `${JSON.stringify(name.replace(".json", ""))}:${readFileSync(join(folder, name), "utf8").trim()}`,
  );
  return `{${tables.join(",")}}`;
}

/** Latin-1 and the punctuation of letters: what the serif is asked for at first sight. */
const LATIN = [
  ...Array.from({ length: 0x5f }, (_, index) => 0x20 + index),
  ...Array.from({ length: 0x60 }, (_, index) => 0xa0 + index),
  ...[0x131, 0x152, 0x153, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2018, 0x2019, 0x201a, 0x201c, 0x201d, 0x201e],
  ...[0x2022, 0x2026, 0x2032, 0x2033, 0x2039, 0x203a, 0x20ac, 0x2122, 0x2190, 0x2192, 0x2212],
];

const FONTS = [
  { name: "figtree-latin", from: "figtree/files/figtree-latin-wght-normal.woff2", weights: { min: 400, max: 700 } },
  {
    name: "newsreader-latin",
    from: "newsreader/files/newsreader-latin-wght-normal.woff2",
    weights: { min: 400, max: 520 },
  },
  { name: "figtree-latin-ext", from: "figtree/files/figtree-latin-ext-wght-normal.woff2" },
  { name: "newsreader-latin-ext", from: "newsreader/files/newsreader-latin-ext-wght-normal.woff2" },
];

/** The two families as the pages take them: with the letters and the weights in use, and no others. */
async function prepareFonts(): Promise<void> {
  const folder = join(root, ".build/fonts");
  mkdirSync(folder, { recursive: true });
  for (const { name, from, weights } of FONTS) {
    const original = readFileSync(join(root, "node_modules/@fontsource-variable", from));
    const font =
      weights === undefined
        ? original
        : await subsetFont(original, String.fromCodePoint(...LATIN), {
            targetFormat: "woff2",
            variationAxes: { wght: weights },
          });
    writeFileSync(join(folder, `${name}.woff2`), font);
  }
}

const TEXTS = /\.(html|js|css|json|svg|webmanifest)$/;

/** Writes a `.br` and a `.gz` beside each text, and gives the size of the former by the name of the text. */
async function compressTexts(outDir: string): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  for (const file of listFiles(outDir).filter((name) => TEXTS.test(name))) {
    const path = join(outDir, file);
    const content = readFileSync(path);
    const [small, zipped] = await Promise.all([
      promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
      promisify(gzip)(content, { level: 9 }),
    ]);
    writeFileSync(`${path}.br`, small);
    writeFileSync(`${path}.gz`, zipped);
    sizes.set(file, small.length);
  }
  return sizes;
}

/** What the page names, and all that it imports without being asked. */
function firstScripts(page: string, output: OutputFiles): readonly string[] {
  return reachedFrom(
    [...page.matchAll(/<script [^>]*src="\/([^"]+)"/g)].map(([, name]) => name!),
    output,
  );
}

/** The scripts that each page has besides those of the first load, by the name of its folder. */
function pageScripts(outDir: string, output: OutputFiles): Readonly<Record<string, readonly string[]>> {
  const first = new Set(firstScripts(readFileSync(join(outDir, "index.html"), "utf8"), output));
  const pages = output.flatMap((file) => {
    const name =
      file.type === "chunk" ? /\/web\/pages\/([^/]+)\/index\.ts$/.exec(file.facadeModuleId ?? "")?.[1] : undefined;
    if (name === undefined) return [];
    const own = reachedFrom([file.fileName], output).filter((script) => !first.has(script));
    return [[name, own.map((script) => `/${script}`)] as const];
  });
  return Object.fromEntries(pages.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Some scripts, and all that they import without being asked. */
function reachedFrom(names: readonly string[], output: OutputFiles): readonly string[] {
  const chunks = new Map(output.flatMap((file) => (file.type === "chunk" ? [[file.fileName, file] as const] : [])));
  const reached = new Set<string>();
  const reach = (name: string) => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const imported of chunks.get(name)?.imports ?? []) reach(imported);
  };
  names.forEach(reach);
  return [...reached];
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join("/"))
    .sort();
}

/** The sizes of the first load in one line. */
export function describeFirstLoad({ script, style }: FirstLoad): string {
  const inKilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  return `web: the first load is ${inKilobytes(script)} of script and ${inKilobytes(style)} of style, compressed`;
}

if (import.meta.main) {
  const { firstLoad } = await buildWeb({ outDir: join(root, "dist/web") });
  console.log(describeFirstLoad(firstLoad));
}
