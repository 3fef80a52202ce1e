import assert from "node:assert/strict";
import { setImmediate as nextTurn } from "node:timers/promises";
import { type AccountOptions, findRole, inviteToDesk, inviteToService, makeAccount } from "../../src/accounts/index.ts";
import { createCalendarDesk } from "../../src/app/index.ts";
import { openFeedDesk } from "../../src/bin/feed-desk.ts";
import { openPageDesk } from "../../src/bin/page-desk.ts";
import { openReminders } from "../../src/bin/reminder-parts.ts";
import type { DeskRole } from "../../src/contract/http/index.ts";
import { type ApiServices, createApi } from "../../src/http/index.ts";
import { createService, LIMITS, type OpenedDesk, type ServiceOptions } from "../../src/http/service/index.ts";
import { openMessage, readMessage } from "../../src/mail/reading/index.ts";
import { writeMessage } from "../../src/mail-file/index.ts";
import { createOutgoing } from "../../src/outgoing/index.ts";
import { openPostgres, type PostgresPlace } from "../../src/storage/postgres/index.ts";
import { openCandidateTable } from "../../src/transfer/index.ts";
import { type AccountsUnderTest, ADDRESS, accountsUnderTest } from "../accounts/accounts-under-test.ts";
import { holidays, NOW } from "../http/api-under-test.ts";
import { connectorTo, pretendedServers } from "../http/mail-under-test.ts";

export const PASSWORD = "six grey herons at noon";

/** What came back, its body read as JSON where it is such. */
export interface Told {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: each test says what it expects of it
  readonly body: any;
}

