import type { Result } from "../../contract/index.ts";
import type { BusinessCalendar, Instant } from "../../engine/index.ts";
import type { DateReader } from "../dates/index.ts";
import { cleanText } from "../render/plain-text.ts";
import { companyStages } from "./company-stages.ts";
import type { Draft } from "./draft.ts";
import { interviewStages } from "./interview-stages.ts";
import { peopleStages } from "./people-stages.ts";
import { promiseStages } from "./promise-stages.ts";
import { timingStages } from "./timing-stages.ts";

/**
 * The conversation after an interview, as a machine of pure transitions.
 *
 * It is always at one stage, and has a draft of what is known so far. A stage asks one question; an answer to it leads to the next stage
 * with a longer draft, or is not understood, which changes nothing and says what was expected. At the stage `over` the draft is whole.
 * Nothing is read, asked or saved in here: faces carry questions to a person and answers back.
 */
export interface Conversation {
  readonly stage: Stage;
  readonly draft: Draft;
}

export type Stage =
  | { readonly kind: "had-interview" }
  | { readonly kind: "company" }
  | { readonly kind: "role" }
  | { readonly kind: "country" }
  | { readonly kind: "region" }
  | { readonly kind: "zone" }
  | { readonly kind: "day" }
  | { readonly kind: "begin" }
  | { readonly kind: "end" }
  | { readonly kind: "format" }
  | { readonly kind: "person-name"; readonly isPresent: boolean }
  | { readonly kind: "person-role"; readonly isPresent: boolean; readonly name: string }
  | { readonly kind: "person-email" }
  | { readonly kind: "topics"; readonly person: number }
  | { readonly kind: "decision-day" }
  | { readonly kind: "may-ask" }
  | { readonly kind: "ask-whom" }
  | { readonly kind: "ask-how" }
  | { readonly kind: "promise-what" }
  | { readonly kind: "promise-to"; readonly what: string }
  | { readonly kind: "promise-by" }
  | { readonly kind: "thanked-whom" }
  | { readonly kind: "thanked-when"; readonly waiting: readonly number[] }
  | { readonly kind: "over" };

type StageKind = Stage["kind"];

interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface Question {
  readonly text: string;
  /** An example, or what an empty answer means. */
  readonly hint?: string;
  /** The answers there are; otherwise any text. */
  readonly choices?: readonly Choice[];
  /** What an empty answer means. */
  readonly initial?: string;
  /** Whether it may be left without an answer. */
  readonly canSkip: boolean;
}

/** What the conversation knows of the world. */
export interface World {
  readonly now: Instant;
  readonly ownTimeZone: string;
  readonly ownCountry: string | undefined;
  /** The region of a country that goes without saying. */
  readonly regionIn: (country: string) => string | undefined;
  readonly dates: DateReader;
  /** The id of a case at that company, where there is one. */
  readonly findCaseAt: (company: string) => string | undefined;
  /** The code of a country by its code or name. */
  readonly findCountry: (text: string) => Result<string, string>;
  readonly findRegion: (text: string, country: string) => Result<string, string>;
  readonly zonesOf: (country: string) => readonly string[];
  readonly findZone: (text: string) => Result<string, string>;
  readonly calendarOf: (draft: Draft) => BusinessCalendar;
}

/** Where an answer leads, with what was understood where that is worth saying; or what was expected instead. */
export type Taken =
  | { readonly kind: "next"; readonly conversation: Conversation; readonly understood?: string }
  | { readonly kind: "again"; readonly reason: string };

/** One stage's question, and what an answer to it means. `answer` is undefined where it was left out. */
interface StageRules<S extends Stage = Stage> {
  readonly ask: (stage: S, draft: Draft, world: World) => Question;
  readonly take: (answer: string | undefined, at: { stage: S; draft: Draft; world: World }) => Taken;
}

export type StagesOf<K extends StageKind> = { readonly [Key in K]: StageRules<Extract<Stage, { kind: Key }>> };

const STAGES: StagesOf<Exclude<StageKind, "over">> = {
  ...companyStages,
  ...interviewStages,
  ...peopleStages,
  ...timingStages,
  ...promiseStages,
};

/** The conversation before its first question. */
export function beginConversation(ownTimeZone: string): Conversation {
  const draft: Draft = {
    when: "today",
    company: "",
    role: "",
    timeZone: ownTimeZone,
    people: [],
    promises: [],
    thanked: [],
  };
  return { stage: { kind: "had-interview" }, draft };
}

/** What is asked next; undefined when the conversation is over. */
export function nextQuestion({ stage, draft }: Conversation, world: World): Question | undefined {
  return stage.kind === "over" ? undefined : rulesOf(stage).ask(stage, draft, world);
}

/** What an answer to the next question leads to. */
export function takeAnswer(conversation: Conversation, text: string, world: World): Taken {
  const { stage, draft } = conversation;
  if (stage.kind === "over") return { kind: "next", conversation };
  const rules = rulesOf(stage);
  const answer = readAnswer(text, rules.ask(stage, draft, world));
  return answer.kind === "again" ? answer : rules.take(answer.value, { stage, draft, world });
}

function rulesOf(stage: Exclude<Stage, { kind: "over" }>): StageRules {
  return STAGES[stage.kind] as unknown as StageRules;
}

type ReadAnswer = { readonly kind: "given"; readonly value: string | undefined } | Extract<Taken, { kind: "again" }>;

/** An answer without the ways in which it may be typed: empty, "skip", the number of a choice or its beginning. */
function readAnswer(typed: string, { choices, initial, canSkip }: Question): ReadAnswer {
  const text = cleanText(typed).trim();
  const isLeftOut = text === "" || (canSkip && /^(?:-|skip)$/i.test(text));
  if (text === "" && initial !== undefined) return { kind: "given", value: initial };
  if (isLeftOut)
    return canSkip ? { kind: "given", value: undefined } : { kind: "again", reason: "This one needs an answer." };
  if (choices === undefined) return { kind: "given", value: text };
  const choice = findChoice(text, choices);
  const list = choices.map(({ label }) => label).join(", ");
  return choice === undefined
    ? { kind: "again", reason: `One of these: ${list}.` }
    : { kind: "given", value: choice.value };
}

function findChoice(text: string, choices: readonly Choice[]): Choice | undefined {
  const numbered = /^\d+$/.test(text) ? choices[Number(text) - 1] : undefined;
  const exact = choices.find(({ value }) => value === text);
  const plain = text.toLowerCase();
  const begun = choices.filter(({ label, value }) => label.toLowerCase().startsWith(plain) || value.startsWith(plain));
  return exact ?? numbered ?? (begun.length === 1 ? begun[0] : undefined);
}
