import { useDesk } from "../desk/index.ts";
import type { OwnClock } from "./outbox-words.ts";

/** The clock of whoever reads the page. */
export function useOwnClock(): OwnClock {
  const { ownTimeZone, now } = useDesk();
  return { timeZone: ownTimeZone.value, now: now.value };
}
