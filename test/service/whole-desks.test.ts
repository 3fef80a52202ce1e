import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { it } from "node:test";
import { runMailOffice } from "../../src/app/index.ts";
import { alarm } from "../../src/bin/alarm.ts";
import { deskInKeys, keyOfDesk } from "../../src/bin/desk-keys.ts";
import { openService, type ServiceParts } from "../../src/bin/open-service.ts";
import { openServiceDesk, type ServiceDesk, serviceDeskParts } from "../../src/bin/service-desk.ts";
import { readServiceConfig } from "../../src/service/config/index.ts";
import { openPostgres } from "../../src/storage/postgres/index.ts";
import { ADDRESS } from "../accounts/accounts-under-test.ts";
import { holidays } from "../http/api-under-test.ts";
import { planner } from "../http/employer-under-test.ts";
import { mailCase, NOW, thanks } from "../http/mail-under-test.ts";
import { PASSWORD as MAIL_PASSWORD, startDovecot, whyNoDovecot } from "../mail-watching/dovecot.ts";
import { openTlsDoor } from "../mail-watching/tls-door.ts";
import { startMailServer } from "../sending/mail-server.ts";
import { makeCertificate } from "../sending/make-certificate.ts";
import { type Caller, PASSWORD, type Person, type ServiceUnderTest, serviceUnderTest } from "./service-under-test.ts";

const MINUTE = 60_000;
const certificate = makeCertificate({
  host: "127.0.0.1",
  from: new Date(Date.now() - 60 * MINUTE),
  until: new Date(Date.now() + 600 * MINUTE),
});

type Test = Parameters<typeof serviceUnderTest>[0];

/** A desk of the real service, with whoever owns it signed in there. */
interface Desk extends Caller {
  readonly deskId: string;
}

interface Whole {
  readonly people: ServiceUnderTest;
  /** The service as an operator starts it, at Monday 16 November 2026, 15:00 in New York; each call is another process. */
  readonly start: () => ServiceUnderTest["fetch"];
  readonly parts: ServiceParts;
  readonly signIn: (fetch: ServiceUnderTest["fetch"], person: Person) => Promise<Desk>;
}

async function whole(t: Test): Promise<Whole | undefined> {
  const people = await serviceUnderTest(t);
  if (people === undefined) return undefined;
  const config = readServiceConfig(
    {
      FINELINE_DATABASE_URL: people.url,
      FINELINE_PUBLIC_URL: ADDRESS,
      FINELINE_KEYS: `2026:${Buffer.alloc(32, 7).toString("base64url")}`,
      FINELINE_OUTGOING_NETWORKS: "127.0.0.1",
    },
    { readFile: () => assert.fail() },
  );
  assert.ok(config.ok);
  const failures: unknown[] = [];
  const parts: ServiceParts = {
    config: config.value,
    holidays,
    newId: randomUUID,
    now: () => NOW,
    version: "test",
    webFolder: new URL("file:///nowhere/"),
    letterTools: { openProofreader: () => assert.fail(), openPaperMaker: () => assert.fail() },
    ca: certificate.certificate,
    onFailure: (error) => failures.push(error),
  };
  const start = () => {
    const service = openService(parts);
    t.after(async () => {
      await service.close();
      assert.deepEqual(failures, []);
    });
    return async (request: Request, env: object = {}) => service.fetch(request, env);
  };
  const signIn: Whole["signIn"] = async (fetch, { email, deskId }) => {
    const caller = people.browserOf(fetch, "192.0.2.7");
    const { status } = await caller.call("POST /api/auth/sign-in/email", { email, password: PASSWORD });
    assert.equal(status, 200);
    return { ...caller, deskId };
  };
  return { people, start, parts, signIn };
}

/** What stands at an address, for somebody without any session. */
async function visit(fetch: ServiceUnderTest["fetch"], path: string, more: RequestInit = {}) {
  const host = { Host: new URL(ADDRESS).host, ...more.headers };
  const answer = await fetch(new Request(ADDRESS + path, { ...more, headers: host }), CALLER);
  const headers = [...answer.headers].filter(([name]) => name !== "date").sort();
  return { status: answer.status, headers, text: await answer.text() };
}

const CALLER = { incoming: { socket: { remoteAddress: "203.0.113.9" } } };

/** The same key in the mouth of other desks: of one that there is, of one that there is not, and of what is no desk. */
function elsewhere(key: string, desk: Desk): readonly string[] {
  const { rest } = deskInKeys(key);
  const none = "1f0c5a1e-7b1d-4c55-9f43-1f7f5b1f5a01";
  return [keyOfDesk(desk.deskId, rest), keyOfDesk(none, rest), `${"_".repeat(22)}${rest}`, rest];
}

