import type { ComposeOptions, LetterLength, Tone } from "../../engine/letters/index.ts";
import type { Services } from "../command.ts";
import { misuse } from "../fail.ts";

/** How a letter is to be written, as every command that composes one takes it. */
export const COMPOSE_OPTIONS = { tone: "string", length: "string", variant: "string" } as const;

export const COMPOSE_HELP: readonly (readonly [string, string])[] = [
  ["--tone TONE", "plain, warm or formal; else as your settings say, else plain"],
  ["--length LENGTH", "short or medium"],
  ["--variant N", "another wording; the same number always gives the same"],
];

const TONES: readonly Tone[] = ["plain", "warm", "formal"];
const LENGTHS: readonly LetterLength[] = ["short", "medium"];

interface TypedComposeOptions {
  readonly tone: string | undefined;
  readonly length: string | undefined;
  readonly variant: string | undefined;
}

/** The options as they were typed, or what goes without saying. */
export async function readComposeOptions(
  typed: TypedComposeOptions,
  { openStore }: Pick<Services, "openStore">,
): Promise<ComposeOptions> {
  const variant = typed.variant ?? "0";
  if (!/^\d{1,6}$/.test(variant)) misuse(`--variant: expected a whole number from 0, got ${JSON.stringify(variant)}`);
  const settled = await (await openStore()).loadSettings();
  return {
    tone: oneOf("tone", typed.tone ?? settled.tone ?? "plain", TONES),
    length: oneOf("length", typed.length ?? "medium", LENGTHS),
    variant: Number(variant),
  };
}

/** One of the words that an option takes. */
export function oneOf<T extends string>(name: string, typed: string, words: readonly T[]): T {
  const found = words.find((word) => word === typed);
  return found ?? misuse(`--${name}: expected ${words.join(", ")}, got ${JSON.stringify(typed)}`);
}
