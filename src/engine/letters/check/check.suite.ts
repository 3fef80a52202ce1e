import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Case, Contact, Fact, InterviewFact, Playbook, Side, Step } from "../../model/index.ts";
import { resolvePlaybook } from "../../playbooks/index.ts";
import { dana, decision, interview, moment, NEW_YORK, timeline } from "../../reading/sample-facts.suite.ts";
import type { EarlierLetter, Finding, Letter, LetterContext, LetterKind } from "../letter.ts";
import { checkLetter } from "./check-letter.ts";

export { dana, decision, interview, moment, timeline };

export const lee: Contact = { id: "lee", name: "Lee Okafor", role: "recruiter", email: "lee@globex.example" };
export const joan: Contact = { id: "joan", name: "Joan Petrie", role: "interviewer", email: "joan@globex.example" };
export const jon: Contact = { id: "jon", name: "Jon Petrov", role: "interviewer", email: "jon@globex.example" };

/** Friday 13 November 2026, 14:00 to 15:00 in New York, with everybody. */
export const talk: InterviewFact = interview("i1", "2026-11-13 14:00", "15:00", {
  with: ["dana", "lee", "joan", "jon"],
  topics: new Map([
    ["dana", ["the revenue forecast", "the Lisbon team"]],
    ["lee", ["start dates"]],
  ]),
});

/** They said on the day that they would decide by Friday 20 November. */
export const date = timeline("t1", "2026-11-13 14:55", { by: "dana", decisionBy: "2026-11-20" });

export interface SampleLetter {
  readonly kind?: LetterKind;
  readonly to?: string;
  readonly subject?: string | null;
  readonly channel?: Letter["channel"];
  readonly attachments?: readonly string[];
  readonly asOf?: string;
  readonly facts?: readonly Fact[];
  readonly contacts?: readonly Contact[];
  readonly side?: Side;
  readonly playbook?: string;
  readonly earlier?: readonly EarlierLetter[];
  readonly others?: LetterContext["otherCases"];
  readonly step?: Partial<Step>;
  readonly me?: Case["me"];
  readonly role?: string;
  readonly company?: string;
}

const SUBJECT = "Senior Analyst interview, Nov 13";

/** What is found in a letter of Alex Moreau's to Dana at Globex, a thank-you on the day unless said otherwise. */
export function check(body: string, sample: SampleLetter = {}): readonly Finding[] {
  const kind = sample.kind ?? "thank-you";
  const channel = sample.channel ?? (kind === "card" ? "post" : "email");
  const subject = sample.subject === undefined ? (channel === "email" ? SUBJECT : null) : sample.subject;
  const letter: Letter = { to: sample.to ?? "dana", channel, subject, body, attachments: sample.attachments ?? [] };
  return checkLetter(letter, contextOf(kind, sample));
}

function contextOf(kind: LetterKind, sample: SampleLetter): LetterContext {
  const side = sample.side ?? "candidate";
  const contacts = sample.contacts ?? [dana, lee, joan, jon];
  const theCase: Case = {
    side,
    role: sample.role ?? "Senior Analyst",
    company: sample.company ?? "Globex",
    me: sample.me ?? { name: "Alex Moreau" },
    calendar: NEW_YORK,
    contacts,
    facts: sample.facts ?? [talk, date],
  };
  return {
    theCase,
    playbook: playbookOf(sample.playbook, side),
    step: sample.step === undefined ? undefined : stepOf(sample.step),
    kind,
    asOf: moment(sample.asOf ?? "2026-11-13 17:00"),
    earlier: sample.earlier ?? [],
    ...(sample.others === undefined ? undefined : { otherCases: sample.others }),
  };
}

function playbookOf(id: string | undefined, side: Side): Playbook {
  const { playbook } = resolvePlaybook(id, side);
  assert.ok(playbook !== undefined);
  return playbook;
}

function stepOf(part: Partial<Step>): Step {
  const at = moment("2026-11-13 15:00");
  return {
    id: "a-step",
    action: "check-in",
    to: "dana",
    channel: "email",
    optional: false,
    automatic: false,
    window: { opens: at, best: at, due: at, closes: null },
    state: "open",
    needs: [],
    brief: { must: [], may: [], mustNot: [] },
    reasons: [],
    ...part,
  };
}

