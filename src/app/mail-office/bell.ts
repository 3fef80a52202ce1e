/** Calls after so many milliseconds; gives what calls it off. */
export type Alarm = (ms: number, call: () => void) => () => void;

/** Something that one may wait for: it is rung, or the time is over. A ring that nobody waits for is heard by the next who does. */
export class Bell {
  readonly #alarm: Alarm;
  #isRung = false;
  #answer: () => void = () => {};

  constructor(alarm: Alarm) {
    this.#alarm = alarm;
  }

  ring(): void {
    this.#isRung = true;
    this.#answer();
  }

  /** Resolves when it is rung, after `ms` at the latest. One at a time. */
  async wait(ms: number): Promise<void> {
    if (!this.#isRung) {
      await new Promise<void>((resolve) => {
        const callOff = this.#alarm(ms, resolve);
        this.#answer = () => {
          callOff();
          resolve();
        };
      });
    }
    this.#answer = () => {};
    this.#isRung = false;
  }
}

/** Whether the work ended within so many milliseconds; however it ends, it goes on by itself. */
export async function endsWithin(work: Promise<unknown>, ms: number, alarm: Alarm): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const callOff = alarm(ms, () => resolve(false));
  const end = () => resolve(true);
  work.then(end, end);
  const isEnded = await promise;
  callOff();
  return isEnded;
}
