/** `ok`; `look`: it works, and deserves a look; `wrong`: something does not work before it is mended. */
export type FindingLevel = "ok" | "look" | "wrong";

/** The part of the setting that a finding is about. */
export type FindingArea =
  | "program"
  | "clock"
  | "home"
  | "store"
  | "key"
  | "mailbox"
  | "letters"
  | "calendar"
  | "reminders"
  | "feeds"
  | "service";

/** One thing about a set-up. No names, no letters and no secrets stand in it; addresses are shortened. */
export interface Finding {
  readonly area: FindingArea;
  readonly level: FindingLevel;
  readonly what: string;
  /** How to mend it, in a sentence; null where there is nothing to mend. */
  readonly advice: string | null;
}

/** What is found, and how it is mended. */
export type Told = readonly [what: string, advice: string];

export function well(area: FindingArea, what: string): Finding {
  return { area, level: "ok", what, advice: null };
}

export function look(area: FindingArea, [what, advice]: Told): Finding {
  return { area, level: "look", what, advice };
}

export function wrong(area: FindingArea, [what, advice]: Told): Finding {
  return { area, level: "wrong", what, advice };
}
