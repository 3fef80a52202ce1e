import { isBlocked } from "../../app/index.ts";
import { formatLetterFile } from "../../contract/index.ts";
import { businessCalendarOf, stateWords } from "../../engine/index.ts";
import type { Terminal } from "../command.ts";
import { cleanText } from "../render/plain-text.ts";
import type { RequestedLetter } from "./letter-request.ts";
import { describeFindings, findingsJson } from "./tell-findings.ts";
import type { WrittenLetter } from "./written-letter.ts";

/** The rule for what `tellGaps` tells already. */
const GAP_RULE = "letter.gap";

/** A letter as a program takes it. */
export function letterJson(
  { letter, gaps, thread, words, findings, places }: WrittenLetter,
  requested: RequestedLetter,
) {
  const { to, channel, subject, body, attachments } = letter;
  const { step, kind } = requested.context;
  return {
    case: requested.caseId,
    step: step?.id ?? null,
    kind,
    channel,
    letter: { to, subject, body, attachments },
    words,
    gaps,
    thread: thread ?? null,
    findings: findingsJson({ letter, findings, places }),
  };
}

/** What a person should know of a letter besides its text: when its turn is, what only they can fill in, what was found. */
export function describeLetter(written: WrittenLetter, requested: RequestedLetter, source: string): string {
  const { gaps, letter, findings, places } = written;
  const others = findings.filter(
    ({ rule, severity }) => severity !== "hints" && (gaps.length === 0 || rule !== GAP_RULE),
  );
  return [
    describeTurn(requested),
    ...gaps.map(({ text }) => `Still to fill in: [${cleanText(text)}]\n`),
    describeFindings({ letter, findings: others, places }, source, requested.playbook),
  ].join("");
}

/** Nothing where the letter may go now. */
function describeTurn({ context, parsed, plan }: RequestedLetter): string {
  const { step } = context;
  if (step === undefined || step.state === "open" || step.state === "late") return "";
  const calendar = businessCalendarOf(parsed.case.calendar);
  const words = cleanText(stateWords(step, plan.asOf, calendar));
  return step.state === "upcoming" ? `Not yet: ${words}.\n` : `Not its turn: ${words}.\n`;
}

/** The letter as a file, fit for a terminal where it goes to one. */
export function letterText({ letter }: WrittenLetter, { isInteractive }: Pick<Terminal, "isInteractive">): string {
  const text = formatLetterFile(letter);
  return isInteractive ? text.split("\n").map(cleanText).join("\n") : text;
}

/** Why a letter cannot be handed on to be sent; undefined where it can. Gaps are never sent, other findings by `--force`. */
export function whyNotToSend({ gaps, findings }: WrittenLetter, isForced: boolean): string | undefined {
  const hasGap = gaps.length > 0 || findings.some(({ rule }) => rule === GAP_RULE);
  if (hasGap) return "A letter with a gap cannot be sent. Fill it in first: --edit, or --letter FILE.";
  if (isBlocked(findings) && !isForced) return "What blocks must be changed first. --force hands it on as it is.";
  return undefined;
}
