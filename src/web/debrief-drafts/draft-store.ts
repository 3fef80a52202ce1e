import { type ReadonlySignal, signal } from "@preact/signals";
import { ownShelf } from "../own-desk/index.ts";
import type { DebriefDraft } from "./debrief-draft.ts";

/** Where debriefs that are not finished are kept, so that a killed tab loses nothing. */
export interface DraftStore {
  /** The latest first. */
  readonly drafts: ReadonlySignal<readonly DebriefDraft[]>;
  /** Whether the last change could be kept. */
  readonly isKept: ReadonlySignal<boolean>;
  readonly save: (draft: DebriefDraft) => void;
  readonly forget: (draftId: string) => void;
  /** Reads again what is kept: another tab may have written. */
  readonly reread: () => void;
}

const PREFIX = "fineline.debrief.";

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** Drafts on a shelf that keeps texts by their names. */
export function openDraftStore(shelf: Shelf): DraftStore {
  const drafts = signal(readAll(shelf));
  const isKept = signal(true);
  const put = (draft: DebriefDraft) => {
    drafts.value = [draft, ...drafts.peek().filter(({ id }) => id !== draft.id)].toSorted(byLatest);
  };
  return {
    drafts,
    isKept,
    save: (draft) => {
      put(draft);
      try {
        shelf.setItem(PREFIX + draft.id, JSON.stringify(draft));
        isKept.value = true;
      } catch {
        isKept.value = false;
      }
    },
    forget: (draftId) => {
      drafts.value = drafts.peek().filter(({ id }) => id !== draftId);
      shelf.removeItem(PREFIX + draftId);
    },
    reread: () => {
      drafts.value = readAll(shelf);
    },
  };
}

function byLatest(a: DebriefDraft, b: DebriefDraft): number {
  return b.begunAt - a.begunAt;
}

function readAll(shelf: Shelf): readonly DebriefDraft[] {
  const names = Array.from({ length: shelf.length }, (_, place) => shelf.key(place));
  return names.flatMap((name) => (name?.startsWith(PREFIX) ? readDraft(shelf.getItem(name)) : [])).toSorted(byLatest);
}

/** What a draft of an older version may not have yet. */
const BLANK = {
  open: "when",
  isGiven: false,
  added: [],
  present: [],
  topics: {},
  reach: {},
  promises: [],
  thanked: [],
  typing: {},
} as const;

const LISTS = ["settled", "added", "present", "promises", "thanked"] as const;
const RECORDS = ["topics", "reach", "typing"] as const;

/** What is there may be of any kind: what is no draft is none. */
function readDraft(text: string | null): readonly DebriefDraft[] {
  try {
    const draft = { ...BLANK, ...(JSON.parse(text ?? "") as Pick<DebriefDraft, "id" | "begunAt" | "settled">) };
    const isDraft =
      typeof draft.id === "string" &&
      typeof draft.begunAt === "number" &&
      LISTS.every((name) => Array.isArray(draft[name])) &&
      RECORDS.every((name) => typeof draft[name] === "object" && draft[name] !== null);
    return isDraft ? [draft] : [];
  } catch {
    return [];
  }
}

/** Those that somebody would come back to: about an application, with an answer that was not known before. */
export function unfinishedDebriefs(drafts: readonly DebriefDraft[]): readonly DebriefDraft[] {
  return drafts.filter((draft) => (draft.application?.caseId ?? "") !== "" && hasAnswers(draft));
}

function hasAnswers({ application, settled, typing, person, when }: DebriefDraft): boolean {
  if (application?.kind === "new") return true;
  const told = settled.some((kind) => kind !== "application" && kind !== "when");
  const typed = [person?.name ?? "", ...Object.values(typing)].some((words) => words.trim() !== "");
  return told || typed || (when !== undefined && when.kind !== "known" && settled.includes("when"));
}

let onThisDevice: DraftStore | undefined;

/** The drafts of this device; changes by other tabs arrive by themselves. */
export function draftsOnThisDevice(): DraftStore {
  if (onThisDevice !== undefined) return onThisDevice;
  const store = openDraftStore(ownShelf());
  addEventListener("storage", ({ key }) => {
    if (key === null || key.includes(PREFIX)) store.reread();
  });
  onThisDevice = store;
  return store;
}
