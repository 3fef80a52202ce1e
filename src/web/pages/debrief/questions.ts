import type { DebriefDraft, QuestionKind } from "../../debrief-drafts/index.ts";

const TITLES: Readonly<Record<QuestionKind, string>> = {
  application: "Which application is it?",
  when: "When was it?",
  people: "Who was there?",
  topics: "What did each talk about?",
  decision: "When will they decide?",
  asking: "May I ask how it stands?",
  whom: "Whom do I ask, and how?",
  promises: "Did I promise anything?",
  thanked: "Have I thanked anybody already?",
  next: "What comes next?",
};

/** A question as it is put, given what is known already. */
export function questionTitle(kind: QuestionKind, { when, decision }: DebriefDraft): string {
  if (kind === "people" && when?.kind === "ahead") return "Who will be there?";
  if (kind === "asking" && (decision?.kind === "day" || decision?.kind === "about")) return "May I ask after that day?";
  return TITLES[kind];
}

const ALWAYS: readonly QuestionKind[] = ["when", "people"];

/** The questions of a debrief in their order; those that an answer has made idle are left out. */
export function questionsOf(draft: DebriefDraft, people: number): readonly QuestionKind[] {
  const { isGiven, when, present, asking, settled } = draft;
  const first: readonly QuestionKind[] = isGiven ? ALWAYS : ["application", ...ALWAYS];
  if (when?.kind === "ahead") return first;
  // Until it is known who was there, somebody was.
  const maybe = !settled.includes("people");
  return [
    ...first,
    ...ifSo(maybe || present.length > 0, "topics"),
    "decision",
    "asking",
    ...ifSo(asking === undefined || asking.kind === "yes" || asking.kind === "every", "whom"),
    ...ifSo(maybe || people > 0, "promises"),
    ...ifSo(present.length > 0 && when !== undefined && when.kind !== "just-now", "thanked"),
    "next",
  ];
}

function ifSo(holds: boolean, kind: QuestionKind): readonly QuestionKind[] {
  return holds ? [kind] : [];
}

/** The draft with its open question settled, and the next one open; undefined where none is left. */
export function settleOpen(draft: DebriefDraft, people: number): DebriefDraft | undefined {
  const settled = [...draft.settled.filter((kind) => kind !== draft.open), draft.open];
  const after = { ...draft, settled };
  const next = nextOpen(after, people);
  return next === undefined ? undefined : { ...after, open: next };
}

/** The first question behind the open one that waits for an answer, else the first of all that does. */
export function nextOpen({ settled, open, ...draft }: DebriefDraft, people: number): QuestionKind | undefined {
  const questions = questionsOf({ ...draft, settled, open }, people);
  const waiting = questions.filter((kind) => !settled.includes(kind));
  return waiting.find((kind) => questions.indexOf(kind) > questions.indexOf(open)) ?? waiting[0];
}

const CLEARED: Readonly<Partial<Record<QuestionKind, Partial<DebriefDraft>>>> = {
  people: { present: [] },
  topics: { topics: {} },
  decision: { decision: undefined },
  asking: { asking: undefined },
  whom: { whom: undefined, channel: undefined },
  promises: { promises: [] },
  thanked: { thanked: [] },
  next: { next: undefined, nextSteps: undefined },
};

/** The draft without an answer to its open question; undefined where that one cannot be skipped. */
export function withoutOpen(draft: DebriefDraft): DebriefDraft | undefined {
  const cleared = CLEARED[draft.open];
  const { person: _, ...rest } = draft;
  return cleared === undefined ? undefined : { ...rest, ...cleared, typing: {} };
}
