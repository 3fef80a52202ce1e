import type { Case } from "../engine/index.ts";
import { checkLetter, type Finding, type Letter, type LetterContext } from "../engine/letters/index.ts";
import type { Proofreader } from "./ports/index.ts";
import { proofreadLetter } from "./proofread-letter.ts";

export interface CheckOptions {
  /** Reads for spelling and grammar too, where it is given. */
  readonly proofreader?: Proofreader | undefined;
  /** ISO 3166: whose spelling is right. */
  readonly country?: string | undefined;
}

/** Everything that is to be said about a letter, in the order of its fields and then of its text. */
export async function checkLetterWith(
  letter: Letter,
  context: LetterContext,
  { proofreader, country }: CheckOptions,
): Promise<readonly Finding[]> {
  const findings = checkLetter(letter, context);
  if (proofreader === undefined) return findings;
  const slips = await proofreadLetter(letter, { theCase: context.theCase, country, proofreader });
  return [...findings, ...slips].toSorted(byPlace);
}

const FIELDS: readonly Finding["field"][] = ["to", "subject", "attachments", "body"];

function byPlace(a: Finding, b: Finding): number {
  return FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field) || a.start - b.start || a.end - b.end;
}

/** What of another case a letter may have strayed into. */
export function otherCaseOf({ company, role, contacts }: Case): NonNullable<LetterContext["otherCases"]>[number] {
  return { company, role, contacts };
}
