import assert from "node:assert/strict";
import { it } from "node:test";
import { sql } from "kysely";
import pg from "pg";
import type { DeskRole } from "../../src/contract/http/index.ts";
import { caseLike } from "../http/api-under-test.ts";
import { PASSWORD, type Person, serviceUnderTest } from "./service-under-test.ts";

const note = { id: "n1", at: "2026-11-16T09:30:00-05:00[America/New_York]", kind: "note", note: "Third floor." };

/** What each role gets of a call of each class, at a desk with the case "globex". */
const MAY: Readonly<Record<DeskRole, Readonly<Record<string, number>>>> = {
  owner: {
    "GET /api/cases/globex/plan": 200,
    "GET /api/cases/globex": 200,
    "GET /api/search?q=lee": 200,
    "POST /api/cases/globex/facts": 200,
    "PATCH /api/settings": 200,
    "GET /api/service/members": 200,
    "GET /api/service/audit-log": 200,
    "DELETE /api/cases/globex?confirm=globex": 204,
  },
  member: {
    "GET /api/cases/globex/plan": 200,
    "GET /api/cases/globex": 200,
    "GET /api/search?q=lee": 200,
    "POST /api/cases/globex/facts": 200,
    "PATCH /api/settings": 403,
    "GET /api/service/members": 200,
    "GET /api/service/audit-log": 403,
    "DELETE /api/cases/globex?confirm=globex": 403,
  },
  viewer: {
    "GET /api/cases/globex/plan": 200,
    "GET /api/cases/globex": 200,
    "GET /api/search?q=lee": 200,
    "POST /api/cases/globex/facts": 403,
    "PATCH /api/settings": 403,
    "GET /api/service/members": 403,
    "GET /api/service/audit-log": 403,
    "DELETE /api/cases/globex?confirm=globex": 403,
  },
  interviewer: {
    "GET /api/cases/globex/plan": 404,
    "GET /api/cases/globex": 404,
    "GET /api/search?q=lee": 403,
    "POST /api/cases/globex/facts": 403,
    "PATCH /api/settings": 403,
    "GET /api/service/members": 403,
    "GET /api/service/audit-log": 403,
    "DELETE /api/cases/globex?confirm=globex": 403,
  },
  coach: {
    "GET /api/cases/globex/plan": 200,
    "GET /api/cases/globex": 403,
    "GET /api/search?q=lee": 403,
    "POST /api/cases/globex/facts": 403,
    "PATCH /api/settings": 403,
    "GET /api/service/members": 403,
    "GET /api/service/audit-log": 403,
    "DELETE /api/cases/globex?confirm=globex": 403,
  },
};

it("each role may do what its classes say, and nothing else", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const ada = await service.person("Ada");
  assert.equal((await ada.call("POST /api/cases", caseLike({}))).status, 201);
  for (const role of ["coach", "interviewer", "viewer", "member", "owner"] as const) {
    const person = await service.person(role);
    await service.join(ada.deskId, role, ada, person);
    const statuses: Record<string, number> = {};
    for (const route of Object.keys(MAY[role])) {
      const body = route.startsWith("POST") ? { facts: [note] } : route.startsWith("PATCH") ? {} : undefined;
      statuses[route] = (await person.call(route, body, { "Fineline-Desk": ada.deskId })).status;
    }
    assert.deepEqual({ role, statuses }, { role, statuses: MAY[role] });
  }
});

