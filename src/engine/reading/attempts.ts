import type { BusinessCalendar } from "../calendar/index.ts";
import type { Day, Fact, Instant, SentFact, SettledFact } from "../model/index.ts";
import type { Reset } from "./round.ts";

/** The attempts made since the reset. [RF8] */
export interface Attempts {
  readonly made: number;
  /** When the last of them was made; undefined while there is none. */
  readonly lastAt: Instant | undefined;
  /** The dates on which one that counts was marked done: what is sent on such a date is the same attempt, told twice. */
  readonly doneOn: ReadonlySet<Day>;
}

export const NO_ATTEMPTS: Attempts = { made: 0, lastAt: undefined, doneOn: new Set() };

export interface AttemptContext {
  readonly reset: Reset;
  readonly calendar: BusinessCalendar;
  readonly hasArrived: (sent: SentFact) => boolean;
}

/** Counts check-ins sent, and those marked done or skipped at the moment they become the next one. */
export function countAttempts(facts: readonly Fact[], context: AttemptContext): Attempts {
  const count = new AttemptCount(context);
  for (let i = context.reset.index + 1; i < facts.length; i++) {
    const fact = facts[i]!;
    if (fact.kind === "sent" && fact.purpose === "check-in" && context.hasArrived(fact)) count.sent(fact);
    else if (fact.kind === "done" || fact.kind === "skipped") count.settled(fact);
  }
  return count;
}

class AttemptCount implements Attempts {
  made = 0;
  lastAt: Instant | undefined = undefined;
  readonly doneOn = new Set<Day>();
  readonly #prefix: string;
  readonly #calendar: BusinessCalendar;
  readonly #waiting = new Map<number, SettledFact>();

  constructor({ reset, calendar }: AttemptContext) {
    this.#prefix = `check-in/${reset.fact.id}/`;
    this.#calendar = calendar;
  }

  sent(fact: SentFact): void {
    if (this.doneOn.has(this.#calendar.dateOf(fact.at))) return;
    this.made++;
    this.lastAt = fact.at;
    this.#takeWaiting(fact.at);
  }

  settled(fact: SettledFact): void {
    if (!fact.step.startsWith(this.#prefix)) return;
    const number = attemptNumber(fact.step.slice(this.#prefix.length));
    if (number === undefined || number <= this.made || this.#waiting.has(number)) return;
    this.#waiting.set(number, fact);
    this.#takeWaiting(fact.at);
  }

  #takeWaiting(at: Instant): void {
    for (;;) {
      const fact = this.#waiting.get(this.made + 1);
      if (fact === undefined) return;
      this.made++;
      this.lastAt = at;
      if (fact.kind === "done") this.doneOn.add(this.#calendar.dateOf(fact.at));
    }
  }
}

function attemptNumber(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
