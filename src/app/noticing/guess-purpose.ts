import type { Instant, Plan, Purpose, Step } from "../../engine/index.ts";
import type { MailEvidence } from "../ports/index.ts";
import { isMessageStep, settlingFact } from "../settle-step.ts";

/** What a letter is for, the fact that it answers where there is one, and by what that was seen. */
export interface GuessedPurpose {
  readonly purpose: Purpose;
  readonly ref?: string;
  readonly evidence: readonly MailEvidence[];
}

/** What words of a letter speak for; the first that fits. */
const WORDS: readonly (readonly [Purpose, RegExp])[] = [
  ["offer-reply", /\b(?:(?:accept|decline|thank you for) (?:the|your) offer|pleased to accept)\b/i],
  [
    "rejection-thanks",
    /\b(?:thank you|thanks) for (?:letting me know|the update)[^.]{0,80}\b(?:decision|other candidate|moved? forward)/i,
  ],
  [
    "thank-you",
    /\b(?:thank you|thanks)\b[^.]{0,60}\b(?:your time|meeting|speaking|talking|interview|conversation|seeing me|taking the time)/i,
  ],
  [
    "check-in",
    /\b(?:check(?:ing)? in|follow(?:ing)? up|any (?:update|news)|status of (?:my|the) application|where things stand|still (?:very )?interested)\b/i,
  ],
  ["answer", /\b(?:as promised|attached (?:is|are|you)|please find|here (?:is|are) the|you asked (?:for|about))\b/i],
];

const READY: ReadonlySet<Step["state"]> = new Set(["open", "late", "upcoming"]);

/**
 * What a letter to a contact was for: what its words say where a step of the plan to that contact asks for just that; else the
 * one step that is open or late; else what its words say. `plan` is the plan of the moment before it went out.
 */
export function guessPurpose(
  plan: Plan,
  contact: string,
  { text, at }: { readonly text: string; readonly at: Instant },
): GuessedPurpose {
  const steps = plan.steps.filter((step) => step.to === contact && isReady(step));
  const said = purposeOfWords(text);
  const meant = steps.find((step) => purposeOf(step) === said?.purpose) ?? theOneOpen(steps, at);
  const words = said === undefined ? [] : [{ rule: "words", excerpt: said.excerpt }];
  if (meant === undefined) return { purpose: said?.purpose ?? "other", evidence: words };
  return { ...answering(meant), evidence: [{ rule: "step", excerpt: meant.id }, ...words] };
}

/** A card by post is not what a mail was. */
function isReady(step: Step): boolean {
  return READY.has(step.state) && step.channel !== "post" && isMessageStep(step);
}

function purposeOfWords(text: string): { readonly purpose: Purpose; readonly excerpt: string } | undefined {
  const beginning = text.slice(0, 4_000).replace(/\s+/g, " ");
  for (const [purpose, words] of WORDS) {
    const found = words.exec(beginning);
    if (found !== null) return { purpose, excerpt: found[0].slice(0, 120) };
  }
  return undefined;
}

/** An open step of which there is no second: one that only comes later is not what somebody meant. */
function theOneOpen(steps: readonly Step[], at: Instant): Step | undefined {
  const open = steps.filter((step) => step.window.opens <= at);
  return open.length === 1 ? open[0] : undefined;
}

function purposeOf(step: Step): Purpose | undefined {
  const fact = settlingFact(step, "");
  return fact.kind === "sent" ? fact.purpose : undefined;
}

function answering(step: Step): Pick<GuessedPurpose, "purpose" | "ref"> {
  const fact = settlingFact(step, "");
  if (fact.kind !== "sent") return { purpose: "other" };
  return fact.ref === undefined ? { purpose: fact.purpose } : { purpose: fact.purpose, ref: fact.ref };
}
