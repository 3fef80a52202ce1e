import type { StoreErrorKind } from "../../app/index.ts";
import type { QueuedRecording, Waiting } from "../../storage/indexeddb/index.ts";

/** Why something waits on this device: where the server cannot be reached, is busy, has no room, or turns this page away. */
export type WaitingReason = "unreachable" | "busy" | "server-disk-full" | "turned-away";

/**
 * What a person sees of saving.
 *
 * - `saved`: the server has everything that was recorded here; `at` is when that was last so, null before the first time
 * - `saving`: it is being told
 * - `saved-on-device`: it is kept here, and the server hears of it when it can
 * - `signed-out`: it is kept here until the person signs in
 * - `refused`: the server would not take these, in its own words; they stay here, and everything else goes on
 * - `not-saved`: this device could not keep the last thing; nothing of it is anywhere
 */
export type SyncState =
  | { readonly kind: "saved"; readonly at: number | null }
  | { readonly kind: "saving"; readonly count: number }
  | { readonly kind: "saved-on-device"; readonly count: number; readonly reason: WaitingReason }
  | { readonly kind: "signed-out"; readonly count: number }
  | { readonly kind: "refused"; readonly count: number; readonly refused: readonly QueuedRecording[] }
  | { readonly kind: "not-saved"; readonly reason: StoreErrorKind };

/** Everything that what is seen depends on. */
export interface SyncModel {
  readonly count: number;
  readonly refused: readonly QueuedRecording[];
  readonly link: "idle" | "working" | "signed-out" | WaitingReason;
  readonly savedAt: number | null;
  readonly notSaved: StoreErrorKind | null;
  /** Rounds that failed one after the other. */
  readonly failures: number;
}

export type SyncEvent =
  | { readonly kind: "recorded" }
  | { readonly kind: "not-recorded"; readonly reason: StoreErrorKind }
  | { readonly kind: "round-began" }
  | { readonly kind: "queue-read"; readonly waiting: Waiting; readonly at: number }
  | { readonly kind: "told-elsewhere"; readonly at: number | null }
  | { readonly kind: "round-ended"; readonly at: number }
  | { readonly kind: "round-failed"; readonly why: "signed-out" | WaitingReason };

export const INITIAL_MODEL: SyncModel = {
  count: 0,
  refused: [],
  link: "idle",
  savedAt: null,
  notSaved: null,
  failures: 0,
};

/** The model after an event. */
export function nextModel(model: SyncModel, event: SyncEvent): SyncModel {
  switch (event.kind) {
    case "recorded":
      return { ...model, notSaved: null };
    case "not-recorded":
      return { ...model, notSaved: event.reason };
    case "round-began":
      // Another try of what failed is not shown as saving until it works: it would flicker all the time.
      return { ...model, link: model.failures === 0 ? "working" : model.link };
    case "queue-read":
      return withQueue(model, event.waiting, event.at);
    case "told-elsewhere":
      return { ...model, savedAt: later(model.savedAt, event.at), link: "idle", failures: 0 };
    case "round-ended":
      return { ...model, savedAt: later(model.savedAt, event.at), link: "idle", failures: 0 };
    case "round-failed":
      return { ...model, link: event.why, failures: model.failures + 1 };
  }
}

function withQueue(model: SyncModel, { count, refused }: Waiting, at: number): SyncModel {
  // The last thing that waited is with the server now, whichever tab told it.
  const savedAt = model.count > 0 && count === 0 ? later(model.savedAt, at) : model.savedAt;
  return { ...model, count, refused, savedAt };
}

/** What a person sees: first what they may lose, then what they can do something about. */
export function shownState({ count, refused, link, savedAt, notSaved }: SyncModel): SyncState {
  if (notSaved !== null) return { kind: "not-saved", reason: notSaved };
  if (link === "signed-out") return { kind: "signed-out", count };
  if (count === 0) return { kind: "saved", at: savedAt };
  if (refused.length > 0) return { kind: "refused", count, refused };
  if (link === "idle" || link === "working") return { kind: "saving", count };
  return { kind: "saved-on-device", count, reason: link };
}

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;

/** How long to wait after so many failures: twice as long each time, up to a minute; `random` from 0 to 1 spreads devices. */
export function waitMs(failures: number, random: number): number {
  const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, failures - 1));
  return Math.round(longest * (0.5 + random / 2));
}

function later(left: number | null, right: number | null): number | null {
  return left === null || (right !== null && right > left) ? right : left;
}
