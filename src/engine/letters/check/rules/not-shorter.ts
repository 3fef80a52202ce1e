import { checkInRules, checkInsBefore } from "../check-ins-before.ts";
import { finding, NO_FINDINGS, type Rule } from "../finding.ts";
import type { Look } from "../look.ts";
import { readEarlier } from "../substance.ts";
import { countWords } from "./too-long.ts";

const RULE = "letter.not-shorter";

/** Each check-in is shorter than the one before, where the playbook asks for it. */
export const notShorter: Rule = (look) => {
  const asked = checkInRules(look)?.shorterEachTime;
  if (asked?.value !== true || look.letter.channel === "phone") return NO_FINDINGS;
  const before = wordsBefore(look);
  if (before === undefined) return NO_FINDINGS;
  const count = countWords(look.text);
  if (count < before) return NO_FINDINGS;
  const message = `This has ${count} words and the one before had ${before}: each time you ask, ask in fewer.`;
  const at = { start: look.text.own[0]?.start ?? 0, end: look.text.own.at(-1)?.end ?? 0 };
  return [finding({ rule: RULE, severity: "warns", at, message, source: asked.source })];
};

/** How many words the last check-in had: counted where its text is at hand, else as the fact says. */
function wordsBefore(look: Look): number | undefined {
  const [letter] = checkInsBefore(look);
  if (letter !== undefined) return countWords(readEarlier(letter, look).text);
  const { arrived, reset } = look.facts;
  const fact = arrived.findLast(({ purpose, channel }) => purpose === "check-in" && channel !== "phone");
  return fact === undefined || (reset !== undefined && fact.at < reset.fact.at) ? undefined : fact.words;
}
