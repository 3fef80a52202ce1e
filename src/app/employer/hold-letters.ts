import type { OpeningJson } from "../../contract/index.ts";
import type { Day, Instant } from "../../engine/index.ts";
import { changeLetter } from "../change-letter.ts";
import type { Outbox, OutboxItem, SendStateKind, StopReason } from "../ports/index.ts";
import type { CaseView } from "../refresh-summaries.ts";
import { mayTell, type TellRefusal } from "./decide.ts";
import { answerables, sameApplicants } from "./prepare-bulk.ts";

/** A letter that waits in the outbox and must not go as things stand. */
export interface LetterToHold {
  readonly item: OutboxItem;
  readonly because: string;
  /** The same as the outbox keeps it. */
  readonly reason: StopReason;
}

/** What is known of an opening when a letter is about to go. */
export interface HoldContext {
  readonly opening: OpeningJson;
  /** Everybody of the opening, as they are now. */
  readonly everybody: readonly CaseView[];
  /** In the opening's zone. */
  readonly today: Day;
}

const YET_TO_GO: ReadonlySet<SendStateKind> = new Set(["approved", "due", "deferred"]);
const TELL = "tell-decision/";

/** Answers that wait in the outbox although their decision was taken back, or although somebody else is to be told first now. */
export function lettersToHold(items: readonly OutboxItem[], context: HoldContext): readonly LetterToHold[] {
  const all = answerables(context.everybody);
  const byId = new Map(all.map((one) => [one.caseId, one]));
  const sameAs = sameApplicants(context.everybody);
  const steps = new Map(context.everybody.map(({ caseId, digest }) => [caseId, digest.steps]));
  return items.flatMap((item) => {
    const one = byId.get(item.caseId);
    if (one === undefined || !item.stepId.startsWith(TELL) || !YET_TO_GO.has(item.state.kind)) return [];
    if (!steps.get(item.caseId)?.some(({ id }) => id === item.stepId))
      return [{ item, because: REVERSED, reason: "decision-undone" }];
    const same = sameAs.get(item.caseId);
    const answer = mayTell(one, { ...context, all, ...(same === undefined ? {} : { sameAs: same }) });
    return answer.mayTell ? [] : [{ item, because: answer.because, reason: reasonOf(answer.rule) }];
  });
}

function reasonOf(rule: TellRefusal): StopReason {
  return rule === "undecided" ? "decision-undone" : rule;
}

const REVERSED = "The decision that this letter tells was taken back.";

/** Takes such letters back, so that they wait for a new approval, and says in the outbox why. Those that went meanwhile are left out of what comes back. */
export async function holdLetters(
  letters: readonly LetterToHold[],
  { outbox, now }: { readonly outbox: Outbox; readonly now: Instant },
): Promise<readonly LetterToHold[]> {
  const held: LetterToHold[] = [];
  for (const letter of letters) {
    const event = { kind: "stop", at: now, because: letter.reason } as const;
    if ((await changeLetter(letter.item.id, { outbox, now, event })).ok) held.push(letter);
  }
  return held;
}
