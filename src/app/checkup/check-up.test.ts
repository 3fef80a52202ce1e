import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseInstant } from "../../engine/index.ts";
import {
  type HomeReading,
  type MailAccount,
  type OutboxItem,
  type ReminderChannelState,
  SealError,
  StoreError,
} from "../ports/index.ts";
import { type CheckedDesk, checkUp, type SetUp } from "./check-up.ts";

const NOW = parseInstant("2026-11-16T10:00:00-05:00");
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const program = {
  version: "1.0.0",
  node: "26.10.0",
  system: "linux x64",
  zoneTables: "2026b",
  hasHolidays: true,
  hasPages: true,
  settingFaults: [],
};

const home: HomeReading = {
  path: "/home/ana/fineline",
  folder: { kind: "there", isOpenToOthers: false, isWritable: true },
  file: { kind: "there", isOpenToOthers: false, isWritable: true },
  store: { kind: "fineline", version: 16, newest: 16, damages: [] },
  key: { kind: "kept" },
  freeBytes: 68_000_000_000,
  storeBytes: 1_000_000,
  writtenAt: NOW - DAY,
};

const account: MailAccount = {
  id: "m1",
  address: "ana.ruiz@home.example",
  name: "Ana Ruiz",
  imap: { host: "imap.home.example", port: 993, security: "tls", user: "ana" },
  smtp: { host: "smtp.home.example", port: 465, security: "tls", user: "ana" },
  auth: "password",
  mode: "send",
  dailyLimit: 50,
};

const quiet: CheckedDesk = {
  mail: {
    listAccounts: async () => [],
    listCursors: async () => [],
    listPoisoned: async () => [],
    loadSecret: async () => ({ kind: "password", password: "marker-secret" }),
  } as Partial<CheckedDesk["mail"]> as CheckedDesk["mail"],
  connector: { test: async () => assert.fail(), open: () => assert.fail() },
  outbox: { list: async () => [], listPauses: async () => [] },
  feeds: { listFeeds: async () => [] },
  reminders: {
    standing: async () => ({ lastTick: null, nextDue: null, overdue: 0, isMissed: false, channels: [] }),
    listBrowsers: async () => [],
  },
  calendar: { load: async () => undefined, loadPassword: async () => undefined },
  findCalendar: async () => assert.fail(),
  readClock: async () => undefined,
  close: async () => {},
};

/** What a check-up says, a line each; of what is well only that it is. */
async function told(changes: Partial<SetUp>, desk: Partial<CheckedDesk> = {}): Promise<readonly string[]> {
  const openDesk = async () => ({ ...quiet, ...desk, mail: { ...quiet.mail, ...desk.mail } });
  const setUp: SetUp = {
    ...{ program, home, openDesk, readService: undefined, userFolder: "/home/ana", now: NOW },
    ...changes,
  };
  const findings = await Array.fromAsync(checkUp(setUp));
  return findings.map(({ level, area, what, advice }) =>
    advice === null ? `${area} ${level}` : `${area} ${level}: ${what} ${advice}`,
  );
}

const WELL = ["program ok", "program ok", "home ok", "store ok", "key ok"];
const REST = ["mailbox ok", "calendar ok", "reminders ok", "reminders ok", "feeds ok"];

