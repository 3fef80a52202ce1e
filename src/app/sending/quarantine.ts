import type { Instant } from "../../engine/index.ts";
import { actsAt, type SendState } from "../ports/index.ts";
import { transition } from "./transition.ts";

/** A state as a store keeps it beside a letter. */
export interface KeptState {
  readonly kind: SendState["kind"];
  /** As JSON. */
  readonly state: string;
  readonly turnAt: Instant | null;
}

/**
 * The state of a letter once a backup was put back at a moment; undefined where it stays as it was. What was yet to go, or on its
 * way, may have gone since the backup was made: it is in doubt, and nothing but a person's new approval sends it.
 */
export function quarantineState(stateJson: string, at: Instant): KeptState | undefined {
  const next = transition(JSON.parse(stateJson) as SendState, { kind: "quarantine", at });
  if (!next.ok) return undefined;
  return { kind: next.value.kind, state: JSON.stringify(next.value), turnAt: actsAt(next.value) };
}
