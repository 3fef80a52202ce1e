import { findNear, suggest } from "../contract/index.ts";
import { simplifyName } from "./simplify-name.ts";

/** ` (did you mean "Yamada"?)` for what was typed of a name: whole names, and each word of them; nothing where none is near. */
export function suggestName(typed: string, names: readonly string[]): string {
  const words = new Map(
    names.flatMap((name) => [name, ...name.split(/\s+/)]).map((word) => [simplifyName(word), word] as const),
  );
  const near = findNear(simplifyName(typed), words.keys());
  return suggest(near.slice(0, 1).map((word) => words.get(word)!));
}
