import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { openRemoteCalendarStore } from "../../src/storage/sqlite/index.ts";
import { type CalendarPlace, makePlace } from "./calendar-place.ts";
import { type Radicale, startRadicale, whyNoRadicale } from "./radicale.ts";

const skip = whyNoRadicale() ?? false;
const DAY = 86_400_000;

describe("a calendar at Radicale", { skip }, () => {
  let radicale: Radicale;
  let place: CalendarPlace;

  before(async () => {
    radicale = await startRadicale();
  });
  after(() => radicale.remove());
  beforeEach(async () => {
    place = await makePlace(radicale);
  });
  afterEach(() => place.close());

  it("steps and interviews are written, each once however often it is looked", async () => {
    await place.connect();
    const first = await place.sync();
    const objects = await place.objects();
    assert.equal(first.kind === "synced" && first.written, objects.length);
    assert.deepEqual(await place.sync(), { kind: "synced", written: 0, removed: 0, recorded: 0, isCut: false });
    assert.deepEqual(await place.objects(), objects);
  });

  it("nothing that lies in the calendar besides is touched", async () => {
    const foreign = FOREIGN_EVENT;
    await radicale.ask("PUT", `${place.path}dentist.ics`, { body: foreign, headers: CALENDAR });
    await place.connect();
    await place.sync();
    const { path, text } = await place.findObject(/Dentist/);
    await place.desk.disconnect({ removesEntries: true });
    assert.deepEqual(await place.objects(), [{ path, text }]);
  });

  it("an event that is moved there is a step put off, and stays where it was put", async () => {
    await place.connect();
    await place.sync();
    const event = await place.findObject(/^Check in/);
    await place.put(event, (text) => text.replace("20261124", "20261125"));
    const synced = await place.sync();
    assert.equal(synced.kind === "synced" && synced.recorded, 1);
    const [fact, ...others] = await place.newFacts();
    assert.deepEqual(others, []);
    assert.deepEqual(
      { ...fact, id: "" },
      {
        id: "",
        kind: "snoozed",
        at: "2026-11-16T10:00:00-05:00[America/New_York]",
        step: "check-in/t1/1",
        until: "2026-11-25T09:00:00-05:00[America/New_York]",
      },
    );
    assert.match((await place.findObject(/^Check in/)).text, /DTSTART;VALUE=DATE:20261125/);
    assert.deepEqual(await place.sync(), NOTHING);
  });

  it("moved back to where it was, it is put off no longer", async () => {
    await place.connect();
    await place.sync();
    const event = await place.findObject(/^Check in/);
    await place.put(event, (text) => text.replace("20261124", "20261125"));
    await place.sync();
    await place.put(await place.findObject(/^Check in/), (text) => text.replace("20261125", "20261124"));
    await place.sync();
    const until = (await place.newFacts()).map((fact) => (fact.kind === "snoozed" ? fact.until : ""));
    assert.deepEqual(until, [
      "2026-11-25T09:00:00-05:00[America/New_York]",
      "2026-11-24T09:00:00-05:00[America/New_York]",
    ]);
    assert.match((await place.findObject(/^Check in/)).text, /DTSTART;VALUE=DATE:20261124/);
  });

  it("what is moved out of its window is put back, and nothing is recorded", async () => {
    await place.connect();
    await place.sync();
    for (const day of ["20261117", "20270301"]) {
      await place.put(await place.findObject(/^Check in/), (text) =>
        text.replace("DTSTART;VALUE=DATE:20261124", `DTSTART;VALUE=DATE:${day}`).replace(/DTEND.*\r\n/, ""),
      );
      await place.sync();
      assert.match((await place.findObject(/^Check in/)).text, /DTSTART;VALUE=DATE:20261124/, day);
    }
    assert.deepEqual(await place.newFacts(), []);
  });

  it("a task that is completed there is a step carried out, at its moment", async () => {
    await place.connect({ as: "tasks" });
    await place.sync();
    const task = await place.findObject(/^Thank Lee/);
    assert.match(task.text, /BEGIN:VTODO/);
    const done = "STATUS:COMPLETED\r\nCOMPLETED:20261116T140000Z";
    await place.put(task, (text) => text.replace("STATUS:NEEDS-ACTION", done));
    await place.sync();
    const [fact, ...others] = await place.newFacts();
    assert.deepEqual(others, []);
    assert.deepEqual(
      { ...fact, id: "" },
      {
        id: "",
        kind: "sent",
        at: "2026-11-16T09:00:00-05:00[America/New_York]",
        to: "lee",
        channel: "email",
        purpose: "thank-you",
      },
    );
    assert.match((await place.findObject(/^Thank Lee/)).text, /STATUS:COMPLETED/);
    assert.deepEqual(await place.sync(), NOTHING);
  });

  it("a task that is due elsewhen is put off, and due then", async () => {
    await place.connect({ as: "tasks" });
    await place.sync();
    const task = await place.findObject(/^Check in/);
    await place.put(task, (text) => text.replace(/DUE;TZID=America\/New_York:\d{8}T\d{6}/, "DUE:20261125T150000Z"));
    await place.sync();
    const [fact] = await place.newFacts();
    assert.equal(fact?.kind === "snoozed" && fact.until, "2026-11-25T10:00:00-05:00[America/New_York]");
    assert.match((await place.findObject(/^Check in/)).text, /DUE;TZID=America\/New_York:20261125T100000/);
  });

  it("what is removed there is asked about, not put back and not skipped; the answer is carried out", async () => {
    await place.connect();
    await place.sync();
    const before = (await place.objects()).length;
    for (const title of [/^Thank Lee/, /^Check in/, /^Interview/]) {
      await radicale.ask("DELETE", (await place.findObject(title)).path);
    }
    await place.sync();
    await place.sync();
    assert.equal((await place.objects()).length, before - 3);
    assert.deepEqual(await place.newFacts(), []);
    const asked = await place.desk.listTakenAway();
    assert.deepEqual(asked.map(({ stepId, title }) => [stepId, title]).toSorted(), [
      ["check-in/t1/1", "Check in with Lee Okafor"],
      ["thank-you/i1/lee", "Thank Lee Okafor"],
    ]);
    const uidOf = (step: string) => asked.find(({ stepId }) => stepId === step)!.uid;
    assert.equal(await place.desk.settleTakenAway(uidOf("check-in/t1/1"), "put-back"), true);
    assert.equal(await place.desk.settleTakenAway(uidOf("thank-you/i1/lee"), "skip"), true);
    assert.equal(await place.desk.settleTakenAway(uidOf("thank-you/i1/lee"), "skip"), false);
    await place.sync();
    assert.match((await place.findObject(/^Check in/)).text, /DTSTART;VALUE=DATE:20261124/);
    const [fact] = await place.newFacts();
    assert.deepEqual([fact?.kind, fact?.kind === "skipped" && fact.step], ["skipped", "thank-you/i1/lee"]);
    assert.deepEqual(await place.desk.listTakenAway(), []);
  });

  it("what is settled here goes there, and what is erased here too", async () => {
    await place.connect();
    await place.sync();
    const at = "2026-11-16T10:00:00-05:00[America/New_York]";
    const sent = { id: "sent-now", kind: "sent", at, to: "lee", channel: "email", purpose: "thank-you" } as const;
    await place.store.appendFacts("globex", [sent], place.clock.now);
    await place.sync();
    await assert.rejects(place.findObject(/^Thank Lee/), /0 objects/);
    await place.store.removeCases(["globex"], place.clock.now);
    await place.sync();
    assert.deepEqual(await place.objects(), []);
  });

  it("what somebody else wrote in the very moment is read first and not lost", async () => {
    await place.connect();
    await place.sync();
    const event = await place.findObject(/^Check in/);
    // Another program of this home knows the new tag already; ours writes by the old one.
    await place.put(event, (text) => text.replace("20261124", "20261125"));
    await place.desk.sync();
    await place.put(await place.findObject(/^Check in/), (text) => text.replace("Check in with", "CALL"));
    await place.sync();
    assert.equal((await place.newFacts()).length, 1);
    assert.match((await place.findObject(/^CALL/)).text, /DTSTART;VALUE=DATE:20261125/);
  });

  it("a server that is away is left alone longer each time, and caught up with once", async () => {
    await place.connect();
    await place.sync();
    const before = await place.objects();
    await radicale.stop();
    try {
      const failed = await place.desk.tick();
      assert.deepEqual(failed, { kind: "failed", sentence: UNREACHABLE(radicale.port) });
      assert.equal((await place.desk.standing())?.notBefore, place.clock.now + 60_000);
      assert.equal((await place.desk.tick()).kind, "waiting");
      place.clock.now += 60_000;
      await place.desk.tick();
      assert.equal((await place.desk.standing())?.notBefore, place.clock.now + 120_000);
    } finally {
      await radicale.start();
    }
    place.clock.now += DAY;
    const caughtUp = await place.desk.tick();
    assert.equal(caughtUp.kind, "synced");
    assert.equal((await place.desk.standing())?.problem, null);
    const paths = (objects: typeof before) => objects.map(({ path }) => path);
    assert.deepEqual(
      paths(await place.objects()).filter((path) => !paths(before).includes(path)),
      [],
    );
  });

  it("a token that the server has forgotten leads to a listing of all, and to no double", async () => {
    await place.connect();
    await place.sync();
    const before = await place.objects();
    const remote = await openRemote(place);
    await remote.noteSync(
      "http://radicale.org/ns/sync/0000000000000000000000000000000000000000000000000000000000000000",
      0,
    );
    await place.put(await place.findObject(/^Check in/), (text) => text.replace("20261124", "20261125"));
    const synced = await place.sync();
    assert.equal(synced.kind === "synced" && synced.recorded, 1);
    assert.equal((await place.objects()).length, before.length);
  });

  it("an entry whose writing was not noted any more is taken over, not doubled", async () => {
    await place.connect();
    await place.sync();
    const before = await place.objects();
    const remote = await openRemote(place);
    for (const { uid } of await remote.listEntries()) await remote.removeEntry(uid);
    await place.sync();
    assert.deepEqual(
      (await place.objects()).map(({ path }) => path),
      before.map(({ path }) => path),
    );
    assert.deepEqual(await place.sync(), NOTHING);
    assert.deepEqual(await place.newFacts(), []);
  });

  it("of two programs that look at once one does, and nothing is written twice", async () => {
    await place.connect();
    const other = await place.openAgain();
    const both = await Promise.all([place.sync(), other.sync()]);
    assert.deepEqual(both.map(({ kind }) => kind).toSorted(), ["busy", "synced"]);
    const titles = (await place.objects()).map(({ text }) => /UID:(.*)\r/.exec(text)?.[1]);
    assert.equal(new Set(titles).size, titles.length);
  });

  it("connecting says how far it came", async () => {
    const { url, user } = place.place;
    const choices = { as: "events", isPrivate: true, hasAlarms: false } as const;
    const steps = async (changes: Partial<typeof place.place>, more = {}) => {
      const connected = await place.desk.connect({ ...place.place, ...changes }, { ...choices, ...more });
      return connected.ok ? "connected" : connected.step;
    };
    assert.equal(await steps({ url: "http://calendar.example/" }), "address");
    assert.equal(await steps({ url: `http://ana:secret@127.0.0.1:${radicale.port}/` }), "address");
    assert.equal(await steps({ url: "no address" }), "address");
    assert.equal(await steps({ url: "http://127.0.0.1:9/" }), "connect");
    assert.equal(await steps({ password: "wrong" }), "sign-in");
    assert.equal(await steps({ url: `${radicale.origin}/${user}/nothing-here/` }, { calendarUrl: "x" }), "calendars");
    assert.equal(await place.desk.standing(), undefined);
    assert.equal(await steps({}), "connected");
    assert.deepEqual(await place.objects(), []);
    assert.equal((await place.desk.standing())?.account.url, url);
  });

  it("calendars are found from the server's address, with what they take", async () => {
    const path = await radicale.makeCalendar("only-tasks", ["VTODO"]);
    const found = await place.desk.find({ ...place.place, url: `${radicale.origin}/` });
    const calendars = found.ok ? found.calendars : [];
    const only = calendars.find(({ name }) => name === "only-tasks");
    assert.deepEqual(only, {
      url: `${radicale.origin}${path}`,
      name: "only-tasks",
      takesEvents: false,
      takesTasks: true,
    });
    const options = { as: "tasks", isPrivate: true, hasAlarms: false } as const;
    const refused = await place.desk.connect({ ...place.place, url: `${radicale.origin}${path}` }, options);
    assert.deepEqual([refused.ok, !refused.ok && refused.step], [false, "calendars"]);
  });

  it("a calendar that is disconnected keeps what was written, unless it is asked to be removed", async () => {
    await place.connect();
    await place.sync();
    const { length } = await place.objects();
    assert.deepEqual(await place.desk.disconnect({ removesEntries: false }), { wasThere: true, left: undefined });
    assert.equal((await place.objects()).length, length);
    assert.deepEqual(await place.desk.disconnect({ removesEntries: true }), { wasThere: false, left: undefined });
    assert.equal((await place.sync()).kind, "none");
  });
});

async function openRemote({ home, after: clean }: { readonly home: string; readonly after: CalendarPlace["after"] }) {
  const remote = await openRemoteCalendarStore({ home });
  clean(remote);
  return remote;
}

const NOTHING = { kind: "synced", written: 0, removed: 0, recorded: 0, isCut: false };
const CALENDAR = { "Content-Type": "text/calendar; charset=utf-8" };
const UNREACHABLE = (port: number) =>
  `127.0.0.1:${port} cannot be reached. Look at the address, and whether you are connected.`;
const FOREIGN_EVENT = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//Example//EN",
  "BEGIN:VEVENT",
  "UID:dentist@example",
  "DTSTAMP:20261101T120000Z",
  "DTSTART:20261120T150000Z",
  "SUMMARY:Dentist",
  "END:VEVENT",
  "END:VCALENDAR",
  "",
].join("\r\n");
