import { useRef, useState } from "preact/hooks";
import type { Certainty, MailImport } from "../../../app/index.ts";
import { refusalWords, useDesk } from "../../desk/index.ts";

/** Messages that wait to be looked through, are, or were. */
export type MailFilesState =
  | { readonly kind: "waiting" }
  | { readonly kind: "reading"; readonly read: number }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "read"; readonly planned: MailImport };

/** Files of messages on their way in. */
export interface MailFiles {
  readonly state: MailFilesState;
  /** Looks through them, and writes nothing; what was looked through before is forgotten. */
  readonly look: (mine: readonly string[], take: Certainty) => Promise<void>;
  /** Records what was found, application by application, and gives the sentences of those that did not take it. */
  readonly record: (planned: MailImport) => Promise<readonly string[]>;
}

/** Reads messages, and what they need is loaded once they are read. */
export function useMailFiles(files: readonly File[]): MailFiles {
  const desk = useDesk();
  const [state, setState] = useState<MailFilesState>({ kind: "waiting" });
  const turn = useRef(0);
  const look = async (mine: readonly string[], take: Certainty) => {
    turn.current += 1;
    const mineIsLatest = (
      (own) => () =>
        own === turn.current
    )(turn.current);
    const show = (next: MailFilesState) => mineIsLatest() && setState(next);
    show({ kind: "reading", read: 0 });
    try {
      const { planMessages } = await import("./mail-files.ts");
      const onProgress = (read: number) => show({ kind: "reading", read });
      show({ kind: "read", planned: await planMessages(files, { mine, take, onProgress }, desk) });
    } catch (cause) {
      if (!(cause instanceof DOMException)) throw cause;
      show({ kind: "refused", sentence: "The files cannot be read any more. Choose them again." });
    }
  };
  const record = async ({ facts }: MailImport) => {
    const refusals: string[] = [];
    for (const [caseId, added] of facts) {
      const recorded = await desk.record(caseId, added);
      if (!recorded.ok) refusals.push(refusalWords(recorded.error));
    }
    return refusals;
  };
  return { state, look, record };
}
