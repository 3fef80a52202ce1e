import { LETTER_PURPOSES } from "../../../app/index.ts";
import type { Purpose } from "../../../engine/index.ts";
import type { ComposeOptions, EarlierLetter, Gap, Letter, LetterKind } from "../../../engine/letters/index.ts";

/** A letter on this device: being written, or as it went out. */
export interface KeptLetter {
  readonly caseId: string;
  /** The step's id; "withdraw" for the letter that no step asks for. */
  readonly stepId: string;
  readonly kind: LetterKind;
  readonly letter: Letter;
  readonly options: ComposeOptions;
  /** Whether somebody wrote in it, or chose no more than how it sounds. */
  readonly isOwn: boolean;
  /** Gaps as they were composed. */
  readonly gaps: readonly Gap[];
  readonly keptAt: number;
  /** What it was for, and when it went out; undefined while it is being written. */
  readonly sent?: { readonly purpose: Purpose; readonly at: number };
  /** The address of the mailbox among whose drafts it was put. */
  readonly drafted?: string;
}

/** What keeps texts by their names: a browser's `localStorage`. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** What the names of all letters on a device begin with. */
const LETTER_PREFIX = "fineline.letter.";

/** Which letter it is: one a step and kind. */
export function letterKey({ caseId, stepId, kind }: Pick<KeptLetter, "caseId" | "stepId" | "kind">): string {
  return `${LETTER_PREFIX}${caseId} ${stepId} ${kind}`;
}

/** The letter of that name; undefined where none is kept, or what is there is no letter. */
export function findKeptLetter(shelf: Shelf, key: string): KeptLetter | undefined {
  try {
    const kept = JSON.parse(shelf.getItem(key) ?? "null") as KeptLetter | null;
    return kept !== null && isWhole(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** What is there may be of any kind. */
function isWhole({ letter, options, gaps }: KeptLetter): boolean {
  const isText = typeof letter.body === "string" && (letter.subject === null || typeof letter.subject === "string");
  return isText && Array.isArray(letter.attachments) && Array.isArray(gaps) && typeof options === "object";
}

/** Keeps a letter; false where there is no room for it. */
export function keepLetter(shelf: Shelf, kept: KeptLetter): boolean {
  try {
    shelf.setItem(letterKey(kept), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function throwAwayLetter(shelf: Shelf, key: string): void {
  shelf.removeItem(key);
}

/** The other letters of a case that this device knows the text of, sent or being written: none may repeat them. */
export function lettersBeside(shelf: Shelf, key: string, caseId: string) {
  const names = Array.from({ length: shelf.length }, (_, place) => shelf.key(place) ?? "");
  const own = names.filter((name) => name.startsWith(`${LETTER_PREFIX}${caseId} `) && name !== key);
  return own
    .flatMap((name) => findKeptLetter(shelf, name) ?? [])
    .filter(({ isOwn, sent }) => isOwn || sent !== undefined)
    .map(
      ({ letter, kind, keptAt, sent }): EarlierLetter => ({
        ...letter,
        purpose: sent?.purpose ?? LETTER_PURPOSES[kind],
        at: sent?.at ?? keptAt,
      }),
    );
}
