import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it, type TestContext } from "node:test";
import {
  createReminderDesk,
  forgetCandidate,
  interviewersNow,
  type MailAccount,
  refreshSummaries,
  type SendListsInput,
  sendDue,
  sendInterviewerLists,
} from "../../src/app/index.ts";
import { type FactJson, type OpeningJson, ok } from "../../src/contract/index.ts";
import { digestLetter } from "../../src/http/index.ts";
import { writeMessage } from "../../src/mail-file/index.ts";
import { openReminderLinks } from "../../src/reminding/index.ts";
import { openReminderStore } from "../../src/storage/sqlite/index.ts";
import { accountOn, employerPlace } from "./place.ts";

const holidays = () => ok({ holidays: [], notes: [] });
const LEE = { id: "lee", name: "Lee Wong", email: "lee@metro.example" };
const MO = { id: "mo", name: "Mo Said", email: "Mo@metro.example" };

/** A moment of November 2026 in Toronto: "16 15:00". 16 November is a Monday. */
const at = (text: string) => `2026-11-${text.replace(" ", "T")}:00-05:00[America/Toronto]`;
const ms = (text: string) => Date.parse(`2026-11-${text.replace(" ", "T")}:00-05:00`);

const talk = (id: string, from: string, until: string, people: readonly string[] = []): FactJson => ({
  id,
  kind: "interview",
  at: at(from),
  end: at(until),
  with: ["candidate", ...people],
});

async function interviewPlace(t: TestContext, changes: Partial<OpeningJson> = {}) {
  const place = await employerPlace(t, { interviewers: [LEE], ...changes });
  const { store, opening } = place;
  await place.connect(accountOn(1));
  const clock = { now: ms("16 15:00") };
  const met = async (name: string, facts: readonly FactJson[], more: readonly { id: string; name: string }[] = []) => {
    await place.apply(name, `${name.split(" ")[0]!.toLowerCase()}@home.example`);
    const [stored] = (await Promise.all((await store.listCaseIds()).map((id) => store.findCase(id)))).filter(
      (each) => each?.header.contacts[0]?.name === name,
    );
    if (more.length > 0) {
      const people = more.map((one) => ({ ...one, role: "interviewer" as const }));
      await store.reviseCase(stored!.id, { ...stored!.header, contacts: [...stored!.header.contacts, ...people] }, 0);
    }
    await store.appendFacts(stored!.id, facts, clock.now);
    return stored!.id;
  };
  const input = async (): Promise<Omit<SendListsInput, "accountOf" | "linkFeedback">> => {
    const common = { store, holidays, now: clock.now };
    const { cases: views } = await refreshSummaries({ ...common, version: "test", isPresent: true });
    const openings = [opening];
    return { ...common, openings, views, outbox: store.outbox, writeMessage, digest: digestLetter, newId: randomUUID };
  };
  const send = async (more: Partial<SendListsInput> = {}) => {
    const outcomes = await sendInterviewerLists({
      ...(await input()),
      accountOf: (): MailAccount => accountOn(1),
      linkFeedback: undefined,
      ...more,
    });
    return [...outcomes].map(([address, { kind }]) => `${address} ${kind}`);
  };
  const letters = async () => (await store.outbox.list()).map(({ letter }) => letter);
  return { ...place, clock, met, send, letters, now: async () => interviewersNow(await input()) };
}

