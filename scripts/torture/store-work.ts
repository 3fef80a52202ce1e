import { createHash } from "node:crypto";
import type { MailAccount, SendState, StoredCase, Telling } from "../../src/app/ports/index.ts";
import { sampleOpening } from "../../src/app/ports/sample-opening.suite.ts";
import {
  type MailStore,
  type OpenStore,
  openCaseStore,
  openMailStore,
  openReminderStore,
} from "../../src/storage/sqlite/index.ts";
import { accountOn, approveThanks, interviewCase, NOW } from "../../test/sending/sample-letters.ts";
import { noteOf } from "../../test/store/sample.ts";

/** All that is kept in one file, opened. */
export interface WorkPlace {
  readonly store: OpenStore;
  readonly mail: MailStore;
  readonly reminders: Awaited<ReturnType<typeof openReminderStore>>;
  readonly close: () => Promise<void>;
}

/** One thing that a person or a program has the store do, and how it is seen later that it was done. */
export interface WorkStep {
  readonly name: string;
  /** False where something that should have been done before was not. */
  readonly work: (place: WorkPlace) => Promise<boolean>;
  readonly isDone: (place: WorkPlace) => Promise<boolean>;
}

/** Opens everything in a home; what was opened is closed again where the rest cannot be. */
export async function openWorkPlace(home: string): Promise<WorkPlace> {
  const opened: { readonly close: () => Promise<void> }[] = [];
  const close = async () => {
    for (const each of opened.toReversed()) await each.close();
  };
  const keep = async <Opened extends { readonly close: () => Promise<void> }>(opening: Promise<Opened>) => {
    const each = await opening;
    opened.push(each);
    return each;
  };
  try {
    const store = await keep(openCaseStore({ home }));
    const mail = await keep(openMailStore({ home }));
    return { store, mail, reminders: await keep(openReminderStore({ home })), close };
  } catch (error) {
    await close();
    throw error;
  }
}

const ACCOUNT: MailAccount = accountOn(1);
const PASSWORD = { kind: "password", password: "correct horse" } as const;
const TELLING: Telling = { caseId: "kept", stepId: "check-in", stage: "opens", since: NOW };
const MANY = Array.from({ length: 5 }, (_, at) => noteOf(`many-${at}`, 3_000));
const FEED_KEY = new Uint8Array(createHash("sha256").update("feed").digest());
const LEASE = { token: "lease", until: NOW + 3_600_000 };

const factsOf = async ({ store }: WorkPlace, caseId: string) => (await store.findCase(caseId))?.facts ?? [];
const letterOf = async ({ store }: WorkPlace) => (await store.outbox.list())[0];

const caseSteps: readonly WorkStep[] = [
  {
    name: "cases",
    work: always(({ store }) =>
      store.addCases(
        ["kept", "many", "gone"].map((id) => interviewCase(id)),
        NOW,
      ),
    ),
    isDone: async ({ store }) => (await store.findCase("kept")) !== undefined,
  },
  {
    name: "facts",
    work: withCase("many", ({ store }) => store.appendFacts("many", MANY, NOW)),
    isDone: async (place) => (await factsOf(place, "many")).some(({ id }) => id === "many-4"),
  },
  {
    name: "header",
    work: withCase("kept", ({ store }, { header }) => store.reviseCase("kept", { ...header, role: "Clerk" }, NOW)),
    isDone: async ({ store }) => (await store.findCase("kept"))?.header.role === "Clerk",
  },
  {
    name: "settings",
    work: always(({ store }) => store.changeSettings({ name: "Alex Moreau" })),
    isDone: async ({ store }) => (await store.loadSettings()).name === "Alex Moreau",
  },
  {
    name: "opening",
    work: always(({ store }) => store.openings.saveOpening(sampleOpening, null)),
    isDone: async ({ store }) => (await store.openings.findOpening("planner")) !== undefined,
  },
  {
    name: "feed",
    work: always(({ store }) =>
      store.feeds.addFeed({ id: "feed", caseId: null, as: "events", isPrivate: true, hasAlarms: true }, FEED_KEY, NOW),
    ),
    isDone: async ({ store }) => (await store.feeds.findFeed(FEED_KEY, NOW)) !== undefined,
  },
];

