import { type Fault, faultAt } from "../contract/index.ts";
import { readCase } from "../engine/index.ts";
import type { Finding } from "../engine/letters/index.ts";
import { checkLetterWith } from "./check-letter.ts";
import { readAnswers } from "./digest-candidate.ts";
import { isBlocked } from "./draft-letter.ts";
import type { MeantLetter } from "./meant-letter.ts";
import type { OutgoingMessage } from "./ports/index.ts";
import { LETTER_PURPOSES } from "./sending/index.ts";
import { settlingFact } from "./settle-step.ts";

/** What many providers take in one message, with what base64 adds to it. */
const MOST_ATTACHED_MB = 20;

export interface CheckedLetter {
  readonly subject: string;
  readonly body: string;
  readonly attachments?: OutgoingMessage["attachments"];
  readonly isAutomatic?: boolean;
}

/**
 * Why a letter must not go, whoever approves it: what the rules block, too much beside it, a machine that answers a machine, or a
 * no to somebody who has an offer, or had a no.
 */
export async function letterFaults(
  letter: CheckedLetter,
  meant: MeantLetter,
  thread: OutgoingMessage["thread"],
): Promise<readonly Fault[]> {
  return [
    ...(letter.isAutomatic === true ? automaticFaults(meant, thread) : []),
    ...attachmentFaults(letter.attachments ?? []),
    ...answerFaults(meant),
    ...(await ruleFaults(letter, meant)),
  ];
}

/** Programs that answer each other never end (RFC 3834, section 2). */
function automaticFaults(
  { step, context: { theCase } }: MeantLetter,
  thread: OutgoingMessage["thread"],
): readonly Fault[] {
  if (step?.automatic !== true) {
    return [faultAt("isAutomatic", "a step that may be carried out without a person's word", step?.id)];
  }
  const settled = settlingFact(step, "");
  const answered = settled.kind === "sent" ? settled.ref : undefined;
  const machine = theCase.facts.find(
    (fact) =>
      fact.kind === "received" &&
      (fact.says === "auto-reply" || fact.says === "bounce") &&
      (fact.id === answered || bracketed(fact.messageId) === thread?.inReplyTo),
  );
  return machine === undefined ? [] : [faultAt("isAutomatic", "an answer to a person's message", machine.id)];
}

/** As threads name it; one that is not there equals none. */
function bracketed(messageId: string | undefined): string {
  return `<${(messageId ?? "").replace(/^<|>$/g, "")}>`;
}

/** Nobody with an offer gets a no, decided or told, and nobody gets a second one. */
function answerFaults({ contact, context: { theCase, kind, asOf } }: MeantLetter): readonly Fault[] {
  if (theCase.side !== "employer" || contact.role !== "candidate" || LETTER_PURPOSES[kind] !== "rejection") return [];
  const { offer, answered } = readAnswers(readCase(theCase, asOf));
  if (offer !== undefined) return [faultAt("kind", "no rejection of somebody who has an offer from you", kind)];
  return answered === "no" ? [faultAt("kind", "one answer: a no was told before", kind)] : [];
}

function attachmentFaults(attachments: OutgoingMessage["attachments"]): readonly Fault[] {
  const bytes = attachments.reduce((sum, each) => sum + each.bytes.length, 0);
  if (bytes <= MOST_ATTACHED_MB * 1_000_000) return [];
  const found = `${Math.ceil(bytes / 100_000) / 10} MB`;
  return [faultAt("attachments", `no more than ${MOST_ATTACHED_MB} MB in all`, found)];
}

/** What the rules for letters find that keeps one from being sent. */
async function ruleFaults(
  { subject, body, attachments = [] }: CheckedLetter,
  { contact, context }: MeantLetter,
): Promise<readonly Fault[]> {
  const names = attachments.map(({ name }) => name);
  const letter = { to: contact.id, channel: "email", subject, body, attachments: names } as const;
  const findings = await checkLetterWith(letter, context, {});
  if (!isBlocked(findings)) return [];
  return findings
    .filter(({ severity }) => severity === "blocks")
    .map((finding) => ({
      place: finding.field,
      expected: `a letter without this [${finding.rule}]: ${finding.message}${gapWords(finding, letter)}`,
    }));
}

/** Which gap it is, of several. */
function gapWords(
  { rule, field, start, end }: Finding,
  { subject, body }: Pick<CheckedLetter, "subject" | "body">,
): string {
  if (rule !== "letter.gap") return "";
  const text = field === "subject" ? subject : field === "body" ? body : "";
  const gap = text.slice(start, end).replace(/\s+/g, " ").trim();
  return gap === "" ? "" : ` It is “${gap.length > LONGEST_GAP ? `${gap.slice(0, LONGEST_GAP)}…` : gap}”.`;
}

const LONGEST_GAP = 80;
