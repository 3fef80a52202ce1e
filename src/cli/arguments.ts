import { parseArgs } from "node:util";
import { misuse } from "./fail.ts";

/** The options of one command: `boolean` ones stand alone, `string` ones take a value, `strings` may be repeated. */
export type OptionSpec = Readonly<Record<string, "boolean" | "string" | "strings">>;

type OptionValue<K> = K extends "boolean" ? boolean : K extends "string" ? string | undefined : readonly string[];

export interface ParsedArguments<S extends OptionSpec> {
  readonly options: { readonly [K in keyof S]: OptionValue<S[K]> };
  readonly positionals: readonly string[];
}

/** Reads a command's arguments; what it does not know ends the command with a line that says so. */
export function parseArguments<S extends OptionSpec>(args: readonly string[], spec: S): ParsedArguments<S> {
  const options = Object.fromEntries(
    Object.entries(spec).map(([name, kind]) => [
      name,
      { type: kind === "boolean" ? ("boolean" as const) : ("string" as const), multiple: kind === "strings" },
    ]),
  );
  const parsed = tryParse(args, options);
  const values = Object.fromEntries(
    Object.entries(spec).map(([name, kind]) => [name, parsed.values[name] ?? emptyValue(kind)]),
  );
  return { options: values as ParsedArguments<S>["options"], positionals: parsed.positionals };
}

function emptyValue(kind: OptionSpec[string]): unknown {
  if (kind === "boolean") return false;
  return kind === "strings" ? [] : undefined;
}

function tryParse(args: readonly string[], options: NonNullable<Parameters<typeof parseArgs>[0]>["options"]) {
  try {
    return parseArgs({ args: [...args], options: options ?? {}, allowPositionals: true, strict: true });
  } catch (error) {
    const [sentence] = (error instanceof Error ? error.message : String(error)).split(/\. /);
    return misuse(`${sentence}. See "fineline help".`.replace("..", "."));
  }
}
