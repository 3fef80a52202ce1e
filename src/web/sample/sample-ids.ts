import type { CaseView, StoredHeader } from "../../app/index.ts";

/** The first letters of a sample's id, by which lists tell it from what is real: no company's name makes an id with a point. */
export const SAMPLE = "sample.";

/** Whether a case is one to look around in. */
export function isSample({ header }: Pick<StoredHeader, "header">): boolean {
  return (header as { readonly "x-sample"?: unknown })["x-sample"] === true;
}

/** The samples among cases, by their ids. */
export function sampleIds(cases: readonly Pick<CaseView, "caseId">[]): readonly string[] {
  return cases.flatMap(({ caseId }) => (caseId.startsWith(SAMPLE) ? [caseId] : []));
}