it("an interviewer sees the cases that have them among the contacts, and another's like one that there is not", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const [ada, lee] = [await service.person("Ada"), await service.person("Lee")];
  const contacts = [{ id: "lee", name: "Lee", role: "interviewer", email: "Lee@Example.com" }] as const;
  await ada.call("POST /api/cases", caseLike({ id: "mine", contacts, facts: [] }));
  await ada.call("POST /api/cases", caseLike({ id: "others", facts: [] }));
  await service.join(ada.deskId, "interviewer", ada, lee);
  const at = { "Fineline-Desk": ada.deskId };
  const listed = await lee.call("GET /api/service/own-cases", undefined, at);
  assert.deepEqual(
    listed.body.items.map(({ id }: { id: string }) => id),
    ["mine"],
  );
  assert.equal((await lee.call("GET /api/cases/mine", undefined, at)).status, 200);
  const others = await lee.call("GET /api/cases/others", undefined, at);
  const nowhere = await lee.call("GET /api/cases/nowhere", undefined, at);
  assert.deepEqual(
    [others.status, JSON.stringify(others.body).replace("others", "nowhere")],
    [404, JSON.stringify(nowhere.body)],
  );
});

it("a coach sees plans for as long as the client wants, and the client reads every look", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const [client, coach] = [await service.person("Client"), await service.person("Coach")];
  await client.call("POST /api/cases", caseLike({}));
  await service.join(client.deskId, "coach", client, coach);
  const at = { "Fineline-Desk": client.deskId };
  assert.equal((await coach.call("GET /api/cases/globex/plan", undefined, at)).status, 200);
  assert.equal((await coach.call("GET /api/today", undefined, at)).status, 200);
  assert.equal((await coach.call("GET /api/cases/globex", undefined, at)).status, 403);
  const { body } = await client.call("GET /api/service/access-log");
  const looks = body.items.map(({ actorName, route, caseId }: Readonly<Record<string, string>>) => [
    actorName,
    route,
    caseId,
  ]);
  assert.deepEqual(looks, [
    ["Coach", "GET /api/today", null],
    ["Coach", "GET /api/cases/{id}/plan", "globex"],
  ]);
  assert.equal((await client.call(`DELETE /api/service/members/${coach.userId}`)).status, 204);
  assert.equal((await coach.call("GET /api/cases/globex/plan", undefined, at)).status, 404);
  assert.equal((await client.call("GET /api/service/access-log")).body.items.length, 2);
});

it("a token does what its scopes and its owner's part allow, is shown once, and ends with either", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const [ada, max] = [await service.person("Ada"), await service.person("Max")];
  await ada.call("POST /api/cases", caseLike({}));
  await service.join(ada.deskId, "member", ada, max);
  const at = { "Fineline-Desk": ada.deskId };
  const made = await max.call("POST /api/service/tokens", { name: "Script", scopes: ["read"], days: 30 }, at);
  assert.match(made.body.token, /^fl_[A-Za-z0-9_-]{43}$/);
  const listed = await max.call("GET /api/service/tokens", undefined, at);
  assert.deepEqual(Object.keys(listed.body.items[0]).sort(), [
    "expiresAt",
    "id",
    "lastUsedAt",
    "madeAt",
    "name",
    "scopes",
  ]);
  const script = service.program(made.body.token);
  assert.equal((await script.call("GET /api/cases/globex")).status, 200);
  assert.equal((await script.call("POST /api/cases/globex/facts", { facts: [note] })).status, 403);
  assert.equal(
    (await script.call("POST /api/service/tokens", { name: "More", scopes: ["read"], days: 1 })).status,
    403,
  );
  assert.equal((await script.call("GET /api/cases", undefined, { "Fineline-Desk": max.deskId })).status, 404);
  const kept = await sql<{ token_hash: Buffer }>`select * from api_token`.execute(service.accounts.db);
  assert.equal(JSON.stringify(kept.rows).includes(made.body.token.slice(3, 20)), false);
  assert.notEqual((await max.call("GET /api/service/tokens", undefined, at)).body.items[0].lastUsedAt, null);
  await ada.call(`DELETE /api/service/members/${max.userId}`);
  assert.equal((await script.call("GET /api/cases/globex")).status, 401);
});