it("each desk sends its letters from its own mailbox, and a reminder's link does its one thing at its desk alone", {
  timeout: 120_000,
}, async (t) => {
  const missing = whyNoDovecot();
  if (missing !== undefined) return t.skip(missing);
  const service = await whole(t);
  if (service === undefined) return;
  const dovecot = await startDovecot();
  t.after(dovecot.stop);
  const imap = await openTlsDoor({ behind: dovecot.port, certificate, security: "tls" });
  t.after(imap.close);
  const smtp = await startMailServer({ certificate, security: "tls", password: MAIL_PASSWORD });
  t.after(smtp.close);

  const fetch = service.start();
  const mailboxOf = async (name: string): Promise<Desk> => {
    const desk = await service.signIn(fetch, await service.people.person(name));
    assert.equal((await desk.call("POST /api/cases", mailCase)).status, 201);
    const connected = await desk.call("POST /api/mailboxes", {
      address: `${name.toLowerCase()}@mail.example`,
      name,
      mode: "send",
      password: MAIL_PASSWORD,
      imap: { host: "127.0.0.1", port: imap.port, security: "tls" },
      smtp: { host: "127.0.0.1", port: smtp.port, security: "tls" },
    });
    assert.equal(connected.status, 201, JSON.stringify(connected.body));
    return desk;
  };
  const [ada, bo] = [await mailboxOf("Ada"), await mailboxOf("Bo")];
  assert.equal((await ada.call("PATCH /api/reminders/email", { isOn: true })).status, 200);
  // Mail waits for the morning, by the clock of no place in particular.
  const morning = { ...service.parts, now: () => NOW + 16 * 60 * MINUTE };
  await atWork(t, morning, ada, ({ reminders }) => reminders.tick());
  const [reminder] = smtp.taken;
  assert.deepEqual([reminder?.from, reminder?.to], ["ada@mail.example", ["ada@mail.example"]]);
  const text = reminder!.text.replaceAll("=\r\n", "").replaceAll("=3D", "=");
  assert.match(text, /http:\/\/localhost:4790\/case\/globex/);
  const tokens = [...text.matchAll(/http:\/\/localhost:4790\/r\/([\w-]+\.[\w-]{43})/g)].map(([, token]) => token!);
  const snooze = tokens.find((token) => isSnooze(token)) ?? assert.fail("no link to snooze");
  const never = await visit(fetch, `/r/${keyOfDesk(ada.deskId, "A".repeat(43))}`);
  assert.equal(never.status, 404);
  for (const wrong of elsewhere(snooze, bo)) {
    assert.deepEqual(await visit(fetch, `/r/${wrong}`), never);
    assert.deepEqual(await visit(fetch, `/r/${wrong}`, { method: "POST" }), never);
  }
  assert.equal((await visit(fetch, `/r/${snooze}`)).status, 200);
  assert.match((await visit(fetch, `/r/${snooze}`, { method: "POST" })).text, /<title>Done/);
  assert.equal((await visit(fetch, `/r/${snooze}`, { method: "POST" })).status, 410);

  for (const desk of [ada, bo]) {
    const approved = await desk.call("POST /api/outbox", thanks);
    assert.equal(approved.status, 201, JSON.stringify(approved.body));
  }
  const states = async () => {
    const lists = await Promise.all([ada, bo].map((desk) => desk.call("GET /api/outbox?all=true")));
    return lists.map(({ body }) => body.letters.map((each: { state: { kind: string } }) => each.state.kind));
  };

  await atWork(t, service.parts, ada, (desk) => sendOne(desk, NOW + 10 * MINUTE));
  assert.deepEqual(
    smtp.taken.slice(1).map(({ from, to }) => [from, to]),
    [["ada@mail.example", ["dana@globex.example"]]],
  );
  assert.deepEqual(await states(), [["accepted"], ["approved"]]);
});

function isSnooze(token: string): boolean {
  const [content = ""] = deskInKeys(token).rest.split(".");
  return Buffer.from(content, "base64url").toString().includes('"snooze"');
}

/** Opens a desk as a process does that works behind the web's. */
async function atWork(
  t: Test,
  parts: ServiceParts,
  { deskId }: Desk,
  work: (desk: ServiceDesk) => Promise<unknown>,
): Promise<void> {
  const place = openPostgres({ url: parts.config.databaseUrl, keys: parts.config.keys });
  t.after(() => place.close());
  const desk = await openServiceDesk(deskId, serviceDeskParts({ ...parts, place }));
  await work(desk);
  await desk.close();
}

/** Does what a mail office has to do at a moment, until a letter was accepted. */
async function sendOne(desk: ServiceDesk, now: number): Promise<void> {
  const accepted = Promise.withResolvers<void>();
  const office = runMailOffice({
    ...desk.mail.office,
    alarm,
    clock: () => now,
    onFailure: accepted.reject,
    onNews: (news) => {
      if (news.kind === "letter" && news.item.state.kind === "accepted") accepted.resolve();
    },
  });
  await accepted.promise;
  await office.stop();
}

