import { findTimeZone, formatTimeOfDay } from "../../engine/index.ts";
import type { Saving } from "../design/index.ts";
import { useDesk } from "../desk/index.ts";
import { savingOf, syncState } from "./saving.ts";

const DAY_MINUTES = 24 * 60;

/** Where what was entered is, for `SavingState`. */
export function useSaving(): Saving {
  const { ownTimeZone } = useDesk();
  const zone = findTimeZone(ownTimeZone.value);
  return savingOf(syncState.value, (at) => {
    const minutes = Math.floor((at + (zone?.offsetAt(at) ?? 0)) / 60_000);
    return formatTimeOfDay(((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES);
  });
}