it("a token that was taken back or is over opens nothing", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const ada = await service.person("Ada");
  const make = async (name: string) =>
    (await ada.call("POST /api/service/tokens", { name, scopes: ["read"], days: 1 })).body;
  const [back, over] = [await make("Back"), await make("Over")];
  assert.equal((await ada.call(`DELETE /api/service/tokens/${back.id}`)).status, 204);
  await sql`update api_token set expires_at = now() - interval '1 second' where id = ${over.id}`.execute(
    service.accounts.db,
  );
  for (const { token } of [back, over]) {
    const told = await service.program(token).call("GET /api/cases");
    assert.deepEqual([told.status, told.body.type], [401, "/api/reference#signed-out"]);
  }
  assert.deepEqual((await ada.call("GET /api/service/tokens")).body.items, []);
});

it("a desk keeps an owner, even where two would leave at once", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const [ada, bob] = [await service.person("Ada"), await service.person("Bob")];
  assert.equal((await ada.call("POST /api/service/leave")).status, 409);
  await service.join(ada.deskId, "owner", ada, bob);
  const leave = (person: Person) => person.call("POST /api/service/leave", undefined, { "Fineline-Desk": ada.deskId });
  const statuses = (await Promise.all([leave(ada), leave(bob)])).map(({ status }) => status);
  assert.deepEqual(statuses.sort(), [204, 409]);
});

it("an invitation opens to its own address alone, once, and not after it was taken back", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const [ada, bob, eve] = [await service.person("Ada"), await service.person("Bob"), await service.person("Eve")];
  const invite = async () => {
    const made = await ada.call("POST /api/service/invitations", { email: "bob@example.com", role: "viewer" });
    assert.equal(made.status, 201);
    const [, token = ""] = /#(fi_\S+)/.exec(service.mails.at(-1)?.text ?? "") ?? [];
    return { id: made.body.id as string, token };
  };
  const first = await invite();
  const accept = (who: Person, token: string) => who.call("POST /api/service/invitations/accept", { token });
  assert.equal((await accept(eve, first.token)).status, 404);
  const second = await invite();
  assert.equal((await accept(bob, first.token)).status, 404);
  assert.equal((await ada.call(`DELETE /api/service/invitations/${second.id}`)).status, 204);
  assert.equal((await accept(bob, second.token)).status, 404);
  const third = await invite();
  assert.equal((await accept(bob, third.token)).status, 200);
  assert.equal((await accept(bob, third.token)).status, 404);
});

it("what is administered is told in a log that nobody can change, without anybody's words", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const ada = await service.person("Ada");
  await ada.call("PATCH /api/service/desk", { name: "Searching" });
  await ada.call("PATCH /api/settings", {});
  const { body } = await ada.call("GET /api/service/audit-log");
  const told = body.items.map(({ deed, subject, address }: Readonly<Record<string, string>>) => [
    deed,
    subject,
    address,
  ]);
  assert.deepEqual(told, [
    ["called", "PATCH /api/settings", "192.0.2.0"],
    ["desk-renamed", ada.deskId, "192.0.2.0"],
    ["desk-made", ada.deskId, "192.0.2.0"],
  ]);
  for (const table of ["audit_entry", "access_entry"]) {
    for (const statement of ["update", "delete", "truncate"]) {
      const written = {
        update: `update ${table} set actor_id = 'x'`,
        delete: `delete from ${table}`,
        truncate: `truncate ${table}`,
      };
      await sql`insert into access_entry (desk_id, actor_id, route) values (${ada.deskId}, 'a', 'r')`.execute(
        service.accounts.db,
      );
      await assert.rejects(
        sql.raw(written[statement as "update"]).execute(service.accounts.db),
        /is only ever added to/,
      );
    }
  }
});

