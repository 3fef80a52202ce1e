import type { Channel } from "../../model/index.ts";
import type { Gap, Letter, LetterContext, LetterKind, LetterLength, Tone } from "../letter.ts";
import {
  type Choose,
  ENGLISH_TEMPLATES,
  type FilledTemplate,
  fillTemplate,
  type LetterFacts,
  type LetterTemplate,
  type TemplateResult,
  type TemplateSet,
} from "../templates/index.ts";
import { type Chooser, chooseFor, hashText } from "./choose.ts";
import { findThread, guessedSubject, lastMailTo, replySubject, type Thread } from "./correspondence.ts";
import { countWords, type FinishedText, finishSubject, finishText } from "./finish-text.ts";
import { gatherFacts } from "./gather-facts.ts";
import { likenessToEarlier } from "./likeness.ts";
import { type Occasion, occasionOf } from "./occasion.ts";

export interface ComposeOptions {
  readonly tone: Tone;
  readonly length: LetterLength;
  /** A whole number; 0 is the first wording, and each other gives another. */
  readonly variant: number;
  /** Everybody who is written to under the same word gets the same wording, whoever they are. */
  readonly alike?: string;
}

/** A letter made from the facts of a case. It can be sent when it has no gaps. */
export interface ComposedLetter extends Letter {
  /** Where the body asks for the writer's own words, in its order. */
  readonly gaps: readonly Gap[];
  /** The mails that it goes on from, where there are any with ids. */
  readonly thread?: Thread;
  /** How many words the body has, greeting and signature among them. */
  readonly words: number;
}

/** A letter, or the fault of the template that it was to be made of. */
export type ComposeResult = TemplateResult<ComposedLetter>;

/**
 * The letter of a step in our own templates, made of nothing but the case's facts. Pure and total: the same case, step,
 * moment and options give the same letter.
 */
export function composeLetter(context: LetterContext, options: ComposeOptions): ComposedLetter {
  const result = composeWith(ENGLISH_TEMPLATES, context, options);
  if (result.ok) return result.value;
  const { kind, line, message } = result.problem;
  throw new Error(`template en/${kind}:${line}: ${message}`);
}

/** The same with templates that may be the user's own, whose faults are values. */
export function composeWith(templates: TemplateSet, context: LetterContext, options: ComposeOptions): ComposeResult {
  const occasion = occasionOf(context);
  const template = templates.get(context.kind);
  const facts = gatherFacts(occasion, options);
  const chooser = chooserOf(occasion, options);
  let best: { readonly draft: Draft; readonly likeness: number } | undefined;
  // Where somebody got these words before, those of the next seat are taken.
  for (let shift = 0; shift < MOST_SEATS; shift++) {
    const result = draftOf(template, {
      facts,
      occasion,
      choose: chooseFor({ ...chooser, seat: chooser.seat + shift }),
    });
    if (!result.ok) return result;
    const likeness = likenessToEarlier(result.value.body.text, context.earlier);
    if (best === undefined || likeness < best.likeness) best = { draft: result.value, likeness };
    if (likeness <= LIKE_ENOUGH_TO_NOTICE) break;
  }
  return { ok: true, value: letterOf(best!.draft, occasion) };
}

const MOST_SEATS = 12;
const LIKE_ENOUGH_TO_NOTICE = 0.3;

interface DraftParts {
  readonly facts: LetterFacts;
  readonly occasion: Occasion;
  readonly choose: Choose;
}

/** The first of the narrowing drafts that is no longer than it may be, else the shortest. */
function draftOf(template: LetterTemplate, { facts, occasion, choose }: DraftParts): TemplateResult<Draft> {
  const most = mostWords(occasion);
  let best: Draft | undefined;
  for (const fewer of narrowing(facts, template.kind)) {
    const filled = fillTemplate(template, fewer, choose);
    if (!filled.ok) return filled;
    const body = finishText(filled.value.body);
    const words = countWords(body.text);
    if (best === undefined || words < best.words) best = { filled: filled.value, body, words, facts: fewer };
    if (words <= most) break;
  }
  return { ok: true, value: best! };
}

