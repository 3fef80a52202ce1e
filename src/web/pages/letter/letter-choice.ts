import {
  cardStepFor,
  letterChannel,
  letterContextOf,
  letterKindsFor,
  nextMessage,
  signedBy,
} from "../../../app/index.ts";
import type { Channel, Contact, Step } from "../../../engine/index.ts";
import {
  type EarlierLetter,
  type LetterContext,
  type LetterKind,
  sendingMoment,
} from "../../../engine/letters/index.ts";
import type { OpenCase } from "../../desk/index.ts";

/** Which letter an address asks for. */
export interface LetterAddress {
  /** undefined for the message whose turn it is. */
  readonly stepId: string | undefined;
  readonly kind: string | undefined;
}

/** What else than the case a letter is held against. */
export interface LetterSurroundings {
  readonly earlier: readonly EarlierLetter[];
  readonly otherCases: NonNullable<LetterContext["otherCases"]>;
  /** The writer, where the case does not say. */
  readonly me: { readonly name?: string | undefined; readonly email?: string | undefined };
}

/** A letter that can be written. */
export interface ChosenLetter {
  readonly context: LetterContext;
  /** Letters that may be written for the step, this one among them. */
  readonly kinds: readonly LetterKind[];
  readonly channel: Channel;
}

/** The letter that is meant, or undefined where the case has none such. */
export function chooseLetter(
  open: OpenCase,
  address: LetterAddress,
  { earlier, otherCases, me }: LetterSurroundings,
): ChosenLetter | undefined {
  const { plan, playbook, parsed } = open;
  const { case: theCase } = signedBy(parsed, me);
  const isFree = address.stepId === "withdraw";
  const step = isFree ? undefined : stepOf(address, open);
  if (step === undefined && !isFree) return undefined;
  const kind = isFree ? "withdraw" : address.kind;
  const found = letterContextOf({ theCase, plan, playbook, step, kind, earlier, otherCases });
  if (!found.ok) return undefined;
  const context = { ...found.value, asOf: sendingMoment(found.value) };
  const kinds = step === undefined ? [context.kind] : letterKindsFor(step, theCase);
  return { context, kinds, channel: letterChannel(context) };
}

function stepOf({ stepId }: LetterAddress, { plan, parsed }: OpenCase): Step | undefined {
  if (stepId === undefined) return nextMessage(plan);
  const step = plan.steps.find(({ id }) => id === stepId);
  if (step !== undefined || !stepId.startsWith("card/")) return step;
  // A playbook without cards has no step for one, and a person may write one all the same.
  const contact = parsed.case.contacts.find(({ id }) => stepId.endsWith(`/${id}`));
  return contact === undefined ? undefined : cardStepFor(contact, plan);
}

/** The id of the step of a card to somebody; undefined where there is nothing to thank them for. */
export function cardStepId(contact: Contact, { plan }: OpenCase): string | undefined {
  return cardStepFor(contact, plan)?.id;
}

/** Where a letter is written: of a step, or "withdraw". */
export function letterPath(caseId: string, stepId: string, kind?: LetterKind): string {
  const query = kind === undefined ? "" : `?kind=${kind}`;
  return `/case/${encodeURIComponent(caseId)}/letter/${encodeURIComponent(stepId)}${query}`;
}
