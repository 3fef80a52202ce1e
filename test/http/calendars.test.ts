import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDesk } from "../../src/app/index.ts";
import { openFeedDesk } from "../../src/bin/feed-desk.ts";
import { readInvitations, writeCalendar } from "../../src/calendars/index.ts";
import { apiUnderTest, caseLike, holidays, NOW } from "./api-under-test.ts";

async function withFeeds(t: Parameters<typeof apiUnderTest>[0]) {
  let ids = 0;
  const api = await apiUnderTest(t, async ({ store }) => ({
    feeds: openFeedDesk({ store, holidays, newId: () => `feed-${++ids}`, now: () => NOW }),
  }));
  await api.call("POST /api/cases", undefined, caseLike({ id: "globex" }));
  return api;
}

const FEED = {
  id: "feed-1",
  caseId: null,
  as: "events",
  isPrivate: true,
  hasAlarms: false,
  madeAt: "2026-11-16T10:00:00-05:00[America/New_York]",
  oldUntil: null,
  lastFetchedAt: null,
};

test("a feed is private, of all cases and without alarms where nothing else is asked, and its path is told once", async (t) => {
  const { call } = await withFeeds(t);
  const made = await call("POST /api/feeds", undefined, {});
  assert.equal(made.status, 201);
  assert.deepEqual(made.body.feed, FEED);
  assert.match(made.body.path, /^\/calendar\/[A-Za-z0-9_-]{43}\.ics$/);
  const listed = await call("GET /api/feeds");
  assert.deepEqual(listed.body, { feeds: [FEED] });
});

test("a feed gets another address, and ends", async (t) => {
  const { call } = await withFeeds(t);
  const made = await call("POST /api/feeds", undefined, {
    caseId: "globex",
    as: "tasks",
    isPrivate: false,
    hasAlarms: true,
  });
  const rotated = await call("POST /api/feeds/{id}/rotate", "/api/feeds/feed-1/rotate");
  assert.notEqual(rotated.body.path, made.body.path);
  assert.equal(rotated.body.feed.oldUntil, "2026-11-23T10:00:00-05:00[America/New_York]");
  assert.equal((await call("DELETE /api/feeds/{id}", "/api/feeds/feed-1")).status, 204);
  assert.equal((await call("DELETE /api/feeds/{id}", "/api/feeds/feed-1")).status, 204);
  assert.deepEqual((await call("GET /api/feeds")).body, { feeds: [] });
  assert.equal((await call("POST /api/feeds/{id}/rotate", "/api/feeds/feed-1/rotate")).status, 404);
});

test("what does not fit is told with its place, and nothing is made", async (t) => {
  const { call } = await withFeeds(t);
  const refused = await call("POST /api/feeds", undefined, { as: "journal", isPrivate: "yes", name: "x", caseId: "" });
  assert.equal(refused.status, 422);
  assert.deepEqual(refused.body.faults.map(({ place }: { readonly place: string }) => place).toSorted(), [
    "as",
    "caseId",
    "isPrivate",
    "name",
  ]);
  assert.equal((await call("POST /api/feeds", undefined, [])).status, 422);
  assert.equal((await call("POST /api/feeds", undefined, { caseId: "nobody" })).status, 404);
  assert.deepEqual((await call("GET /api/feeds")).body, { feeds: [] });
});

test("a server without calendars says so", async (t) => {
  const { call } = await apiUnderTest(t);
  const answer = await call("GET /api/feeds");
  assert.deepEqual([answer.status, answer.body.type], [503, "/api/reference#calendars-unavailable"]);
});

test("invitations are read and nothing is recorded; what is no calendar is told by its line", async (t) => {
  const openCalendarFiles = async () => ({ read: readInvitations, write: writeCalendar });
  const { call } = await apiUnderTest(t, { openCalendarFiles });
  const lines = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:a", "DTSTART:20261201T150000Z", "SUMMARY:Final", "END:VEVENT"];
  const read = await call("POST /api/invitations/read", undefined, {
    ics: [...lines, "END:VCALENDAR", ""].join("\r\n"),
  });
  assert.deepEqual(
    read.body.invitations.map(({ uid, title, starts }: Record<string, unknown>) => [uid, title, starts]),
    [["a", "Final", { kind: "moment", at: Date.UTC(2026, 11, 1, 15) }]],
  );
  const refused = await call("POST /api/invitations/read", undefined, { ics: lines.join("\r\n") });
  assert.deepEqual([refused.status, refused.body.faults[0].place], [422, "line 1"]);
  assert.equal((await call("POST /api/invitations/read", undefined, { ics: 1 })).status, 422);
});

test("a place that does not fit is refused without a word of its password", async (t) => {
  const { call } = await apiUnderTest(t, { calendar: {} as CalendarDesk });
  const secret = "swordfish";
  const refused = await call("POST /api/calendar", undefined, { url: "", user: 1, password: secret, as: secret });
  assert.equal(refused.status, 422);
  assert.deepEqual(refused.body.faults.map(({ place }: { readonly place: string }) => place).toSorted(), [
    "as",
    "url",
    "user",
  ]);
  assert.equal(refused.text.includes(secret), false);
});

test("a case is taken along as a file for a calendar, with its names and an alarm", async (t) => {
  const openCalendarFiles = async () => ({ read: readInvitations, write: writeCalendar });
  const { call, request } = await apiUnderTest(t, { openCalendarFiles });
  await call("POST /api/cases", undefined, caseLike({ id: "globex" }));
  const answer = await request("/api/cases/globex/calendar.ics");
  const text = await answer.text();
  assert.equal(answer.headers.get("content-type"), "text/calendar; charset=utf-8");
  assert.equal(answer.headers.get("content-disposition"), 'attachment; filename="globex.ics"');
  assert.match(text, /SUMMARY:Thank Lee Okafor \(Globex\)/);
  assert.match(text, /BEGIN:VALARM/);
  assert.doesNotMatch(text, /METHOD/);
  assert.equal((await request("/api/cases/nobody/calendar.ics")).status, 404);
});
