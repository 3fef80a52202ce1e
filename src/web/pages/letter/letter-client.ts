import type { DraftedLetter } from "../../../app/index.ts";
import type { ComposeOptions, Letter, LetterContext } from "../../../engine/letters/index.ts";
import type {
  CheckedLetter,
  LetterAnswers,
  LetterMessage,
  LetterQuestion,
  LetterReply,
  SealedLetter,
} from "../../letter-worker/index.ts";

/** The thread that composes and checks: what a `Worker` is, as far as it matters here. */
export interface LetterThread {
  postMessage(message: LetterMessage): void;
  addEventListener(kind: "message", listener: (event: { readonly data: LetterReply }) => void): void;
  terminate(): void;
}

/** Asks the worker. Of checks only the latest counts: what was overtaken is not even sent. */
export interface LetterClient {
  /** What every question after this is about. */
  readonly take: (context: LetterContext) => void;
  readonly draft: (options: ComposeOptions) => Promise<DraftedLetter>;
  /** undefined where a later check overtook this one. */
  readonly check: (letter: Letter) => Promise<CheckedLetter | undefined>;
  readonly seal: (body: string) => Promise<SealedLetter>;
  readonly close: () => void;
}

interface Waiting {
  readonly letter: Letter;
  readonly settle: (checked: CheckedLetter | undefined) => void;
}

/** The client of one page, over a thread that is its own. */
export function openLetterClient(thread: LetterThread): LetterClient {
  const asked = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  let lastId = 0;
  let isChecking = false;
  let waiting: Waiting | undefined;

  thread.addEventListener("message", ({ data }) => {
    const question = asked.get(data.id);
    asked.delete(data.id);
    if ("failure" in data) question?.reject(new Error(data.failure));
    else question?.resolve(data.answer as never);
  });

  const ask = <Kind extends LetterQuestion["kind"]>(question: Extract<LetterQuestion, { kind: Kind }>) =>
    new Promise<LetterAnswers[Kind]>((resolve, reject) => {
      lastId += 1;
      asked.set(lastId, { resolve, reject });
      thread.postMessage({ kind: "ask", id: lastId, question });
    });

  const runCheck = async ({ letter, settle }: Waiting) => {
    isChecking = true;
    const checked = await ask<"check">({ kind: "check", letter }).catch(() => undefined);
    isChecking = false;
    const next = waiting;
    waiting = undefined;
    settle(next === undefined ? checked : undefined);
    if (next !== undefined) void runCheck(next);
  };

  return {
    take: (context) => thread.postMessage({ kind: "take", context }),
    draft: (options) => ask<"draft">({ kind: "draft", options }),
    check: (letter) =>
      new Promise((settle) => {
        waiting?.settle(undefined);
        waiting = undefined;
        if (isChecking) waiting = { letter, settle };
        else void runCheck({ letter, settle });
      }),
    seal: (body) => ask<"seal">({ kind: "seal", body }),
    close: () => thread.terminate(),
  };
}

/** Starts the worker of letters. */
export function startLetterThread(): LetterThread {
  // Written so, and not otherwise, the build finds the worker's module.
  return new Worker(new URL("../../letter-worker/letter-worker.ts", import.meta.url), { type: "module" });
}
