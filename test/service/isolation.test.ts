import assert from "node:assert/strict";
import { it } from "node:test";
import { inviteToDesk, removeMember } from "../../src/accounts/index.ts";
import {
  API_DESCRIPTION,
  type DeskRole,
  type RouteDescription,
  SERVICE_ACCESS,
  SERVICE_DESCRIPTION,
  type ServiceRouteName,
} from "../../src/contract/http/index.ts";
import { type DeskStores, openPostgres } from "../../src/storage/postgres/index.ts";
import { caseLike, NOW } from "../http/api-under-test.ts";
import { planner } from "../http/employer-under-test.ts";
import { proposalLike } from "../http/mail-under-test.ts";
import { type IdField, idFieldsOf } from "./id-fields.ts";
import { type Person, type ServiceUnderTest, serviceUnderTest, type Told } from "./service-under-test.ts";

/** Everything that a desk answers: its own API, and what the service answers about it. */
const DESK_ROUTES: readonly (readonly [name: string, description: RouteDescription])[] = [
  ...Object.entries(API_DESCRIPTION),
  ...Object.entries(SERVICE_DESCRIPTION).filter(
    ([name]) => !["anyone", "signed-in"].includes(SERVICE_ACCESS[name as ServiceRouteName]),
  ),
];

const FIELDS: readonly (readonly [name: string, field: IdField])[] = DESK_ROUTES.flatMap(([name, description]) =>
  idFieldsOf(name, description).map((field) => [name, field] as const),
);

/** What the other desk's things are called, and things that there are nowhere, of the same length. */
const THEIRS = {
  case: "theirs-case",
  opening: "theirs-open",
  contact: "theirs-ctct",
  fact: "theirs-fact",
  mailbox: "theirs-mail@example.org",
  proposal: "theirs-prop",
  browser: "theirs-brow",
  feed: "theirs-feed",
  letter: "theirs-lett",
  application: "theirs-appl",
  token: "theirs-toke",
  invitation: "theirs-invi",
  import: "theirs-impo",
} as const;
const NOWHERE = {
  case: "nowhere-cas",
  opening: "nowhere-ope",
  contact: "nowhere-con",
  fact: "nowhere-fac",
  mailbox: "nowhere-mai@example.org",
  proposal: "nowhere-pro",
  browser: "nowhere-bro",
  feed: "nowhere-fee",
  letter: "nowhere-let",
  application: "nowhere-app",
  token: "nowhere-tok",
  invitation: "nowhere-inv",
  import: "nowhere-imp",
} as const;

/** People have ids of the service's making. */
type Kind = keyof typeof THEIRS | "member";

const KINDS_BY_ROUTE: readonly (readonly [part: string, kind: Kind])[] = [
  ["/proposals/", "proposal"],
  ["/push-browsers/", "browser"],
  ["/feeds/", "feed"],
  ["/outbox/", "letter"],
  ["/applications/", "application"],
  ["/tokens/", "token"],
  ["/members/", "member"],
  ["/invitations/", "invitation"],
  ["/imports/", "import"],
];

function kindOf(name: string, { place }: IdField): Kind {
  const known = place === "id" ? KINDS_BY_ROUTE.find(([part]) => name.includes(part)) : undefined;
  if (known !== undefined) return known[1];
  if (place === "applications.0.id") return "application";
  if (name.includes("/mailboxes/") || /account|mailbox/i.test(place)) return "mailbox";
  if (name.includes("/openings/") || /opening/i.test(place)) return "opening";
  if (/contact|to$|about/i.test(place)) return "contact";
  return /fact|retracts|replaces/i.test(place) ? "fact" : "case";
}

/** Of the length that ids of people have. */
const NOBODY = "nobodynobodynobodynobodynobodyno";

function theirId(kind: Kind, { userId }: Person): string {
  return kind === "member" ? userId : THEIRS[kind];
}

/** Somebody who is nothing in the other desk, with two desks alike in which they are the same. */
interface Stranger {
  readonly status: string;
  readonly person: Person;
  readonly desks: readonly [string, string];
}

it("a desk that is not open to somebody is told like one that there is not, on every route and whatever they are elsewhere", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const { bob, strangers } = await people(service);
  for (const { status, person } of strangers) {
    const expected = await person.call("GET /api/cases", undefined, { "Fineline-Desk": "there-is-no-such-desk" });
    assert.equal(expected.status, 404);
    for (const [name] of DESK_ROUTES) {
      const [method = "", path = ""] = name.split(" ");
      const route = `${method} ${path.replace("{id}", THEIRS.case)}`;
      const body = method === "GET" || method === "DELETE" ? undefined : {};
      const told = await person.call(route, body, { "Fineline-Desk": bob.deskId });
      assert.deepEqual(comparable(told), comparable(expected), `${status}: ${name}`);
    }
  }
});

