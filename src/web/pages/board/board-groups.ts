import { type CaseView, groupByStance, numberWord } from "../../../app/index.ts";
import type { Stance } from "../../../engine/index.ts";

/** Where an application stands on the board: its stance, or that there is an offer. */
export type BoardGroupName = "act" | "wait" | "offer" | "moved-on" | "closed";

export interface BoardGroup {
  readonly name: BoardGroupName;
  /** Those with the next thing to do first. */
  readonly cases: readonly CaseView[];
}

const ORDER: readonly BoardGroupName[] = ["act", "wait", "offer", "moved-on", "closed"];

/** What the groups are called. */
export const GROUP_WORDS: Readonly<Record<BoardGroupName, string>> = {
  act: "Act",
  wait: "Waiting",
  offer: "Offer",
  "moved-on": "Moved on",
  closed: "Closed",
};

/** What is said beside the name of a group. */
export const GROUP_NOTES: Readonly<Partial<Record<BoardGroupName, string>>> = {
  wait: "nothing to do before the dates shown",
  "moved-on": "you did your part",
};

const BY_STANCE: Readonly<Record<Stance, BoardGroupName>> = {
  act: "act",
  wait: "wait",
  "move-on": "moved-on",
  closed: "closed",
};

/** An offer is a place of its own, whatever else there is to do. */
function groupOf({ stance, digest }: CaseView): BoardGroupName {
  return digest.hasOffer === true ? "offer" : BY_STANCE[stance];
}

/** All groups in their order, those without a case included. */
export function boardGroups(cases: readonly CaseView[]): readonly BoardGroup[] {
  const sorted = groupByStance(cases).flatMap((group) => group.cases);
  const byName = Map.groupBy(sorted, groupOf);
  return ORDER.map((name) => ({ name, cases: byName.get(name) ?? [] }));
}

/** The sentence over the board: "Three want you today. Five are fine without you." */
export function boardSentence(groups: readonly BoardGroup[]): string {
  const casesOf = (name: BoardGroupName) => groups.find((group) => group.name === name)?.cases ?? [];
  const [act, wait, movedOn] = [casesOf("act").length, casesOf("wait").length, casesOf("moved-on").length];
  const offers = casesOf("offer");
  const asking = offers.filter(({ stance }) => stance === "act").length;
  const resting = offers.length - asking;
  if (act + wait + movedOn + offers.length === 0) return "No application is live.";
  return [
    dueWords(act, asking),
    ...(wait === 0 ? [] : [`${capital(wait)} ${wait === 1 ? "is" : "are"} fine without you.`]),
    ...(resting === 0 ? [] : [`${capital(resting)} ${resting === 1 ? "offer is" : "offers are"} open.`]),
    ...(movedOn === 0 || wait > 0 || resting > 0 ? [] : [`${capital(movedOn)} can be let go.`]),
  ].join(" ");
}

function dueWords(act: number, asking: number): string {
  const due = act + asking;
  if (due === 0) return "Nothing wants you today.";
  const want = `${capital(due)} ${due === 1 ? "wants" : "want"} you today`;
  if (asking === 0) return `${want}.`;
  if (due === 1) return `${want}: an offer.`;
  return `${want}, ${numberWord(asking)} of them with an offer.`;
}

function capital(count: number): string {
  const word = numberWord(count);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