it("sessions are listed without what opens them, and end one by one", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const ada = await service.person("Ada");
  const phone = service.browser();
  await phone.call("POST /api/auth/sign-in/email", { email: ada.email, password: "six grey herons at noon" });
  const { body } = await ada.call("GET /api/service/sessions");
  assert.deepEqual(
    body.items.map(({ isThis, address }: { isThis: boolean; address: string }) => [isThis, address]),
    [
      [false, "192.0.2.0"],
      [true, "192.0.2.0"],
    ],
  );
  assert.equal((await ada.call(`DELETE /api/service/sessions/${body.items[0].id}`)).status, 204);
  assert.equal((await phone.call("GET /api/service/me")).status, 401);
  assert.equal((await ada.call("GET /api/service/me")).status, 200);
});

it("people, invitations, tokens and sessions come in pages, and a cursor of one list is none of another", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const [ada, bo, cy] = [await service.person("Ada"), await service.person("Bo"), await service.person("Cy")];
  for (const who of [bo, cy]) await service.join(ada.deskId, "viewer", ada, who);
  await service.browser().call("POST /api/auth/sign-in/email", { email: ada.email, password: PASSWORD });
  for (const name of ["one", "two"]) {
    await ada.call("POST /api/service/invitations", { email: `${name}@example.com`, role: "viewer" });
    await ada.call("POST /api/service/tokens", { name, scopes: ["read"], days: 1 });
  }
  const page = async (list: string, cursor = "") =>
    (await ada.call(`GET /api/service/${list}?limit=1${cursor === "" ? "" : `&cursor=${cursor}`}`)).body;
  const whole = async (list: string, name: string) => {
    const told = [];
    let next: string | undefined;
    do {
      const { items, total, next: after } = await page(list, next);
      told.push([items[0][name], total]);
      next = after ?? undefined;
    } while (next !== undefined);
    return told;
  };
  assert.deepEqual(await whole("members", "name"), [
    ["Ada", 3],
    ["Bo", 3],
    ["Cy", 3],
  ]);
  assert.deepEqual(await whole("invitations", "email"), [
    ["two@example.com", 2],
    ["one@example.com", 2],
  ]);
  assert.deepEqual(await whole("tokens", "name"), [
    ["two", 2],
    ["one", 2],
  ]);
  assert.deepEqual(await whole("sessions", "isThis"), [
    [false, 2],
    [true, 2],
  ]);
  const { next } = await page("tokens");
  assert.equal((await ada.call(`GET /api/service/members?cursor=${next}`)).status, 400);
});

it("a session ends thirty days after it began, however much it is used", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const ada = await service.person("Ada");
  await sql`update session set "createdAt" = now() - interval '31 days'`.execute(service.accounts.db);
  assert.equal((await ada.call("GET /api/service/me")).status, 401);
});

it("whoever is removed does not come back by an invitation that was still open, and nobody else's ends", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const [ada, bob, eve] = [await service.person("Ada"), await service.person("Bob"), await service.person("Eve")];
  await service.join(ada.deskId, "coach", ada, bob);
  const linkTo = async ({ email }: { readonly email: string }) => {
    const before = service.mails.length;
    assert.equal((await ada.call("POST /api/service/invitations", { email, role: "member" })).status, 201);
    return /#(fi_\S+)/.exec(service.mails[before]?.text ?? "")?.[1];
  };
  const [forBob, forEve] = [await linkTo(bob), await linkTo(eve)];
  assert.equal((await ada.call(`DELETE /api/service/members/${bob.userId}`)).status, 204);
  const accept = async (who: typeof bob, token: string | undefined) =>
    (await who.call("POST /api/service/invitations/accept", { token })).status;
  assert.deepEqual([await accept(bob, forBob), await accept(eve, forEve)], [404, 200]);
});

