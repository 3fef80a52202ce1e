import { StoreError } from "./store-error.ts";

/** The case of this id is there already, or comes twice in one call. */
export function caseExists(caseId: string): StoreError {
  return new StoreError(
    "case-exists",
    `There is a case "${caseId}" already: give the new one another id, or record facts for the one that is there.`,
  );
}

/** No case of this id was ever added. */
export function caseUnknown(caseId: string): StoreError {
  return new StoreError("case-unknown", `There is no case "${caseId}" in the store: add it before recording for it.`);
}

/** The fact's id is taken by another content. */
export function factConflict(caseId: string, factId: string): StoreError {
  return new StoreError(
    "fact-conflict",
    `Fact "${factId}" of case "${caseId}" is recorded with another content: retract it and record a new one with its own id.`,
  );
}
