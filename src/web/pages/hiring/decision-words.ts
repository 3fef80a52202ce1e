import { numberWord } from "../../../app/index.ts";
import type { DecideJson } from "../../../contract/http/index.ts";
import type { OpeningJson } from "../../../contract/index.ts";
import { describeDay, parseDate } from "../../../engine/index.ts";

/** What can be decided on somebody. */
export type Outcome = DecideJson["outcome"];

/** What will happen once a decision on so many is recorded, in a sentence or two. */
export function decisionSentence(
  outcome: Outcome | undefined,
  count: number,
  tellOthersAfter: OpeningJson["tellOthersAfter"],
): string {
  if (outcome === undefined) return "Say above what was decided.";
  const who = count === 1 ? "One person" : `${capital(numberWord(count))} people`;
  if (outcome === "offer") {
    return `${who} ${count === 1 ? "is" : "are"} chosen, and told first. Nobody is told before you have seen the letter.`;
  }
  if (outcome === "position-closed")
    return `${who} ${count === 1 ? "hears" : "hear"} that the job is gone, once you have seen the letters.`;
  return `${who} ${count === 1 ? "gets" : "get"} a no. ${laterWords(tellOthersAfter)}`;
}

function laterWords(after: OpeningJson["tellOthersAfter"]): string {
  const until =
    after === "offer-accepted" ? "it is accepted" : `it is accepted, or until ${describeDay(parseDate(after))}`;
  return `While an offer is open, their letters wait until ${until}.`;
}

/** "Recorded for three people." */
export function recordedSentence(recorded: number): string {
  if (recorded === 0) return "Nothing was recorded.";
  return `Recorded for ${recorded === 1 ? "one person" : `${numberWord(recorded)} people`}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
