import type { LetterContext } from "../../engine/letters/index.ts";
import { loadRecurrence } from "../engine-libraries/index.ts";
import { answerQuestion } from "./answer-question.ts";
import type { LetterMessage, LetterQuestion, LetterReply } from "./letter-protocol.ts";

/** The thread that letters are composed and checked in, so that typing waits for neither. */
let context: LetterContext | undefined;
/** Resolves once everything is there that this context needs. */
let prepared: Promise<void> = Promise.resolve();

addEventListener("message", ({ data }: MessageEvent<LetterMessage>) => {
  if (data.kind === "take") take(data.context);
  else void reply(data.id, data.question);
});

function take(next: LetterContext): void {
  context = next;
  const isRecurring = next.theCase.facts.some((fact) => fact.kind === "timeline" && typeof fact.every === "string");
  prepared = isRecurring ? loadRecurrence() : Promise.resolve();
}

async function reply(id: number, question: LetterQuestion): Promise<void> {
  try {
    await prepared;
    const answer = await answerQuestion(question, context);
    postMessage({ id, answer } satisfies LetterReply);
  } catch (cause) {
    postMessage({ id, failure: cause instanceof Error ? cause.message : String(cause) } satisfies LetterReply);
  }
}
