import { findPlaybook } from "../../../app/index.ts";
import { type Fault, isSameJson, parsePlaybook, type Result } from "../../../contract/index.ts";
import type { CandidatePlaybook, Channel, PlaybookDefinition } from "../../../engine/index.ts";
import { type WindowDraft, windowDraft, writtenNumber, writtenWindow } from "./offset-draft.ts";

/** A rule in the editor: one's own, or left as the playbook below has it. */
export interface RuleDraft<Value> {
  readonly isOwn: boolean;
  readonly value: Value;
}

/** A playbook of one's own as it stands in the fields of its editor. */
export interface PlaybookDraft {
  readonly title: string;
  readonly thankYou: RuleDraft<WindowDraft>;
  readonly staff: RuleDraft<boolean>;
  readonly offer: RuleDraft<"yes" | "optional" | "no">;
  readonly card: RuleDraft<WindowDraft>;
  readonly afterDecisionDate: RuleDraft<WindowDraft>;
  readonly withoutDecisionDate: RuleDraft<WindowDraft>;
  readonly again: RuleDraft<WindowDraft>;
  /** The number as it was typed. */
  readonly attempts: RuleDraft<string>;
  readonly channels: RuleDraft<readonly Channel[]>;
  readonly somethingNew: RuleDraft<boolean>;
  readonly shorterEachTime: RuleDraft<boolean>;
}

/** The rules whose values are windows. */
export type WindowRuleName = "thankYou" | "card" | "afterDecisionDate" | "withoutDecisionDate" | "again";

/** A copy of any playbook, to be changed: what the original says itself is said by the copy. */
export function copyOf(original: PlaybookDefinition, id: string, title: string): PlaybookDefinition {
  const { thankYou, card, checkIn, extends: parent = "fineline" } = original;
  const isRoot = original.id === "fineline";
  return isRoot
    ? { id, title, extends: "fineline", sources: [] }
    : {
        id,
        title,
        extends: parent,
        sources: original.sources,
        ...(thankYou === undefined ? {} : { thankYou }),
        ...(card === undefined ? {} : { card }),
        ...(checkIn === undefined ? {} : { checkIn }),
      };
}

/** What the editor of a playbook begins with; undefined where it is not one that a candidate can follow. */
export function draftOf(definition: PlaybookDefinition): PlaybookDraft | undefined {
  const found = findPlaybook(definition, "candidate");
  if (!found.ok || found.value.side !== "candidate") return undefined;
  const { thankYou, card, checkIn }: CandidatePlaybook = found.value;
  const own = definition.checkIn ?? {};
  const rule = <Value>(given: unknown, value: Value): RuleDraft<Value> => ({ isOwn: given !== undefined, value });
  return {
    title: definition.title,
    thankYou: rule(definition.thankYou?.window, windowDraft(thankYou.window.value)),
    staff: rule(definition.thankYou?.staff, thankYou.staff.value),
    offer: rule(definition.card?.offer, card.offer.value),
    card: rule(definition.card?.window, windowDraft(card.window.value)),
    afterDecisionDate: rule(own.afterDecisionDate, windowDraft(checkIn.afterDecisionDate.value)),
    withoutDecisionDate: rule(own.withoutDecisionDate, windowDraft(checkIn.withoutDecisionDate.value)),
    again: rule(own.again, windowDraft(checkIn.again.value)),
    attempts: rule(own.attempts, `${checkIn.attempts.value}`),
    channels: rule(own.channels, checkIn.channels.value),
    somethingNew: rule(own.somethingNew, checkIn.somethingNew.value),
    shorterEachTime: rule(own.shorterEachTime, checkIn.shorterEachTime.value),
  };
}

/** The playbook that the fields ask for, in the place of `base`; or every fault of it, at its place in the playbook. */
export function playbookOf(
  draft: PlaybookDraft,
  base: PlaybookDefinition,
): Result<PlaybookDefinition, readonly Fault[]> {
  const { thankYou, card, checkIn, ...rest } = base;
  const first = draftOf(base);
  const own = (name: string, { isOwn, value }: RuleDraft<unknown>) => (isOwn ? { [name]: value } : {});
  // A window that was not touched stays as it was written: without the points that it inherits.
  const window = (name: string, rule: WindowRuleName, written: object | undefined) => {
    const { isOwn, value } = draft[rule];
    const isTouched = written === undefined || !isSameJson(value, first?.[rule].value);
    return own(name, { isOwn, value: isTouched ? writtenWindow(value) : written });
  };
  const thanks = { ...window("window", "thankYou", thankYou?.window), ...own("staff", draft.staff) };
  const post = { ...own("offer", draft.offer), ...window("window", "card", card?.window) };
  const checks = {
    ...window("afterDecisionDate", "afterDecisionDate", checkIn?.afterDecisionDate),
    ...window("withoutDecisionDate", "withoutDecisionDate", checkIn?.withoutDecisionDate),
    ...window("again", "again", checkIn?.again),
    ...own("attempts", { ...draft.attempts, value: writtenNumber(draft.attempts.value) }),
    ...own("channels", draft.channels),
    ...own("somethingNew", draft.somethingNew),
    ...own("shorterEachTime", draft.shorterEachTime),
  };
  return parsePlaybook({
    ...rest,
    title: draft.title.trim(),
    ...section("thankYou", thanks, thankYou),
    ...section("card", post, card),
    ...section("checkIn", checks, checkIn),
  });
}

/** A section with nothing in it is left out; one that says what it said before goes on naming its source. */
function section(name: string, rules: Readonly<Record<string, unknown>>, before: object | undefined) {
  if (Object.keys(rules).length === 0) return {};
  return { [name]: isSameJson(withoutSources(rules), withoutSources(before)) ? before : rules };
}

function withoutSources(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const kept = Object.entries(value).filter(([key]) => key !== "source");
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutSources(part)]));
}

/** Where each window lies in a playbook as it is written, to find its faults by. */
export const WINDOW_PLACES: Readonly<Record<WindowRuleName, string>> = {
  thankYou: "thankYou.window",
  card: "card.window",
  afterDecisionDate: "checkIn.afterDecisionDate",
  withoutDecisionDate: "checkIn.withoutDecisionDate",
  again: "checkIn.again",
};

/** The sentence of the first fault at a place, or below it: "Expected a whole number from 0 to 10000." */
export function faultWords(faults: readonly Fault[], place: string): string | undefined {
  const fault = faults.find(
    (one) => one.place === place || one.place.startsWith(`${place}.`) || one.place.startsWith(`${place}[`),
  );
  return fault === undefined ? undefined : `Expected ${fault.expected}.`;
}
