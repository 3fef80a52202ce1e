import type { Outcome } from "../model/index.ts";
import type { DraftStep } from "../planner/draft.ts";
import { forbiddingRule, type GroundRuleCode, type Reading } from "../reading/index.ts";
import { capitalised } from "./capitalised.ts";
import { channelWords, deedOf } from "./step-deed.ts";
import { dayWords, deadlineWords, momentWords, openingWords, type WordsContext } from "./words-context.ts";

const LONGEST_HEADLINE = 200;

/**
 * One sentence that a person can act on. Its dates are exact ones: a headline that is kept stays true until the plan's
 * next change. At most two deeds are named, then until when there is rest.
 */
export function describeHeadline(words: WordsContext): string {
  const { draft, reading } = words;
  if (draft.stance === "act") return dueHeadline(dueSteps(words, false), words, "");
  const optional = dueSteps(words, true);
  if (draft.stance === "wait") {
    return optional.length > 0 ? dueHeadline(optional, words, "if you like, ") : waitHeadline(words);
  }
  const opening = draft.stance === "closed" ? closedOpening(reading, words) : movingOnOpening(words);
  return `${opening}: ${lastDeed(optional, words)}.`;
}

function dueSteps({ draft }: WordsContext, optional: boolean): readonly DraftStep[] {
  return draft.steps.filter((step) => step.optional === optional && (step.state === "open" || step.state === "late"));
}

/** The most urgent step, with those of its action that are due at the same moment; and all others. */
interface Urgency {
  readonly group: readonly DraftStep[];
  readonly others: readonly DraftStep[];
}

function mostUrgent(steps: readonly DraftStep[]): Urgency {
  if (steps.length === 1) return { group: steps, others: [] };
  let first = steps[0]!;
  for (const step of steps) if (step.window.due < first.window.due) first = step;
  const group: DraftStep[] = [];
  const others: DraftStep[] = [];
  for (const step of steps) (isTogether(step, first) ? group : others).push(step);
  return { group, others };
}

/** Thanks and cards that are due at one moment are one deed. */
function isTogether(step: DraftStep, first: DraftStep): boolean {
  if (step === first) return true;
  const { action, state, window } = step;
  if (action !== "thank-you" && action !== "card") return false;
  return action === first.action && state === first.state && window.due === first.window.due;
}

function dueHeadline(steps: readonly DraftStep[], words: WordsContext, condition: string): string {
  const { reading } = words;
  const { group, others } = mostUrgent(steps);
  const lead = capitalised(condition + leadClause(group, reading));
  const isLate = group[0]!.state === "late";
  if (others.length === 0) {
    const rest = restClause(group, words);
    return firstThatFits(rest === "" ? lead : `${lead}${isLate ? ";" : ","} then ${rest}`, lead);
  }
  const second = mostUrgent(others);
  if (second.others.length === 0 && isDueWith(second.group, group)) {
    return togetherHeadline(condition, [group, second.group], words);
  }
  const next = followingClause(second.group, reading);
  const left = second.others.length;
  const more = left === 0 ? "" : `, and ${left} more`;
  const plain = isLate ? `${lead}; then ${next}${more}` : `${lead}, ${left === 0 ? "then " : ""}${next}${more}`;
  const rest = left > 0 || isLate ? "" : restClause(second.group, words);
  const whole = rest === "" ? plain : `${lead}, ${next}, then ${rest}`;
  return firstThatFits(whole, plain.length < LONGEST_HEADLINE ? plain : lead);
}

/** Whether two deeds can share their "by …". */
function isDueWith([second]: readonly DraftStep[], [first]: readonly DraftStep[]): boolean {
  const isOpen = (step: DraftStep) => step.state === "open" && step.action !== "prepare";
  return isOpen(first!) && isOpen(second!) && first!.window.due === second!.window.due;
}

function togetherHeadline(
  condition: string,
  [first, second]: readonly [readonly DraftStep[], readonly DraftStep[]],
  words: WordsContext,
): string {
  const { reading } = words;
  const both = capitalised(`${condition}${deedOf(first, reading)} and ${deedOf(second, reading)}`);
  const lead = `${both} by ${deadlineWords(first[0]!.window.due, reading)}`;
  const rest = restClause(second, words);
  return firstThatFits(rest === "" ? lead : `${lead}, then ${rest}`, lead);
}

function firstThatFits(sentence: string, shorter: string): string {
  return sentence.length < LONGEST_HEADLINE ? `${sentence}.` : `${shorter}.`;
}

/** "thank Lee by Monday 16 November, 15:00"; of a late one: "…: was due Friday 13 November, still fine until …". */
function leadClause(group: readonly DraftStep[], reading: Reading): string {
  const step = group[0]!;
  const deed = deedOf(group, reading);
  const { due, closes } = step.window;
  if (step.state !== "late") return step.action === "prepare" ? deed : `${deed} by ${deadlineWords(due, reading)}`;
  const { calendar } = reading;
  const was = `${deed}: was due ${dayWords(calendar.dateOf(due), reading)}`;
  return closes === null ? was : `${was}, still fine until ${dayWords(calendar.dateOf(closes), reading)}`;
}

