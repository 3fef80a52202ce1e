import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { FeedDesk } from "../../src/app/index.ts";
import { openFeedDesk } from "../../src/bin/feed-desk.ts";
import { listen } from "../../src/bin/listen.ts";
import { createServer } from "../../src/http/server/index.ts";
import { type OpenStore, openCaseStore } from "../../src/storage/sqlite/index.ts";
import { firstCase, holidays, NOW } from "../http/api-under-test.ts";

export interface FeedServer {
  readonly store: OpenStore;
  readonly desk: FeedDesk;
  /** The present, which stands still until it is moved. */
  readonly clock: { now: number };
  readonly failures: unknown[];
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
}

interface Test {
  readonly after: (clean: () => void | Promise<void>) => void;
}

/** A real server on a free port over a store that holds the first case, with nothing behind its API. */
export async function openFeedServer(test: Test): Promise<FeedServer> {
  const home = mkdtempSync(join(tmpdir(), "fineline-feed-"));
  const store = await openCaseStore({ home });
  const clock = { now: NOW };
  const { id = "", facts, role, company, calendar, contacts } = firstCase;
  await store.addCases([{ id, header: { role, company, calendar, contacts }, facts }], NOW);
  let ids = 0;
  const desk = openFeedDesk({ store, holidays, newId: () => `feed-${++ids}`, now: () => clock.now });
  const listening = (await listen("127.0.0.1", 0))!;
  const failures: unknown[] = [];
  const security = {
    token: "Zm9yIHRlc3RzIG9mIHRoZSBkb29yLCBub3RoaW5nIQ0",
    port: listening.port,
    listeningOn: "127.0.0.1",
    allowed: [],
    clock: Date.now,
    version: "1.2.3",
    placeId: async () => "here",
  };
  const api = { fetch: () => new Response("{}") };
  const onFailure = (error: unknown) => failures.push(error);
  const webFolder = pathToFileURL(`${home}/web/`);
  listening.answerWith(createServer({ api, webFolder, security, feeds: desk, onFailure }));
  test.after(async () => {
    await listening.close();
    await store.close();
    rmSync(home, { recursive: true });
  });
  const ask = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${listening.port}${path}`, init);
  return { store, desk, clock, failures, ask };
}
