import assert from "node:assert/strict";
import { request } from "node:http";
import { type TestContext, test } from "node:test";
import type { FeedChoices } from "../../src/app/index.ts";
import { openFeedServer } from "./feed-server.ts";

const DAY = 86_400_000;
const CHOICES: FeedChoices = { caseId: null, as: "events", isPrivate: false, hasAlarms: false };

async function subscribed(t: TestContext, choices: Partial<FeedChoices> = {}) {
  const server = await openFeedServer(t);
  const { feed, key } = await server.desk.add({ ...CHOICES, ...choices });
  return { ...server, feed, key, path: `/calendar/${key}.ics` };
}

/** UID, SEQUENCE and STATUS of each component, in the order of the calendar. */
function toldIn(calendar: string) {
  return calendar
    .split("BEGIN:VEVENT")
    .slice(1)
    .map((component) => ({
      title: /SUMMARY:(.*)\r/.exec(component)?.[1],
      sequence: Number(/SEQUENCE:(\d+)/.exec(component)?.[1]),
      status: /STATUS:(\w+)/.exec(component)?.[1],
    }));
}

test("whoever has the address reads the calendar, without a session", async (t) => {
  const { ask, path } = await subscribed(t);
  const answer = await ask(path);
  const calendar = await answer.text();
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get("content-type"), "text/calendar; charset=utf-8");
  assert.equal(answer.headers.get("cache-control"), "private, no-cache");
  assert.equal(answer.headers.get("set-cookie"), null);
  assert.match(calendar, /^BEGIN:VCALENDAR\r\n/);
  assert.match(calendar, /\r\nMETHOD:PUBLISH\r\n/);
  assert.match(calendar, /\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n/);
  assert.match(calendar, /SUMMARY:Interview: Senior Analyst/);
});

test("the key has 256 bits, and nothing that is kept gives it back", async (t) => {
  const { key, feed, store, desk } = await subscribed(t);
  assert.match(key, /^[A-Za-z0-9_-]{43}$/);
  assert.equal(JSON.stringify([await desk.list(), feed, await store.feeds.loadTelling(feed.id)]).includes(key), false);
});

test("an address that is unknown, cut short, taken back or of another kind is answered alike", async (t) => {
  const { ask, desk, feed, key, path } = await subscribed(t);
  const never = await ask(`/calendar/${"A".repeat(43)}.ics`);
  const body = await never.text();
  assert.equal(never.status, 404);
  await desk.remove(feed.id);
  const others = [path, `/calendar/${key.slice(1)}.ics`, `/calendar/${key}`, "/calendar/", "/calendar/a/b.ics"];
  for (const other of [...others, "/calendar/%00.ics", `/calendar/${"A".repeat(5000)}.ics`, `/calendar/${key}.ics/`]) {
    const answer = await ask(other);
    assert.equal(answer.status, 404, other);
    assert.equal(await answer.text(), body);
  }
});

test("a calendar that is unchanged is not sent again", async (t) => {
  const { ask, path, clock } = await subscribed(t);
  const first = await ask(path);
  const etag = first.headers.get("etag") ?? "";
  clock.now += 3_600_000;
  const again = await ask(path, { headers: { "if-none-match": etag } });
  assert.equal(again.status, 304);
  assert.equal(await again.text(), "");
  assert.equal(again.headers.get("etag"), etag);
  const other = await ask(path, { headers: { "if-none-match": '"other"' } });
  assert.equal(other.status, 200);
});

test("compressed where it is asked for, and the same calendar", async (t) => {
  const { ask, path } = await subscribed(t);
  const plain = await ask(path, { headers: { "accept-encoding": "identity" } });
  const small = await ask(path, { headers: { "accept-encoding": "gzip" } });
  assert.equal(plain.headers.get("content-encoding"), null);
  assert.equal(small.headers.get("content-encoding"), "gzip");
  assert.equal(small.headers.get("etag"), plain.headers.get("etag"));
  const [one, other] = [await plain.text(), await small.text()];
  assert.equal(one, other);
  assert.ok(Number(small.headers.get("content-length")) < one.length / 2);
});

test("HEAD tells the same without a body, and nothing else is done there", async (t) => {
  const { ask, path } = await subscribed(t);
  const whole = await ask(path, { headers: { "accept-encoding": "identity" } });
  const head = await ask(path, { method: "HEAD", headers: { "accept-encoding": "identity" } });
  assert.equal(head.status, 200);
  assert.equal(head.headers.get("content-length"), `${Buffer.byteLength(await whole.text())}`);
  for (const method of ["POST", "PUT", "DELETE", "PROPFIND"]) {
    const answer = await ask(path, { method });
    assert.deepEqual([answer.status, answer.headers.get("allow")], [405, "GET, HEAD"], method);
  }
});

