import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CaseStore } from "../../src/app/index.ts";
import { createHolidayLookup } from "../../src/app/index.ts";
import {
  API_DESCRIPTION,
  type ApiRouteName,
  problemSchema,
  type RouteDescription,
} from "../../src/contract/http/index.ts";
import type { CaseJson } from "../../src/contract/index.ts";
import { type CountryTable, createHolidayResolver } from "../../src/holidays/index.ts";
import { type ApiServices, createApi } from "../../src/http/index.ts";
import { type OpenStore, openCaseStore } from "../../src/storage/sqlite/index.ts";
import { openCandidateTable } from "../../src/transfer/index.ts";

/** Monday 16 November 2026, 10:00 in New York. */
export const NOW = Date.UTC(2026, 10, 16, 15);

const tables = new URL("../../src/holidays/data/", import.meta.url);

/** Real public holidays. */
export const holidays = createHolidayLookup(
  createHolidayResolver((country) => {
    try {
      return JSON.parse(readFileSync(new URL(`${country}.json`, tables), "utf8")) as CountryTable;
    } catch {
      return undefined;
    }
  }),
);

/** What came back, its body read as JSON where it is such. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: each test says what it expects of it
  readonly body: any;
  readonly text: string;
}

export interface ApiUnderTest {
  readonly store: OpenStore;
  /** Another opening of the same place, as another program has it. */
  readonly openAgain: () => Promise<OpenStore>;
  /** The present, which stands still until it is moved. */
  readonly clock: { now: number };
  readonly failures: unknown[];
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
  /** Calls a route by its name and holds the answer against its description. */
  readonly call: (
    name: ApiRouteName,
    path?: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer>;
}

interface Test {
  readonly after: (clean: () => void | Promise<void>) => void;
}

/** Where a store is that is under test. */
export interface PlaceUnderTest {
  readonly home: string;
  readonly store: OpenStore;
}

type ServicesUnderTest = Partial<ApiServices> | ((place: PlaceUnderTest) => Promise<Partial<ApiServices>>);

/** The API over a real store in a folder that is gone after the test. */
export async function apiUnderTest(test: Test, services: ServicesUnderTest = {}): Promise<ApiUnderTest> {
  const home = mkdtempSync(join(tmpdir(), "fineline-http-"));
  const opened: CaseStore[] = [];
  const openAgain = async () => {
    const store = await openCaseStore({ home });
    opened.push(store);
    return store;
  };
  test.after(async () => {
    for (const each of opened) await each.close();
    rmSync(home, { recursive: true, force: true });
  });
  const store = await openAgain();
  const clock = { now: NOW };
  const failures: unknown[] = [];
  let ids = 0;
  const api = createApi({
    store,
    openings: store.openings,
    applications: store.applications,
    readCandidateTable: openCandidateTable,
    holidays,
    newId: () => `id-${++ids}`,
    now: () => clock.now,
    version: "test",
    ownTimeZone: "America/New_York",
    letterTools: { openProofreader: () => assert.fail(), openPaperMaker: () => assert.fail() },
    lookEveryMs: 10,
    onFailure: (error) => failures.push(error),
    ...(typeof services === "function" ? await services({ home, store }) : services),
  });
  const request = async (path: string, init?: RequestInit) => api.request(path, init);
  const call: ApiUnderTest["call"] = async (name, path, body, headers = {}) => {
    const [method = ""] = name.split(" ");
    const type = method === "PATCH" ? "application/merge-patch+json" : "application/json";
    const init = body === undefined ? {} : { body: JSON.stringify(body) };
    const content = body === undefined ? {} : { "Content-Type": type };
    const response = await request(path ?? name.slice(method.length + 1), {
      method,
      ...init,
      headers: { ...content, ...headers },
    });
    return readAnswer(name, response);
  };
  return { store, openAgain, clock, failures, request, call };
}

async function readAnswer(name: ApiRouteName, response: Response): Promise<Answer> {
  const text = await response.text();
  const type = response.headers.get("content-type") ?? "";
  const body: unknown = type.includes("json") ? JSON.parse(text) : undefined;
  assert.equal(response.headers.get("cache-control"), "no-store");
  if (response.status >= 400) problemSchema.parse(body);
  else fitsDescription(API_DESCRIPTION[name], response, body);
  return { status: response.status, headers: response.headers, body, text };
}

function fitsDescription(description: RouteDescription, response: Response, body: unknown): void {
  const answer = description.answers.find(({ status }) => status === response.status);
  assert.ok(answer, `${response.status} is not described`);
  if (answer.contentType === undefined) return;
  assert.equal(response.headers.get("content-type"), answer.contentType);
  if (answer.contentType === "application/json") answer.schema?.parse(body);
}

/** A case of the examples: an interview with three people last Friday, an answer promised for this one. */
export const firstCase: CaseJson = {
  id: "globex",
  ...(JSON.parse(readFileSync(new URL("../../examples/first-case.json", import.meta.url), "utf8")) as CaseJson),
};

/** The same with other facts or header. */
export function caseLike(changes: Partial<CaseJson>): CaseJson {
  return { ...firstCase, ...changes };
}