describe("interviewers' lists", () => {
  it("whoever talked with a candidate is asked for feedback, and thanked for, in one plain letter", async (t) => {
    const place = await interviewPlace(t);
    await place.met("Ana Ruiz", [talk("i1", "16 10:00", "16 11:00")]);
    await place.met("Ben Cole", [talk("i1", "16 13:00", "16 14:00")]);
    assert.deepEqual(await place.send(), ["lee@metro.example approved"]);
    const [letter, ...others] = await place.letters();
    assert.equal(others.length, 0);
    assert.deepEqual(letter!.to, { name: "Lee Wong", address: "lee@metro.example" });
    assert.equal(letter!.subject, "Metro: your feedback on 2 people");
    assert.equal(
      letter!.body,
      [
        "Hello Lee Wong,",
        "You talked with people who are waiting for our answer. A few lines on each by the days below let us give it in time.",
        "Ana Ruiz, Timetable Planner, on Monday 16 November\nYour feedback: by Thursday 19 November.\nA short thank-you of your own is kind, by Tuesday 17 November.",
        "Ben Cole, Timetable Planner, on Monday 16 November\nYour feedback: by Thursday 19 November.\nA short thank-you of your own is kind, by Tuesday 17 November.",
        "Please answer this letter with it.",
        "Noor Haddad\nMetro",
      ].join("\n\n"),
    );
  });

  it("the message says that no person wrote it", async (t) => {
    const place = await interviewPlace(t);
    await place.met("Ana Ruiz", [talk("i1", "16 10:00", "16 11:00")]);
    await place.send();
    const [item] = await place.store.outbox.list();
    const text = Buffer.from((await place.store.outbox.loadBytes(item!.id))!).toString();
    assert.match(text, /^Auto-Submitted: auto-generated\r$/m);
  });

  it("one letter a day at most, and nothing is asked twice", async (t) => {
    const place = await interviewPlace(t);
    await place.met("Ana Ruiz", [talk("i1", "16 10:00", "16 11:00")]);
    assert.deepEqual(await place.send(), ["lee@metro.example approved"]);
    assert.deepEqual(await place.send(), ["lee@metro.example nothing-new"]);
    place.clock.now = ms("16 16:30");
    await place.met("Ben Cole", [talk("i1", "16 16:00", "16 16:20")]);
    assert.deepEqual(await place.send(), ["lee@metro.example had-one-today"]);
    place.clock.now = ms("17 09:30");
    assert.deepEqual(await place.send(), ["lee@metro.example approved"]);
    assert.deepEqual(await place.send(), ["lee@metro.example nothing-new"]);
    assert.equal((await place.letters()).length, 2);
  });

  it("after a restore no list of talks before it goes by itself; a person can ask for it", async (t) => {
    const place = await interviewPlace(t);
    await place.met("Ana Ruiz", [talk("i1", "16 10:00", "16 11:00")]);
    assert.deepEqual(await place.send({ restoredAt: ms("16 11:00") }), ["lee@metro.example nothing-new"]);
    assert.deepEqual(await place.send({ restoredAt: ms("16 10:59") }), ["lee@metro.example approved"]);
    const other = await interviewPlace(t);
    await other.met("Ben Cole", [talk("i1", "16 10:00", "16 11:00")]);
    const asked = await other.send({ restoredAt: ms("16 12:00"), isAskedFor: true });
    assert.deepEqual(asked, ["lee@metro.example approved"]);
  });

  it("an evening's letter is the next morning's: there is no second one then", async (t) => {
    const place = await interviewPlace(t);
    place.clock.now = ms("16 19:00");
    await place.met("Ana Ruiz", [talk("i1", "16 18:00", "16 18:45")]);
    assert.deepEqual(await place.send(), ["lee@metro.example approved"]);
    const [item] = await place.store.outbox.list();
    assert.deepEqual(item!.state, {
      kind: "approved",
      goesAt: ms("16 19:01"),
      heldUntil: ms("17 09:00"),
      heldBy: "quiet-hours",
    });
    place.clock.now = ms("17 11:00");
    await place.met("Ben Cole", [talk("i1", "17 10:00", "17 10:45")]);
    assert.deepEqual(await place.send(), ["lee@metro.example had-one-today"]);
  });

  it("who still has somebody to talk with today is written to afterwards, or when a person asks for it", async (t) => {
    const place = await interviewPlace(t);
    await place.met("Ana Ruiz", [talk("i1", "16 10:00", "16 11:00")]);
    await place.met("Ben Cole", [talk("i1", "16 16:00", "16 16:30")]);
    assert.deepEqual(await place.send(), ["lee@metro.example still-busy"]);
    assert.deepEqual(await place.send({ isAskedFor: true }), ["lee@metro.example approved"]);
  });

  it("of several interviewers those are asked whom the interview names; where it names none, nobody is", async (t) => {
    const place = await interviewPlace(t, { interviewers: [LEE, MO] });
    await place.met("Ana Ruiz", [talk("i1", "16 10:00", "16 11:00", ["m"])], [{ id: "m", name: "mo said" }]);
    const ben = await place.met("Ben Cole", [talk("i1", "16 13:00", "16 14:00")]);
    const { lists, unnamed } = await place.now();
    assert.deepEqual(
      lists.map(({ interviewer, asks }) => [interviewer.email, asks.map(({ candidate }) => candidate)]),
      [["Mo@metro.example", ["Ana Ruiz"]]],
    );
    assert.deepEqual(unnamed, [{ caseId: ben, candidate: "Ben Cole", metOn: Math.floor(ms("16 00:00") / 86_400_000) }]);
    assert.deepEqual(await place.send(), ["mo@metro.example approved"]);
  });

  it("nobody is asked about whom it is decided, nor about what is more than two weeks ago", async (t) => {
    const place = await interviewPlace(t);
    await place.met("Ana Ruiz", [
      talk("i1", "16 10:00", "16 11:00"),
      { id: "no", kind: "decision", at: at("16 12:00"), outcome: "rejection" },
    ]);
    await place.met("Ben Cole", [talk("i1", "02 10:00", "02 11:00")]);
    assert.deepEqual(await place.send(), []);
  });

  it("feedback is asked for by the business day before the candidate is owed a word", async (t) => {
    const place = await interviewPlace(t);
    const promise = { id: "p", kind: "promise", at: at("16 11:00"), to: "candidate", what: "word", by: "2026-11-19" };
    await place.met("Ana Ruiz", [talk("i1", "16 10:00", "16 11:00"), promise as FactJson]);
    const { lists } = await place.now();
    assert.equal(lists[0]!.asks[0]!.feedbackBy, Math.floor(ms("18 00:00") / 86_400_000)); // Wednesday
  });

  it("the letter goes although the candidate's plan knows nothing of it, and the case says nothing of it", async (t) => {
    const place = await interviewPlace(t);
    const id = await place.met("Ana Ruiz", [talk("i1", "16 10:00", "16 11:00")]);
    await place.send();
    place.clock.now += 60_000;
    const taken: string[] = [];
    const turn = await sendDue({
      store: place.store,
      outbox: place.store.outbox,
      submitter: {
        submit: async ({ to, beforeData }) => {
          await beforeData?.();
          taken.push(to);
          return { kind: "accepted", response: "" };
        },
      },
      findAccount: async () => accountOn(1),
      holidays,
      clock: () => place.clock.now,
      newId: randomUUID,
    });
    assert.deepEqual([turn?.state, taken], ["accepted", ["lee@metro.example"]]);
    assert.deepEqual(
      (await place.store.findCase(id))!.facts.map(({ kind }) => kind),
      ["applied", "interview"],
    );
  });

  it("who is forgotten is in no letter any more, and the others are not asked about again", async (t) => {
    const place = await interviewPlace(t);
    const ana = await place.met("Ana Ruiz", [talk("i1", "16 10:00", "16 11:00")]);
    await place.met("Ben Cole", [talk("i1", "16 13:00", "16 14:00")]);
    await place.send();
    const [item] = await place.store.outbox.list();
    const gone = { kind: "accepted", at: place.clock.now, by: "server", response: "", copyAt: null } as const;
    await place.store.outbox.change(item!, { state: gone }, place.clock.now);
    const input = { store: place.store, openings: place.store.openings, outbox: place.store.outbox, holidays };
    const rest = { now: place.clock.now, version: "test", isMeantEarly: true };
    const { applications } = place.store;
    const waiting = { accountId: "noor@metro.example", messageKey: "m1", name: "Ana Ruiz", email: "ana@home.example" };
    const about = { subject: "Again", at: 0, attachments: [], doubts: [], state: "open" } as const;
    await applications.addApplication({ id: "a1", openingId: "planner", ...waiting, ...about }, 0);
    const all = { ...input, ...rest, applications };
    const forgotten = await forgetCandidate({ caseIds: [ana], why: "asked" }, all);
    assert.deepEqual(
      (await applications.listApplications()).map(({ email, state }) => [email, state]),
      [["", "dismissed"]],
    );
    assert.deepEqual(forgotten, { kind: "forgotten", cases: 1 });
    const [kept, ...others] = await place.store.outbox.list();
    assert.deepEqual([kept!.letter.body, kept!.letter.subject, others.length], ["", "", 0]);
    assert.equal((await place.store.outbox.loadBytes(kept!.id))!.length, 0);
    assert.deepEqual(await place.send(), ["lee@metro.example nothing-new"]);
  });
});

