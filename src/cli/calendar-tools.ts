import type { CalendarDesk } from "../app/index.ts";

/** What commands about the calendar on a server ask of the world besides. */
export interface CalendarTools {
  readonly desk: CalendarDesk;
  /** Asks for a secret without showing it; undefined where nobody could type one. */
  readonly askSecret: (question: string) => Promise<string | undefined>;
  readonly close: () => Promise<void>;
}
