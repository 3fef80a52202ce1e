import { type FactJson, isSameJson, type OpeningJson } from "../../contract/index.ts";
import { type Day, formatInstant, type Instant, parseDate } from "../../engine/index.ts";
import type { NewFact } from "../follow-facts.ts";
import { visibleFactsJson } from "../visible-facts-json.ts";
import type { BulkAction, BulkWords } from "./bulk.ts";

export interface ToldContext {
  readonly action: BulkAction;
  readonly words: BulkWords;
  readonly opening: OpeningJson;
  /** The candidate's. */
  readonly contactId: string;
  readonly today: Day;
  readonly now: Instant;
}

const DEFAULT_PROMISE = "word on the decision";

/** What a letter tells somebody who was not told yet: the next date as a promise, the next steps, the news. */
export function toldFacts(facts: readonly FactJson[], context: ToldContext): readonly NewFact[] {
  const { action, words, opening, now } = context;
  if (action === "tell-decision") return [];
  const known = visibleFactsJson(facts, now).map(({ json }) => json);
  const at = formatInstant(now, opening.calendar.timeZone);
  const told: NewFact[] = [];
  const by = nextDate(context, known);
  if (by !== undefined) told.push({ kind: "promise", at, to: context.contactId, ...by });
  if (words.nextSteps !== undefined) told.push({ kind: "timeline", at, nextSteps: words.nextSteps });
  if (words.news !== undefined && action === "update") told.push({ kind: "news", at, what: words.news });
  return told.filter((fact) => !known.some((one) => saysTheSame(fact, one)));
}

/** The date that was asked for; else, for who has none ahead, the opening's next one. */
function nextDate(
  { words: { nextWordOn }, opening, today }: ToldContext,
  known: readonly FactJson[],
): { readonly what: string; readonly by: string } | undefined {
  if (nextWordOn !== undefined) {
    const what = opening.promises.find(({ by }) => by === nextWordOn)?.what ?? DEFAULT_PROMISE;
    return { what, by: nextWordOn };
  }
  const isAhead = (by: string | undefined) => by !== undefined && parseDate(by) > today;
  const hasDate = known.some(
    (fact) => (fact.kind === "promise" && isAhead(fact.by)) || (fact.kind === "timeline" && isAhead(fact.decisionBy)),
  );
  if (hasDate) return undefined;
  const ahead = opening.promises.filter(({ by }) => isAhead(by)).toSorted((a, b) => (a.by < b.by ? -1 : 1));
  return ahead[0];
}

/** The same but for when it was recorded and under which id. */
function saysTheSame(fact: NewFact, known: FactJson): boolean {
  const { id: _, at: __, ...said } = known;
  const { at: ___, ...told } = fact;
  return isSameJson(said, told);
}

/** Facts of a letter that are not in the case yet: what was recorded with an approval that did not come to its end stays one. */
export function missingFacts(tells: readonly NewFact[], facts: readonly FactJson[]): readonly NewFact[] {
  return tells.filter((fact) => !facts.some((known) => saysTheSame(fact, known)));
}