describe("a link in an interviewer's list", () => {
  async function withLinks(t: TestContext, publicAddress: string | null = "https://jobs.metro.example/") {
    const place = await interviewPlace(t);
    if (publicAddress !== null) await place.store.changeSettings({ publicAddress });
    const reminders = await openReminderStore({ home: place.home });
    t.after(() => reminders.close());
    const desk = createReminderDesk({
      store: place.store,
      reminders,
      openings: place.store.openings,
      channels: {},
      openLinks: () => openReminderLinks(reminders),
      holidays,
      clock: () => place.clock.now,
      newId: randomUUID,
      version: "test",
      ownTimeZone: "America/Toronto",
      openPushKey: async () => "",
      idOfEndpoint: () => "",
    });
    const ana = await place.met("Ana Ruiz", [talk("i1", "16 10:00", "16 11:00")]);
    await place.send({ linkFeedback: desk.linkFeedback });
    const [letter] = await place.letters();
    const [, token = ""] = /https:\/\/jobs\.metro\.example\/r\/(\S+)/.exec(letter!.body) ?? [];
    const notes = async () =>
      (await place.store.findCase(ana))!.facts.filter(({ kind }) => kind === "note").map(({ id, note }) => [id, note]);
    return { ...place, desk, ana, letter: letter!, token, notes };
  }

  it("to look changes nothing; to say it records one note, and saying it again does nothing", async (t) => {
    const { desk, token, notes, now } = await withLinks(t);
    const company = "Metro";
    const title = "Your feedback on Ana Ruiz";
    assert.deepEqual(await desk.lookAtLink(token), {
      kind: "ready",
      company,
      title,
      button: "My feedback is in",
      isGuests: true,
    });
    assert.deepEqual(await notes(), []);
    const said = await Promise.all([desk.followLink(token), desk.followLink(token)]);
    assert.deepEqual(said.map(({ kind }) => kind).toSorted(), ["done", "used"]);
    assert.deepEqual(await notes(), [["fb.i1.lee", "Lee Wong: the feedback on the interview is in."]]);
    assert.deepEqual(await desk.lookAtLink(token), {
      kind: "used",
      sentence: "This was noted already. There is nothing more to do.",
      isGuests: true,
    });
    assert.deepEqual((await now()).lists, []);
  });

  it("it says nothing about somebody who is forgotten, nor after thirty days", async (t) => {
    const { desk, token, store, ana, clock } = await withLinks(t);
    clock.now += 30 * 86_400_000;
    assert.equal((await desk.followLink(token)).kind, "expired");
    clock.now -= 30 * 86_400_000;
    await store.removeCases([ana], clock.now);
    assert.equal((await desk.followLink(token)).kind, "settled");
  });

  it("without a public address the letter has none, and asks for an answer", async (t) => {
    const { letter } = await withLinks(t, null);
    assert.match(letter.body, /\n\nPlease answer this letter with it\.\n\n/);
    assert.doesNotMatch(letter.body, /\/r\//);
  });
});