const letterSteps: readonly WorkStep[] = [
  {
    name: "letter",
    work: withCase("kept", ({ store }) => approveThanks(store, "kept", { account: ACCOUNT, atAnyHour: true })),
    isDone: async (place) => (await letterOf(place)) !== undefined,
  },
  {
    name: "submitting",
    work: async (place) => {
      const { outbox } = place.store;
      const claimed = await outbox.claim(NOW + 120_000, LEASE);
      if (claimed === undefined) return false;
      const state: SendState = { kind: "submitting", since: NOW, tries: 1 };
      return (await outbox.begin(claimed, state, { now: NOW, until: LEASE.until })) === "done";
    },
    isDone: async (place) => ["submitting", "accepted"].includes((await letterOf(place))?.state.kind ?? ""),
  },
  {
    name: "accepted",
    work: async (place) => {
      const item = await letterOf(place);
      if (item?.state.kind !== "submitting") return false;
      const state: SendState = { kind: "accepted", at: NOW, response: "250", copyAt: null, by: "server" };
      const sent = { id: item.letter.id, kind: "note", at: "2026-11-16T20:00:00Z", note: "sent" } as const;
      return (await place.store.outbox.settle({ item, lease: LEASE }, { state, fact: sent }, NOW)) === "done";
    },
    isDone: async (place) => (await letterOf(place))?.state.kind === "accepted",
  },
];

const serverSteps: readonly WorkStep[] = [
  {
    name: "mailbox",
    work: always(({ mail }) => mail.saveAccount(ACCOUNT, PASSWORD, NOW)),
    isDone: async ({ mail }) => {
      const secret = await mail.loadSecret("own");
      return secret?.kind === "password" && secret.password === PASSWORD.password;
    },
  },
  {
    name: "cursor",
    work: async ({ mail }) => {
      if ((await mail.findAccount("own")) === undefined) return false;
      await mail.saveCursor("own", { path: "INBOX", uidValidity: "7", lastUid: 41 });
      return true;
    },
    isDone: async ({ mail }) => (await mail.listCursors("own")).some(({ lastUid }) => lastUid === 41),
  },
  {
    name: "telling",
    work: withCase("kept", ({ reminders }) =>
      reminders.claim("email", [TELLING], { id: "claim", until: NOW + 60_000 }, NOW),
    ),
    isDone: async ({ reminders }) => (await reminders.listTold("email", NOW)).length === 1,
  },
  {
    name: "link",
    work: always(({ reminders }) => reminders.useLink("nonce", NOW + 3_600_000, NOW)),
    isDone: ({ reminders }) => reminders.isLinkUsed("nonce"),
  },
];

const lastSteps: readonly WorkStep[] = [
  {
    name: "removal",
    work: withCase("gone", ({ store }) => store.removeCases(["gone"], NOW)),
    isDone: async ({ store }) => (await store.changesSince(0)).some(({ isRemoved }) => isRemoved),
  },
  {
    name: "after-removal",
    work: withCase("kept", ({ store }) => store.appendFacts("kept", [noteOf("after-removal", 40)], NOW)),
    isDone: async (place) => (await factsOf(place, "kept")).some(({ id }) => id === "after-removal"),
  },
];

/** One of everything that is written, in an order in which it may happen. */
export const WORK: readonly WorkStep[] = [...caseSteps, ...letterSteps, ...serverSteps, ...lastSteps];

/** What is half done, or contradicts itself, whatever was acknowledged; empty in every place that is whole. */
export async function findHalves(place: WorkPlace): Promise<readonly string[]> {
  const { store } = place;
  const ids = new Set([...(await store.listCaseIds()), ...(await removedOf(store))]).intersection(TOGETHER);
  const many = (await factsOf(place, "many")).filter(({ id }) => id.startsWith("many-")).length;
  const letter = await letterOf(place);
  const hasSent = letter !== undefined && (await factsOf(place, "kept")).some(({ id }) => id === letter.letter.id);
  return [
    ...([0, 3].includes(ids.size) ? [] : [`${ids.size} of three cases added at once`]),
    ...([0, 5].includes(many) ? [] : [`${many} of five facts recorded at once`]),
    ...(hasSent === (letter?.state.kind === "accepted") ? [] : ["a letter's state without its fact, or the reverse"]),
  ];
}

const TOGETHER: ReadonlySet<string> = new Set(["kept", "many", "gone"]);

async function removedOf(store: OpenStore): Promise<readonly string[]> {
  return (await store.changesSince(0)).filter(({ isRemoved }) => isRemoved).map(({ caseId }) => caseId);
}

function always(work: (place: WorkPlace) => Promise<unknown>): WorkStep["work"] {
  return async (place) => {
    await work(place);
    return true;
  };
}

function withCase(caseId: string, work: (place: WorkPlace, stored: StoredCase) => Promise<unknown>): WorkStep["work"] {
  return async (place) => {
    const stored = await place.store.findCase(caseId);
    if (stored === undefined) return false;
    await work(place, stored);
    return true;
  };
}
