import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { Hono } from "hono";
import { listen } from "../../src/bin/listen.ts";
import { createServer } from "../../src/http/server/index.ts";

export const TOKEN = "Zm9yIHRlc3RzIG9mIHRoZSBkb29yLCBub3RoaW5nIQ0";

/** A script, and what a browser may ask for it by. */
export const SCRIPT = "console.log('the application');\n".repeat(20);

const PAGES: Readonly<Record<string, string | Uint8Array>> = {
  "index.html": '<!doctype html><title>Fineline</title><script type="module" src="/assets/main-1a2b3c.js"></script>',
  "service-worker.js": "self.skipWaiting();",
  "manifest.webmanifest": "{}",
  "holidays.json": "{}",
  "assets/main-1a2b3c.js": SCRIPT,
  "assets/main-1a2b3c.js.br": brotliCompressSync(SCRIPT),
  "assets/main-1a2b3c.js.gz": gzipSync(SCRIPT),
  "icons/icon-192.png": Uint8Array.of(1, 2, 3),
};

export interface DoorOptions {
  readonly token?: string;
  readonly port?: number;
  readonly listeningOn?: string;
  readonly allowed?: readonly string[];
  readonly clock?: () => number;
  /** Nothing is built where it is false. */
  readonly hasPages?: boolean;
}

export interface Door {
  readonly port: number;
  readonly origin: string;
  /** How often something was changed behind it. */
  readonly changes: () => number;
  /** The folder of the pages. */
  readonly webFolder: string;
  readonly ask: (question?: Question) => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

export interface Question {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
}

/** A real server on a free port, with a small API behind it whose every answer but GET changes something. */
export async function openDoor(
  test: { readonly after: (clean: () => void | Promise<void>) => void },
  {
    token = TOKEN,
    port = 0,
    listeningOn = "127.0.0.1",
    allowed = [],
    clock = Date.now,
    hasPages = true,
  }: DoorOptions = {},
): Promise<Door> {
  const folder = mkdtempSync(join(tmpdir(), "fineline-web-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  const webFolder = join(folder, "web");
  if (hasPages) writePages(webFolder, PAGES);
  let changed = 0;
  const api = new Hono()
    .get("/api/cases", (c) => c.json([]))
    .get("/api/broken", () => {
      throw new Error("Dana's offer is 90,000");
    })
    .all("/api/cases", (c) => {
      changed++;
      return c.json({}, 201);
    });
  api.onError((error) => {
    throw error;
  });
  const listening = await listen("127.0.0.1", port);
  if (listening === undefined) throw new Error(`port ${port} is taken`);
  const security = {
    token,
    port: listening.port,
    listeningOn,
    allowed,
    clock,
    version: "1.2.3",
    placeId: async () => "here",
  };
  listening.answerWith(createServer({ api, webFolder: pathToFileURL(`${webFolder}/`), security }));
  test.after(listening.close);
  return {
    port: listening.port,
    origin: `http://127.0.0.1:${listening.port}`,
    changes: () => changed,
    webFolder,
    ask: (question = {}) => ask(listening.port, question),
    stop: listening.close,
  };
}

/** Writes files with the folders they lie in. */
export function writePages(folder: string, pages: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(pages)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Asks with exactly these headers and this path, odd ones included, on a connection of its own. */
function ask(port: number, { method = "GET", path = "/", headers = {}, body }: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: "127.0.0.1", port, method, path, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes, text: bytes.toString() });
      });
    });
    asking.on("error", reject);
    asking.end(body);
  });
}

/** The cookie that signing in with the token gives, as a browser sends it back. */
export async function signIn({ ask, origin }: Door, token = TOKEN): Promise<string> {
  const { headers } = await ask({
    method: "POST",
    path: "/api/session",
    headers: { origin, "content-type": "application/json" },
    body: JSON.stringify({ token }),
  });
  return headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
}
