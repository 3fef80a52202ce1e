import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it, type TestContext } from "node:test";
import {
  type ApplicationTools,
  acceptApplications,
  candidatesOf,
  type MailAccount,
  peopleOfOpenings,
  refreshSummaries,
  runMailOffice,
  scanMailbox,
} from "../../src/app/index.ts";
import { type OpeningJson, ok } from "../../src/contract/index.ts";
import { digestLetter } from "../../src/http/index.ts";
import { readApplication, readMessage } from "../../src/mail/reading/index.ts";
import { createSmtpSubmitter } from "../../src/mail/sending/index.ts";
import { openMailbox } from "../../src/mail/watching/index.ts";
import { writeMessage } from "../../src/mail-file/index.ts";
import { connectTo, type Dovecot, PASSWORD, startDovecot, whyNoDovecot } from "../mail-watching/dovecot.ts";
import { startMailServer } from "../sending/mail-server.ts";
import { accountOn, employerPlace, NOW } from "./place.ts";

const holidays = () => ok({ holidays: [], notes: [] });
const skip = whyNoDovecot() ?? false;

interface Mail {
  readonly from: string;
  readonly subject?: string;
  readonly id?: string;
  readonly headers?: readonly string[];
  readonly date?: string;
  readonly body?: readonly string[];
}

let ids = 0;

/** A message as it crosses the wire, of Friday 13 November unless it is said. */
function message({ from, subject = "My application as planner", id, headers = [], date, body }: Mail): string {
  ids += 1;
  return [
    `From: ${from}`,
    "To: jobs@metro.example",
    `Subject: ${subject}`,
    `Date: ${date ?? "Fri, 13 Nov 2026 10:00:00 -0500"}`,
    `Message-ID: <${id ?? `application-${ids}`}@mail.example>`,
    ...headers,
    ...(body ?? ["", "Dear Metro,", "please find my application as timetable planner. I would be glad to talk.", ""]),
  ].join("\r\n");
}

const withFiles = (names: readonly string[]): Pick<Mail, "headers" | "body"> => ({
  headers: ["MIME-Version: 1.0", 'Content-Type: multipart/mixed; boundary="b"'],
  body: [
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "Please find my application attached.",
    ...names.flatMap((name) => [
      "--b",
      "Content-Type: application/pdf",
      `Content-Disposition: attachment; filename="${name}"`,
      "",
      "%PDF-1.4 Confidential",
    ]),
    "--b--",
    "",
  ],
});

/** Fifty messages, of which twenty-eight people apply; three of them a person should look at first. */
function fifty(): readonly string[] {
  const plain = Array.from({ length: 20 }, (_, number) =>
    message({ from: `Plain Person${String.fromCharCode(65 + number)} <plain${number}@home.example>` }),
  );
  const people = [
    message({ from: '"Ruiz, Ana" <ana@home.example>', ...withFiles(["cv.pdf", "letter.pdf"]) }),
    message({ from: "=?utf-8?q?Zo=C3=AB_M=C3=BCller?= <zoe@home.example>" }),
    message({ from: "=?utf-8?b?0JDQvdC90LAg0JrQsNGA0LXQvdC40L3QsA==?= <anna@home.example>" }),
    message({ from: "Mo Said <MO@Home.example>" }),
    message({ from: "Lee Wong <lee@home.example>", subject: "=?utf-8?q?Bewerbung=3A_Fahrplan?=" }),
  ];
  const toLookAt = [
    message({ from: "nameless@home.example" }),
    message({ from: "=?utf-8?q?Eve=0D=0ABcc=3A_all=40home.example?= <eve@home.example>" }),
    message({ from: "Luck Lotto <win@home.example>", headers: ["X-Spam-Flag: YES"] }),
  ];
  const again = [
    message({ from: '"Ruiz, Ana" <ana@home.example>', subject: "My certificates" }),
    message({ from: "Plain PersonA <plain0@home.example>", id: "same" }),
    message({ from: "Plain PersonA <plain0@home.example>", id: "same" }),
    message({ from: "PLAIN PERSONB <plain1@home.example>" }),
    message({ from: "plain2@home.example", subject: "I forgot my certificates" }),
    message({ from: "Mo <mo@home.example>", subject: "Re: My application" }),
  ];
  const machines = [
    message({ from: "List <people@lists.example>", headers: ["List-Id: <people.lists.example>"] }),
    message({ from: "Shop <news@shop.example>", headers: ["List-Unsubscribe: <mailto:off@shop.example>"] }),
    message({ from: "Many <many@shop.example>", headers: ["Precedence: bulk"] }),
    message({ from: "Jobs Board <no-reply@board.example>" }),
    message({ from: "Away Person <away@home.example>", headers: ["Auto-Submitted: auto-replied"] }),
    message({ from: "Robot <robot@home.example>", headers: ["Auto-Submitted: auto-generated"] }),
    message({ from: "Gone <gone@home.example>", headers: ["Return-Path: <>"] }),
    message({
      from: "Mail Delivery System <MAILER-DAEMON@home.example>",
      subject: "Undelivered Mail Returned to Sender",
    }),
    message({ from: "Post <postmaster@home.example>" }),
    message({ from: "Off <off@home.example>", subject: "Out of office: your mail", headers: ["X-Autoreply: yes"] }),
    message({ from: "Camp <camp@shop.example>", headers: ["X-Campaign: 7"] }),
    message({ from: "Old Talk <old@home.example>", headers: ["Precedence: list"] }),
  ];
  const others = [
    message({ from: "Noor Haddad <noor@metro.example>", subject: "Fwd: a cv" }),
    message({ from: "Mira Chen <mira@metro.example>", subject: "Who is this?" }),
    message({ from: "Early Bird <early@home.example>", date: "Thu, 1 Oct 2026 10:00:00 -0400" }),
    message({ from: "undisclosed" }),
  ];
  return [...plain, ...people, ...toLookAt, ...again, ...machines, ...others];
}

