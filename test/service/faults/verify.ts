import { type Ledger, repeated, untold } from "./ledger.ts";
import type { FaultDesk } from "./make-desks.ts";
import type { FaultPlace } from "./open-fault-place.ts";

/** What was found when everything was over. */
export interface FaultVerdict {
  readonly facts: number;
  readonly letters: { readonly accepted: number; readonly uncertain: number };
  readonly reminders: {
    readonly told: number;
    /** Told again by who took over from a worker that died before it could say that they were (docs/reminders.md). */
    readonly again: number;
  };
  /** Sentences; empty where everything held. */
  readonly failures: readonly string[];
}

/** Compares what was acknowledged with what is kept, and what the world outside has seen with both. */
export async function verify(place: Pick<FaultPlace, "desks" | "mail">, ledger: Ledger): Promise<FaultVerdict> {
  const facts = await lostFacts(place.desks, ledger);
  const letters = await countLetters(place, ledger);
  const missing = untold(ledger);
  return {
    facts: ledger.facts.length,
    letters,
    reminders: { told: ledger.due.size - missing.length, again: repeated(ledger).length },
    failures: [...facts, ...letters.failures, ...missing.map((step) => `nobody was told of ${step}`)],
  };
}

async function lostFacts(desks: readonly FaultDesk[], ledger: Ledger): Promise<readonly string[]> {
  const failures: string[] = [];
  const noted = Map.groupBy(ledger.facts, ({ desk }) => desk);
  for (const [desk, facts] of noted) {
    const { stores, notes } = desks[desk]!;
    const kept = new Set((await stores.findCase(notes))?.facts.map(({ id }) => id));
    for (const { factId } of facts) if (!kept.has(factId)) failures.push(`${factId} of ${notes} was lost`);
  }
  return failures;
}

async function countLetters({ desks, mail }: Pick<FaultPlace, "desks" | "mail">, ledger: Ledger) {
  const taken = Map.groupBy(mail.taken, ({ messageId }) => messageId);
  const failures: string[] = [];
  const counts = { accepted: 0, uncertain: 0 };
  const found = new Set<string>();
  for (const { stores } of desks) {
    for (const { caseId, letter, state } of await stores.outbox.list()) {
      found.add(caseId);
      const times = taken.get(letter.messageId)?.length ?? 0;
      if (state.kind === "accepted" && times === 1) counts.accepted += 1;
      else if (state.kind === "uncertain" && times <= 1) counts.uncertain += 1;
      else failures.push(`the letter of ${caseId} is ${state.kind} and was taken ${times} times`);
      if (state.kind === "accepted" && !(await isSentKept(stores, caseId, letter.id)))
        failures.push(`${caseId} does not know of its letter`);
    }
  }
  for (const { caseId } of ledger.letters) if (!found.has(caseId)) failures.push(`the letter of ${caseId} was lost`);
  return { ...counts, failures };
}

async function isSentKept(stores: FaultDesk["stores"], caseId: string, factId: string): Promise<boolean> {
  return (await stores.findCase(caseId))?.facts.some(({ id }) => id === factId) ?? false;
}
