import { useComputed } from "@preact/signals";
import { useDesk } from "../desk/index.ts";
import { isOfOpening } from "./of-opening.ts";
import { type DeskSide, keptDeskSide } from "./side.ts";

/** The side that is looked at, and whether there are two to choose from. */
export function useSide(): { readonly side: DeskSide; readonly hasBoth: boolean } {
  const { views } = useDesk();
  const hasCandidates = useComputed(() => views.value?.cases.some(isOfOpening) === true);
  const kept = keptDeskSide.value;
  return { side: kept ?? "seeking", hasBoth: kept !== undefined || hasCandidates.value };
}
