import { createTypesetter, openPaper, type PaperResult, SHEET_SIZES, type Sheet } from "../page/index.ts";
import { cleanPrep } from "./clean-prep.ts";
import { drawPrep, listPrepTexts } from "./draw-prep.ts";

/** Somebody who will be there. `title` is what they do; `pronounce` is how their name is said. */
export interface PrepPerson {
  readonly name: string;
  readonly title?: string;
  readonly pronounce?: string;
}

/** What one page to take along holds. Dates come as words. */
export interface PrepInput {
  readonly role: string;
  readonly company: string;
  /** The day and the hours, such as `Thursday 5 November, 14:00 to 15:00`. */
  readonly when: string;
  readonly where?: string;
  readonly people: readonly PrepPerson[];
  /** What to ask before leaving. */
  readonly questions: readonly string[];
  /** Cards to address beforehand: to whom, and where to, if that is known. */
  readonly cards: readonly { readonly name: string; readonly address?: string }[];
  /** The company's address or town, for the link to post offices near it. */
  readonly postOfficeNear?: string;
  readonly sheet: Sheet;
  /** Milliseconds since 1970, the only time in the file. */
  readonly createdAt: number;
}

/** One page to take along to an interview. The same input gives the same bytes. */
export async function prepPdf({ createdAt, sheet, ...input }: PrepInput): Promise<PaperResult> {
  const prep = cleanPrep(input);
  const setter = await createTypesetter(listPrepTexts(prep));
  const paper = openPaper(`Interview at ${prep.company}`, createdAt);
  const page = SHEET_SIZES[sheet];
  paper.addPage(page);
  drawPrep({ paper, setter, page }, prep);
  return { bytes: await paper.finish(), missing: setter.missing, shortened: setter.shortened };
}
