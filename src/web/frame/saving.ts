import { type ReadonlySignal, signal } from "@preact/signals";
import type { StoreErrorKind } from "../../app/index.ts";
import type { Saving } from "../design/index.ts";
import type { SyncState } from "../sync/index.ts";

const state = signal<SyncState>({ kind: "saved", at: null });

/** How far everything that was entered here is on its way, as syncing tells it. */
export const syncState: ReadonlySignal<SyncState> = state;

/** Whether a round with the server has ended, well or not. */
export function hasHeard(sync: SyncState): boolean {
  return sync.kind === "saved" ? sync.at !== null : sync.kind !== "saving";
}

/** Takes in what syncing tells. */
export function followSyncing(next: SyncState): void {
  state.value = next;
}

const BECAUSE: Readonly<Partial<Record<StoreErrorKind, string>>> = {
  "disk-full": "the disk is full",
  locked: "another tab holds it",
};

/** The same in what a person sees; `clockTime` says an instant as "09:58". */
export function savingOf(sync: SyncState, clockTime: (at: number) => string): Saving {
  switch (sync.kind) {
    case "saved":
      return { kind: "saved", at: sync.at === null ? undefined : clockTime(sync.at) };
    case "saving":
      return { kind: "saving" };
    case "saved-on-device":
      return { kind: "saved-here" };
    case "signed-out":
      return { kind: "signed-out" };
    case "refused":
      return { kind: "refused", count: sync.refused.length };
    case "not-saved":
      return { kind: "not-saved", because: BECAUSE[sync.reason] ?? "this browser keeps nothing" };
  }
}
