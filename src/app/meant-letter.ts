import { error, type Fault, faultAt, type HolidayLookup, ok, type Result } from "../contract/index.ts";
import { type Case, type Contact, type Instant, readCase, type Step } from "../engine/index.ts";
import type { LetterContext } from "../engine/letters/index.ts";
import { letterChannel, letterContextOf } from "./letter-context.ts";
import { type PlannedCase, planCase } from "./plan-case.ts";
import type { StoredCase } from "./ports/index.ts";
import { kindOfFreeLetter, stepIdOfFreeLetter } from "./sending/index.ts";
import { readStoredCase } from "./stored-case.ts";

/** Which letter of a case somebody means, as it was typed or sent. */
export interface LetterMeaning {
  /** The step that it is for; left out, or `letter:KIND`, for a letter that no step asks for. */
  readonly stepId?: string;
  /** What kind of letter it is; what its step asks for where it is left out. */
  readonly kind?: string;
  /** Whom it goes to, a contact's id: for a letter that no step asks for. */
  readonly to?: string;
}

/** A letter of a case that may be written now, and to whom. */
export interface MeantLetter {
  /** What it is kept by beside case and recipient: its step, or what stands for one. */
  readonly stepId: string;
  /** Undefined for a letter that no step asks for. */
  readonly step: Step | undefined;
  readonly contact: Contact & { readonly email: string };
  readonly context: LetterContext;
}

export interface MeantLetterInput {
  readonly holidays: HolidayLookup;
  readonly now: Instant;
}

/** The letter that is meant, by the case as it stands, or why there can be none such by email now. */
export function readMeantLetter(
  meaning: LetterMeaning,
  stored: StoredCase,
  { holidays, now }: MeantLetterInput,
): Result<MeantLetter, readonly Fault[]> {
  const parsed = readStoredCase(stored, holidays, now);
  const planned = planCase(parsed, { now, clock: now });
  if (!planned.ok) return planned;
  const isFree = meaning.stepId === undefined || kindOfFreeLetter(meaning.stepId) !== undefined;
  const read = isFree ? readFreeLetter : readLetterOfStep;
  const found = read(meaning, { theCase: parsed.case, ...planned.value });
  if (!found.ok) return found;
  const { context, stepId, step, to } = found.value;
  const contact = parsed.case.contacts.find(({ id }) => id === to);
  if (contact?.email === undefined) {
    return error([faultAt("to.address", "an email address of the recipient", contact?.email)]);
  }
  return ok({ stepId, step, context, contact: { ...contact, email: contact.email } });
}

interface PlannedLetters extends PlannedCase {
  readonly theCase: Case;
}

type FoundLetter = Pick<MeantLetter, "stepId" | "step" | "context"> & { readonly to: string | null | undefined };

function readLetterOfStep(
  { stepId, kind }: LetterMeaning,
  planned: PlannedLetters,
): Result<FoundLetter, readonly Fault[]> {
  const step = planned.plan.steps.find(({ id }) => id === stepId);
  if (step === undefined) return error([faultAt("step", "a step of the case", stepId)]);
  if (!MAY_COME.has(step.state)) return error([faultAt("step", "a step that is open, late or ahead", step.state)]);
  const context = letterContextOf({ ...planned, step, kind });
  if (!context.ok) return context;
  const channel = letterChannel(context.value);
  if (channel !== "email") return error([faultAt("step", "a step that is carried out by email", channel)]);
  // A letter without a step of its own keeps to itself, whatever step it was asked for by.
  if (context.value.step === undefined) return readFreeLetter({ kind: context.value.kind, to: step.to ?? "" }, planned);
  return ok({ stepId: step.id, step, context: context.value, to: step.to });
}

const MAY_COME: ReadonlySet<Step["state"]> = new Set(["open", "late", "upcoming"]);

/** A letter that no step asks for: it is not late and not early, but its application has to be open still. */
function readFreeLetter(
  { stepId, kind = kindOfFreeLetter(stepId ?? ""), to }: LetterMeaning,
  planned: PlannedLetters,
): Result<FoundLetter, readonly Fault[]> {
  const { theCase, plan } = planned;
  const context = letterContextOf({ ...planned, step: undefined, kind });
  if (!context.ok) return context;
  if (theCase.side !== "candidate") return error([faultAt("kind", "a letter of a candidate's", kind)]);
  const { decision, isFinal } = readCase(theCase, plan.asOf);
  if (isFinal && decision?.outcome !== "withdrawn") {
    return error([faultAt("kind", "a letter for an application that is still open", decision?.outcome)]);
  }
  if (!theCase.contacts.some(({ id }) => id === to)) return error([faultAt("to", "a contact of the case", to)]);
  return ok({ stepId: stepIdOfFreeLetter(context.value.kind), step: undefined, context: context.value, to });
}
