import { formatInstant, HOUR_MS, type Instant } from "../../engine/index.ts";
import type { CaseDigest } from "../case-digest.ts";
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
  | { readonly kind: "ready"; readonly company: string; readonly title: string; readonly button: string }
  /** It was done just now. */
  | { readonly kind: "done"; readonly company: string; readonly title: string; readonly sentence: string }
  | { readonly kind: keyof typeof LINK_SENTENCES; readonly sentence: string };

/** What a link would do; changes nothing. Rejects with a `StoreError`. */
export async function lookAtLink(token: string, services: ReminderServices): Promise<LinkAnswer> {
  const read = await readLink(token, services);
  if (read.kind !== "valid") return refusal(read.kind);
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
  if (read.kind !== "valid") return refusal(read.kind);
  const { link, entry, stored } = read;
  const now = services.clock();
  const hours = wakingHoursOf(await services.store.loadSettings(), services.ownTimeZone);
  const until = link.deed === "snooze" ? tomorrowMorning(hours, now) : undefined;
  const { closes } = entry.step.window;
  if (until !== undefined && closes !== null && until >= closes) return refusal("ending");
  const fact = { id: `link-${link.nonce}`, ...factOf(entry, now, until) };
  const isFirst = await recordOnce(fact, stored, services);
  const wasUnused = await services.reminders.useLink(link.nonce, link.expiresAt, now);
  if (!isFirst || !wasUnused) return refusal("used");
  const sentence = until === undefined ? RECORDED : snoozedSentence(until, clockOfDigest(entry.case, hours.timeZone));
  return { kind: "done", company: entry.case.company, title: entry.step.title, sentence };
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
  | { readonly kind: "forged" | "expired" | "used" | "settled" };

async function readLink(token: string, services: ReminderServices): Promise<ReadLink> {
  const link = (await services.openLinks()).read(token);
  const now = services.clock();
  if (link === undefined) return { kind: "forged" };
  if (await services.reminders.isLinkUsed(link.nonce)) return { kind: "used" };
  if (now >= link.expiresAt) return { kind: "expired" };
  const stored = await services.store.findCase(link.caseId);
  const entry = stored === undefined ? undefined : entryOf(stored, link, { ...services, now });
  return stored === undefined || entry === undefined ? { kind: "settled" } : { kind: "valid", link, entry, stored };
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

function refusal(kind: keyof typeof LINK_SENTENCES): LinkAnswer {
  return { kind, sentence: LINK_SENTENCES[kind] };
}
