import type { OpeningJson } from "../../contract/index.ts";
import type { Day } from "../../engine/index.ts";
import type { OutboxItem } from "../ports/index.ts";
import { isInterviewerList } from "../sending/index.ts";
import { addressOf, type InterviewerAsk, type InterviewerPerson } from "./interviewer-asks.ts";
import {
  beginning,
  feedbackLine,
  greeting,
  linkLine,
  listSubject,
  metLine,
  thanksLine,
  WITH_LINKS,
  WITHOUT_LINKS,
} from "./sentences.ts";

/** What one interviewer is asked, over every opening. */
export interface InterviewerList {
  readonly interviewer: InterviewerPerson;
  /** Which talk was first stands first. */
  readonly asks: readonly ListedAsk[];
}

/** An ask as it stands in somebody's list. */
export interface ListedAsk extends InterviewerAsk {
  /** A letter has asked for it, or is on its way. */
  readonly isTold: boolean;
}

/** Asks by the interviewer's address, with what letters have asked already. */
export function listsOf(asks: readonly InterviewerAsk[], outbox: readonly OutboxItem[]): readonly InterviewerList[] {
  const told = new Set(outbox.filter(({ stepId }) => isInterviewerList(stepId)).flatMap(askedKeys));
  const lists = new Map<string, ListedAsk[]>();
  for (const ask of asks.toSorted((a, b) => a.endedAt - b.endedAt || (a.caseId < b.caseId ? -1 : 1))) {
    const isTold = told.has(keyOf(addressOf(ask.interviewer), ask));
    lists.getOrInsertComputed(addressOf(ask.interviewer), () => []).push({ ...ask, isTold });
  }
  return [...lists.values()].map((listed) => ({ interviewer: listed[0]!.interviewer, asks: listed }));
}

function askedKeys({ letter }: OutboxItem): readonly string[] {
  return (letter.asks ?? []).map((ask) => keyOf(addressOf({ email: letter.to.address }), ask));
}

function keyOf(address: string, { caseId, factId }: Pick<InterviewerAsk, "caseId" | "factId">): string {
  return `${address} ${caseId} ${factId}`;
}

export interface ListContext {
  readonly openings: ReadonlyMap<string, OpeningJson>;
  readonly today: Day;
  /** The links of asks, by case and interview; none where links would lead nowhere. */
  readonly links?: ReadonlyMap<InterviewerAsk, string>;
}

/** A list as a letter: plain, short, and the same whoever gets it. */
export function writeList(
  { interviewer, asks }: InterviewerList,
  { openings, today, links }: ListContext,
): { readonly subject: string; readonly body: string } {
  const first = openings.get(asks[0]!.openingId)!;
  const paragraphs = asks.map((ask) => {
    const link = links?.get(ask);
    return [
      metLine(ask.candidate, openings.get(ask.openingId)!.title, ask.metOn, today),
      feedbackLine(ask.feedbackBy, today),
      ...(ask.thanksBy === null || ask.thanksBy < today ? [] : [thanksLine(ask.thanksBy, today)]),
      ...(link === undefined ? [] : [linkLine(link)]),
    ].join("\n");
  });
  const hasLinks = asks.some((ask) => links?.has(ask) === true);
  const signed = [first.me?.name, first.company].filter((part) => part !== undefined).join("\n");
  const body = [
    greeting(interviewer.name),
    beginning(asks.length),
    ...paragraphs,
    hasLinks ? WITH_LINKS : WITHOUT_LINKS,
    signed,
  ].join("\n\n");
  const candidates = asks.map(({ candidate }) => candidate);
  return { subject: listSubject(first.company, candidates), body };
}