/** An earlier letter to Dana, a thank-you by email unless said otherwise. */
export function earlier(body: string, more: Partial<EarlierLetter> = {}): EarlierLetter {
  const at = moment("2026-11-13 16:00");
  return { to: "dana", channel: "email", purpose: "thank-you", at, subject: SUBJECT, body, attachments: [], ...more };
}

/** The findings of one rule. */
export function found(rule: string, body: string, sample?: SampleLetter): readonly Finding[] {
  return check(body, sample).filter((each) => each.rule === rule);
}

/** A letter around one sentence or more. */
export function around(said: string): string {
  return `Hi Dana,\n\nThank you for the hour on the revenue forecast. ${said}\n\nBest,\nAlex`;
}

/** What the findings of a rule mark in such a letter. */
export function marked(rule: string, said: string, sample?: SampleLetter): readonly string[] {
  const body = around(said);
  return found(rule, body, sample).map(({ field, start, end }) =>
    field === "body" ? body.slice(start, end) : `${field}: ${start}-${end}`,
  );
}

export interface RuleTable {
  readonly sample?: SampleLetter;
  /** What a letter to Dana says, and the words of it that are marked. */
  readonly marks: Readonly<Record<string, string>>;
  /** What comes near, and is fine. */
  readonly passes: readonly string[];
}

/** Tests of one rule on sentences inside an otherwise good letter. */
export function describeRule(rule: string, { sample, marks, passes }: RuleTable): void {
  describe(`the rule ${rule}`, () => {
    for (const [said, words] of Object.entries(marks)) {
      it(`[${rule}] finds "${said}"`, () => assert.deepEqual(marked(rule, said, sample), [words]));
    }
    for (const said of passes) {
      it(`[${rule}] passes "${said}"`, () => assert.deepEqual(marked(rule, said, sample), []));
    }
  });
}

export interface WordingTable {
  readonly sample?: SampleLetter;
  /** Sentences by what they have in common; what is marked stands in `‹…›`, and one without is fine. */
  readonly wordings: Readonly<Record<string, readonly string[]>>;
}

/** Tests of one rule on its wordings, one for each of them that no other would notice. */
export function describeWordings(rule: string, { sample, wordings }: WordingTable): void {
  describe(`the wordings of ${rule}`, () => {
    for (const [kind, sentences] of Object.entries(wordings)) {
      it(`[${rule}] ${kind}`, () => {
        const said = sentences.map((sentence) => withMarks(rule, sentence.replace(/[‹›]/g, ""), sample));
        assert.deepEqual(said, sentences);
      });
    }
  });
}

/** A sentence with what a rule marks of it. */
function withMarks(rule: string, said: string, sample: SampleLetter | undefined): string {
  const body = around(said);
  const at = body.indexOf(said);
  const findings = found(rule, body, sample).filter(({ field }) => field === "body");
  return findings.reduceRight((text, { start, end }) => {
    const [from, to] = [start - at, end - at];
    return `${text.slice(0, from)}‹${text.slice(from, to)}›${text.slice(to)}`;
  }, said);
}

export interface LetterTable {
  readonly sample?: SampleLetter;
  /** Whole bodies, and what is found in them: severity, the words marked, and the fix after an arrow. */
  readonly finds: Readonly<Record<string, string>>;
  readonly passes: readonly string[];
}

/** A finding in one line: `blocks: Dena -> Dana`. */
export function inBrief({ severity, field, start, end, fix }: Finding, body: string): string {
  const words = field === "body" ? body.slice(start, end) : field;
  return `${severity}: ${words}${fix === undefined ? "" : ` -> ${fix}`}`;
}

/** Tests of one rule on whole letters; line breaks in titles are written `/`. */
export function describeLetters(rule: string, { sample, finds, passes }: LetterTable): void {
  const title = (body: string) => body.replaceAll("\n", "/");
  describe(`the rule ${rule}`, () => {
    for (const [body, brief] of Object.entries(finds)) {
      it(`[${rule}] finds ${brief} in "${title(body)}"`, () => {
        assert.deepEqual(
          found(rule, body, sample).map((each) => inBrief(each, body)),
          [brief],
        );
      });
    }
    for (const body of passes) {
      it(`[${rule}] passes "${title(body)}"`, () => {
        assert.deepEqual(
          found(rule, body, sample).filter(({ severity }) => severity !== "hints"),
          [],
        );
      });
    }
  });
}
