import type { Instant } from "../engine/index.ts";
import { Problem, toProblem } from "./problem.ts";

/** How the asking for leave went so far. A person gives it in a browser, which takes its time. */
export type LeaveState =
  | { readonly kind: "waiting" }
  | { readonly kind: "connected"; readonly accountId: string }
  | { readonly kind: "failed"; readonly sentence: string };

interface LeaveRequest {
  readonly askedAt: Instant;
  state: LeaveState;
}

export interface LeaveRequestsOptions {
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly onFailure: (error: unknown) => void;
}

const MOST_WAITING = 3;
/** Those that are settled included. */
const MOST_KEPT = 20;
const KEPT_MS = 10 * 60_000;

/** The few askings for leave that are under way, or were a moment ago. */
export class LeaveRequests {
  readonly #options: LeaveRequestsOptions;
  readonly #requests = new Map<string, LeaveRequest>();

  constructor(options: LeaveRequestsOptions) {
    this.#options = options;
  }

  /**
   * Begins to ask, and gives where leave is given as soon as `ask` shows it; what becomes of it is told by `find`. Rejects as `ask`
   * does where that fails before, and with a `Problem` where enough is being asked.
   */
  async begin(
    ask: (showPage: (url: string) => Promise<void>) => Promise<LeaveState>,
  ): Promise<{ readonly id: string; readonly url: string }> {
    const { now, newId } = this.#options;
    this.#makeRoom();
    const [id, request] = [newId(), { askedAt: now(), state: { kind: "waiting" } } satisfies LeaveRequest];
    this.#requests.set(id, request);
    const page = Promise.withResolvers<string>();
    const asked = ask(async (url) => page.resolve(url));
    void this.#settle(request, asked);
    try {
      const url = await Promise.race([page.promise, asked.then(() => undefined)]);
      if (url !== undefined) return { id, url };
      throw new Problem("mail-unavailable", "The provider showed no page to give leave on.");
    } catch (error) {
      this.#requests.delete(id);
      throw error;
    }
  }

  /** Undefined where nothing such was asked, or too long ago. */
  find(id: string): LeaveState | undefined {
    this.#forgetOld();
    return this.#requests.get(id)?.state;
  }

  #makeRoom(): void {
    this.#forgetOld();
    const waiting = [...this.#requests.values()].filter(({ state }) => state.kind === "waiting");
    if (waiting.length >= MOST_WAITING) {
      throw new Problem("too-many-asked", `Leave is asked for ${MOST_WAITING} times already: give it there, or wait.`);
    }
    for (const [id, { state }] of this.#requests) {
      if (this.#requests.size >= MOST_KEPT && state.kind !== "waiting") this.#requests.delete(id);
    }
  }

  #forgetOld(): void {
    const oldest = this.#options.now() - KEPT_MS;
    for (const [id, { askedAt }] of this.#requests) if (askedAt <= oldest) this.#requests.delete(id);
  }

  async #settle(request: LeaveRequest, asked: Promise<LeaveState>): Promise<void> {
    try {
      request.state = await asked;
    } catch (error) {
      const problem = toProblem(error);
      if (problem === undefined) this.#options.onFailure(error);
      request.state = { kind: "failed", sentence: problem?.message ?? UNFORESEEN };
    }
  }
}

const UNFORESEEN = "This is a mistake of the program. Nothing was connected.";
