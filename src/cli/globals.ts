import type { Instant } from "../engine/index.ts";
import { parseInstantOption } from "./arguments.ts";
import { misuse } from "./fail.ts";

/** What may be said with every command, and the rest of the call. */
export interface GlobalOptions {
  readonly args: readonly string[];
  readonly home: string | undefined;
  readonly now: Instant | undefined;
}

/** Takes `--home` and `--now` out of a call, wherever they stand before a bare `--`. */
export function takeGlobals(all: readonly string[]): GlobalOptions {
  const args: string[] = [];
  const values = new Map<string, string>();
  let isOver = false;
  for (let i = 0; i < all.length; i++) {
    const word = all[i]!;
    const name = /^--(home|now)(?==|$)/.exec(word)?.[1];
    isOver ||= word === "--";
    if (isOver || name === undefined) {
      args.push(word);
      continue;
    }
    const value = word.includes("=") ? word.slice(word.indexOf("=") + 1) : all[++i];
    if (value === undefined || value === "") misuse(`--${name}: expected a value`);
    values.set(name, value);
  }
  const now = values.get("now");
  return { args, home: values.get("home"), now: now === undefined ? undefined : parseInstantOption("now", now) };
}