function followingClause(group: readonly DraftStep[], reading: Reading): string {
  const step = group[0]!;
  if (step.state !== "late") return leadClause(group, reading);
  const { due, closes } = step.window;
  const { calendar } = reading;
  const until =
    closes === null
      ? `due since ${dayWords(calendar.dateOf(due), reading)}`
      : `still fine until ${dayWords(calendar.dateOf(closes), reading)}`;
  return `${deedOf(group, reading)}, ${until}`;
}

/** The step that opens next, of those that wait for their time alone. */
function nextStep({ draft }: WordsContext): DraftStep | undefined {
  return draft.steps.find((step) => step.state === "upcoming");
}

/** "rest until Tuesday 24 November", where nothing opens before the last of what is named is due, and that is not optional. */
function restClause([last]: readonly DraftStep[], words: WordsContext): string {
  const next = nextStep(words);
  if (next === undefined || next.optional || next.window.opens < last!.window.due) return "";
  return `rest until ${openingWords(next.window.opens, words.reading)}`;
}

function waitHeadline(words: WordsContext): string {
  const { reading, playbook } = words;
  const next = nextStep(words);
  const nothing = playbook.side === "employer" ? "Nothing is owed" : "Nothing to do";
  if (next !== undefined) {
    const until = `${nothing} until ${openingWords(next.window.opens, reading)}`;
    return `${until}: then${next.optional ? ", if you like," : ""} ${deedOf([next], reading, "full")}${channelWords(next)}.`;
  }
  return playbook.side === "employer" ? `${nothing}.` : quietHeadline(words);
}

const ASKED: Readonly<Record<GroundRuleCode, string>> = {
  "ground-rule.no-contact": "They asked for no contact",
  "ground-rule.thank-you-only": "They asked for thanks only",
  "ground-rule.asked-not-to": "They asked you to wait for their call",
};

/** Nothing is due and nothing opens by itself. */
function quietHeadline({ reading, draft }: WordsContext): string {
  const { ahead, asOf, decision, round, groundRules } = reading;
  const interview = ahead[0];
  if (interview !== undefined) {
    return interview.at > asOf
      ? `Nothing to do until the interview on ${momentWords(interview.at, reading)}.`
      : "Nothing to do until the interview ends: then write down what was said.";
  }
  if (decision !== undefined) return "Nothing to do for the offer now: the next word is theirs.";
  if (round === undefined) return "Nothing to do until there is an interview.";
  const forbidden = forbiddingRule(groundRules);
  const start = forbidden === undefined ? "Leave the next word to them" : ASKED[forbidden];
  if (draft.movingOnAt === undefined) return forbidden === undefined ? "Nothing to do for now." : `${start}.`;
  return `${start}; let it go on ${dayWords(reading.calendar.dateOf(draft.movingOnAt), reading)}.`;
}

const DECIDED: Readonly<Record<Outcome, string>> = {
  offer: "An offer was made",
  rejection: "The answer was no",
  "position-closed": "The position is closed",
  withdrawn: "You withdrew",
  accepted: "You accepted",
  declined: "You declined",
};

const DECIDED_BY_CANDIDATE: Readonly<Partial<Record<Outcome, string>>> = {
  withdrawn: "The candidate withdrew",
  accepted: "The candidate accepted",
  declined: "The candidate declined",
};

function closedOpening({ decision }: Reading, { playbook }: WordsContext): string {
  if (playbook.side === "candidate") return decision === undefined ? "This one is closed" : DECIDED[decision.outcome];
  return (decision && DECIDED_BY_CANDIDATE[decision.outcome]) ?? "The decision is told";
}

function movingOnOpening({ draft, reading }: WordsContext): string {
  const { limit, made } = draft.attempts;
  if (limit !== null && made >= limit) return "You did your part; let it go";
  const forbidden = forbiddingRule(reading.groundRules);
  if (forbidden !== undefined) return `${ASKED[forbidden]}, and the time for it is over; let it go`;
  const on =
    draft.movingOnAt === undefined ? "" : ` on ${dayWords(reading.calendar.dateOf(draft.movingOnAt), reading)}`;
  return `The time to ask ended${on}; let it go`;
}

/** What may still be done once it is over. */
function lastDeed(optional: readonly DraftStep[], words: WordsContext): string {
  const { reading, draft, playbook } = words;
  if (playbook.side === "employer") return "nothing more is owed";
  if (optional.length > 0) return `if you like, ${followingClause(mostUrgent(optional).group, reading)}`;
  const next = nextStep(words);
  if (next !== undefined) {
    const deed = deedOf([next], reading);
    const from = openingWords(next.window.opens, reading);
    return next.optional ? `if you like, ${deed} from ${from}` : `${deed} from ${from}`;
  }
  return draft.stance === "move-on" ? "the next one is worth your time" : "nothing more to do";
}