it("an id of another desk is told like one that there is not, in every field of every route", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const { bob, strangers } = await people(service);
  assert.ok(FIELDS.length > 80, `${FIELDS.length} fields`);
  const shut = new Set<string>();
  for (const { status, person, desks } of strangers) {
    for (const [name, field] of FIELDS) {
      const [method = ""] = name.split(" ");
      const ask = (desk: string, id: string) => {
        const { path, body } = field.requestWith(id);
        return person.call(`${method} ${path}`, body, { "Fineline-Desk": desk, "Idempotency-Key": "walk" });
      };
      if (name === "GET /api/events") continue;
      const kind = kindOf(name, field);
      const [theirs, nowhere] = [
        await ask(desks[0], theirId(kind, bob)),
        await ask(desks[1], kind === "member" ? NOBODY : NOWHERE[kind]),
      ];
      assert.deepEqual(comparable(theirs), comparable(nowhere), `${status}: ${name}, ${field.in} ${field.place}`);
      if (theirs.status === 404) shut.add(`${name} ${field.place}`);
    }
  }
  const opened = await openToOwner(bob, shut);
  assert.ok(opened.length >= 10, opened.join("\n"));
  for (const name of OPEN_TO_OWNER) assert.ok(opened.includes(name), name);
});

const OPEN_TO_OWNER = [
  "GET /api/cases/{id} id",
  "GET /api/openings/{id} id",
  "GET /api/imports/{id} id",
  "POST /api/outbox/{id}/cancel id",
  "DELETE /api/applications/{id} id",
  "DELETE /api/service/tokens/{id} id",
  "DELETE /api/service/invitations/{id} id",
];

