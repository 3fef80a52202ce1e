/** What single keys do. Pages answer those that mean something on them. */
export type Command =
  | "search"
  | "may-i"
  | "new-debrief"
  | "go-today"
  | "go-board"
  | "go-people"
  | "next"
  | "previous"
  | "open"
  | "select"
  | "what-happened"
  | "draft"
  | "snooze"
  | "undo"
  | "close"
  | "all-keys";

/** A key or two, and what they do, as they are listed by "?". */
export interface KeyUse {
  readonly keys: readonly string[];
  readonly command: Command;
  readonly words: string;
}

/** All keys, in the order they are listed. */
export const KEY_USES: readonly KeyUse[] = [
  { keys: ["/"], command: "search", words: "search" },
  { keys: ["M"], command: "may-i", words: "May I?" },
  { keys: ["N"], command: "new-debrief", words: "new debrief" },
  { keys: ["G", "T"], command: "go-today", words: "go to Today" },
  { keys: ["G", "B"], command: "go-board", words: "go to the Board" },
  { keys: ["G", "P"], command: "go-people", words: "go to People" },
  { keys: ["J"], command: "next", words: "down" },
  { keys: ["K"], command: "previous", words: "up" },
  { keys: ["Enter"], command: "open", words: "open" },
  { keys: ["X"], command: "select", words: "select" },
  { keys: ["L"], command: "what-happened", words: "what happened" },
  { keys: ["D"], command: "draft", words: "draft" },
  { keys: ["S"], command: "snooze", words: "snooze" },
  { keys: ["Z"], command: "undo", words: "undo" },
  { keys: ["Esc"], command: "close", words: "close" },
  { keys: ["?"], command: "all-keys", words: "all keys" },
];

/** What a key does after another: `prefix` is "G" where that was pressed just before. */
export interface KeyMeaning {
  readonly command?: Command;
  readonly prefix?: string;
}

const PREFIXES: ReadonlySet<string> = new Set(KEY_USES.flatMap(({ keys }) => (keys.length > 1 ? [keys[0]!] : [])));

/** The meaning of a key as the browser names it ("g", "Escape"), after `prefix` or alone. */
export function meaningOf(key: string, prefix: string | undefined): KeyMeaning {
  const name = key === "Escape" ? "Esc" : key.length === 1 ? key.toUpperCase() : key;
  const use = KEY_USES.find(({ keys }) => keys.at(-1) === name && keys.at(-2) === prefix);
  if (use !== undefined) return { command: use.command };
  if (prefix !== undefined) return meaningOf(key, undefined);
  return PREFIXES.has(name) ? { prefix: name } : {};
}
