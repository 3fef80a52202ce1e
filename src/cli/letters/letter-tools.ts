import type { MessageWriter, PaperMaker, Proofreader } from "../../app/index.ts";

/** What commands that write letters ask of the world besides. */
export interface LetterTools {
  /** Where a letter of a case lies among the letters of the home; its folder is made where it is not there. */
  readonly letterPath: (caseId: string, name: string) => Promise<string>;
  /** Where the user's own template of a kind of letter lies, if there is one. */
  readonly templatePath: (kind: string) => Promise<string>;
  /** The paths of the letters of a case that lie in the home. */
  readonly savedLetters: (caseId: string) => Promise<readonly string[]>;
  /** Removes them. Rejects with a `FileError` where that fails. */
  readonly removeLetters: (caseId: string) => Promise<void>;
  readonly hasFile: (path: string) => boolean;
  /** Writes a file of the person's own. Rejects with a `FileError` where one is there, unless it may be overwritten. */
  readonly createFile: (
    path: string,
    content: string | Uint8Array,
    options: { readonly overwrite: boolean },
  ) => Promise<void>;
  /** Opens a file in the person's editor and waits until it is closed. Rejects with a `FileError` where that fails. */
  readonly editFile: (path: string) => Promise<void>;
  /** Puts a text on the clipboard. Rejects with a `FileError` where there is none. */
  readonly copy: (text: string) => Promise<void>;
  /** Loads spelling and grammar: seconds and hundreds of megabytes. */
  readonly openProofreader: () => Promise<Proofreader & { readonly close: () => Promise<void> }>;
  readonly writeMessage: MessageWriter;
  readonly paper: PaperMaker;
}
