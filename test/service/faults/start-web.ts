import { spawn } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import { createInterface } from "node:readline";
import { PROGRAM } from "../../cli/program.ts";
import { endProcess } from "./end-process.ts";

/** A process that answers for a service. */
export interface Web {
  readonly port: number;
  readonly pid: number;
  /** Rejects where it does not answer within a while. */
  readonly ask: (token: string, method: string, path: string, body: unknown) => Promise<WebAnswer>;
  /** Ends it as an operator would; gives its status. */
  readonly stop: () => Promise<number | null>;
}

export interface WebAnswer {
  readonly status: number;
  readonly text: string;
}

export const PUBLIC_URL = "http://localhost:4799";
/** Longer than any wait of the product's own for the database. */
const PATIENCE_MS = 45_000;

/** The program as operators start it, with four connections for desks and as many for accounts; `later` ends it in any case. */
export async function startWeb(url: string, later: AsyncDisposableStack): Promise<Web> {
  const child = spawn(process.execPath, [PROGRAM, "web", "--database", url], {
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      PATH: process.env.PATH ?? "",
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? "",
      FINELINE_PUBLIC_URL: PUBLIC_URL,
      FINELINE_KEYS: `2026:${"A".repeat(42)}8`,
      FINELINE_PORT: "0",
      FINELINE_WEB_CONNECTIONS: "4",
      FINELINE_LOG_LEVEL: "error",
    },
  });
  later.defer(() => void child.kill("SIGKILL"));
  const [line] = (await once(createInterface(child.stderr), "line")) as [string];
  const [, port] = /^Fineline answers at http:\S+:(\d+)\/ /.exec(line) ?? [];
  if (port === undefined) throw new Error(`fineline web does not answer: ${line}`);
  return {
    port: Number(port),
    pid: child.pid!,
    ask: (token, method, path, body) => send({ port, token, method, path }, JSON.stringify(body)),
    stop: () => endProcess(child),
  };
}

interface Asked {
  readonly port: string;
  readonly token: string;
  readonly method: string;
  readonly path: string;
}

/** `fetch` lets nobody set a Host. */
function send({ port, token, method, path }: Asked, body: string): Promise<WebAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<WebAnswer>();
  const headers = {
    Host: new URL(PUBLIC_URL).host,
    Authorization: `Bearer ${token}`,
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(body),
  };
  const options = { host: "127.0.0.1", port, method, path, headers, timeout: PATIENCE_MS };
  const asked = request(options, async (answer) => {
    const chunks = await answer.toArray();
    resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8") });
  });
  asked.once("timeout", () => asked.destroy(new Error("no answer")));
  asked.once("error", reject);
  asked.end(body);
  return promise;
}
