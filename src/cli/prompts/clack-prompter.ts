import * as clack from "@clack/prompts";
import { cleanText } from "../render/plain-text.ts";
import type { Question } from "./conversation.ts";
import type { Prompter } from "./prompter.ts";

const SKIP = "";

/** Questions that a person at a terminal answers with the keyboard's arrows and Enter. */
export function createClackPrompter(title: string): Prompter {
  clack.intro(title);
  return {
    ask: async (question, check) => {
      const answer = question.choices === undefined ? await askText(question, check) : await askChoice(question);
      return clack.isCancel(answer) ? undefined : answer;
    },
    tell: async (text) => clack.log.message(cleanText(text), { spacing: 0 }),
    close: async () => undefined,
  };
}

function askText({ text, hint, canSkip, initial }: Question, check: (typed: string) => string | undefined) {
  const skip = canSkip ? "Enter to skip" : undefined;
  const placeholder = [hint, skip].filter((part) => part !== undefined).join("; ");
  return clack.text({
    message: cleanText(text),
    placeholder: cleanText(placeholder),
    ...(initial === undefined ? { defaultValue: "" } : { defaultValue: initial }),
    validate: (typed) => check(typed ?? ""),
  });
}

function askChoice({ text, choices = [], canSkip }: Question) {
  const options = choices.map(({ value, label }) => ({ value, label: cleanText(label) }));
  return clack.select({
    message: cleanText(text),
    options: canSkip ? [...options, { value: SKIP, label: "Skip" }] : options,
    showInstructions: false,
  });
}
