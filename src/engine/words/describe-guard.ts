import type { DraftGuard, DraftStep } from "../planner/draft.ts";
import type { GroundRuleCode, Reading } from "../reading/index.ts";
import { capitalised } from "./capitalised.ts";
import { askedWords, interviewAheadWords } from "./describe-withholding.ts";
import { channelWords, deedOf } from "./step-deed.ts";
import { dayWords, momentWords, openingWords, untilWords, type WordsContext } from "./words-context.ts";

/** Rules under which there is nothing to wait for, even where something may be sent much later. */
const ENDING: ReadonlySet<string> = new Set(["decision.final", "check-in.limit"]);

/** The answer to "may I contact them now?" in a word. */
export function guardAnswer({ mayContact, from, rule }: Omit<DraftGuard, "step">): "Yes" | "Not yet" | "No" {
  if (mayContact) return "Yes";
  return from === null || ENDING.has(rule) ? "No" : "Not yet";
}

/**
 * Why the answer to "may I contact them now?" is what it is, and until when; it follows the answer's word and does not
 * repeat it. Dates are exact ones, as in a headline.
 */
export function describeGuard(words: WordsContext): string {
  const { draft, reading, playbook } = words;
  const { guard } = draft;
  const step = guard.step === null ? undefined : draft.steps.find(({ id }) => id === guard.step);
  if (guard.mayContact && step !== undefined) return permission(step, words);
  const opening = step === undefined || guard.from === null ? "" : waitWords(step, guard.from, reading);
  if (step !== undefined && (step.state === "open" || step.state === "late")) {
    return `Calls belong in business hours. ${opening}`;
  }
  const refusal = playbook.side === "employer" ? employerRefusal(words) : candidateRefusal(words);
  if (refusal === "") return opening;
  return opening === "" ? refusal : `${refusal} ${opening}`;
}

/** "Thank Lee Okafor by email, until Monday 16 November, 15:00." */
function permission(step: DraftStep, words: WordsContext): string {
  const { reading } = words;
  const deed = `${capitalised(deedOf([step], reading, "full"))}${channelWords(step)}`;
  const { due, closes } = step.window;
  if (step.state === "late") {
    const was = `${deed}: was due ${dayWords(reading.calendar.dateOf(due), reading)}`;
    return closes === null ? `${was}.` : `${was}, still fine until ${untilWords(closes, reading)}.`;
  }
  const turn = step.action === "thank-you" || step.action === "card" ? turnToAsk(words) : "";
  return `${deed}, until ${untilWords(due, reading)}.${turn}`;
}

/** A thank-you asks nothing: when it is the turn to ask. */
function turnToAsk({ draft, reading }: WordsContext): string {
  const checkIn = draft.steps.find((step) => step.action === "check-in" && step.state === "upcoming");
  if (checkIn === undefined) return "";
  return ` It asks nothing: your turn to ask comes on ${openingWords(checkIn.window.opens, reading)}.`;
}

function waitWords(step: DraftStep, from: number, reading: Reading): string {
  const deed = `${deedOf([step], reading, "full")}${channelWords(step)}`;
  return step.optional
    ? `If you like, ${deed} from ${momentWords(from, reading)}.`
    : `Wait until ${momentWords(from, reading)}: then ${deed}.`;
}

/** Why not, where it is more than that nothing is open yet; empty where it is only that. */
function candidateRefusal({ draft, reading }: WordsContext): string {
  const { rule } = draft.guard;
  switch (rule) {
    case "ground-rule.no-contact":
    case "ground-rule.thank-you-only":
    case "ground-rule.asked-not-to":
      return forbidden(rule, reading);
    case "decision.final":
      return FINAL[reading.decision?.outcome ?? ""] ?? "The decision is made.";
    case "check-in.interview-ahead":
      return `${interviewAheadWords(reading)}: ask there.`;
    case "check-in.limit":
      return limitWords(draft.attempts, draft.movingOnAt, reading);
    case "nothing-planned":
      return reading.round === undefined ? "There was no interview yet." : "Nothing is left to send for now.";
    default:
      return "";
  }
}

function forbidden(rule: GroundRuleCode, reading: Reading): string {
  return `${askedWords(rule, reading)}. If they ask you something, you may answer.`;
}

const FINAL: Readonly<Record<string, string>> = {
  rejection: "The answer was no.",
  "position-closed": "The position is closed.",
  withdrawn: "You withdrew.",
  accepted: "You accepted.",
  declined: "You declined.",
};

function limitWords(
  { made, limit }: { readonly made: number; readonly limit: number | null },
  movingOnAt: number | undefined,
  reading: Reading,
): string {
  const day = movingOnAt === undefined ? "" : ` on ${dayWords(reading.calendar.dateOf(movingOnAt), reading)}`;
  if (limit === null || made < limit) return `The time to ask ended${day}: let it go.`;
  const asked = made === 1 ? "You asked once" : `You asked ${made} times`;
  if (movingOnAt !== undefined && movingOnAt > reading.asOf)
    return `${asked}: the next word is theirs; let it go${day}.`;
  return `${asked}, and that is enough: let it go.`;
}

function employerRefusal({ draft, reading }: WordsContext): string {
  switch (draft.guard.rule) {
    case "decision.final":
      return reading.decision === undefined ? "The case is closed." : "The decision is known: nothing more is owed.";
    case "nothing-planned":
      return "Nothing is owed for now.";
    default:
      return "";
  }
}
