import { findPlaybook } from "../../../app/index.ts";
import {
  type CandidatePlaybook,
  type Cited,
  describeSourceId,
  findBuiltInPlaybook,
  type WindowRule,
} from "../../../engine/index.ts";
import { channelsBriefly, type PointWords, windowBriefly, windowPoints } from "./rule-words.ts";

/** What a playbook says to one rule. */
export interface RuleCell {
  /** "2 to 3 business days" */
  readonly words: string;
  /** The title of the playbook whose rule stands in, where this one is silent. */
  readonly inheritedFrom: string | undefined;
  /** Of a window: each of its points. */
  readonly points: readonly PointWords[];
  /** Where it is taken from, as it is cited. */
  readonly source: string;
}

/** A rule that playbooks are compared by. */
export interface PlaybookRule {
  readonly id: string;
  /** "After their date" */
  readonly name: string;
  readonly cellOf: (playbook: CandidatePlaybook) => RuleCell;
}

/** The rules of a candidate's playbook, in the order of a search. */
export const PLAYBOOK_RULES: readonly PlaybookRule[] = [
  windowRule("thank-you", "Thank-you", "the interview", ({ thankYou }) => thankYou.window),
  plainRule(
    "staff",
    "Staff too",
    ({ thankYou }) => thankYou.staff,
    (value) => (value ? "if you like" : "no"),
  ),
  cardRule(),
  windowRule("after-date", "After their date", "the date they gave", ({ checkIn }) => checkIn.afterDecisionDate),
  windowRule("no-date", "No date given", "the interview", ({ checkIn }) => checkIn.withoutDecisionDate),
  windowRule("again", "Then again after", "the last word", ({ checkIn }) => checkIn.again),
  plainRule(
    "attempts",
    "At most",
    ({ checkIn }) => checkIn.attempts,
    (value) => `${value}`,
  ),
  plainRule("channels", "By", ({ checkIn }) => checkIn.channels, channelsBriefly),
  plainRule("something-new", "Something new", ({ checkIn }) => checkIn.somethingNew, yesNo),
  plainRule("shorter", "Shorter each time", ({ checkIn }) => checkIn.shorterEachTime, yesNo),
];

function yesNo(value: boolean): string {
  return value ? "yes" : "no";
}

type Pick<T> = (playbook: CandidatePlaybook) => Cited<T>;

function plainRule<T>(id: string, name: string, pick: Pick<T>, words: (value: T) => string): PlaybookRule {
  return { id, name, cellOf: (playbook) => cell(playbook, pick, words(pick(playbook).value), []) };
}

function windowRule(id: string, name: string, anchor: string, pick: Pick<WindowRule>): PlaybookRule {
  const cellOf = (playbook: CandidatePlaybook) => {
    const { value } = pick(playbook);
    return cell(playbook, pick, windowBriefly(value), windowPoints(value, anchor));
  };
  return { id, name, cellOf };
}

/** Whether a card goes out, and until when where it is asked for. */
function cardRule(): PlaybookRule {
  const pick = ({ card }: CandidatePlaybook) => card.offer;
  const cellOf = (playbook: CandidatePlaybook) => {
    const { offer, window } = playbook.card;
    if (offer.value === "no") return cell(playbook, pick, "no", []);
    const words = offer.value === "optional" ? "if you like" : `yes, ${windowBriefly(window.value)}`;
    return cell(playbook, pick, words, windowPoints(window.value, "the interview"));
  };
  return { id: "card", name: "Card by post", cellOf };
}

function cell<T>(playbook: CandidatePlaybook, pick: Pick<T>, words: string, points: readonly PointWords[]): RuleCell {
  const { source } = pick(playbook);
  const parent = parentNamed(source, playbook);
  const cited = parent === undefined ? { source, playbook } : { source: pick(parent).source, playbook: parent };
  return { words, points, inheritedFrom: parent?.title, source: describeSourceId(cited.source, cited.playbook) };
}

/** What is inherited cites the playbook it comes from; a playbook's own rules cite an article, or itself. */
function parentNamed(source: string, { id }: CandidatePlaybook): CandidatePlaybook | undefined {
  if (id === "fineline" || source === id || findBuiltInPlaybook(source) === undefined) return undefined;
  const found = findPlaybook(source, "candidate");
  return found.ok && found.value.side === "candidate" ? found.value : undefined;
}
