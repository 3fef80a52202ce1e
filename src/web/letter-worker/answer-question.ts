import { draftLetter } from "../../app/index.ts";
import { checkLetter, comparableText, countWords, type LetterContext } from "../../engine/letters/index.ts";
import type { LetterAnswers, LetterQuestion, SealedLetter } from "./letter-protocol.ts";

/** The answer to a question about letters of a case. Throws where a letter is asked for before a case was taken. */
export async function answerQuestion(
  question: LetterQuestion,
  context: LetterContext | undefined,
): Promise<LetterAnswers[LetterQuestion["kind"]]> {
  if (question.kind === "seal") return sealLetter(question.body);
  if (context === undefined) throw new Error(`a letter to ${question.kind} came before its case`);
  if (question.kind === "draft") return draftLetter(context, question.options);
  const { letter } = question;
  return { findings: checkLetter(letter, context), words: countWords(letter.body) };
}

/** How long a text is, and its digest: says later whether a text is the one that was sent, and nothing else. */
async function sealLetter(body: string): Promise<SealedLetter> {
  const words = countWords(body);
  // Browsers keep their cryptography to pages that nobody can have changed on the way.
  if (globalThis.crypto?.subtle === undefined) return { words, digest: undefined };
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(comparableText(body)));
  return { words, digest: Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("") };
}
