import { describeMoment, type Instant, type ReaderClock } from "../../engine/index.ts";
import { numberWord } from "../today-sentence.ts";

/** "Three things to do" */
export function countTitle(count: number): string {
  const number = numberWord(count);
  return `${number.charAt(0).toUpperCase()}${number.slice(1)} ${count === 1 ? "thing" : "things"} to do`;
}

/** What the button of a link says. */
export const DEED_LABELS = { done: "Done", sent: "I sent it", snooze: "Snooze until tomorrow" } as const;

/** What is said where a test was asked for. */
export const TEST_TITLE = "Fineline reaches you";
export const TEST_NOTE = "This is a test. Reminders come like this, while Fineline runs.";

export const RECORDED = "It is recorded. You can take it back in Fineline.";

/** "It comes back on Tuesday 17 November, 08:00." */
export function snoozedSentence(until: Instant, { own }: ReaderClock): string {
  return `It comes back on ${describeMoment(until, own)}.`;
}

/** What keeps a link from doing anything. */
export const LINK_SENTENCES = {
  forged: "This link was not made here, or not all of it arrived. Open Fineline instead.",
  expired: "This link is too old. Open Fineline to see what is to do.",
  used: "This link was used already. Nothing was done a second time.",
  settled: "There is nothing left to do here: it is settled, put off or over.",
  ending: "It cannot wait until tomorrow: it is over by then.",
} as const;

/** What is said of channels that are not ready. */
export const CHANNEL_SENTENCES = {
  "not-here": "This channel is not served here.",
  "no-webhook": "There is no address to send to yet: give one first.",
  "no-browser": "No browser asked for notifications yet: switch them on in the one that is to show them.",
  "no-mailbox": "No mailbox is connected that may send: connect one first.",
} as const;
