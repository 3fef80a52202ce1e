import type { HolidayLookup, OpeningJson } from "../../contract/index.ts";
import { formatInstant, type Instant } from "../../engine/index.ts";
import { openingCalendar } from "../employer/index.ts";
import { type LinkPage, pageAddress } from "../page-link.ts";
import {
  type CandidatePageStore,
  type CaseStore,
  type FeedKeys,
  type OpeningStore,
  type SettingsStore,
  type StoredCase,
  StoreError,
} from "../ports/index.ts";
import { recordFacts } from "../record-facts.ts";
import { type CandidatePage, pageOf, questionId } from "./candidate-page.ts";

const KEY = /^[A-Za-z0-9_-]{22,128}$/;
const MOST_CHARACTERS = 1000;

/** What became of a question. */
export type AskOutcome = "asked" | "not-now" | "empty" | "too-long";

/**
 * Candidates' own pages. A key that leads nowhere is undefined everywhere, whether it never did, was taken back, or its candidate was
 * forgotten. Failures are `StoreError`s and `UnreadableCaseError`s.
 */
export interface CandidatePageDesk {
  look(key: string): Promise<CandidatePage | undefined>;
  /** Records a question of at most 1,000 characters, one a day of the opening's calendar. */
  ask(key: string, text: string): Promise<AskOutcome | undefined>;
  /** Records that the candidate withdraws; false where there is nothing to withdraw from. */
  withdraw(key: string): Promise<boolean | undefined>;
  readonly linkPage: LinkPage;
  /** Takes every address of a candidate's page back, and says how many there were. */
  revoke(caseId: string): Promise<number>;
}

export interface PageDeskServices {
  readonly store: CaseStore & Pick<SettingsStore, "loadSettings">;
  readonly openings: Pick<OpeningStore, "findOpening">;
  readonly pages: CandidatePageStore;
  readonly keys: FeedKeys;
  readonly holidays: HolidayLookup;
  readonly newId: () => string;
  readonly now: () => Instant;
  readonly version: string;
}

/** Candidates' pages over a store. */
export function createPageDesk(services: PageDeskServices): CandidatePageDesk {
  return {
    look: async (key) => (await findPage(key, services))?.page,
    ask: (key, text) => askOnce(key, text, services),
    withdraw: (key) => withdrawOnce(key, services),
    linkPage: (caseId) => linkPage(caseId, services),
    revoke: (caseId) => services.pages.revokePages(caseId),
  };
}

async function linkPage(caseId: string, { store, pages, keys, now }: PageDeskServices): Promise<string | undefined> {
  const { publicAddress } = await store.loadSettings();
  if (publicAddress === undefined) return undefined;
  const key = keys.make();
  const isKept = await pages.addPageKey(caseId, keys.digestOf(key), now());
  return isKept ? pageAddress(publicAddress, key) : undefined;
}

interface FoundPage {
  readonly page: CandidatePage;
  readonly stored: StoredCase;
  readonly opening: OpeningJson;
  readonly contactId: string;
  readonly now: Instant;
}

async function findPage(key: string, services: PageDeskServices): Promise<FoundPage | undefined> {
  const { store, openings, pages, keys, holidays, version } = services;
  const caseId = KEY.test(key) ? await pages.findPageCase(keys.digestOf(key)) : undefined;
  const stored = caseId === undefined ? undefined : await store.findCase(caseId);
  const openingId = stored?.header.opening;
  const opening = openingId === undefined ? undefined : (await openings.findOpening(openingId))?.opening;
  const contactId = stored?.header.contacts.find(({ role }) => role === "candidate")?.id;
  if (stored === undefined || opening?.candidatePages !== true || contactId === undefined) return undefined;
  const now = services.now();
  const page = pageOf(stored, opening, { holidays, now, version });
  return page === undefined ? undefined : { page, stored, opening, contactId, now };
}

async function askOnce(key: string, text: string, services: PageDeskServices): Promise<AskOutcome | undefined> {
  const found = await findPage(key, services);
  if (found === undefined) return undefined;
  const note = plainText(text);
  if (found.page.question !== "may-ask") return "not-now";
  if (note === "") return "empty";
  if (note.length > MOST_CHARACTERS) return "too-long";
  const id = questionId(openingCalendar(found.opening, services.holidays, found.now).dateOf(found.now));
  const asked = { kind: "received", from: found.contactId, channel: "message", says: "question", note };
  const recorded = await record({ id, ...asked }, found, services);
  return recorded === undefined ? undefined : recorded ? "asked" : "not-now";
}

/** As it was typed, but for control characters, which a log and a terminal have no use for. */
function plainText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .trim();
}

async function withdrawOnce(key: string, services: PageDeskServices): Promise<boolean | undefined> {
  const found = await findPage(key, services);
  if (found === undefined) return undefined;
  if (!found.page.mayWithdraw) return false;
  const { contactId, stored } = found;
  // By what is known: two clicks at the same moment are one withdrawal, and one after a reopening is another.
  const id = `page-withdrawn-${stored.facts.length}`;
  return record({ id, kind: "decision", by: contactId, outcome: "withdrawn" }, found, services);
}

/** False where another call came first; undefined where the case is gone meanwhile. */
async function record(
  fact: object,
  { stored, opening, now }: FoundPage,
  { store, newId }: PageDeskServices,
): Promise<boolean | undefined> {
  const at = formatInstant(now, opening.calendar.timeZone);
  try {
    const recorded = await recordFacts([{ at, ...fact }], stored, { store, newId, now });
    if (!recorded.ok) throw new Error("a fact that a candidate's page records was refused");
    return true;
  } catch (error) {
    if (error instanceof StoreError && error.kind === "fact-conflict") return false;
    if (error instanceof StoreError && error.kind === "case-unknown") return undefined;
    throw error;
  }
}
