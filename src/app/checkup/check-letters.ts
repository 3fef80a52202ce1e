import { type Instant, MINUTE_MS } from "../../engine/index.ts";
import { actsAt, type OutboxItem } from "../ports/index.ts";
import { needsPerson } from "../sending/index.ts";
import { type Finding, look, well, wrong } from "./finding.ts";
import { CHECKUP } from "./sentences.ts";

/** An office that is at work has begun with a letter long before. */
const LATE_MS = 10 * MINUTE_MS;

const ON_THEIR_WAY: ReadonlySet<string> = new Set(["approved", "due", "submitting", "deferred"]);

/** Letters on their way, those whose moment has passed, and those that a person has to say something of. */
export function checkLetters(items: readonly OutboxItem[], now: Instant): readonly Finding[] {
  const { letters } = CHECKUP;
  const waiting = items.filter(({ state }) => ON_THEIR_WAY.has(state.kind));
  const late = waiting.filter(({ state }) => (actsAt(state) ?? now) < now - LATE_MS).length;
  const inDoubt = items.filter((item) => needsPerson(item) && item.state.kind !== "draft").length;
  return [
    late > 0 ? wrong("letters", letters.late(late)) : well("letters", letters.well(waiting.length)),
    ...(inDoubt > 0 ? [look("letters", letters.inDoubt(inDoubt))] : []),
  ];
}
