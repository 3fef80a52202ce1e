import { type ReadonlySignal, signal } from "@preact/signals";

/** Which half of the desk is looked at: one's own applications, or those who apply to us. */
export type DeskSide = "seeking" | "hiring";

/** How many wait, and how many candidates there are, for the rail; empty until the server told. */
export interface HiringCounts {
  readonly waiting?: number;
  readonly openings?: number;
  readonly candidates?: number;
}

const KEPT = "fineline-side";

const side = signal<DeskSide | undefined>(keptSide());

/** The side that was looked at last on this device; undefined where nobody ever hired from it. */
export const keptDeskSide: ReadonlySignal<DeskSide | undefined> = side;

/** What the rail counts on the hiring side. */
export const hiringCounts = signal<HiringCounts>({});

/** Looks at a side from now on; it is kept on this device. */
export function chooseSide(chosen: DeskSide): void {
  if (side.peek() === chosen) return;
  side.value = chosen;
  try {
    localStorage.setItem(KEPT, chosen);
  } catch {
    // Without a place to keep it, the next start begins with the applications.
  }
}

function keptSide(): DeskSide | undefined {
  try {
    const kept = localStorage.getItem(KEPT);
    return kept === "seeking" || kept === "hiring" ? kept : undefined;
  } catch {
    return undefined;
  }
}
