import type { CandidatePlaybook } from "../../model/index.ts";
import type { EarlierLetter } from "../letter.ts";
import type { Look } from "./look.ts";
import { earlierLetters } from "./substance.ts";

/** What a playbook asks of a check-in after the first one. */
export function checkInRules({ context: { kind, playbook, step } }: Look): CandidatePlaybook["checkIn"] | undefined {
  if (kind !== "check-in" || playbook.side !== "candidate") return undefined;
  // They asked for a word every so often: it need not bring anything, nor grow shorter.
  return step?.reasons[0]?.rule === "check-in.standing-instruction" ? undefined : playbook.checkIn;
}

/** The check-ins by letter since the run of unanswered ones began, the last one first, where their texts are at hand. */
export function checkInsBefore({ context, facts }: Look): readonly EarlierLetter[] {
  const since = facts.reset?.fact.at ?? Number.NEGATIVE_INFINITY;
  return earlierLetters(context).filter(
    ({ purpose, channel, at }) => purpose === "check-in" && channel !== "phone" && at >= since,
  );
}
