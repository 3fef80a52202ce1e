import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listen } from "../../src/bin/listen.ts";
import { openPageDesk } from "../../src/bin/page-desk.ts";
import type { FactJson } from "../../src/contract/index.ts";
import { createServer } from "../../src/http/server/index.ts";
import { type OpenStore, openCaseStore } from "../../src/storage/sqlite/index.ts";
import { holidays, NOW } from "./api-under-test.ts";
import { planner } from "./employer-under-test.ts";

/** An opening whose candidates have pages. */
export const opening = { ...planner, candidatePages: true };

/** A candidate's page on a real server. */
export interface PageUnderTest {
  readonly origin: string;
  readonly store: OpenStore;
  readonly clock: { now: number };
  readonly key: string;
  readonly record: (...facts: readonly FactJson[]) => Promise<void>;
  /** Asks below `/c`; a form is posted where there is one. */
  readonly ask: (path: string, form?: Readonly<Record<string, string>>) => Promise<Response>;
  readonly revoke: () => Promise<number>;
  readonly facts: () => Promise<readonly FactJson[]>;
}

interface Test {
  readonly after: (clean: () => Promise<void>) => void;
}

/** The page of Mara, who applied on Monday 9 November 2026 in Toronto. */
export async function pageOfMara(t: Test): Promise<PageUnderTest> {
  const home = mkdtempSync(join(tmpdir(), "fineline-page-"));
  const store = await openCaseStore({ home });
  t.after(async () => {
    await store.close();
    rmSync(home, { recursive: true });
  });
  const clock = { now: NOW };
  let ids = 0;
  const desk = openPageDesk({ store, holidays, newId: () => `id-${++ids}`, now: () => clock.now, version: "1" });
  await store.openings.saveOpening(opening, null);
  await store.changeSettings({ publicAddress: "https://jobs.metro.example/" });
  const contacts = [{ id: "candidate", name: "Mara Lind", role: "candidate", email: "mara@example.org" }] as const;
  const { title: role, company, calendar } = opening;
  const header = { opening: "planner", side: "employer", role, company, calendar, contacts } as const;
  await store.addCases([{ id: "mara", header, facts: [fact("applied", "2026-11-09T10:00:00-05:00")] }], NOW);
  const address = await desk.linkPage("mara");
  const key = /^https:\/\/jobs\.metro\.example\/c\/([A-Za-z0-9_-]{43})$/.exec(address ?? "")?.[1] ?? "";
  const listening = await listen("127.0.0.1", 0);
  if (listening === undefined) throw new Error("no port is free");
  const { port } = listening;
  const security = { token: "t", port, listeningOn: "127.0.0.1", allowed: [], version: "1", clock: () => NOW };
  const server = createServer({
    api: { fetch: () => new Response("", { status: 500 }) },
    webFolder: new URL("file:///nowhere/"),
    security: { ...security, placeId: async () => "here" },
    pages: desk,
  });
  listening.answerWith(server);
  t.after(listening.close);
  const ask: PageUnderTest["ask"] = async (path, form) => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const body = form === undefined ? {} : { method: "POST", body: new URLSearchParams(form).toString() };
    return fetch(`http://127.0.0.1:${port}${path}`, { headers, ...body });
  };
  return {
    origin: `http://127.0.0.1:${port}`,
    store,
    clock,
    key,
    ask,
    record: async (...facts) => void (await store.appendFacts("mara", facts, clock.now)),
    revoke: () => desk.revoke("mara"),
    facts: async () => (await store.findCase("mara"))?.facts ?? [],
  };
}

/** A fact of that day, in Toronto. */
export function fact(kind: string, at: string, more: object = {}): FactJson {
  return { id: `${kind}-${at.slice(0, 10)}`, kind, at: `${at}[America/Toronto]`, ...more } as FactJson;
}
