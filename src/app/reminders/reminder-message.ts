import { type Instant, stateByClock } from "../../engine/index.ts";
import type { ReminderItem, ReminderLinks, ReminderMessage } from "../ports/index.ts";
import { isMessageStep } from "../settle-step.ts";
import { clockOfDigest } from "../today-sentence.ts";
import type { DueReminder } from "./due-reminders.ts";
import { countTitle, DEED_LABELS } from "./sentences.ts";

export interface MessageContext {
  /** A UUID. */
  readonly id: string;
  readonly now: Instant;
  readonly newId: () => string;
  readonly ownTimeZone: string;
  /** Where the web application is served, with a slash at the end. */
  readonly address: string;
  /** Left out where no links can be made. */
  readonly links?: ReminderLinks;
}

/** How long what stands in a reminder may be done from it. */
const LINK_LIFETIME_MS = 7 * 24 * 60 * 60_000;

/** One message about steps, of which there is at least one; it opens the case of a single one, and else the list of the day. */
export function composeReminder(reminders: readonly DueReminder[], context: MessageContext): ReminderMessage {
  const items = reminders.map((reminder) => itemOf(reminder, context));
  const [only, second] = items;
  const isSingle = only !== undefined && second === undefined;
  return {
    id: context.id,
    at: context.now,
    title: isSingle ? `${only.company}: ${only.title}` : countTitle(items.length),
    items,
    url: isSingle ? only.url : context.address,
    isLastCall: reminders.some(({ stage }) => stage === "last-call"),
  };
}

function itemOf({ entry }: DueReminder, context: MessageContext): ReminderItem {
  const { caseId, case: digest, step } = entry;
  const when = stateByClock({ ...step, reasons: [step] }, context.now, clockOfDigest(digest, context.ownTimeZone));
  return {
    caseId,
    stepId: step.id,
    company: digest.company,
    title: step.title,
    when,
    url: `${context.address}case/${encodeURIComponent(caseId)}`,
    ...deedsOf(entry, context),
  };
}

function deedsOf({ caseId, step }: DueReminder["entry"], { now, address, links, newId }: MessageContext) {
  if (links === undefined) return {};
  const expiresAt = Math.min(now + LINK_LIFETIME_MS, step.window.closes ?? Number.POSITIVE_INFINITY);
  const linkTo = (deed: "done" | "snooze") =>
    `${address}r/${links.make({ caseId, stepId: step.id, deed, expiresAt, nonce: newId() })}`;
  const isSent = isMessageStep({ action: step.action, to: step.to?.id ?? null });
  return {
    deeds: { label: isSent ? DEED_LABELS.sent : DEED_LABELS.done, done: linkTo("done"), snooze: linkTo("snooze") },
  };
}
