import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { type TestContext, test } from "node:test";
import type { RemoteAccount, RemotePlace } from "../../src/app/index.ts";
import { createRemoteCalendars, readRemoteEntry } from "../../src/calendars/remote/index.ts";
import { createOutgoing } from "../../src/outgoing/index.ts";

const PASSWORD = "open-sesame";

/** A server that answers as it is told, and everything it was asked. */
async function badServer(t: TestContext, answer: RequestListener) {
  const asked: { readonly path: string; readonly authorization: string | undefined }[] = [];
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? "", authorization: request.headers.authorization });
    request.resume();
    answer(request, response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { asked, origin: `http://127.0.0.1:${port}`, port };
}

const calendars = createRemoteCalendars({
  probe: () => ({ name: "probe.ics", text: "" }),
  outgoing: createOutgoing({ isShared: false }),
});
const placeAt = (url: string): RemotePlace => ({ url, user: "ana", password: PASSWORD });

function calendarAt(url: string) {
  const choices = { as: "events", isPrivate: true, hasAlarms: false } as const;
  const account: RemoteAccount = { id: "c", user: "ana", url, name: "Work", connectedAt: 0, ...choices };
  return calendars.open(account, PASSWORD);
}

test("a redirect to another place is not followed, and the password does not go there", async (t) => {
  const other = await badServer(t, (_, response) => response.end());
  const { origin } = await badServer(t, (_, response) => {
    response.writeHead(302, { Location: `${other.origin}/dav/` }).end();
  });
  const found = await calendars.find(placeAt(`${origin}/dav/`));
  assert.deepEqual([found.ok, !found.ok && found.step], [false, "calendars"]);
  assert.deepEqual(other.asked, []);
});

test("a page that says yes to everything is no empty calendar", async (t) => {
  const { origin, port } = await badServer(t, (_, response) => {
    response.writeHead(200, { "Content-Type": "text/html" }).end("<h1>Welcome to the hotel</h1>");
  });
  const calendar = calendarAt(`${origin}/work/`);
  const expected = { name: "RemoteCalendarError", message: `127.0.0.1:${port} answered 200, which was not expected.` };
  await assert.rejects(calendar.changesSince(null), expected);
  await assert.rejects(calendar.changesSince("token"), expected);
  await assert.rejects(calendar.read(["/work/a.ics"]), expected);
  const found = await calendars.find(placeAt(`${origin}/work/`));
  assert.equal(found.ok, false);
});

for (const [status, kind] of [
  [401, "sign-in"],
  [403, "refused"],
  [404, "missing"],
  [500, "unreachable"],
  [507, "unreachable"],
] as const) {
  test(`an answer of ${status} is told as it is, and changes nothing`, async (t) => {
    const { origin } = await badServer(t, (_, response) => response.writeHead(status).end());
    const calendar = calendarAt(`${origin}/work/`);
    await assert.rejects(calendar.changesSince(null), { name: "RemoteCalendarError", kind });
    await assert.rejects(calendar.read(["/work/a.ics"]), { name: "RemoteCalendarError", kind });
    await assert.rejects(calendar.write("/work/a.ics", "", null), { name: "RemoteCalendarError", kind });
  });
}

test("what a listing says of other folders, and of the calendar itself, is passed over", async (t) => {
  const hrefs = [
    "/work/",
    "/work/a.ics",
    "/private/b.ics",
    "https://evil.example/work/c.ics",
    "/work/../private/d.ics",
  ];
  const responses = hrefs.map(
    (href) =>
      `<response><href>${href}</href><propstat><prop><getetag>"1"</getetag></prop><status>HTTP/1.1 200 OK</status></propstat></response>`,
  );
  const { origin } = await badServer(t, (_, response) => {
    response.writeHead(207, { "Content-Type": "application/xml" });
    response.end(`<?xml version="1.0"?><multistatus xmlns="DAV:">${responses.join("")}</multistatus>`);
  });
  const { changed } = await calendarAt(`${origin}/work/`).changesSince(null);
  assert.deepEqual(changed, [{ href: "/work/a.ics", etag: '"1"' }]);
});

test("XML that is cut off, or grows by itself, is a failure and nothing else", async (t) => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${"x".repeat(1_000)}"><!ENTITY b "&a;&a;&a;">]><multistatus xmlns="DAV:"><response><href>&b;</href>`;
  const { origin } = await badServer(t, (_, response) => {
    response.writeHead(207, { "Content-Type": "application/xml" }).end(bomb);
  });
  await assert.rejects(calendarAt(`${origin}/work/`).changesSince(null), { name: "RemoteCalendarError" });
});

test("an answer without end is cut off", async (t) => {
  const { origin } = await badServer(t, (_, response) => {
    response.writeHead(207, { "Content-Type": "application/xml" });
    const chunk = "x".repeat(1024 * 1024);
    const pour = () => {
      while (!response.destroyed && response.write(chunk));
      if (!response.destroyed) response.once("drain", pour);
    };
    pour();
  });
  const expected = { name: "RemoteCalendarError", kind: "refused" };
  await assert.rejects(calendarAt(`${origin}/work/`).changesSince(null), expected);
});

for (const [what, text] of [
  ["nothing", ""],
  ["no calendar", "hello"],
  ["an end that is missing", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\n"],
  ["a journal", "BEGIN:VCALENDAR\r\nBEGIN:VJOURNAL\r\nUID:a\r\nEND:VJOURNAL\r\nEND:VCALENDAR\r\n"],
  ["no UID", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:a\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"],
  ["a megabyte of one line", `BEGIN:VCALENDAR\r\n${"A".repeat(1_100_000)}`],
] as const) {
  test(`an object that holds ${what} is none of ours`, () => assert.equal(readRemoteEntry(text), undefined));
}

test("an object with times that cannot be read is ours all the same, and lies nowhere", () => {
  const lines = ["BEGIN:VCALENDAR", "BEGIN:VTODO", "UID:a", "DUE;TZID=Nowhere/Land:20261116T100000"];
  const reading = readRemoteEntry([...lines, "DTSTART:tomorrow", "END:VTODO", "END:VCALENDAR", ""].join("\r\n"));
  assert.deepEqual(reading, {
    uid: "a",
    kind: "task",
    starts: undefined,
    due: undefined,
    isCancelled: false,
    isCompleted: false,
    completedAt: undefined,
  });
});
