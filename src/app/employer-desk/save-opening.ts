import type { OpeningJson } from "../../contract/index.ts";
import type { Instant } from "../../engine/index.ts";
import { followOpening } from "../employer/index.ts";
import type { CaseStore, OpeningStore } from "../ports/index.ts";

export interface SaveOpeningInput {
  readonly store: Pick<CaseStore, "listHeaders" | "reviseCase">;
  readonly openings: Pick<OpeningStore, "saveOpening">;
  readonly now: Instant;
}

/**
 * Keeps an opening, as `OpeningStore.saveOpening` does, and brings the cases of its candidates up to it. What a crash leaves undone
 * the next saving does.
 */
export async function saveOpening(
  { opening, replacing }: { readonly opening: OpeningJson; readonly replacing: number | null },
  { openings, ...input }: SaveOpeningInput,
): Promise<number | "stale"> {
  const revision = await openings.saveOpening(opening, replacing);
  if (revision !== "stale" && replacing !== null) await followOpening(opening, input);
  return revision;
}
