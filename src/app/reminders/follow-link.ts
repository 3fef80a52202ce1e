import { formatInstant, HOUR_MS, type Instant } from "../../engine/index.ts";
import type { CaseDigest } from "../case-digest.ts";
import {
  FEEDBACK_BUTTON,
  FEEDBACK_RECORDED,
  FEEDBACK_SENTENCES,
  type FeedbackAsked,
  readFeedbackAsked,
} from "../interviewers/index.ts";
import { type ReminderLink, type StoredCase, StoreError } from "../ports/index.ts";
import { recordFacts } from "../record-facts.ts";
import { isMessageStep, settlingFact } from "../settle-step.ts";
import { summariseCase } from "../summarise-case.ts";
import type { TodayEntry } from "../today.ts";
import { clockOfDigest } from "../today-sentence.ts";
import type { ReminderServices } from "./reminder-services.ts";
import { DEED_LABELS, LINK_SENTENCES, RECORDED, snoozedSentence } from "./sentences.ts";
import { type WakingHours, wakingHoursOf } from "./waking-hours.ts";

/** What a link leads to. */
export type LinkAnswer =
  /** It can be done. */
  (
    | { readonly kind: "ready"; readonly company: string; readonly title: string; readonly button: string }
    /** It was done just now. */
    | { readonly kind: "done"; readonly company: string; readonly title: string; readonly sentence: string }
    | { readonly kind: keyof typeof LINK_SENTENCES; readonly sentence: string }
  ) & {
    /** Who has the link has no Fineline to open. */
    readonly isGuests?: true;
  };

/** What a link would do; changes nothing. Rejects with a `StoreError`. */
export async function lookAtLink(token: string, services: ReminderServices): Promise<LinkAnswer> {
  const read = await readLink(token, services);
  if (read.kind === "feedback") {
    const { company, title } = read.asked;
    return { kind: "ready", company, title, button: FEEDBACK_BUTTON, isGuests: true };
  }
  if (read.kind !== "valid") return refusal(read);
  const { link, entry } = read;
  const isSent = isMessageStep({ action: entry.step.action, to: entry.step.to?.id ?? null });
  const done = isSent ? DEED_LABELS.sent : DEED_LABELS.done;
  const button = link.deed === "done" ? done : DEED_LABELS.snooze;
  return { kind: "ready", company: entry.case.company, title: entry.step.title, button };
}

/**
 * Does what a link allows, once. The fact's id comes from the link, so that two calls at the same moment record one fact.
 * Rejects with a `StoreError`.
 */
export async function followLink(token: string, services: ReminderServices): Promise<LinkAnswer> {
  const read = await readLink(token, services);
  if (read.kind === "feedback") return sayFeedback(read, services);
  if (read.kind !== "valid") return refusal(read);
  const { link, entry, stored } = read;
  const now = services.clock();
  const hours = wakingHoursOf(await services.store.loadSettings(), services.ownTimeZone);
  const until = link.deed === "snooze" ? tomorrowMorning(hours, now) : undefined;
  const { closes } = entry.step.window;
  if (until !== undefined && closes !== null && until >= closes) return refusal({ kind: "ending" });
  const fact = { id: `link-${link.nonce}`, ...factOf(entry, now, until) };
  const isFirst = await recordOnce(fact, stored, services);
  const wasUnused = await services.reminders.useLink(link.nonce, link.expiresAt, now);
  if (!isFirst || !wasUnused) return refusal({ kind: "used" });
  const sentence = until === undefined ? RECORDED : snoozedSentence(until, clockOfDigest(entry.case, hours.timeZone));
  return { kind: "done", company: entry.case.company, title: entry.step.title, sentence };
}

/** Its fact is the same whichever letter the link came with: what was said once is not said twice. */
async function sayFeedback(
  { asked, link, stored }: Extract<ReadLink, { readonly kind: "feedback" }>,
  services: ReminderServices,
): Promise<LinkAnswer> {
  const { company, title, fact } = asked;
  const isFirst = await recordOnce(fact, stored, services);
  const wasUnused = await services.reminders.useLink(link.nonce, link.expiresAt, services.clock());
  if (!isFirst || !wasUnused) return refusal({ kind: "used", isGuests: true });
  return { kind: "done", company, title, sentence: FEEDBACK_RECORDED, isGuests: true };
}

