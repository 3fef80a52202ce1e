import type { MailboxJson, OutboxLetterJson } from "../../contract/http/index.ts";
import { formatInstant, type Instant, nearMomentByClock, ownClock, parseInstant } from "../../engine/index.ts";

/** A reader's own clock. */
export interface OwnClock {
  readonly timeZone: string;
  readonly now: Instant;
}

/**
 * Where a letter stands, as a sentence: "Goes today, 15:00: their business hours begin then." The server's clock is the one it
 * is told by; where the reader's shows another time, that is added. Where nothing goes through its mailbox, that it waits and why.
 */
export function letterSentence(
  { state, mailbox }: Pick<OutboxLetterJson, "state"> & Partial<Pick<OutboxLetterJson, "mailbox">>,
  clock: OwnClock,
  mailboxes: readonly Pick<MailboxJson, "id" | "address" | "pause">[] = [],
): string {
  const paused = mailboxes.find(({ id, pause }) => id === mailbox && pause !== null);
  const why = paused?.pause == null ? undefined : PAUSES[paused.pause.problem];
  if (why !== undefined && GOES.has(state.kind)) return `Waits for ${paused?.address}: ${why}.`;
  const { sentence } = state;
  const [first = ""] = sentence;
  const whole = `${first.toUpperCase()}${sentence.slice(first.length)}${/[.!?]$/.test(sentence) ? "" : "."}`;
  const own = momentElsewhere(state, clock);
  return own === undefined ? whole : `${whole} By your clock that is ${own}.`;
}

const GOES: ReadonlySet<OutboxLetterJson["state"]["kind"]> = new Set(["approved", "due", "deferred"]);

/** Where a day's letters went, the server says itself when the next one goes. */
const PAUSES: Readonly<Record<NonNullable<MailboxJson["pause"]>["problem"], string | undefined>> = {
  login: "its server does not let Fineline in",
  tls: "the line to its server is not safe",
  settings: "its server cannot be used as it is set up",
  "day-limit": undefined,
};

/** The moment that a state tells of, by the reader's clock; undefined where the server's shows the same. */
function momentElsewhere({ kind, at, next }: OutboxLetterJson["state"], clock: OwnClock): string | undefined {
  const told = kind === "cancelled" || kind === "submitting" ? null : (at ?? next);
  if (told === null) return undefined;
  const { timeZone, now } = clock;
  const instant = parseInstant(told);
  const isSame = withoutZone(formatInstant(instant, timeZone)) === withoutZone(told);
  return isSame ? undefined : nearMomentByClock(instant, now, ownClock(timeZone));
}

function withoutZone(text: string): string {
  return text.replace(/\[.*\]$/, "");
}

/** As long as that a letter's going is counted in seconds. */
const MOST_SECONDS = 120;

/** What is said right after a letter was approved: "Goes in 60 seconds.", or when it goes where that is later. */
export function approvedWords(letter: Pick<OutboxLetterJson, "state" | "approvedAt">, clock: OwnClock): string {
  const { next } = letter.state;
  if (next === null) return letterSentence(letter, clock);
  const seconds = Math.round((parseInstant(next) - parseInstant(letter.approvedAt)) / 1000);
  return seconds <= MOST_SECONDS
    ? `Goes in ${seconds} second${seconds === 1 ? "" : "s"}.`
    : letterSentence(letter, clock);
}

/** The letter of a step that is on its way or needs a person; undefined where there is none. */
export function findLetter(
  outbox: readonly OutboxLetterJson[] | undefined,
  { caseId, stepId }: { readonly caseId: string; readonly stepId: string | undefined },
): OutboxLetterJson | undefined {
  return outbox?.find((letter) => letter.case === caseId && letter.step === stepId);
}
