import { InputEnded } from "../fail.ts";
import { cleanText } from "../render/plain-text.ts";
import type { Question } from "./conversation.ts";
import type { Prompter } from "./prompter.ts";

export interface LinePrompterOptions {
  readonly lines: AsyncIterable<string>;
  readonly write: (text: string) => Promise<void>;
}

/** Plain questions, and an answer a line: for programs, pipes and terminals that can do no more. */
export function createLinePrompter({ lines, write }: LinePrompterOptions): Prompter {
  const input = lines[Symbol.asyncIterator]();
  let isFirst = true;
  return {
    ask: async (question, check) => {
      await write(`${questionText(question)}\n`);
      for (;;) {
        const line = await input.next();
        if (line.done === true) throw new InputEnded(question.text, isFirst);
        isFirst = false;
        const reason = check(line.value);
        if (reason === undefined) return line.value;
        await write(`  ${cleanText(reason)}\n`);
      }
    },
    tell: (text) => write(`  ${cleanText(text)}\n`),
    close: async () => {
      await input.return?.();
    },
  };
}

function questionText({ text, hint, choices, canSkip }: Question): string {
  const skip = canSkip ? "empty to skip" : undefined;
  const aside = [hint, skip].filter((part) => part !== undefined).join("; ");
  const list = (choices ?? []).map(({ label }, index) => `\n  ${index + 1} ${cleanText(label)}`);
  return `${cleanText(text)}${aside === "" ? "" : ` (${cleanText(aside)})`}${list.join("")}`;
}
