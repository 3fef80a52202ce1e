/** Lets work of one name run one after the other; of different names, at once. */
export class OneAtATime {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs the work once all that came before it under the same name has settled. */
  run<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(name) ?? Promise.resolve();
    const result = before.then(work, work);
    const settled = result
      .catch(() => undefined)
      .then(() => {
        if (this.#last.get(name) === settled) this.#last.delete(name);
      });
    this.#last.set(name, settled);
    return result;
  }
}
