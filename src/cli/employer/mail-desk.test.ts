import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { keepAccount, type MailAccount, type MailApplication } from "../../app/index.ts";
import { writeMessage } from "../../mail-file/index.ts";
import { type OpenStore, openMailStore } from "../../storage/sqlite/index.ts";
import { temporaryFineline } from "../call-fineline.suite.ts";
import type { Services } from "../command.ts";

const mailbox: MailAccount = {
  id: "noor",
  address: "noor@metro.example",
  name: "Noor Haddad",
  imap: { host: "mail.example", port: 993, security: "tls", user: "noor" },
  smtp: { host: "mail.example", port: 465, security: "tls", user: "noor" },
  auth: "password",
  mode: "send",
  dailyLimit: 1000,
};

/** The command line over a place with an opening, its mailbox, and one interviewer; letters go nowhere. */
async function hiring() {
  const place = temporaryFineline();
  let ids = 0;
  const mail = await openMailStore({ home: place.home });
  after(() => mail.close());
  const services: Partial<Services> = {
    newId: () => `${++ids}`,
    openMailTools: async () =>
      ({ store: mail, connector: {}, close: async () => {}, stop: { aborted: false } }) as never,
    openLetterTools: async () => ({ writeMessage }) as never,
    openReminderTools: async () => ({ desk: { linkFeedback: async () => undefined }, close: async () => {} }) as never,
  };
  const employer = (...words: readonly string[]) => place.call(["employer", ...words], { services });
  await employer(
    ...["open", "Timetable Planner", "Metro", "--id", "planner", "--zone", "Toronto"],
    ...["--signed", "Noor Haddad, noor@metro.example", "--interviewer", "Lee Wong, lee@metro.example"],
  );
  const store = (await place.openStore()) as OpenStore;
  after(() => store.close());
  await keepAccount(mailbox, { kind: "password", password: "secret" }, { mail, outbox: store.outbox, now: 0 });
  return { ...place, employer, store };
}

const ana: MailApplication = {
  id: "a1",
  openingId: "planner",
  accountId: "noor",
  messageKey: "m1",
  name: "Ana Ruiz",
  email: "ana@home.example",
  subject: "My application",
  at: Date.UTC(2026, 10, 13, 15),
  attachments: ["cv.pdf"],
  doubts: [],
  state: "open",
};
const nameless: MailApplication = {
  ...ana,
  id: "a2",
  messageKey: "m2",
  name: "",
  email: "ned@home.example",
  doubts: ["no-name"],
};

describe("fineline employer mailbox", () => {
  it("says where applications arrive, keeps what is not said, and takes it back", async () => {
    const { employer, store } = await hiring();
    const marked = await employer("mailbox", "planner", "noor@metro.example", "--subject-has", "planner");
    assert.deepEqual(
      [marked.status, marked.out],
      [0, "Applications for Timetable Planner are looked for in noor@metro.example, and\nwait for your word.\n"],
    );
    const taking = await employer("mailbox", "planner", "--take-in", "yes");
    assert.match(taking.out, /are\s+taken in\s+by themselves\.\n$/);
    const kept = async () => (await store.openings.findOpening("planner"))?.opening.applications;
    assert.deepEqual(await kept(), { mailbox: "noor", subjectHas: "planner", takesIn: true });
    await employer("mailbox", "planner", "--off");
    assert.equal(await kept(), undefined);
  });

  it("a mailbox that is not connected is refused with those that are", async () => {
    const { employer } = await hiring();
    const { status, err } = await employer("mailbox", "planner", "jobs@metro.example");
    assert.equal(status, 2);
    assert.match(err, /"jobs@metro\.example" is no mailbox here\. There is: noor@metro\.example/);
  });
});

describe("fineline employer applications", () => {
  it("shows who waits and why a person should look; take-in takes in everybody else at once", async () => {
    const { employer, store } = await hiring();
    await store.applications.addApplication(ana, 0);
    await store.applications.addApplication(nameless, 0);
    const { out } = await employer("applications", "planner");
    assert.equal(
      out,
      [
        "Ana Ruiz applied for Timetable Planner, Fri 13 Nov with cv.pdf",
        "  ana@home.example  My application",
        "ned@home.example applied for Timetable Planner, Fri 13 Nov with cv.pdf",
        "  My application",
        "  ! The message gives no name. Say what they are called.",
        "",
      ].join("\n"),
    );
    const all = await employer("take-in", "planner");
    assert.deepEqual(
      [all.status, all.out],
      [0, "Ana Ruiz: a candidate now.\nOne waits for you: fineline employer applications\n"],
    );
    assert.equal((await employer("take-in", "planner", "ned@home.example")).status, 1);
    const named = await employer("take-in", "planner", "ned@home.example", "--name", "Ned Less");
    assert.equal(named.out, "Ned Less: a candidate now.\n");
    assert.deepEqual(JSON.parse((await employer("applications", "--json")).out), { applications: [] });
  });

  it("who is put aside is no candidate, and nothing of them is shown any more", async () => {
    const { employer, store } = await hiring();
    await store.applications.addApplication(ana, 0);
    assert.equal((await employer("put-aside", "planner", "ana@home.example")).out, "Put aside.\n");
    assert.equal((await employer("applications")).out, "Nobody waits to be taken in.\n");
    assert.deepEqual(await store.listCaseIds(), []);
  });
});

describe("fineline employer interviewers", () => {
  it("shows what each is asked, and sends nothing before it is told to", async () => {
    const { employer, store } = await hiring();
    await employer("add", "planner", "Ana Ruiz", "--email", "ana@home.example");
    const [id] = await store.listCaseIds();
    // Friday; the command's own moment is Monday 16 November, in the afternoon.
    const [at, end] = ["2026-11-13T10:00:00-05:00", "2026-11-13T11:00:00-05:00"];
    await store.appendFacts(id!, [{ id: "i1", kind: "interview", at, end, with: ["candidate"] }], 0);
    const shown = await employer("interviewers", "planner");
    assert.equal(
      shown.out,
      "Lee Wong  lee@metro.example\n  + Ana Ruiz, Timetable Planner, Fri 13 Nov: feedback by Wednesday 18 November\n",
    );
    assert.deepEqual(await store.outbox.list(), []);
    const sent = await employer("interviewers", "planner", "--send");
    assert.match(sent.out, /\n {2}A letter is on its way\.\n$/);
    assert.deepEqual(
      (await store.outbox.list()).map(({ letter }) => letter.subject),
      ["Metro: your feedback on Ana Ruiz"],
    );
    assert.match((await employer("interviewers", "--send")).out, /\(asked\)\n {2}Nothing new: no letter\.\n$/);
  });
});
