import { useState } from "preact/hooks";
import { describeEdit } from "../../../app/index.ts";
import type { CaseHeader } from "../../../contract/index.ts";
import { type OpenCase, refusalWords, useDesk } from "../../desk/index.ts";

/** A header on its way into the log, with a note of what was different. */
export interface HeaderEditing {
  /** What spoke against it, in a sentence. */
  readonly fault: string | undefined;
  readonly setFault: (fault: string | undefined) => void;
  /** Keeps a header and is done; where nothing is different, it is done at once. */
  readonly save: (next: CaseHeader, said: string) => Promise<void>;
}

export function useHeaderEditing({ id, stored }: OpenCase, onDone: () => void): HeaderEditing {
  const desk = useDesk();
  const [fault, setFault] = useState<string>();
  const save = async (next: CaseHeader, said: string) => {
    const words = describeEdit(stored.header, next);
    if (words.length === 0) return onDone();
    const note = `Edited: ${words.join("; ")}`;
    const revised = await desk.reviseHeader(id, { base: stored.header, header: next, note, said });
    if (revised.ok) onDone();
    else setFault(refusalWords(revised.error));
  };
  return { fault, setFault, save };
}
