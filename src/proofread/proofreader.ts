import { Worker } from "node:worker_threads";
import type { ProofreadAnswer, ProofreadRequest } from "./proofread-worker.ts";

/** The spelling that a letter is held to. */
export type Dialect = "american" | "british" | "australian" | "canadian" | "indian";

/** A word or a phrase that spelling or grammar speaks against; the span is in UTF-16 units, `end` exclusive. */
export interface LanguageFinding {
  readonly start: number;
  readonly end: number;
  /** What kind of slip it is, such as `Spelling` or `Repetition`. */
  readonly kind: string;
  readonly message: string;
  /** What to write instead, the likeliest first; empty text means: leave it out. */
  readonly replacements: readonly string[];
}

export interface ProofreadOptions {
  /** Words that are right here whatever a dictionary says: the names of the case. */
  readonly words?: readonly string[];
  readonly dialect?: Dialect;
}

/** Reads letters for spelling and grammar, in a thread of its own; nothing leaves the machine. */
export interface Proofreader {
  /** Resolves when it is loaded: about a second, and some 400 MB. `check` waits for it by itself. */
  readonly ready: () => Promise<void>;
  readonly check: (text: string, options?: ProofreadOptions) => Promise<readonly LanguageFinding[]>;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (findings: readonly LanguageFinding[]) => void;
  readonly reject: (error: Error) => void;
}

/** Starts a proofreader; `workerFile` is where its thread's program lies. It keeps no process alive while it rests. */
export function createProofreader(workerFile: URL): Proofreader {
  const worker = new Worker(workerFile);
  const waiting = new Map<number, Waiting>();
  let sent = 0;
  let failure: Error | undefined;
  worker.unref();
  worker.on("message", ({ id, findings, problem }: ProofreadAnswer) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    if (problem === undefined) asked?.resolve(findings);
    else asked?.reject(new Error(problem));
  });
  worker.on("error", (error) => {
    failure = error instanceof Error ? error : new Error(String(error));
    for (const asked of waiting.values()) asked.reject(failure);
    waiting.clear();
  });
  const ask = (request: Omit<ProofreadRequest, "id">) =>
    new Promise<readonly LanguageFinding[]>((resolve, reject) => {
      if (failure !== undefined) {
        reject(failure);
        return;
      }
      const id = sent++;
      waiting.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ ...request, id } satisfies ProofreadRequest);
    });
  return {
    ready: async () => {
      await ask({ text: "", words: [], dialect: "american" });
    },
    check: (text, { words = [], dialect = "american" } = {}) => ask({ text, words, dialect }),
    close: async () => {
      await worker.terminate();
    },
  };
}
