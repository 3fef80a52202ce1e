/** What was acknowledged to somebody, and what they have seen of it since. Moments are in epoch milliseconds. */
export interface Ledger {
  readonly facts: { readonly desk: number; readonly caseId: string; readonly factId: string }[];
  readonly letters: { readonly desk: number; readonly caseId: string }[];
  /** When each step of which somebody is to be told was recorded: it is due from then on. */
  readonly due: Map<string, number>;
  /** When somebody was told of a step, the first time and again, and in which message. */
  readonly told: Map<string, { readonly at: number; readonly message: string }[]>;
  /** Requests that failed and were made again. */
  retries: number;
  /** Nothing that fails is made again. */
  isClosed: boolean;
}

export function emptyLedger(): Ledger {
  return { facts: [], letters: [], due: new Map(), told: new Map(), retries: 0, isClosed: false };
}

/** Steps that are due and that nobody was told of. */
export function untold({ due, told }: Ledger): readonly string[] {
  return [...due.keys()].filter((step) => !told.has(step));
}

/** Steps that somebody was told of again, in the same message as before: whoever gets it sees that it is no other. */
export function repeated({ told }: Ledger): readonly string[] {
  return [...told]
    .filter(([, tellings]) => new Set(tellings.map(({ message }) => message)).size < tellings.length)
    .map(([step]) => step);
}

/** How much later than they were due people were told, in milliseconds, the shortest first. */
export function latenesses({ due, told }: Ledger): readonly number[] {
  const late = [...due].flatMap(([step, at]) => (told.get(step) ?? []).slice(0, 1).map((first) => first.at - at));
  return late.toSorted((one, other) => one - other);
}
