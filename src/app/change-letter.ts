import { error, type FactJson, ok, type Result } from "../contract/index.ts";
import type { Instant } from "../engine/index.ts";
import type { Outbox, OutboxItem } from "./ports/index.ts";
import { type SendEvent, transition } from "./sending/index.ts";

/** Why a letter stands as it stood. */
export type UnchangedLetter =
  | { readonly kind: "unknown"; readonly message: string }
  /** It stands where this cannot be done to it, or does no longer stand where it stood a moment ago. */
  | { readonly kind: "refused"; readonly message: string };

export interface ChangeLetterInput {
  readonly outbox: Outbox;
  readonly now: Instant;
  readonly event: SendEvent;
  /** What is recorded of the case together with it. */
  readonly factOf?: (item: OutboxItem) => Promise<FactJson | undefined>;
}

/** What a person does to a letter, whoever is at it. */
export async function changeLetter(
  id: string,
  { outbox, now, event, factOf }: ChangeLetterInput,
): Promise<Result<OutboxItem, UnchangedLetter>> {
  const item = await outbox.find(id);
  if (item === undefined) return error({ kind: "unknown", message: `There is no letter "${id}" in the outbox.` });
  const state = transition(item.state, event);
  if (!state.ok) return error({ kind: "refused", message: state.error.message });
  const fact = await factOf?.(item);
  const change = fact === undefined ? { state: state.value } : { state: state.value, fact };
  const use = await outbox.change(item, change, now);
  if (use === "done") return ok({ ...item, state: state.value, revision: item.revision + 1 });
  return error({ kind: "refused", message: `The letter "${id}" has changed in this moment: look at it again.` });
}