describe("a check-up", () => {
  it("finds nothing wrong where nothing is", async () => {
    assert.deepEqual(await told({}), [...WELL, ...REST]);
  });

  it("of a fresh home says so, and opens nothing", async () => {
    const folder = { kind: "absent" } as const;
    const fresh: HomeReading = { ...home, folder, file: folder, store: folder, key: folder, writtenAt: undefined };
    assert.deepEqual(await told({ home: fresh, openDesk: () => assert.fail() }), [
      "program ok",
      "program ok",
      "home ok",
    ]);
  });

  it("tells of an old Node, old time zones, pages that are not built and settings that are none", async () => {
    const poor = {
      ...program,
      node: "24.1.0",
      zoneTables: "2023c",
      hasPages: false,
      settingFaults: ["FINELINE_HOEM is no setting of Fineline."],
    };
    assert.deepEqual((await told({ program: poor })).slice(0, 4), [
      "program wrong: Node.js 24.1.0 is too old: Fineline needs 26 or newer. Install a newer one; npm brings it along where Fineline is installed by it.",
      "program look: The tables of time zones are of 2023c: clocks may have changed somewhere since. A newer Node.js brings newer tables.",
      "program look: The web application is not built: fineline serve has nothing to show. In the project's folder: npm run build",
      "program wrong: FINELINE_HOEM is no setting of Fineline. Mend it where the environment is set, or take it out there.",
    ]);
  });

  it("tells of a home that others may read, a full disk and a clock that went back, without the user's own name", async () => {
    const open: HomeReading = {
      ...home,
      folder: { kind: "there", isOpenToOthers: true, isWritable: true },
      file: { kind: "there", isOpenToOthers: true, isWritable: false },
      freeBytes: 3_000_000,
      writtenAt: NOW + 3 * DAY,
    };
    assert.deepEqual(
      (await told({ home: open })).filter((line) => !line.endsWith(" ok")),
      [
        'home look: Other users of this machine can look into ~/fineline. chmod 700 "~/fineline"',
        "home wrong: Only 3 MB are free on the disk. Free some space: what does not fit is not recorded.",
        'store look: Other users of this machine can read ~/fineline/fineline.db. chmod 600 "~/fineline/fineline.db"',
        "store wrong: ~/fineline/fineline.db cannot be written. Give this user the right to read and write the file.",
        "clock wrong: The clock went back: the store was written 3 days from now. Set it, or let the system keep it: what is due goes by it.",
      ],
    );
  });

  it("of a home that can neither be there nor be made says what stands in its way, and nothing of a store", async () => {
    const nothing = { kind: "absent" } as const;
    for (const [kind, line] of [
      [
        "no-folder",
        "home wrong: ~/notes is no folder: nothing can be kept there. Move it away, or choose another folder with --home.",
      ],
      [
        "closed",
        "home wrong: ~/notes cannot be written. Give this user the right to write the folder, or choose another with --home.",
      ],
    ] as const) {
      const folder = { kind, path: "/home/ana/notes" } as const;
      const given: HomeReading = { ...home, folder, file: nothing, store: nothing, writtenAt: undefined };
      assert.deepEqual((await told({ home: given, openDesk: () => assert.fail() })).slice(2), [line]);
    }
  });

  it("opens no store that is damaged, older or newer", async () => {
    for (const [store, line] of [
      [{ damages: ["row 3 missing from index"] }, /^store wrong: The store is damaged: its own check finds 1 fault\. /],
      [{ version: 12 }, /^store look: The store has schema 12; this Fineline knows 16\. /],
      [{ version: 17 }, /^store wrong: The store has schema 17, made by a newer Fineline; this one knows 16\. /],
    ] as const) {
      const given: HomeReading = {
        ...home,
        store: { kind: "fineline", version: 16, newest: 16, damages: [], ...store },
      };
      const lines = await told({ home: given, openDesk: () => assert.fail() });
      assert.match(lines[3]!, line);
      assert.equal(lines.length, 5);
    }
  });

  it("of a store that does not open tells what it says", async () => {
    const openDesk = async () => {
      throw new StoreError("locked", "The store /home/ana/fineline/fineline.db is being written.");
    };
    assert.equal(
      (await told({ openDesk })).at(-1),
      "store wrong: The store ~/fineline/fineline.db is being written. Nothing else of it can be looked at before that.",
    );
  });
});

