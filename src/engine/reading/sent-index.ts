import type { Fact, Instant, Purpose, SentFact } from "../model/index.ts";
import type { Reading } from "./read-facts.ts";

/** The first fact at or after a moment, in a list sorted by `at`: its index, or the list's length. */
export function indexAtOrAfter(facts: readonly { readonly at: Instant }[], at: Instant): number {
  let low = 0;
  let high = facts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (facts[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first message that arrived, `matches`, and stands after a fact in the sorted order. */
export function firstSentAfter(
  fact: Fact,
  { facts, hasArrived }: Pick<Reading, "facts" | "hasArrived">,
  matches: (sent: SentFact) => boolean,
): SentFact | undefined {
  for (let i = facts.indexOf(fact) + 1; i < facts.length; i++) {
    const later = facts[i]!;
    if (later.kind === "sent" && matches(later) && hasArrived(later)) return later;
  }
  return undefined;
}

/** Messages that arrived, found again without reading all of them for each question. */
export class SentIndex {
  readonly #arrived: readonly SentFact[];
  #byPurpose: Map<string, SentFact[]> | undefined;
  #byRef: Map<string, SentFact[]> | undefined;

  /** `arrived` is sorted as facts are. */
  constructor(arrived: readonly SentFact[]) {
    this.#arrived = arrived;
  }

  /** Those of a purpose to one contact, in order. */
  to(contact: string, purpose: Purpose): readonly SentFact[] {
    this.#byPurpose ??= group(this.#arrived, (sent) => `${sent.purpose}/${sent.to}`);
    return this.#byPurpose.get(`${purpose}/${contact}`) ?? [];
  }

  /** Those that refer to a fact, in order. */
  about(fact: string): readonly SentFact[] {
    this.#byRef ??= group(this.#arrived, (sent) => sent.ref);
    return this.#byRef.get(fact) ?? [];
  }
}

function group<T>(items: readonly T[], keyOf: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  }
  return groups;
}

/**
 * For each fact that `asks`, the first message after it that answers: one pass from the end.
 * `keyOf` says what a message may be an answer to (a contact, or one key for all).
 */
export function firstAnswers<F extends Fact>(
  facts: readonly Fact[],
  asks: (fact: Fact) => fact is F,
  answers: {
    readonly sent: (sent: SentFact) => string | undefined;
    readonly asked: (fact: F) => string;
  },
): ReadonlyMap<F, SentFact> {
  const latest = new Map<string, SentFact>();
  const found = new Map<F, SentFact>();
  for (let i = facts.length - 1; i >= 0; i--) {
    const fact = facts[i]!;
    if (asks(fact)) {
      const answer = latest.get(answers.asked(fact));
      if (answer !== undefined) found.set(fact, answer);
    }
    const key = fact.kind === "sent" ? answers.sent(fact) : undefined;
    if (key !== undefined) latest.set(key, fact as SentFact);
  }
  return found;
}
