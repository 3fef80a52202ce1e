import type { Contact, ContactRole, Fact, InterviewFact } from "../../model/index.ts";
import { type Reading, readCase } from "../../reading/index.ts";
import type { LetterContext, LetterKind } from "../letter.ts";

/** What a letter answers to: to whom it goes, after which interview, because of which fact. */
export interface Occasion {
  readonly context: LetterContext;
  readonly reading: Reading;
  readonly contact: Contact | undefined;
  /** The fact that the step comes from. */
  readonly basis: Fact | undefined;
  /** The interview that the letter speaks of. */
  readonly interview: InterviewFact | undefined;
  /** Which check-in it is; 1 for other letters. */
  readonly attempt: number;
}

/** Reads the case at the letter's moment. */
export function occasionOf(context: LetterContext): Occasion {
  const { theCase, asOf, step } = context;
  const reading = readCase(theCase, asOf);
  const [, factId = "", third = ""] = step?.id.split("/") ?? [];
  const basis =
    factId === "" ? undefined : reading.facts.find(({ id }) => id === (factId === "silence" ? third : factId));
  const contact = recipient(context, reading);
  return {
    context,
    reading,
    contact,
    basis,
    interview: interviewFor(context.kind, { basis, contact, reading }),
    attempt: attemptOf(context.kind, third, reading),
  };
}

const AFTER_AN_INTERVIEW: ReadonlySet<LetterKind> = new Set(["thank-you", "card", "thank-interviewee", "tell-status"]);

/**
 * Thanks are for the interview of their step, and a check-in asks about the last one; other letters speak of the last one
 * that the recipient was at, where there is one.
 */
function interviewFor(
  kind: LetterKind,
  { basis, contact, reading: { happened } }: Pick<Occasion, "basis" | "contact" | "reading">,
): InterviewFact | undefined {
  if (basis?.kind === "interview" && AFTER_AN_INTERVIEW.has(kind)) return basis;
  const last = happened.at(-1);
  if (contact === undefined || kind === "check-in" || kind === "check-in-call") return last;
  return happened.findLast((interview) => interview.with.includes(contact.id)) ?? last;
}

function attemptOf(kind: LetterKind, third: string, { attempts }: Reading): number {
  if (kind !== "check-in" && kind !== "check-in-call") return 1;
  return /^[1-9]\d{0,3}$/.test(third) ? Number(third) : attempts.made + 1;
}

const BY_ROLE: readonly ContactRole[] = ["candidate", "recruiter", "hiring-manager", "hr", "interviewer"];

/** Whom the step names; a letter that no step asks for goes to whom they named, else to who answers for hiring. */
function recipient({ theCase, step }: LetterContext, reading: Reading): Contact | undefined {
  const { contacts } = theCase;
  const byId = (id: string | null | undefined) => contacts.find((contact) => contact.id === id);
  if (step !== undefined) return byId(step.to);
  const named = byId(reading.decision?.by) ?? byId(reading.groundRules.contact);
  if (named !== undefined) return named;
  for (const role of BY_ROLE) {
    const found = contacts.find((contact) => contact.role === role && contact.email !== undefined);
    if (found !== undefined) return found;
  }
  return contacts.find((contact) => BY_ROLE.includes(contact.role));
}