test("another host's name is refused, the right key or not", async (t) => {
  const { ask, path } = await subscribed(t);
  const port = new URL((await ask(path)).url).port;
  const status = await new Promise((resolve, reject) => {
    const asking = request({ host: "127.0.0.1", port, path, headers: { host: "evil.example" } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asking.on("error", reject).end();
  });
  assert.equal(status, 403);
});

test("the key opens nothing but the calendar", async (t) => {
  const { ask, key } = await subscribed(t);
  const answer = await ask("/api/cases", { headers: { authorization: `Bearer ${key}` } });
  assert.equal(answer.status, 401);
});

test("an address that was changed works for seven more days beside the new one", async (t) => {
  const { ask, desk, feed, path, clock } = await subscribed(t);
  const rotated = await desk.rotate(feed.id);
  assert.equal(rotated?.feed.oldUntil, clock.now + 7 * DAY);
  const next = `/calendar/${rotated?.key}.ics`;
  assert.deepEqual([(await ask(path)).status, (await ask(next)).status], [200, 200]);
  clock.now += 7 * DAY;
  assert.deepEqual([(await ask(path)).status, (await ask(next)).status], [404, 200]);
});

test("what is gone is called off, and what comes back has a later revision", async (t) => {
  const { ask, path, store, clock } = await subscribed(t);
  const before = toldIn(await (await ask(path)).text());
  const interview = before.find(({ title }) => title?.startsWith("Interview"));
  assert.deepEqual([interview?.sequence, interview?.status], [0, "CONFIRMED"]);
  const [fact] = (await store.findCase("globex"))!.facts.filter(({ kind }) => kind === "interview");
  const at = "2026-11-16T10:00:00-05:00[America/New_York]";
  await store.appendFacts("globex", [{ id: "r1", kind: "retracted", at, fact: fact!.id }], clock.now);
  clock.now += 60_000;
  const gone = toldIn(await (await ask(path)).text());
  assert.equal(gone.length >= before.length, true);
  const cancelled = gone.filter(({ status }) => status === "CANCELLED");
  assert.ok(
    cancelled.length > 0 && cancelled.every(({ sequence, title }) => sequence === 1 && title === "No longer needed"),
  );
  await store.appendFacts("globex", [{ id: "r2", kind: "retracted", at, fact: "r1" }], clock.now);
  clock.now += 60_000;
  const back = toldIn(await (await ask(path)).text()).find(({ title }) => title?.startsWith("Interview"));
  assert.deepEqual([back?.sequence, back?.status], [2, "CONFIRMED"]);
});

test("a case that is erased is called off and its name is told no more", async (t) => {
  const { ask, path, store, clock } = await subscribed(t, { caseId: "globex" });
  await ask(path);
  await store.removeCases(["globex"], clock.now);
  const calendar = await (await ask(path)).text();
  assert.ok(toldIn(calendar).length > 0 && toldIn(calendar).every(({ status }) => status === "CANCELLED"));
  assert.doesNotMatch(calendar, /Globex|Senior Analyst/);
});

test("a private calendar names nobody", async (t) => {
  const { ask, path } = await subscribed(t, { isPrivate: true });
  const calendar = await (await ask(path)).text();
  assert.match(calendar, /SUMMARY:Follow up/);
  assert.doesNotMatch(calendar, /Globex|Analyst|Lee|Dana/);
});

test("two subscribers of one feed at the same moment are told the same revisions", async (t) => {
  const { ask, path, store, feed } = await subscribed(t);
  const answers = await Promise.all(Array.from({ length: 6 }, () => ask(path).then((answer) => answer.text())));
  assert.equal(new Set(answers).size, 1);
  assert.equal((await store.feeds.loadTelling(feed.id)).revision, 1);
});

test("when it was fetched last is told, by the minute", async (t) => {
  const { ask, path, desk, clock } = await subscribed(t);
  const start = clock.now;
  await ask(path);
  clock.now += 30_000;
  await ask(path);
  assert.equal((await desk.list())[0]?.lastFetchedAt, start);
  clock.now += 30_000;
  await ask(path);
  assert.equal((await desk.list())[0]?.lastFetchedAt, start + 60_000);
});

test("a case that cannot be read makes calendars come back later, and forget nothing", async (t) => {
  const { ask, path, store, clock, failures } = await subscribed(t);
  const header = {
    role: "Analyst",
    company: "Hooli",
    playbook: "no-such",
    calendar: { timeZone: "UTC" },
    contacts: [],
  };
  await store.addCases([{ id: "hooli", header, facts: [] }], clock.now);
  const answer = await ask(path);
  assert.deepEqual([answer.status, answer.headers.get("retry-after")], [503, "300"]);
  assert.deepEqual(failures, []);
});

test("a feed of a case that is not there is not made", async (t) => {
  const { desk } = await openFeedServer(t);
  await assert.rejects(desk.add({ ...CHOICES, caseId: "nobody" }), { name: "StoreError", kind: "case-unknown" });
  assert.equal(await desk.rotate("nobody"), undefined);
});
