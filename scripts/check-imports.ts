import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { pathToFileURL } from "node:url";

/** What each layer may import besides other layers: packages, and modules of Node. The compiler holds the layers apart. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  engine: ["rrule-temporal", "liquidjs"],
  holidays: [],
  contract: ["zod"],
  picture: [],
  accounts: ["@better-auth/passkey", "better-auth", "kysely", "node:crypto", "node:util", "nodemailer", "pg"],
  app: [],
  storage: [
    "idb",
    "kysely",
    "node:crypto",
    "node:fs",
    "node:path",
    "node:readline",
    "node:sqlite",
    "node:stream",
    "node:timers/promises",
    "node:util",
    "node:zlib",
    "pg",
  ],
  cli: ["@clack/prompts", "chrono-node", "fast-string-width", "node:crypto", "node:path", "node:util"],
  paper: ["bidi-js", "fontkit", "harfbuzzjs", "linebreak", "node:fs", "pdfkit", "subset-font"],
  proofread: ["harper.js", "node:worker_threads"],
  "mail-file": ["nodemailer", "node:url"],
  mail: [
    "imapflow",
    "nodemailer",
    "postal-mime",
    "node:crypto",
    "node:dns",
    "node:events",
    "node:http",
    "node:net",
    "node:stream",
    "node:tls",
    "node:url",
  ],
  calendars: ["ical-generator", "ical.js", "tsdav", "node:crypto"],
  vcard: ["qr"],
  transfer: ["csv-parse", "postal-mime", "node:crypto", "node:stream"],
  reminding: ["web-push", "node:child_process", "node:crypto", "node:http", "node:https", "node:net"],
  outgoing: ["ipaddr.js", "node:dns", "node:http", "node:https", "node:net", "node:stream", "node:timers/promises"],
  service: ["@opentelemetry", "node:crypto", "node:http", "node:net", "node:perf_hooks"],
  worker: ["graphile-worker", "node:events", "node:timers/promises", "pg"],
  http: [
    "hono",
    "@hono/zod-openapi",
    "zod",
    "node:crypto",
    "node:fs",
    "node:http",
    "node:net",
    "node:path",
    "node:url",
    "node:util",
    "node:zlib",
  ],
  web: ["preact", "@preact/signals", "preact-iso", "rrule-temporal", "temporal-polyfill", "dompurify", "qr"],
  bin: [
    "@hono/node-server",
    "hono",
    "node:child_process",
    "node:fs",
    "node:http",
    "node:net",
    "node:os",
    "node:path",
    "node:readline",
    "node:url",
    "node:worker_threads",
  ],
};

const IMPORT = /^(?:import|export)\b[^"';]*?from "([^".][^"]*)"|\bimport\("([^".][^"]*)"\)/gm;

interface Source {
  /** From the project's folder. */
  readonly path: string;
  readonly text: string;
}

/** A line for each import of something that its layer may not have. */
export function findForbiddenImports(sources: readonly Source[]): readonly string[] {
  return sources.flatMap(({ path, text }) => {
    const layer = path.split("/")[1] ?? "";
    const allowed = ALLOWED[layer];
    if (allowed === undefined) return [`${path}: the layer ${layer} is not known`];
    return [...text.matchAll(IMPORT)]
      .map(([, from, lazy]) => from ?? lazy ?? "")
      .filter((name) => !allowed.some((each) => name === each || name.startsWith(`${each}/`)))
      .map((name) => `${path}: ${layer} may not import ${name}`);
  });
}

const OWN_IMPORT = /^(?:import|export)\b[^"';]*?from "(\.[^"]*)"|^import "(\.[^"]*)"|\bimport\("(\.[^"]*)"\)/gm;

type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

/** A line for folders that import each other, at once or by way of others. A folder and what lies in it are not two. */
export function findLoops(sources: readonly Source[]): readonly string[] {
  const arrows = arrowsBetween(sources);
  return [...arrows.keys()].flatMap((folder) => {
    const loop = shortestLoop(folder, arrows);
    // Found from each of its folders, and told once.
    return loop === undefined || loop.some((each) => each < folder)
      ? []
      : [`${[...loop, folder].join(" → ")}: folders import each other`];
  });
}

function arrowsBetween(sources: readonly Source[]): Arrows {
  const arrows = new Map<string, Set<string>>();
  for (const { path, text } of sources) {
    const folder = dirname(path);
    for (const [, from, bare, lazy] of text.matchAll(OWN_IMPORT)) {
      const other = dirname(join(folder, from ?? bare ?? lazy ?? ""));
      if (!isWithin(other, folder) && !isWithin(folder, other)) arrows.getOrInsert(folder, new Set()).add(other);
    }
  }
  return arrows;
}

function isWithin(folder: string, other: string): boolean {
  return folder === other || folder.startsWith(`${other}/`);
}

/** The folders of the shortest way back, from the one that it begins at; undefined where there is none. */
function shortestLoop(start: string, arrows: Arrows): readonly string[] | undefined {
  const seen = new Set<string>();
  let ways: readonly (readonly string[])[] = [[start]];
  while (ways.length > 0) {
    const longer = ways.flatMap((way) => [...(arrows.get(way.at(-1)!) ?? [])].map((next) => [...way, next]));
    const back = longer.find((way) => way.at(-1) === start);
    if (back !== undefined) return back.slice(0, -1);
    ways = longer.filter((way) => !seen.has(way.at(-1)!) && seen.add(way.at(-1)!));
  }
  return undefined;
}

function readSources() {
  return globSync("src/**/*.{ts,tsx}")
    .filter((path) => !/\.(test|suite|d)\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const sources = readSources();
  const lines = [...findForbiddenImports(sources), ...findLoops(sources)];
  for (const line of lines) console.error(line);
  // A check that sees no files passes: it must not.
  process.exitCode = lines.length > 0 || sources.length < 100 ? 1 : 0;
}
