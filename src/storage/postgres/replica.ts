import type { DeskStores } from "./open-desk.ts";

export interface ReplicaOptions {
  /** A desk's stores over the copy; what is written through them fails. */
  readonly openDesk: (desk: string) => DeskStores;
  /** A clock that only goes forward, in milliseconds. */
  readonly elapsed: () => number;
  /** How long its answer is waited for. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 1_000;
/** One that did not answer is not asked again for so long: nobody waits for it each time. */
const REST_MS = 30_000;

/** A copy of the database that follows it, for what reads much and writes nothing. */
export class Replica {
  readonly #options: ReplicaOptions;
  #restsUntil = Number.NEGATIVE_INFINITY;

  constructor(options: ReplicaOptions) {
    this.#options = options;
  }

  /**
   * The copy's stores of a desk where they hold all that the desk's own do at this moment; else, and where the copy is away, its own.
   * Rejects as `own` does.
   */
  async storesFor(desk: string, own: DeskStores): Promise<DeskStores> {
    const { openDesk, elapsed } = this.#options;
    if (elapsed() < this.#restsUntil) return own;
    const copy = openDesk(desk);
    const asked = this.#within(progressOf(copy));
    // It is asked afterwards: what was written in between is not missed.
    const [there, here] = [await asked, await progressOf(own)];
    if (there === undefined) this.#restsUntil = elapsed() + REST_MS;
    return there === here ? copy : own;
  }

  /** Undefined where it fails, or takes too long. */
  async #within(work: Promise<string>): Promise<string | undefined> {
    const late = Promise.withResolvers<undefined>();
    const timer = setTimeout(() => late.resolve(undefined), this.#options.patienceMs ?? PATIENCE_MS);
    const settled = work.catch(() => undefined);
    const answer = await Promise.race([settled, late.promise]);
    clearTimeout(timer);
    return answer;
  }
}

/** How far a desk has come, whatever was written in it. */
async function progressOf(stores: DeskStores): Promise<string> {
  const [facts, settings, mail, openings] = [
    await stores.lastSequence(),
    await stores.settingsRevision(),
    await stores.mailRevision(),
    await stores.openingsRevision(),
  ];
  return `${facts} ${settings} ${mail} ${openings}`;
}