it("with a new key, answers are asked for at a new address, and those to letters of before are understood", async (t) => {
  const service = await whole(t);
  if (service === undefined) return;
  const ada = await service.people.person("Ada");
  const { parts } = service;
  const keys = [{ id: "2027", key: new Uint8Array(32).fill(8) }, ...parts.config.keys];
  const addressesBy = async (given: ServiceParts) => {
    const told: (readonly string[])[] = [];
    await atWork(t, given, ada, async ({ mail: { office } }) => {
      told.push([office.tokenOf?.("globex") ?? ""], office.formerTokensOf?.("globex") ?? []);
    });
    return told.flat();
  };
  const [before = "", ...none] = await addressesBy(parts);
  assert.match(before, /^[a-z2-7]{20}$/);
  assert.deepEqual(none, []);
  const [now, ...former] = await addressesBy({ ...parts, config: { ...parts.config, keys } });
  assert.notEqual(now, before);
  assert.deepEqual(former, [before]);
});

it("a feed is read by its address alone, and with another desk in it is told like none", async (t) => {
  const service = await whole(t);
  if (service === undefined) return;
  const fetch = service.start();
  const ada = await service.signIn(fetch, await service.people.person("Ada"));
  const bo = await service.signIn(fetch, await service.people.person("Bo"));
  assert.equal((await ada.call("POST /api/cases", mailCase)).status, 201);
  const { body } = await ada.call("POST /api/feeds", { isPrivate: false });
  const [, key = ""] = /^\/calendar\/([\w-]{65})\.ics$/.exec(body.path) ?? [];
  assert.equal(deskInKeys(key).deskId, ada.deskId);
  const read = await visit(fetch, body.path);
  assert.equal(read.status, 200);
  assert.match(read.text, /Globex/);
  const never = await visit(fetch, `/calendar/${keyOfDesk(ada.deskId, "A".repeat(43))}.ics`);
  assert.equal(never.status, 404);
  for (const wrong of elsewhere(key, bo)) assert.deepEqual(await visit(fetch, `/calendar/${wrong}.ics`), never);
});

it("a candidate reads and asks at an address of the service, and with another desk in it nothing is there", async (t) => {
  const service = await whole(t);
  if (service === undefined) return;
  const fetch = service.start();
  const ada = await service.signIn(fetch, await service.people.person("Ada"));
  const bo = await service.signIn(fetch, await service.people.person("Bo"));
  await ada.call("POST /api/openings", { opening: { ...planner, candidatePages: true }, replacing: null });
  const applied = { opening: "planner", name: "Mara Lind", email: "mara@example.org" };
  const { case: caseId } = (await ada.call("POST /api/candidates", applied)).body;
  const { body } = await ada.call(`POST /api/candidates/${caseId}/page`, {});
  const [, key = ""] = /^http:\/\/localhost:4790\/c\/([\w-]{65})$/.exec(body.address) ?? [];
  assert.equal(deskInKeys(key).deskId, ada.deskId);
  const page = await visit(fetch, `/c/${key}`);
  assert.equal(page.status, 200);
  assert.match(page.text, new RegExp(`action="/c/${key}/question"`));
  const question = { method: "POST", body: new URLSearchParams({ question: "Is the panel on site?" }) };
  const never = await visit(fetch, `/c/${keyOfDesk(ada.deskId, "A".repeat(43))}`);
  assert.equal(never.status, 404);
  for (const wrong of elsewhere(key, bo)) {
    assert.deepEqual(await visit(fetch, `/c/${wrong}`), never);
    assert.deepEqual(await visit(fetch, `/c/${wrong}/question`, question), never);
  }
  assert.equal((await visit(fetch, `/c/${key}/question`, question)).status, 200);
  assert.match(JSON.stringify((await ada.call(`GET /api/cases/${caseId}`)).body), /Is the panel on site\?/);
});

it("who tries addresses that lead nowhere is told to wait, and a right one is still answered", async (t) => {
  const service = await whole(t);
  if (service === undefined) return;
  const fetch = service.start();
  const ada = await service.signIn(fetch, await service.people.person("Ada"));
  const { body } = await ada.call("POST /api/feeds", {});
  const statuses: number[] = [];
  for (const number of Array(61).keys()) {
    const path = [`/calendar/${number}.ics`, `/r/${number}`, `/c/${number}`][number % 3]!;
    statuses.push((await visit(fetch, path)).status);
  }
  assert.deepEqual(statuses, [...Array(60).fill(404), 429]);
  assert.equal((await visit(fetch, body.path)).status, 200);
});

it("what is recorded through one process is told to who listens at another", async (t) => {
  const service = await whole(t);
  if (service === undefined) return;
  const person = await service.people.person("Ada");
  const [here, there] = [service.start(), service.start()];
  const [listener, writer] = [await service.signIn(here, person), await service.signIn(there, person)];
  const stop = new AbortController();
  const cookie = [...listener.cookies].map((pair) => pair.join("=")).join("; ");
  const headers = { Host: new URL(ADDRESS).host, Cookie: cookie };
  const stream = await here(new Request(`${ADDRESS}/api/events`, { headers, signal: stop.signal }), CALLER);
  assert.equal((await writer.call("POST /api/cases", mailCase)).status, 201);
  let heard = "";
  for await (const chunk of stream.body!.pipeThrough(new TextDecoderStream())) {
    heard += chunk;
    if (/"sequence":[1-9]/.test(heard)) break;
  }
  stop.abort();
  assert.match(heard, /event: progress/);
});