const TAKEN_IN = [
  "Lee Wong",
  "Mo Said",
  ...Array.from({ length: 20 }, (_, number) => `Plain Person${String.fromCharCode(65 + number)}`),
  "Ruiz, Ana",
  "Zoë Müller",
  "Анна Каренина",
];

describe("applications that come into a mailbox", { skip, timeout: 240_000 }, () => {
  let dovecot: Dovecot;
  let users = 0;

  before(async () => {
    dovecot = await startDovecot();
  });
  after(() => dovecot.stop());

  async function mailboxPlace(t: TestContext, changes: Partial<OpeningJson> = {}) {
    users += 1;
    const user = `jobs${users}`;
    const account: MailAccount = {
      ...accountOn(1),
      id: user,
      imap: { host: "127.0.0.1", port: dovecot.port, security: "none", user },
    };
    const mira = { id: "mira", name: "Mira Chen", email: "mira@metro.example" };
    const applications = { mailbox: user, ...changes.applications };
    const place = await employerPlace(t, { interviewers: [mira], ...changes, applications });
    const { store, mail } = place;
    await mail.saveAccount(account, { kind: "password", password: PASSWORD }, NOW);
    const tools: ApplicationTools = {
      ...{ openings: store.openings, applications: store.applications, accounts: mail },
      ...{ readApplication, newId: randomUUID, version: "test" },
    };
    const open = () => openMailbox({ account, login: async () => ({ password: PASSWORD }) });
    const base = { account, store, mail, holidays, readMessage, now: NOW };
    const common = { store, holidays, now: NOW, version: "test" };
    return {
      ...place,
      account,
      tools,
      open,
      base,
      put: async (mails: readonly string[], folder = "INBOX") => {
        const client = await connectTo(dovecot, user);
        if (folder !== "INBOX") await client.mailboxCreate(folder);
        for (const each of mails) await client.append(folder, each, []);
        await client.logout();
      },
      scan: async () => {
        const mailbox = open();
        try {
          return await scanMailbox({ ...base, mailbox, applications: tools });
        } finally {
          await mailbox.close();
        }
      },
      names: async () => {
        const { cases: views } = await refreshSummaries({ ...common, isPresent: true });
        const openings = (await store.openings.listOpenings()).map(({ opening }) => opening);
        return candidatesOf({ views, openings, holidays, now: NOW })
          .map(({ name }) => name)
          .toSorted();
      },
      waiting: async () =>
        (await store.applications.listApplications({ state: "open" })).map(({ name, email, doubts }) => [
          name,
          email,
          ...doubts,
        ]),
      accept: async (names: Readonly<Record<string, string>> = {}) => {
        const open = await store.applications.listApplications({ state: "open" });
        const meant = open.map((application) => {
          const name = names[application.email];
          return { application, ...(name === undefined ? {} : { name }) };
        });
        const input = { ...common, openings: store.openings, applications: store.applications };
        return [...(await acceptApplications(meant, input)).values()];
      },
    };
  }

  it("of fifty messages those become candidates who applied, each once, and each gets one receipt", async (t) => {
    const server = await startMailServer({ security: "none" });
    t.after(() => server.close());
    const place = await mailboxPlace(t, { applications: { mailbox: "", takesIn: true } });
    await place.store.openings.saveOpening(
      { ...place.opening, applications: { mailbox: place.account.id, takesIn: true } },
      1,
    );
    const smtp = { host: "127.0.0.1", port: server.port, security: "none", user: "" } as const;
    await place.mail.changeAccount({ ...place.account, smtp });
    const mails = fifty();
    assert.equal(mails.length, 50);
    await place.put(mails);
    const clock = { now: NOW };
    const looks: (() => void)[] = [];
    const startOffice = () =>
      runMailOffice({
        ...place.base,
        outbox: place.store.outbox,
        connector: {
          open: place.open,
          submitter: createSmtpSubmitter({ secretOf: async () => ({ kind: "none" }), allowPlainLoopback: true }),
        },
        clock: () => clock.now,
        newId: randomUUID,
        undoMs: 0,
        alarm: (_, call) => {
          for (const look of looks.splice(0)) look();
          const timer = setTimeout(call, 20);
          return () => clearTimeout(timer);
        },
        applications: place.tools,
        receipts: { openings: place.store.openings, writeMessage, digest: digestLetter, version: "test" },
        onFailure: (error) => assert.fail(String(error)),
      });
    // Two programs at once: what one takes in the other does not.
    const offices = [startOffice(), startOffice()];
    t.after(async () => void (await Promise.all(offices.map(({ stop }) => stop()))));
    while (server.taken.length < TAKEN_IN.length) await new Promise<void>((resolve) => looks.push(resolve));
    for (let more = 0; more < 20; more += 1) await new Promise<void>((resolve) => looks.push(resolve));
    assert.deepEqual(await place.names(), TAKEN_IN);
    assert.equal(server.taken.length, TAKEN_IN.length);
    assert.equal(new Set(server.taken.map(({ to }) => to.join())).size, TAKEN_IN.length);
    assert.deepEqual((await place.waiting()).toSorted(), [
      ["", "nameless@home.example", "no-name"],
      ["Eve Bcc: all@home.example", "eve@home.example", "odd-name"],
      ["Luck Lotto", "win@home.example", "marked-as-spam"],
    ]);
  });

  it("without a word of the opening nobody is taken in; a person takes in all at once, and twice is once", async (t) => {
    const place = await mailboxPlace(t);
    await place.put([
      message({ from: "Ana Ruiz <ana@home.example>", subject: "Planner", ...withFiles(["cv.pdf"]) }),
      message({ from: "nameless@home.example", date: "Fri, 13 Nov 2026 11:00:00 -0500" }),
    ]);
    await place.scan();
    await place.scan();
    assert.deepEqual(await place.names(), []);
    assert.deepEqual(await place.waiting(), [
      ["Ana Ruiz", "ana@home.example"],
      ["", "nameless@home.example", "no-name"],
    ]);
    assert.deepEqual(
      (await place.accept()).map((outcome) => (outcome.kind === "refused" ? outcome.because : outcome.kind)),
      ["taken-in", "Give a name first."],
    );
    assert.deepEqual(
      (await place.accept({ "nameless@home.example": "Ned Less" })).map(({ kind }) => kind),
      ["taken-in"],
    );
    assert.deepEqual(await place.accept(), []);
    assert.deepEqual(await place.names(), ["Ana Ruiz", "Ned Less"]);
    const [{ facts } = { facts: [] }] = await Array.fromAsync(place.store.streamCases());
    assert.deepEqual(facts, [
      {
        id: "applied",
        kind: "applied",
        at: "2026-11-13T10:00:00-05:00[America/Toronto]",
        channel: "email",
        note: 'Applied by mail: "Planner". Attached: cv.pdf.',
      },
    ]);
  });

  it("what is attached is named, and stays in the mailbox", async (t) => {
    const place = await mailboxPlace(t);
    await place.put([message({ from: "Ana Ruiz <ana@home.example>", ...withFiles(["cv.pdf", "a\tb.pdf"]) })]);
    await place.scan();
    const [application] = await place.store.applications.listApplications();
    assert.deepEqual(application?.attachments, ["cv.pdf", "a b.pdf"]);
    assert.doesNotMatch(JSON.stringify(application), /Confidential/);
  });

  it("a candidate of another opening is the same person, and their message asks nothing in the other case", async (t) => {
    const place = await mailboxPlace(t);
    const driver: OpeningJson = { ...place.opening, id: "driver", title: "Tram Driver" };
    const { applications: _, ...withoutMailbox } = driver;
    await place.store.openings.saveOpening(withoutMailbox, null);
    const [id] = ["candidate-driver"];
    await place.store.addCases(
      [
        {
          id: id!,
          header: {
            opening: "driver",
            side: "employer",
            role: "Tram Driver",
            company: "Metro",
            calendar: place.opening.calendar,
            contacts: [{ id: "candidate", name: "Ana Ruiz", role: "candidate", email: "ana@home.example" }],
          },
          facts: [{ id: "applied", kind: "applied", at: "2026-11-10T10:00:00-05:00[America/Toronto]" }],
        },
      ],
      NOW,
    );
    await place.put([message({ from: "Ana Ruiz <ana@home.example>" })]);
    await place.scan();
    assert.deepEqual(await place.waiting(), [["Ana Ruiz", "ana@home.example"]]);
    assert.deepEqual(await place.mail.listProposals(), []);
    await place.accept();
    await place.scan();
    assert.deepEqual(await place.mail.listProposals(), []);
    const { cases: views } = await refreshSummaries({
      store: place.store,
      holidays,
      now: NOW,
      version: "test",
      isPresent: true,
    });
    assert.deepEqual(
      peopleOfOpenings(views).map(({ name, openingIds }) => [name, openingIds]),
      [["Ana Ruiz", ["driver", "planner"]]],
    );
  });

  it("of openings that share a mailbox the subject's words say which is meant", async (t) => {
    const place = await mailboxPlace(t);
    const applications = { mailbox: place.account.id, subjectHas: "tram driver" };
    await place.store.openings.saveOpening(
      { ...place.opening, id: "driver", title: "Tram Driver", applications },
      null,
    );
    await place.put([
      message({ from: "Ana Ruiz <ana@home.example>", subject: "Tram-Driver, my application" }),
      message({ from: "Ben Cole <ben@home.example>", subject: "A driver of buses" }),
    ]);
    await place.scan();
    assert.deepEqual(
      (await place.store.applications.listApplications()).map(({ name, openingId }) => [name, openingId]).toSorted(),
      [
        ["Ana Ruiz", "driver"],
        ["Ben Cole", "planner"],
      ],
    );
  });

  it("a folder of its own is read alone, and two names behind one address are two people", async (t) => {
    const place = await mailboxPlace(t);
    await place.store.openings.saveOpening(
      { ...place.opening, applications: { mailbox: place.account.id, folder: "Jobs", takesIn: true } },
      1,
    );
    await place.put([message({ from: "Inbox Only <inbox@home.example>" })]);
    await place.put(
      [message({ from: "Ana Ruiz <both@home.example>" }), message({ from: "Ben Cole <both@home.example>" })],
      "Jobs",
    );
    await place.scan();
    assert.deepEqual(await place.names(), ["Ana Ruiz"]);
    assert.deepEqual(await place.waiting(), [["Ben Cole", "both@home.example", "address-of-another"]]);
    await place.accept();
    assert.deepEqual(await place.names(), ["Ana Ruiz", "Ben Cole"]);
  });

  it("a closed opening takes in nobody", async (t) => {
    const place = await mailboxPlace(t);
    await place.put([message({ from: "Ana Ruiz <ana@home.example>" })]);
    await place.scan();
    const { opening, revision } = (await place.store.openings.findOpening("planner"))!;
    await place.store.openings.saveOpening({ ...opening, closedOn: "2026-11-16" }, revision);
    assert.deepEqual(await place.accept(), [{ kind: "refused", because: "The opening is closed." }]);
    await place.put([message({ from: "Ben Cole <ben@home.example>" })]);
    await place.scan();
    assert.deepEqual(await place.waiting(), [["Ana Ruiz", "ana@home.example"]]);
  });
});
