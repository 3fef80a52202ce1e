import type { MailMode } from "../../app/index.ts";
import { misuse } from "../fail.ts";

/** What a mailbox in each mode is for, as one clause. */
export const MODE_WORDS: Readonly<Record<MailMode, string>> = {
  send: "letters that you approve go out through it",
  drafts: "letters are put among its drafts for you to send",
  watch: "only watched, nothing is ever sent or changed",
};

const MODES: readonly MailMode[] = ["send", "drafts", "watch"];

/** The mode that `--mode` names; anything else ends the command. */
export function readMode(text: string, verb: string): MailMode {
  return (
    MODES.find((mode) => mode === text) ?? misuse(`mail ${verb}: --mode: expected send, drafts or watch, got "${text}"`)
  );
}

/** How many letters a day `--limit` names; undefined where it is not said. */
export function readLimit(text: string | undefined, verb: string): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,4}$/.test(text)) misuse(`mail ${verb}: --limit: expected a number of letters a day, got "${text}"`);
  return Number(text);
}

/** Whether `--reply-tokens` says on; undefined where it is not said. */
export function readReplyTokens(text: string | undefined, verb: string): boolean | undefined {
  if (text === undefined) return undefined;
  if (text === "on" || text === "off") return text === "on";
  return misuse(`mail ${verb}: --reply-tokens: expected on or off, got "${text}"`);
}