/** False where another call of the same link came first. */
async function recordOnce(
  fact: object,
  stored: StoredCase,
  { store, newId, clock }: ReminderServices,
): Promise<boolean> {
  try {
    const recorded = await recordFacts([fact], stored, { store, newId, now: clock() });
    if (!recorded.ok) throw new Error("a fact that a link records was refused");
    return true;
  } catch (error) {
    if (error instanceof StoreError && error.kind === "fact-conflict") return false;
    throw error;
  }
}

type ReadLink =
  | { readonly kind: "valid"; readonly link: ReminderLink; readonly entry: TodayEntry; readonly stored: StoredCase }
  | {
      readonly kind: "feedback";
      readonly link: ReminderLink;
      readonly asked: FeedbackAsked;
      readonly stored: StoredCase;
    }
  | { readonly kind: "forged" }
  | { readonly kind: "expired" | "used" | "settled"; readonly isGuests?: true };

async function readLink(token: string, services: ReminderServices): Promise<ReadLink> {
  const link = (await services.openLinks()).read(token);
  const now = services.clock();
  if (link === undefined) return { kind: "forged" };
  const whose = link.deed === "feedback" ? ({ isGuests: true } as const) : {};
  if (await services.reminders.isLinkUsed(link.nonce)) return { kind: "used", ...whose };
  if (now >= link.expiresAt) return { kind: "expired", ...whose };
  const stored = await services.store.findCase(link.caseId);
  if (link.deed === "feedback") return readFeedback(link, stored, services);
  const entry = stored === undefined ? undefined : entryOf(stored, link, { ...services, now });
  return stored === undefined || entry === undefined ? { kind: "settled" } : { kind: "valid", link, entry, stored };
}

async function readFeedback(
  link: ReminderLink,
  stored: StoredCase | undefined,
  { openings, clock }: ReminderServices,
): Promise<ReadLink> {
  const openingId = stored?.header.opening;
  const opening = openingId === undefined ? undefined : (await openings?.findOpening(openingId))?.opening;
  const asked = stored && readFeedbackAsked(link, { stored, opening, now: clock() });
  if (stored === undefined || asked === undefined) return { kind: "settled", isGuests: true };
  return { kind: "feedback", link, asked, stored };
}

/** The step as it is to do now; undefined where it is not. */
function entryOf(
  stored: StoredCase,
  { stepId }: ReminderLink,
  { holidays, now, version }: Pick<ReminderServices, "holidays" | "version"> & { readonly now: Instant },
): TodayEntry | undefined {
  const summary = summariseCase(stored, { holidays, asOf: now, version });
  const digest = JSON.parse(summary.digest) as CaseDigest;
  const step = digest.steps.find(({ id }) => id === stepId);
  const isToDo = step !== undefined && step.state !== "upcoming" && (step.snoozedUntil ?? 0) <= now;
  return summary.stance === "closed" || !isToDo ? undefined : { caseId: stored.id, case: digest, step };
}

/** The next morning but one that is about to begin. */
function tomorrowMorning(hours: WakingHours, now: Instant): Instant {
  return hours.nextMorning(now + 4 * HOUR_MS);
}

function factOf({ case: digest, step }: TodayEntry, now: Instant, until: Instant | undefined) {
  const { timeZone } = digest.calendar;
  const at = formatInstant(now, timeZone);
  if (until !== undefined) return { kind: "snoozed", at, step: step.id, until: formatInstant(until, timeZone) };
  const { id, action, to, channel } = step;
  return settlingFact({ id, action, to: to?.id ?? null, channel }, at);
}

interface Refused {
  readonly kind: keyof typeof LINK_SENTENCES;
  readonly isGuests?: true;
}

function refusal({ kind, isGuests }: Refused): LinkAnswer {
  if (isGuests === true && kind in FEEDBACK_SENTENCES) {
    return { kind, sentence: FEEDBACK_SENTENCES[kind as keyof typeof FEEDBACK_SENTENCES], isGuests };
  }
  return { kind, sentence: LINK_SENTENCES[kind] };
}