it("a browser is told of a desk for who added it: a member sees and ends their own alone, an owner everybody's, and it goes with their part", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const [ada, mia, max] = [await service.person("Ada"), await service.person("Mia"), await service.person("Max")];
  for (const member of [mia, max]) await service.join(ada.deskId, "member", ada, member);
  const at = { "Fineline-Desk": ada.deskId };
  const add = async (person: Person, name: string): Promise<string> => {
    const endpoint = `https://push.example/${name}`;
    const keys = { p256dh: "A".repeat(87), auth: "A".repeat(22) };
    const added = await person.call("POST /api/push-browsers", { endpoint, keys }, at);
    assert.equal(added.status, 201);
    return added.body.id;
  };
  const seenBy = async (person: Person) => {
    const { items } = (await person.call("GET /api/push-browsers", undefined, at)).body;
    return items.map(({ id, isOwn }: { readonly id: string; readonly isOwn: boolean }) => [id, isOwn]);
  };
  const [adas, mias, maxs] = [await add(ada, "ada"), await add(mia, "mia"), await add(max, "max")];
  const { channels } = (await mia.call("GET /api/pulse", undefined, at)).body;
  assert.equal(channels.find(({ channel }: { readonly channel: string }) => channel === "push").isOn, true);
  assert.deepEqual(await seenBy(mia), [[mias, true]]);
  for (const id of [adas, maxs]) await mia.call(`DELETE /api/push-browsers/${id}`, undefined, at);
  assert.deepEqual(await seenBy(ada), [
    [adas, true],
    [mias, false],
    [maxs, false],
  ]);
  const { token } = (await ada.call("POST /api/service/tokens", { name: "t", scopes: ["read"], days: 1 })).body;
  const { items } = (await service.program(token).call("GET /api/push-browsers")).body;
  assert.deepEqual(items.length, 1);
  await mia.call(`DELETE /api/push-browsers/${mias}`, undefined, at);
  assert.equal((await max.call("POST /api/service/leave", undefined, at)).status, 204);
  assert.deepEqual(await seenBy(ada), [[adas, true]]);
  assert.equal(await add(mia, "mia"), mias);
  const changed = await ada.call(`PATCH /api/service/members/${mia.userId}`, { role: "interviewer" }, at);
  assert.equal(changed.status, 204);
  assert.deepEqual(await seenBy(ada), [[adas, true]]);
});

it("a part ends with what came to them of it or not at all, and where a desk has moved nothing comes any more", async (t) => {
  const service = await serviceUnderTest(t);
  if (service === undefined) return;
  const [ada, mia] = [await service.person("Ada"), await service.person("Mia")];
  await service.join(ada.deskId, "member", ada, mia);
  const at = { "Fineline-Desk": ada.deskId };
  const keys = { p256dh: "A".repeat(87), auth: "A".repeat(22) };
  await mia.call("POST /api/push-browsers", { endpoint: "https://push.example/mia", keys }, at);
  const parts = async () => {
    const members = (await ada.call("GET /api/service/members", undefined, at)).body.items;
    const browsers = (await ada.call("GET /api/push-browsers", undefined, at)).body.items;
    return [members.map(({ role }: { readonly role: string }) => role), browsers.length];
  };
  const owner = new pg.Client({ connectionString: service.url });
  await owner.connect();
  t.after(() => owner.end());
  await owner.query(`create function no_room() returns trigger language plpgsql as $$
      begin raise exception 'no room' using errcode = '53100'; end $$;
    create trigger no_room before delete on fineline.push_subscriptions execute function no_room()`);
  const leave = async () => (await mia.call("POST /api/service/leave", undefined, at)).status;
  const change = { role: "interviewer" };
  assert.equal((await ada.call(`PATCH /api/service/members/${mia.userId}`, change, at)).status, 507);
  assert.equal(await leave(), 507);
  assert.deepEqual(await parts(), [["owner", "member"], 1]);
  await owner.query("drop function no_room() cascade");
  await owner.query(`begin; set local fineline.desk = '${ada.deskId}'; select fineline.close_desk('home'); commit`);
  assert.equal(await leave(), 204);
  assert.deepEqual(await parts(), [["owner"], 1]);
});
