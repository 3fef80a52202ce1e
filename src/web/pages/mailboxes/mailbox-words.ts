import type { MailboxJson, MailModeJson } from "../../../contract/http/index.ts";
import type { Choice } from "../../design/index.ts";

/** What is done with letters that are approved: the choices. */
export const MODES: readonly Choice<MailModeJson>[] = [
  { value: "send", label: "Send" },
  { value: "drafts", label: "Drafts" },
  { value: "watch", label: "Watch only" },
];

/** Each in one line. */
export const MODE_WORDS: Readonly<Record<MailModeJson, string>> = {
  send: "Letters that you approve go out from here.",
  drafts: "Letters that you approve are put among its drafts. You send them from there.",
  watch: "It is read, and nothing is ever written.",
};

/** What is done with a mailbox now; `needsYou` where a person has to see to it. */
export interface MailboxState {
  readonly words: string;
  readonly needsYou: boolean;
}

/** What the server does with a mailbox, in a calm sentence or two. */
export function mailboxState({ watch, pause }: Pick<MailboxJson, "watch" | "pause">): MailboxState {
  const needsYou = watch?.state === "stopped" || (pause !== null && pause.until === null);
  const said = [watchWords(watch), pauseWords(pause, watch?.state === "stopped")];
  return { words: said.filter((words) => words !== "").join(" "), needsYou };
}

function watchWords(watch: MailboxJson["watch"]): string {
  if (watch === null) return "Nothing reads it now. It is read while Fineline runs.";
  switch (watch.state) {
    case "reading":
      return readingWords(watch);
    case "watching":
      return "Everything is read. What comes is noticed.";
    case "waiting":
      return `Out of reach for now; it is tried again by itself. ${watch.sentence ?? ""}`.trim();
    default:
      return `It needs you. ${watch.sentence ?? "Test the connection to see what is the matter."}`;
  }
}

function readingWords({ read, left }: NonNullable<MailboxJson["watch"]>): string {
  if (read === undefined) return "It is being read.";
  const soFar = `${counted(read)} ${read === 1 ? "message is" : "messages are"} read`;
  return left === undefined || left === 0 ? `${soFar}.` : `${soFar}, ${counted(left)} to go.`;
}

function pauseWords(pause: MailboxJson["pause"], isToldAlready: boolean): string {
  switch (pause?.problem) {
    case undefined:
      return "";
    case "day-limit":
      return "As many letters went as may go in a day. The next one goes when a day has passed.";
    case "login":
      return isToldAlready
        ? "Letters wait until then."
        : "It needs you: its server for sending does not let Fineline in. Letters wait.";
    case "tls":
      return "Letters wait: its connection is not to be trusted. It is tried again every half hour.";
    default:
      return "Letters wait: its settings do not work.";
  }
}

/** "12,300" */
export function counted(count: number): string {
  return count.toLocaleString("en");
}

/** What was found and is left to decide, in a sentence; empty where there is nothing. */
export function foundWords({ toDecide, recorded }: Pick<MailboxJson, "toDecide" | "recorded">): string {
  const noticed = recorded === 0 ? "" : `${counted(recorded)} recorded.`;
  if (toDecide === 0) return noticed;
  return `${toDecide === 1 ? "One waits" : `${counted(toDecide)} wait`} for your word on Today. ${noticed}`.trim();
}

/** What a person reads first of all their mailboxes. */
export function pageSentence(mailboxes: readonly MailboxJson[]): string {
  if (mailboxes.length === 0) return "Connect your mailbox, and answers are noticed by themselves.";
  const needing = mailboxes.filter((mailbox) => mailboxState(mailbox).needsYou).length;
  if (needing > 0) return needing === 1 ? "A mailbox needs you." : `${needing} mailboxes need you.`;
  if (mailboxes.some(({ watch }) => watch?.state === "waiting"))
    return "A mailbox is out of reach, and is tried again.";
  return "What says something of an application is noticed.";
}
