import type { LetterContext } from "../../engine/letters/index.ts";
import { answerQuestion } from "./answer-question.ts";
import type { LetterMessage, LetterQuestion, LetterReply } from "./letter-protocol.ts";

/** The thread that letters are composed and checked in, so that typing waits for neither. */
let context: LetterContext | undefined;

addEventListener("message", ({ data }: MessageEvent<LetterMessage>) => {
  if (data.kind === "take") context = data.context;
  else void reply(data.id, data.question);
});

async function reply(id: number, question: LetterQuestion): Promise<void> {
  try {
    const answer = await answerQuestion(question, context);
    postMessage({ id, answer } satisfies LetterReply);
  } catch (cause) {
    postMessage({ id, failure: cause instanceof Error ? cause.message : String(cause) } satisfies LetterReply);
  }
}
