import { parentPort } from "node:worker_threads";
import { Dialect as HarperDialect, LocalLinter } from "harper.js";
import { binary } from "harper.js/binary";
import type { Dialect, LanguageFinding } from "./proofreader.ts";
import { findRepeatedWords } from "./repeated-words.ts";

/** The thread that holds the grammar: one request after the other, since words and dialect are its state. */
export interface ProofreadRequest {
  readonly id: number;
  readonly text: string;
  readonly words: readonly string[];
  readonly dialect: Dialect;
}

export interface ProofreadAnswer {
  readonly id: number;
  readonly findings: readonly LanguageFinding[];
  readonly problem?: string;
}

const DIALECTS: Readonly<Record<Dialect, HarperDialect>> = {
  american: HarperDialect.American,
  british: HarperDialect.British,
  australian: HarperDialect.Australian,
  canadian: HarperDialect.Canadian,
  indian: HarperDialect.Indian,
};

const linter = new LocalLinter({ binary, dialect: HarperDialect.American });
let dialect: Dialect = "american";
let known = "";

async function proofread(request: ProofreadRequest): Promise<readonly LanguageFinding[]> {
  if (request.dialect !== dialect) {
    await linter.setDialect(DIALECTS[request.dialect]);
    dialect = request.dialect;
  }
  const words = [...new Set(request.words.flatMap((name) => name.split(/[^\p{L}\p{M}'’-]+/u)))].filter(Boolean).sort();
  if (words.join(" ") !== known) {
    await linter.clearWords();
    if (words.length > 0) await linter.importWords(words);
    known = words.join(" ");
  }
  const lints = await linter.lint(request.text, { language: "plaintext" });
  const findings = lints.map((lint) => {
    const span = lint.span();
    return {
      start: span.start,
      end: span.end,
      kind: lint.lint_kind(),
      message: lint.message(),
      replacements: lint.suggestions().map((suggestion) => suggestion.get_replacement_text()),
    };
  });
  return [...findings, ...findRepeatedWords(request.text, findings)].sort((a, b) => a.start - b.start);
}

let turn: Promise<void> = Promise.resolve();

parentPort?.on("message", (request: ProofreadRequest) => {
  turn = turn.then(async () => {
    try {
      parentPort?.postMessage({ id: request.id, findings: await proofread(request) } satisfies ProofreadAnswer);
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      parentPort?.postMessage({ id: request.id, findings: [], problem } satisfies ProofreadAnswer);
    }
  });
});
