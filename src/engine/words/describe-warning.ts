import type { DraftWarning } from "../planner/warnings.ts";
import type { GroundRuleCode } from "../reading/index.ts";
import { askedWords } from "./describe-withholding.ts";
import { shortDayWords, type WordsContext } from "./words-context.ts";

/** What was out of line about a check-in that went out, in one sentence that blames nobody. */
export function describeWarning(warning: DraftWarning, words: WordsContext): string {
  const { reading, playbook } = words;
  const index = reading.facts.findIndex((fact) => fact.id === warning.fact);
  const sent = reading.facts[index];
  const checkIn =
    sent === undefined ? "A check-in" : `The check-in of ${shortDayWords(reading.calendar.dateOf(sent.at), reading)}`;
  switch (warning.rule) {
    case "check-in.too-early":
      return warning.opensAt === undefined
        ? `${checkIn} went out before its day.`
        : `${checkIn} went out before its day: ${shortDayWords(reading.calendar.dateOf(warning.opensAt), reading)}.`;
    case "check-in.too-many": {
      const limit = playbook.side === "candidate" ? playbook.checkIn.attempts.value : 0;
      return `${checkIn} went beyond the ${limit} of this playbook: more rarely helps.`;
    }
    default:
      return `${askedWords(warning.rule as GroundRuleCode, reading, Math.max(index, 0))}; ${lowered(checkIn)} went out later.`;
  }
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
