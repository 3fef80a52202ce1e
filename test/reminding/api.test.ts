import assert from "node:assert/strict";
import { it, type TestContext } from "node:test";
import { apiUnderTest } from "../http/api-under-test.ts";
import { ADDRESS, reminderPlace } from "./place.ts";
import { startPostServer } from "./post-server.ts";
import { makePushBrowser } from "./push-browser.ts";

async function api(test: TestContext) {
  const place = await reminderPlace(test);
  return { ...place, ...(await apiUnderTest(test, { reminders: place.desk })) };
}

const SECRET = "topic-5f1c-secret";

it("the pulse tells when somebody looked, what comes next and how each channel does, and no secret", async (test) => {
  const { call, desk } = await api(test);
  const { origin } = await startPostServer(test);
  const webhook = { url: `${origin}/${SECRET}`, format: "ntfy", token: `tk-${SECRET}` };
  const changed = await call("PATCH /api/reminders/{id}", "/api/reminders/webhook", { isOn: true, webhook });
  const state = { channel: "webhook", isOn: true, label: new URL(origin).host, lastToldAt: null, problem: null };
  assert.deepEqual(changed.body, state);
  await desk.tick(ADDRESS);
  const { body, text } = await call("GET /api/pulse");
  const at = "2026-11-16T10:00:00-05:00[America/New_York]";
  const untouched = { label: null, lastToldAt: null, problem: null };
  assert.deepEqual(body, {
    lastTick: at,
    nextDue: "2026-11-16T15:00:00-05:00[America/New_York]",
    overdue: 0,
    isMissed: false,
    browsers: 0,
    channels: [
      { channel: "email", isOn: false, ...untouched },
      { channel: "push", isOn: false, ...untouched },
      { ...state, lastToldAt: at },
      { channel: "desktop", isOn: true, ...untouched },
    ],
  });
  assert.equal(text.includes(SECRET), false);
});

it("a browser is added once, whatever it says again, and forgotten", async (test) => {
  const { call } = await api(test);
  const browser = { endpoint: "https://push.example/1", keys: makePushBrowser().keys };
  const first = await call("POST /api/push-browsers", undefined, browser);
  assert.deepEqual((await call("POST /api/push-browsers", undefined, browser)).body, first.body);
  const { body } = await call("GET /api/pulse");
  assert.deepEqual([body.browsers, body.channels[1]?.isOn], [1, true]);
  const addedAt = "2026-11-16T10:00:00-05:00[America/New_York]";
  assert.deepEqual((await call("GET /api/push-browsers")).body, {
    items: [{ id: first.body.id, addedAt, isOwn: true }],
  });
  const path = `/api/push-browsers/${first.body.id}`;
  for (const _ of [1, 2]) assert.equal((await call("DELETE /api/push-browsers/{id}", path)).status, 204);
  const { body: after } = await call("GET /api/pulse");
  assert.deepEqual([after.browsers, after.channels[1]?.isOn], [0, false]);
  const key = (await call("GET /api/push-key")).body.key;
  assert.match(key, /^[\w-]{87}$/);
  assert.equal((await call("GET /api/push-key")).body.key, key);
});

it("a test says what kept it", async (test) => {
  const { call } = await api(test);
  const tested = await call("POST /api/reminders/{id}/test", "/api/reminders/webhook/test");
  const sentence = "There is no address to send to yet: give one first.";
  assert.deepEqual(tested.body, { arrived: false, sentence });
  const unknown = await call("POST /api/reminders/{id}/test", "/api/reminders/pigeon/test");
  assert.deepEqual([unknown.status, unknown.body.type], [404, "/api/reference#not-found"]);
});

it("an address that anybody could listen to is refused, and nothing of it is repeated", async (test) => {
  const { call } = await api(test);
  for (const url of [
    `http://ntfy.example/${SECRET}`,
    `https://ana:${SECRET}@ntfy.example/x`,
    `file:///${SECRET}`,
    `http://127.0.0.1.example/${SECRET}`,
    `https://ntfy.example/${SECRET}\r\nX: y`,
    `//${SECRET}`,
  ]) {
    const webhook = { url, format: "ntfy" };
    const { status, body, text } = await call("PATCH /api/reminders/{id}", "/api/reminders/webhook", { webhook });
    assert.deepEqual([status, body.faults[0]?.place], [422, "webhook.url"], url);
    assert.equal(text.includes(SECRET), false, url);
  }
  const elsewhere = await call("PATCH /api/reminders/{id}", "/api/reminders/email", {
    webhook: { url: "https://ntfy.example/x", format: "ntfy" },
  });
  assert.equal(elsewhere.status, 422);
});

it("a server without reminders says so", async (test) => {
  const { call } = await apiUnderTest(test);
  const { status, body } = await call("GET /api/pulse");
  assert.deepEqual([status, body.type], [503, "/api/reference#reminders-unavailable"]);
});
