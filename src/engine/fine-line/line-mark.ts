import type { Instant, Window } from "../model/index.ts";

/** A word on the line: theirs stands on the middle, mine at the top of its rise, a supposed one where it would lift the line to. */
export interface LineMark {
  readonly kind: "theirs" | "mine" | "projected";
  readonly at: Instant;
  readonly y: number;
  /** The facts it stands for; several messages of one date are one mark. */
  readonly facts: readonly string[];
  /** The check-in that a supposed word is. */
  readonly step?: string;
}

/** A check-in's window in the lane. Those of the past are where a check-in went out, or where one could have. */
export interface Gate {
  readonly kind: "past" | "next" | "projected" | "withheld";
  readonly step: string;
  readonly window: Window;
  /** The fact that was the check-in, where one went out. */
  readonly madeBy?: string;
}
