import { globSync, readFileSync } from "node:fs";
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

/** A line for each import of something that its layer may not have. */
export function findForbiddenImports(
  sources: readonly { readonly path: string; readonly text: string }[],
): readonly string[] {
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

function readSources() {
  return globSync("src/**/*.{ts,tsx}")
    .filter((path) => !/\.(test|suite|d)\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const sources = readSources();
  const lines = findForbiddenImports(sources);
  for (const line of lines) console.error(line);
  // A check that sees no files passes: it must not.
  process.exitCode = lines.length > 0 || sources.length < 100 ? 1 : 0;
}
