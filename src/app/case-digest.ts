import type { ParsedCase } from "../contract/index.ts";
import {
  type Action,
  type Case,
  type Channel,
  type Contact,
  type Guard,
  type Instant,
  type Need,
  type Plan,
  type Side,
  type Step,
  type StepState,
  stepTitle,
  visibleFacts,
  type Window,
} from "../engine/index.ts";

/** A step that is still to do, as lists show it. Nothing in it depends on when it is read. */
export interface StepDigest {
  readonly id: string;
  readonly action: Action;
  readonly title: string;
  readonly to: { readonly id: string; readonly name: string; readonly typed: string } | null;
  readonly channel: Channel | null;
  readonly state: StepState;
  readonly window: Window;
  readonly optional: boolean;
  readonly snoozedUntil?: Instant;
  readonly needs: readonly Need[];
  readonly rule: string;
  /** The text of its first reason. */
  readonly why: string;
}

/** What lists show of a case, so that they need not read its facts. It holds as long as the summary it is kept in. */
export interface CaseDigest {
  /** The version of the program that derived it: another one may know other rules, holidays and words. */
  readonly version: string;
  readonly side: Side;
  readonly company: string;
  readonly role: string;
  readonly calendar: { readonly timeZone: string; readonly openMinute: number; readonly closeMinute: number };
  readonly openedAt: Instant;
  readonly appliedAt: Instant | null;
  /** When something last happened between the two, a note or a snooze aside. */
  readonly lastActivityAt: Instant | null;
  readonly guard: Omit<Guard, "because">;
  /** Those that are late, open, or upcoming, in the plan's order. */
  readonly steps: readonly StepDigest[];
}

export interface DigestInput {
  readonly parsed: ParsedCase;
  readonly plan: Plan;
  readonly openedAt: Instant;
  readonly version: string;
}

const TO_DO: ReadonlySet<StepState> = new Set(["late", "open", "upcoming"]);
const SILENT: ReadonlySet<string> = new Set(["snoozed", "retracted", "note"]);

/** The digest of a case that was planned. */
export function digestCase({ parsed, plan, openedAt, version }: DigestInput): CaseDigest {
  const theCase = parsed.case;
  const { timeZone, openMinute, closeMinute } = theCase.calendar;
  const { mayContact, from, step, rule } = plan.guard;
  const facts = visibleFacts(theCase.facts, plan.asOf).filter((fact) => fact.at <= plan.asOf);
  return {
    version,
    side: theCase.side,
    company: theCase.company,
    role: theCase.role,
    calendar: { timeZone, openMinute, closeMinute },
    openedAt,
    appliedAt: facts.find((fact) => fact.kind === "applied")?.at ?? null,
    lastActivityAt: facts.findLast((fact) => !SILENT.has(fact.kind))?.at ?? null,
    guard: { mayContact, from, step, rule },
    steps: plan.steps.filter((one) => TO_DO.has(one.state)).map((one) => digestStep(one, theCase, plan)),
  };
}

function digestStep(step: Step, theCase: Case, plan: Plan): StepDigest {
  const contact = theCase.contacts.find((one) => one.id === step.to);
  const [reason] = step.reasons;
  return {
    id: step.id,
    action: step.action,
    title: stepTitle(step, theCase, plan.attempts.limit),
    to: contact === undefined ? null : { id: contact.id, name: contact.name, typed: typedName(contact, theCase) },
    channel: step.channel,
    state: step.state,
    window: step.window,
    optional: step.optional,
    ...(step.snoozedUntil === undefined ? undefined : { snoozedUntil: step.snoozedUntil }),
    needs: step.needs,
    rule: reason?.rule ?? step.action,
    why: reason?.text ?? "",
  };
}

/** The shortest that a person can type for a contact: the first of their names where it means nobody else, else the id. */
export function typedName({ id, name }: Contact, { contacts }: Pick<Case, "contacts">): string {
  const first = name.trim().split(/\s+/)[0]?.toLowerCase() ?? "";
  const isTypable = /^[\p{L}\p{N}]+$/u.test(first);
  const isShared = contacts.some((other) => other.id !== id && wordsOf(other).some((word) => word.startsWith(first)));
  return isTypable && !isShared ? first : id;
}

function wordsOf({ id, name }: Contact): readonly string[] {
  return `${id} ${name}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
}

/** The digest that a summary keeps, where this version of the program wrote it. */
export function readDigest(text: string, version: string): CaseDigest | undefined {
  try {
    const digest = JSON.parse(text) as CaseDigest;
    return digest.version === version ? digest : undefined;
  } catch {
    return undefined;
  }
}
