import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { it } from "node:test";
import { SealError } from "../../src/app/ports/index.ts";
import { admitUser, openPostgres, type PostgresPlace } from "../../src/storage/postgres/index.ts";
import { rotateKeys } from "../../src/storage/rotation/index.ts";
import { runPostgres, whyNoPostgres } from "../postgres/run-postgres.ts";
import { accountOn, NOW } from "../sending/sample-letters.ts";

const key = (id: string, byte: number) => ({ id, key: new Uint8Array(32).fill(byte) });
const [old, next, lost] = [key("2025", 1), key("2026", 2), key("gone", 3)];
const desks = Array.from({ length: 3 }, () => randomUUID());

async function keepSecrets(place: PostgresPlace, desk: string): Promise<void> {
  await place.createDesk(desk, NOW);
  const { mail, reminders, remoteCalendar } = place.openDesk(desk);
  await mail.saveAccount(accountOn(1), { kind: "password", password: "open-sesame" }, NOW);
  await reminders.saveSecret("webhook", "hook");
  await reminders.saveSubscription(
    { id: "b1", endpoint: "https://push.example/1", p256dh: "p", auth: "a" } as never,
    NOW,
  );
  const choices = { as: "events", isPrivate: true, hasAlarms: false } as const;
  const account = { id: "c1", user: "ana", url: "https://dav.example/", name: "Work", connectedAt: NOW, ...choices };
  await remoteCalendar.connect(account, "dav-password");
}

async function readSecrets(place: PostgresPlace, desk: string): Promise<readonly unknown[]> {
  const { mail, reminders, remoteCalendar } = place.openDesk(desk);
  const [browser] = await reminders.listSubscriptions();
  return [
    await mail.loadSecret("own"),
    await reminders.loadSecret("webhook"),
    browser?.endpoint,
    await remoteCalendar.loadPassword(),
  ];
}

it("every secret is sealed with the newest key, the older one is needed no more, and what nobody opens is told", {
  skip: whyNoPostgres(18),
}, async (t) => {
  const postgres = await runPostgres();
  assert.ok(postgres.missing === undefined);
  const adminUrl = await postgres.freshDatabase();
  const url = Object.assign(new URL(adminUrl), { username: "web", password: "web" }).href;
  const places: PostgresPlace[] = [];
  const openAt = (at: string, ...keys: readonly ReturnType<typeof key>[]) => {
    const place = openPostgres({ url: at, keys, poolSize: 2 });
    places.push(place);
    return place;
  };
  const open = (...keys: readonly ReturnType<typeof key>[]) => openAt(url, ...keys);
  t.after(async () => {
    for (const place of places) await place.close();
    await postgres.stop();
  });
  await openAt(adminUrl, old).migrate();
  // No administrator's address is needed: it is done as everything else is.
  await admitUser({ ownerUrl: adminUrl, url, roles: ["fineline_app"] });
  for (const desk of desks.slice(0, 2)) await keepSecrets(open(old), desk);
  await keepSecrets(open(lost), desks[2]!);
  const before = await readSecrets(open(old), desks[0]!);
  assert.deepEqual(before, [
    { kind: "password", password: "open-sesame" },
    "hook",
    "https://push.example/1",
    "dav-password",
  ]);

  assert.deepEqual(await rotateKeys({ url, keys: [next, old] }), { sealed: 8, unopened: 4 });
  for (const desk of desks.slice(0, 2)) assert.deepEqual(await readSecrets(open(next), desk), before);
  await assert.rejects(readSecrets(open(old), desks[0]!), SealError);

  assert.deepEqual(await rotateKeys({ url, keys: [next, old] }), { sealed: 0, unopened: 4 });
  assert.deepEqual(await rotateKeys({ url, keys: [next, lost] }), { sealed: 4, unopened: 0 });
  assert.deepEqual(await readSecrets(open(next), desks[2]!), before);
});