/** Of the fields that were shut to strangers, which open to the other desk's owner: the walk tells something only then. */
async function openToOwner(bob: Person, shut: ReadonlySet<string>): Promise<readonly string[]> {
  const open: string[] = [];
  for (const [name, field] of FIELDS.filter(([name, { place }]) => shut.has(`${name} ${place}`))) {
    const [method = ""] = name.split(" ");
    if (method !== "GET" && !/letters|papers|facts|header|outbox\/|applications\/|tokens\/|invitations\//.test(name))
      continue;
    const { path, body } = field.requestWith(theirId(kindOf(name, field), bob));
    const told = await bob.call(`${method} ${path}`, body, { "Idempotency-Key": "walk" });
    if (told.status !== 404) open.push(`${name} ${field.place}`);
  }
  return open;
}

/** Bob, whose desk has things of his, and one stranger for each way of not being in it. */
async function people(
  service: ServiceUnderTest,
): Promise<{ readonly bob: Person; readonly strangers: readonly Stranger[] }> {
  const bob = await service.person("Bob");
  await fill(bob);
  await fillByWork(service, bob);
  await fillService(service, bob);
  const doer = { userId: bob.userId, address: "192.0.2.0" };
  const strangers: Stranger[] = [];
  for (const status of ["none", "invited", "removed", "unconfirmed"] as const) {
    const person = await service.person(status);
    const stranger = { status, person, desks: [person.deskId, await secondDesk(person)] as const };
    if (status === "invited") {
      await inviteToDesk(service.accounts.db, { deskId: bob.deskId, email: person.email, role: "member" }, doer);
    }
    if (status === "removed" || status === "unconfirmed") await service.join(bob.deskId, "owner", bob, person);
    if (status === "removed")
      await removeMember(service.accounts.db, { deskId: bob.deskId, userId: person.userId }, doer);
    strangers.push(stranger);
  }
  for (const role of ["viewer", "interviewer", "member", "owner", "coach"] as const) {
    strangers.push(await strangerOf(service, role));
  }
  await service.accounts.db
    .updateTable("user")
    .set({ emailVerified: false })
    .where("email", "=", "unconfirmed@example.com")
    .execute();
  return { bob, strangers };
}

async function strangerOf(service: ServiceUnderTest, role: DeskRole): Promise<Stranger> {
  const owner = await service.person(`${role}s-owner`);
  const person = await service.person(role);
  const desks = [owner.deskId, await secondDesk(owner)] as const;
  for (const desk of desks) await service.join(desk, role, owner, person);
  return { status: `${role} of another desk`, person, desks };
}

async function secondDesk(person: Person): Promise<string> {
  return (await person.call("POST /api/service/desks", { name: "Second" })).body.deskId;
}

async function fill(bob: Person): Promise<void> {
  await bob.call("POST /api/service/active-desk", { deskId: bob.deskId });
  const contacts = [
    { id: THEIRS.contact, name: "Mallory", role: "hiring-manager", email: "mallory@example.com" },
  ] as const;
  const facts = [{ id: THEIRS.fact, at: "2026-11-16T09:00:00-05:00", kind: "note", note: "theirs alone" }] as const;
  const added = await bob.call("POST /api/cases", caseLike({ id: THEIRS.case, contacts, facts }));
  assert.equal(added.status, 201, JSON.stringify(added.body));
  const mailbox = { address: THEIRS.mailbox, name: "Bob", mode: "send", password: "none of theirs" };
  const connected = await bob.call("POST /api/mailboxes", mailbox);
  assert.equal(connected.status, 201, JSON.stringify(connected.body));
  const opened = await bob.call("POST /api/openings", {
    opening: { ...planner, id: THEIRS.opening, title: "Theirs" },
    replacing: null,
  });
  assert.equal(opened.status, 201, JSON.stringify(opened.body));
}

/** What no route makes with an id of one's own choice: what was noticed in mail, a browser to tell, a feed. */
async function fillByWork({ url }: ServiceUnderTest, { deskId }: Person): Promise<void> {
  const place = openPostgres({ url, mailKey: "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE" });
  const { mail, reminders, feeds, imports } = place.openDesk(deskId);
  await imports.addImport({ id: THEIRS.import, content: '{"cases":[]}', digest: "theirs", total: 0 }, NOW);
  const account = (await mail.listAccounts())[0]!.id;
  const proposal = proposalLike(THEIRS.proposal, { caseId: THEIRS.case });
  await mail.addProposals([{ ...proposal, message: { ...proposal.message, accountId: account } }], NOW);
  const browser = { endpoint: "https://push.example/theirs", p256dh: "key", auth: "auth" };
  await reminders.saveSubscription({ id: THEIRS.browser, ...browser }, NOW);
  await fillOutbox(place.openDesk(deskId), account);
  const feed = { id: THEIRS.feed, caseId: null, as: "events", isPrivate: true, hasAlarms: false } as const;
  await feeds.addFeed(feed, new Uint8Array(32).fill(1), NOW);
  await place.close();
}

/** A letter that waits to go, and somebody who applied by mail. */
async function fillOutbox({ outbox, applications }: DeskStores, accountId: string): Promise<void> {
  const letter = {
    id: THEIRS.letter,
    messageId: "<theirs@mail.example>",
    approvedAt: NOW,
    from: { name: "Bob", address: THEIRS.mailbox },
    to: { name: "Mallory", address: "mallory@example.com" },
    subject: "Theirs",
    body: "Theirs.",
    words: 1,
    digest: "d",
    purpose: "thank-you",
    isAutomatic: false,
    atAnyHour: false,
    factsKnown: 1,
  } as const;
  const state = { kind: "approved", goesAt: NOW + 365 * 24 * 60 * 60_000 } as const;
  const ids = { id: THEIRS.letter, caseId: THEIRS.case, stepId: "thank-you", contactId: THEIRS.contact, accountId };
  assert.equal(await outbox.put({ ...ids, letter, state }, new Uint8Array([1]), null), "stored");
  const application = {
    id: THEIRS.application,
    openingId: THEIRS.opening,
    accountId,
    messageKey: "theirs",
    name: "Kim",
    email: "kim@example.com",
    subject: "I apply",
    at: NOW,
    attachments: [],
    doubts: [],
    state: "open",
  } as const;
  assert.ok(await applications.addApplication(application, NOW));
}

/** What is handed out with ids of the service's own: they are given ones that can be asked for. */
async function fillService({ accounts: { db } }: ServiceUnderTest, bob: Person): Promise<void> {
  const token = await bob.call("POST /api/service/tokens", { name: "Theirs", scopes: ["read"], days: 7 });
  assert.equal(token.status, 201, JSON.stringify(token.body));
  await db.updateTable("api_token").set({ id: THEIRS.token }).where("id", "=", token.body.id).execute();
  const invited = await bob.call("POST /api/service/invitations", { email: "late@example.com", role: "member" });
  assert.equal(invited.status, 201, JSON.stringify(invited.body));
  await db.updateTable("invitation").set({ id: THEIRS.invitation }).where("id", "=", invited.body.id).execute();
}

/** An answer without what rightly differs: ids that were sent, the place's own name, and the moment. */
function comparable({ status, headers, body }: Told): unknown {
  const plain = (text: string) =>
    text
      .replace(/(?:theirs|nowhere)-[a-z]+/gi, "ID")
      .replace(/\/calendar\/[\w-]{43}\.ics/g, "/calendar/KEY.ics")
      .replace(/"sequence":\d+/g, '"sequence":0')
      .replace(/"placeId":"[^"]*"/g, '"placeId":""');
  const kept = [...headers].filter(([name]) => name !== "date").map(([name, value]) => `${name}: ${plain(value)}`);
  return { status, headers: kept.sort(), body: plain(JSON.stringify(body) ?? "") };
}
