import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

/** A web application of somebody else, as its package in the registry has it built. */
export interface BuiltPeer {
  /** What it is, in a word or two. */
  readonly name: string;
  readonly package: string;
  readonly version: string;
  /** Where in the package its index.html lies. */
  readonly folder: string;
}

const cache = fileURLToPath(new URL("../../.build/peers/", import.meta.url));

/** Its files on this machine, fetched once; undefined where the registry cannot be reached. */
export function fetchPeer({ package: name, version, folder }: BuiltPeer): string | undefined {
  const place = join(cache, `${name.replaceAll("/", "+")}-${version}`);
  const pages = join(place, "package", folder);
  if (existsSync(pages)) return pages;
  mkdirSync(place, { recursive: true });
  const packed = spawnSync("npm", ["pack", `${name}@${version}`, "--pack-destination", place], { stdio: "ignore" });
  const file = readdirSync(place).find((entry) => entry.endsWith(".tgz"));
  if (packed.status !== 0 || file === undefined) return undefined;
  spawnSync("tar", ["xzf", join(place, file), "-C", place]);
  return existsSync(pages) ? pages : undefined;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

/** Serves built pages as Fineline serves its own: texts packed beforehand, the application for every address that is no file. */
export async function servePages(folder: string) {
  const answers = new Map<string, { readonly type: string; readonly bytes: Buffer; readonly isPacked: boolean }>();
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const path = join(folder, name);
    const type = TYPES[extname(name)];
    if (!statSync(path).isFile() || type === undefined) continue;
    const isPacked = !/woff2$/.test(name);
    answers.set(`/${name}`, {
      type,
      isPacked,
      bytes: isPacked ? brotliCompressSync(readFileSync(path)) : readFileSync(path),
    });
  }
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const found = answers.get(path) ?? (extname(path) === "" ? answers.get("/index.html") : undefined);
    if (found === undefined) return response.writeHead(404).end();
    const coding = found.isPacked ? { "Content-Encoding": "br" } : {};
    // What browsers ask before pages may share memory with their threads, as one of the peers does.
    const isolation = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };
    response.writeHead(200, { "Content-Type": found.type, ...coding, ...isolation }).end(found.bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
