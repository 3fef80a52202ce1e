import { useMemo, useRef, useState } from "preact/hooks";
import { type Fault, isSameJson } from "../../../contract/index.ts";
import type { PlaybookDefinition } from "../../../engine/index.ts";
import { draftOf, type PlaybookDraft, playbookOf } from "./playbook-draft.ts";

/** A playbook that is being changed. */
export interface PlaybookEditor {
  readonly draft: PlaybookDraft;
  readonly setDraft: (draft: PlaybookDraft) => void;
  readonly faults: readonly Fault[];
  /** What the fields ask for; undefined while there is a fault in them. */
  readonly playbook: PlaybookDefinition | undefined;
  /** The last one that had no fault. */
  readonly latest: PlaybookDefinition;
  /** The fields ask for something else than what is kept. */
  readonly isChanged: boolean;
}

/** The fields of a playbook, and what they come to. */
export function usePlaybookEditor(base: PlaybookDefinition): PlaybookEditor {
  const first = useMemo(() => draftOf(base) ?? draftOf({ ...base, extends: "fineline" }), [base]);
  if (first === undefined) throw new Error(`the playbook ${base.id} cannot be read`);
  const [draft, setDraft] = useState<PlaybookDraft>(first);
  const latest = useRef(base);
  const read = useMemo(() => playbookOf(draft, base), [draft, base]);
  if (read.ok && !isSameJson(latest.current, read.value)) latest.current = read.value;
  return {
    draft,
    setDraft,
    faults: read.ok ? [] : read.error,
    playbook: read.ok ? read.value : undefined,
    latest: latest.current,
    isChanged: !read.ok || !isSameJson(read.value, base),
  };
}