/** A browser, or a program where it has a token: it keeps cookies and says where it comes from. */
export interface Caller {
  readonly call: (route: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Told>;
  readonly cookies: Map<string, string>;
}

export interface ServiceUnderTest extends AccountsUnderTest {
  readonly fetch: (request: Request, env?: object) => Promise<Response>;
  /** A new browser that nobody is signed in to. */
  readonly browser: (from?: string) => Caller;
  readonly browserOf: (fetch: ServiceUnderTest["fetch"], from: string) => Caller;
  readonly program: (token: string) => Caller;
  /** Another process of the same service; gives what answers its requests. */
  readonly another: (options: Partial<ServiceOptions>) => ServiceUnderTest["fetch"];
  /** The latest mails, once there are so many: "address: subject". */
  readonly mailed: (count: number) => Promise<string[]>;
  /** Somebody with an account and a desk of their own, signed in; the name makes the address. */
  readonly person: (name: string) => Promise<Person>;
  /** Lets somebody into a desk, by invitation. */
  readonly join: (deskId: string, role: DeskRole, owner: Person, who: Person) => Promise<void>;
  readonly desk: (deskId: string) => Promise<OpenedDesk>;
}

export interface Person extends Caller {
  readonly userId: string;
  readonly email: string;
  readonly deskId: string;
}

interface Test {
  readonly after: (clean: () => void | Promise<void>) => void;
  readonly skip: (message?: string) => void;
}

interface Wanted {
  readonly accounts?: Partial<AccountOptions>;
  readonly service?: Partial<ServiceOptions>;
  readonly services?: Partial<ApiServices>;
}

/** A whole service on a PostgreSQL of its own, each desk in a store of its own; undefined where there can be none here. */
export async function serviceUnderTest(test: Test, wanted: Wanted = {}): Promise<ServiceUnderTest | undefined> {
  const under = await accountsUnderTest(test, wanted.accounts);
  if (under === undefined) return undefined;
  const { accounts } = under;
  const address = wanted.accounts?.address ?? ADDRESS;
  const failures: unknown[] = [];
  const place = openPlace(test, under.url);
  const opened = new Map<string, Promise<OpenedDesk>>();
  const openDesk = (deskId: string) => {
    const desk = opened.get(deskId) ?? openDeskUnderTest(deskId, place, wanted.services ?? {}, failures);
    opened.set(deskId, desk);
    return desk;
  };
  const another = (options: Partial<ServiceOptions>) => {
    const service = createService({
      accounts,
      openDesk,
      removeDesk: place.removeDesk,
      explain: place.explain,
      pages: async (c) => c.text("a page"),
      version: "test",
      limits: { ...LIMITS, ...UNCOUNTED },
      onFailure: (error) => failures.push(error),
      ...options,
    });
    test.after(async () => {
      await service.close();
      assert.deepEqual(failures, []);
    });
    return async (request: Request, env: object = {}) => service.fetch(request, env);
  };
  const fetch = another(wanted.service ?? {});
  const browserOf = (of: ServiceUnderTest["fetch"], from: string) => callerOf({ address, fetch: of, from });
  const browser = (from = "192.0.2.7") => browserOf(fetch, from);
  const person = async (name: string) => {
    const email = `${name.toLowerCase()}@example.com`;
    const { token } = await inviteToService(accounts.db, email);
    const made = await makeAccount(accounts.db, { token, name, password: PASSWORD, address: "192.0.2.0" });
    assert.equal(made.kind, "made");
    const own = browser();
    const signedIn = await own.call("POST /api/auth/sign-in/email", { email, password: PASSWORD });
    assert.equal(signedIn.status, 200);
    const { body } = await own.call("GET /api/service/me");
    return { ...own, userId: body.id, email, deskId: body.activeDeskId };
  };
  const join = async (deskId: string, role: DeskRole, owner: Person, who: Person) => {
    const doer = { userId: owner.userId, address: "192.0.2.0" };
    const { token } = await inviteToDesk(accounts.db, { deskId, email: who.email, role }, doer);
    const accepted = await who.call("POST /api/service/invitations/accept", { token });
    assert.deepEqual([accepted.status, accepted.body], [200, { deskId }]);
    assert.equal(await findRole(accounts, who.userId, deskId), role);
  };
  const program = (token: string) => callerOf({ address, fetch, from: "192.0.2.8", token });
  const mailed = async (count: number) => {
    while (under.mails.length < count) await nextTurn();
    return under.mails.map(({ to, subject }) => `${to}: ${subject}`);
  };
  return { ...under, fetch, another, browser, browserOf, program, mailed, person, join, desk: openDesk };
}

/** What happened to the account that is signed in, the latest first. */
export async function accountLog({ call }: Caller): Promise<readonly string[]> {
  const { body } = await call("GET /api/service/account-log");
  return body.items.map(({ kind }: { readonly kind: string }) => kind);
}

const MANY = { most: 10_000, withinSeconds: 60 };
const UNCOUNTED = {
  signInFromAddress: MANY,
  secretFromAddress: MANY,
  signOnFromAddress: MANY,
  callsElsewhereByAccount: MANY,
};

/** The stores of all desks, in the same database. */
function openPlace(test: Test, url: string): PostgresPlace {
  const place = openPostgres({ url, mailKey: "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE" });
  test.after(() => place.close());
  return place;
}

async function openDeskUnderTest(
  deskId: string,
  place: PostgresPlace,
  services: Partial<ApiServices>,
  failures: unknown[],
): Promise<OpenedDesk> {
  await place.createDesk(deskId, NOW);
  const store = place.openDesk(deskId);
  const stopping = new AbortController();
  const connector = connectorTo(pretendedServers());
  let ids = 0;
  const shared = { store, holidays, newId: () => `id-${++ids}`, now: () => NOW };
  const reminders = await openReminders({
    ...shared,
    reminders: store.reminders,
    mail: store.mail,
    submitter: connector.submitter,
    outgoing: createOutgoing({ isShared: true }),
    clock: shared.now,
    ownTimeZone: "America/New_York",
    version: "test",
  });
  const api = createApi({
    ...shared,
    openings: store.openings,
    imports: store.imports,
    readCandidateTable: openCandidateTable,
    version: "test",
    ownTimeZone: "America/New_York",
    letterTools: { openProofreader: () => assert.fail(), openPaperMaker: () => assert.fail() },
    mail: {
      store: store.mail,
      outbox: store.outbox,
      connector,
      writeMessage,
      readMessage,
      openMessage: async (bytes) => openMessage(bytes),
      office: { wake: () => {}, watchOf: () => undefined },
    },
    feeds: openFeedDesk(shared),
    pages: openPageDesk({ ...shared, version: "test" }),
    reminders,
    calendar: createCalendarDesk({ ...shared, remote: store.remoteCalendar, openTools: () => assert.fail() }),
    lookEveryMs: 1000,
    stopping: stopping.signal,
    onFailure: (error) => failures.push(error),
    ...services,
  });
  return { api, store, forgetAccount: reminders.removeBrowsersOf, close: async () => stopping.abort() };
}

interface CallerOptions {
  readonly address: string;
  readonly fetch: ServiceUnderTest["fetch"];
  readonly from: string;
  readonly token?: string;
}

function callerOf({ address, fetch, from, token }: CallerOptions): Caller {
  const cookies = new Map<string, string>();
  const call: Caller["call"] = async (route, body, headers = {}) => {
    const [method = "", path = ""] = route.split(" ");
    const type = method === "PATCH" ? "application/merge-patch+json" : "application/json";
    const own: Record<string, string> =
      token === undefined
        ? { Origin: address, Cookie: [...cookies].map((pair) => pair.join("=")).join("; ") }
        : { Authorization: `Bearer ${token}` };
    const request = new Request(address + path, {
      method,
      headers: {
        Host: new URL(address).host,
        ...own,
        ...(body === undefined ? {} : { "Content-Type": type }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      redirect: "manual",
    });
    const answer = await fetch(request, { incoming: { socket: { remoteAddress: from } } });
    keep(cookies, answer.headers.getSetCookie());
    const text = await answer.text();
    const isJson = (answer.headers.get("content-type") ?? "").includes("json");
    return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text };
  };
  return { call, cookies };
}

function keep(cookies: Map<string, string>, set: readonly string[]): void {
  for (const line of set) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/Max-Age=0\b/i.test(line)) cookies.delete(name);
    else cookies.set(name, value);
  }
}