describe("a check-up of mailboxes", () => {
  const mail = { ...quiet.mail, listAccounts: async () => [account] };
  const folder = { path: "INBOX", role: "inbox", uidValidity: "7", uidNext: 12, messages: 11 } as const;
  const opens: CheckedDesk["connector"] = {
    test: async () => ({ ok: true, folders: 4 }),
    open: () => ({ listFolders: async () => [folder], close: async () => {} }) as never,
  };
  const readTo = (lastUid: number) => async () => [{ path: "INBOX", uidValidity: "7", lastUid }];
  const mailbox = async (desk: Partial<CheckedDesk>) =>
    (await told({}, { mail, connector: opens, ...desk })).filter((line) => /^(?:mailbox|clock|key)/.test(line));

  it("says whether one opens, and whether it has been read to the end", async () => {
    assert.deepEqual(await mailbox({ mail: { ...mail, listCursors: readTo(11) } }), [
      "key ok",
      "mailbox ok",
      "mailbox ok",
    ]);
    assert.deepEqual(await mailbox({ mail: { ...mail, listCursors: readTo(9) } }), [
      "key ok",
      "mailbox ok",
      "mailbox look: In a…@home.example lies something that nobody has read yet. Read it: fineline mail scan",
    ]);
    assert.match((await mailbox({})).at(-1)!, /^mailbox look: a…@home\.example has not been read yet\. /);
  });

  it("says why one does not open, with its address shortened everywhere", async () => {
    const sentence = "imap.home.example did not take ana.ruiz@home.example and the password.";
    const connector = { ...opens, test: async () => ({ ok: false, at: "imap", step: "login", sentence }) as const };
    assert.deepEqual(await mailbox({ connector }), [
      "key ok",
      "mailbox wrong: a…@home.example does not open (login). imap.home.example did not take a…@home.example and the password. Connect it again: fineline mail connect a…@home.example",
    ]);
  });

  it("says that its password stays closed, or that the key is gone; then nothing is asked for", async () => {
    const loadSecret = async () => {
      throw new SealError("Another key sealed it.");
    };
    const [, sealed] = await mailbox({ mail: { ...mail, loadSecret } });
    assert.match(sealed!, /^mailbox wrong: The password of a…@home\.example stays closed\. Another key sealed it\. /);
    const keyless: HomeReading = { ...home, key: { kind: "absent" } };
    const lines = await told({ home: keyless }, { mail, connector: quiet.connector });
    assert.equal(
      lines[4],
      "key wrong: The key of secrets is gone: no mailbox and no calendar can be opened. Put mail-key back from a backup, or connect each of them again.",
    );
  });

  it("tells how far the clock is off the server's", async () => {
    const clockAt = (theirs: number) => async () => ({ name: "smtp.home.example", theirs, ours: NOW });
    const clock = async (theirs: number) => (await mailbox({ readClock: clockAt(theirs) })).at(-1);
    assert.equal(await clock(NOW - 90_000), "clock ok");
    assert.match(
      (await clock(NOW + 14 * MINUTE))!,
      /^clock wrong: The clock is 14 minutes behind smtp\.home\.example's\. /,
    );
    assert.match((await clock(NOW - 3 * DAY))!, /^clock wrong: The clock is 3 days ahead of smtp\.home\.example's\. /);
  });

  it("tells why no letter goes, which letters are late, and which wait for a word", async () => {
    const letter = (state: OutboxItem["state"]) => ({ accountId: "m1", state }) as OutboxItem;
    const outbox: CheckedDesk["outbox"] = {
      list: async () => [
        letter({ kind: "approved", goesAt: NOW - 11 * MINUTE }),
        letter({ kind: "due", tries: 0, from: NOW + MINUTE }),
        letter({ kind: "rejected", at: NOW, response: "no" }),
        letter({ kind: "accepted", at: NOW, by: "server", response: "", copyAt: null }),
      ],
      listPauses: async () => [
        { accountId: "m1", problem: "login", response: "535 no", pausedAt: NOW, until: null },
        { accountId: "m1", problem: "tls", response: "bad line", pausedAt: NOW - DAY, until: NOW - MINUTE },
      ],
    };
    const lines = (await told({}, { mail, connector: opens, outbox })).filter((line) => /wrong|letters/.test(line));
    assert.deepEqual(lines, [
      "mailbox wrong: No letter goes through a…@home.example: 535 no Connect it again: fineline mail connect a…@home.example",
      "letters wrong: 1 letter ought to have gone by now. Keep this running: fineline serve",
      "letters look: 1 letter waits for your word. Which, and why: fineline mail outbox",
      "reminders wrong: Nothing runs in the background to see to letters and the mailbox. Keep this running: fineline serve",
    ]);
  });
});

describe("a check-up of what runs in the background", () => {
  const channel = (name: ReminderChannelState["channel"], sentence?: string): ReminderChannelState => ({
    channel: name,
    isOn: true,
    label: null,
    lastToldAt: null,
    problem: sentence === undefined ? null : { at: NOW, sentence },
    failures: 0,
    notBefore: null,
  });
  const standing = (lastTick: number | null, channels: readonly ReminderChannelState[], overdue = 0) => ({
    standing: async () => ({ lastTick, nextDue: null, overdue, isMissed: false, channels }),
    listBrowsers: async () => [],
  });
  const reminders = async (desk: CheckedDesk["reminders"]) =>
    (await told({}, { reminders: desk })).filter((line) => line.startsWith("reminders"));

  it("finds it at work by its last look, and asks for it where reminders are on", async () => {
    assert.deepEqual(await reminders(standing(NOW - MINUTE, [channel("email")])), ["reminders ok", "reminders ok"]);
    assert.deepEqual(await reminders(standing(NOW - 2 * DAY, [channel("email")], 3)), [
      "reminders wrong: Nothing has run in the background for 2 days to see to reminders. Keep this running: fineline serve",
      "reminders ok",
      "reminders wrong: 3 reminders ought to have been told by now. Keep this running: fineline serve",
    ]);
  });

  it("tells of a channel that fails, and of browsers where none has asked", async () => {
    assert.deepEqual(await reminders(standing(NOW, [channel("webhook", "ntfy.example said 403."), channel("push")])), [
      "reminders ok",
      "reminders wrong: Reminders by webhook do not arrive: ntfy.example said 403. Once that is mended: fineline reminders test webhook",
      "reminders look: Reminders in browsers are on, and no browser has asked for them. Ask for them there, in Settings.",
    ]);
  });

  it("tells of a calendar that does not open, and of one that was not carried over", async () => {
    const account = { id: "c", user: "ana", url: "https://dav.example/ana/", name: "Ana", connectedAt: NOW } as never;
    const problem = { at: NOW, sentence: "dav.example was busy." };
    const kept = { account, token: null, syncedAt: NOW - DAY, problem, failures: 1, notBefore: null };
    const calendar = { load: async () => kept, loadPassword: async () => "marker-secret" };
    const calendarLines = async (findCalendar: CheckedDesk["findCalendar"]) =>
      (await told({}, { calendar, findCalendar })).filter((line) => line.startsWith("calendar"));
    assert.deepEqual(await calendarLines(async () => ({ ok: true, calendars: [] })), [
      "calendar ok",
      "calendar look: The calendar at dav.example was not carried over last time: dav.example was busy. Try it now: fineline calendar sync",
    ]);
    assert.deepEqual(
      await calendarLines(async () => ({ ok: false, step: "sign-in", sentence: "It did not let us in." })),
      [
        "calendar wrong: The calendar at dav.example does not open (sign-in). It did not let us in. Once that is mended: fineline calendar sync",
      ],
    );
  });

  it("tells of feeds that nobody fetches", async () => {
    const feed = (lastFetchedAt: number | null) => ({ lastFetchedAt }) as never;
    const feeds = async (...fetched: (number | null)[]) =>
      (await told({}, { feeds: { listFeeds: async () => fetched.map(feed) } })).at(-1)!;
    assert.equal(await feeds(NOW - DAY, null), "feeds ok");
    assert.match(await feeds(null), /^feeds look: 1 calendar to subscribe to, and nobody has fetched it yet\. /);
    assert.match(
      await feeds(NOW - 9 * DAY, null),
      /^feeds look: 2 calendars to subscribe to; nobody has fetched one for 9 days\. /,
    );
  });
});

describe("a check-up of a shared service", () => {
  const clock = { theirs: NOW, ours: NOW };
  const service = async (reading: Awaited<ReturnType<NonNullable<SetUp["readService"]>>>) =>
    (await told({ home: undefined, readService: async () => reading })).slice(2);

  it("looks at no home, and finds nothing wrong where nothing is", async () => {
    const work = { workers: 2, lateMs: 400, stopped: 0 };
    assert.deepEqual(await service({ kind: "reached", answerMs: 3.2, clock, behind: [], work }), [
      "service ok",
      "clock ok",
      "service ok",
    ]);
  });

  it("tells of settings, of a database out of reach, of old tables and of missing workers", async () => {
    assert.deepEqual(await service({ kind: "misconfigured", faults: ["FINELINE_KEYS is missing."] }), [
      "service wrong: FINELINE_KEYS is missing. Mend the service's settings, then look again: fineline serve --check-config",
    ]);
    assert.deepEqual(await service({ kind: "unreached", sentence: "The database db/fineline cannot be reached." }), [
      "service wrong: The database db/fineline cannot be reached. Nothing else of the service can be looked at before that.",
    ]);
    const idle = { workers: 0, lateMs: 5 * MINUTE, stopped: 2 };
    const reading = { kind: "reached", answerMs: 3, clock, behind: ["accounts"], work: idle } as const;
    assert.deepEqual(await service(reading), [
      "service ok",
      "clock ok",
      "service wrong: The tables of accounts are not at the newest schema. Bring them there: fineline prepare",
      "service wrong: No worker is at work: no letter, no reminder and no mailbox is seen to. Start one: fineline worker",
      "service look: 2 mailboxes are not read until somebody connects them again. The people of those desks see it in their settings.",
    ]);
    const slow = { ...reading, behind: [], work: { workers: 1, lateMs: 5 * MINUTE, stopped: 0 } };
    assert.match((await service(slow)).at(-1)!, /^service wrong: What was due 5 minutes ago has not been begun\. /);
  });
});
