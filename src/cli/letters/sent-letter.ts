import type { Case } from "../../engine/index.ts";
import { countWords } from "../../engine/letters/index.ts";
import type { Services } from "../command.ts";
import type { SentLetter } from "../facts/index.ts";
import { digestLetter } from "./digest-letter.ts";
import { letterOfFile, openLetterFile } from "./read-letter.ts";

/** What a fact keeps of a letter that was sent: the text itself stays with who wrote it. */
export async function sentLetterOf(path: string, theCase: Case, services: Services): Promise<SentLetter> {
  const { to, body } = letterOfFile(await openLetterFile(path, services), theCase);
  return { to, words: countWords(body), digest: await digestLetter(body) };
}