interface Draft {
  readonly filled: FilledTemplate;
  readonly body: FinishedText;
  readonly words: number;
  readonly facts: LetterFacts;
}

const LONGEST_LETTER_WORDS = 125;
const LONGEST_LETTER_OF_EMPLOYER_WORDS = 150;

/** How long it may be: as the brief says, and shorter than the check-in before where each is to be. */
function mostWords({ context, attempt, contact }: Occasion): number {
  const { step, theCase, kind, earlier, playbook } = context;
  const most = theCase.side === "employer" ? LONGEST_LETTER_OF_EMPLOYER_WORDS : LONGEST_LETTER_WORDS;
  const limit = Math.min(most, step?.brief.maxWords ?? most);
  if (kind !== "check-in" || attempt < 2 || playbook.side !== "candidate") return limit;
  if (!playbook.checkIn.shorterEachTime.value) return limit;
  const before = earlier.filter((letter) => letter.purpose === "check-in" && letter.to === contact?.id).at(-1);
  return before === undefined ? limit : Math.min(limit, countWords(before.body) - 1);
}

/** The facts as asked for, then fewer and fewer of them: what does not fit is left out, never cut in the middle. */
function* narrowing(facts: LetterFacts, kind: LetterKind): Generator<LetterFacts, void, undefined> {
  yield facts;
  const short = { ...facts, short: true };
  if (!facts.short) yield short;
  if (kind !== "check-in") return;
  const bare = { ...short, news: null, promise: null };
  yield bare;
  for (let size = Number(facts.size) + 1; size <= 3; size++) yield { ...bare, size };
}

function letterOf({ filled, body, words, facts }: Draft, occasion: Occasion): ComposedLetter {
  const { context, contact } = occasion;
  const channel = channelOf(context);
  const goesOn = channel === "email" && (context.kind === "check-in" || context.kind === "reply");
  const thread = goesOn ? findThread(contact, occasion.reading) : undefined;
  return {
    to: contact?.id ?? "",
    channel,
    subject: channel === "email" ? subjectOf({ filled, facts, occasion, goesOn, thread }) : null,
    body: body.text,
    attachments: [],
    gaps: body.gaps,
    ...(thread === undefined ? undefined : { thread }),
    words,
  };
}

interface SubjectParts {
  readonly filled: FilledTemplate;
  readonly facts: LetterFacts;
  readonly occasion: Occasion;
  readonly goesOn: boolean;
  readonly thread: Thread | undefined;
}

/** A letter that goes on with a thread keeps its subject. */
function subjectOf({ filled, facts, occasion, goesOn, thread }: SubjectParts): string {
  const own = finishSubject(filled.subject ?? String(facts.about));
  if (!goesOn) return own;
  const { contact, context, reading } = occasion;
  const before = lastMailTo(contact, context.earlier)?.subject ?? undefined;
  if (before !== undefined) return replySubject(before);
  return thread === undefined ? own : replySubject(guessedSubject(contact, reading, String(facts.about)) ?? own);
}

function channelOf({ kind, step }: LetterContext): Channel {
  if (kind === "check-in-call") return "phone";
  if (kind === "card") return "post";
  return step?.channel ?? "email";
}

/** At a panel everybody has a seat of their own, so that no two get the same wording; else the name decides. */
function chooserOf({ context, contact, interview, basis }: Occasion, { variant, alike }: ComposeOptions): Chooser {
  const { kind, theCase } = context;
  if (alike !== undefined) return { occasion: `${kind} ${alike}`, seat: 0, variant };
  const seat = theCase.contacts
    .filter(({ id }) => interview?.with.includes(id))
    .findIndex(({ id }) => id === contact?.id);
  if ((kind === "thank-you" || kind === "card") && seat !== -1) {
    return { occasion: `${kind} ${interview?.id} ${theCase.company}`, seat, variant };
  }
  return { occasion: `${kind} ${basis?.id ?? ""} ${theCase.company}`, seat: hashText(contact?.id ?? "") % 60, variant };
}
