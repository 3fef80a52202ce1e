import type { Finding, LetterField } from "../../letter.ts";
import { finding, type Rule } from "../finding.ts";
import type { Word } from "../letter-text.ts";
import type { Look } from "../look.ts";
import { MOST_FINDINGS } from "../phrases.ts";
import { misspeltPhrase } from "./misspelt-phrase.ts";
import { othersFacts } from "./others-facts.ts";
import { wrongTitles } from "./wrong-title.ts";

const RULE = "letter.wrong-fact";
const SOURCE = "reach-out";

/** Company, role and titles as they are in this case. */
export const wrongFact: Rule = (look) => {
  const found = [
    ...misspelt(look.subjectWords, look, "subject"),
    ...misspelt(look.text.words, look, "body"),
    ...othersFacts(look),
    ...wrongTitles(look),
  ];
  return found.slice(0, MOST_FINDINGS);
};

function misspelt(words: readonly Word[], look: Look, field: LetterField): readonly Finding[] {
  if (words.length === 0) return [];
  const { company, role } = look.context.theCase;
  const others = (look.context.otherCases ?? []).slice(0, 50);
  const firms = misspeltPhrase(words, company, { isName: true, look, others: others.map((each) => each.company) });
  const roles = misspeltPhrase(words, role, { isName: false, look, others: others.map((each) => each.role) });
  return [
    ...firms.map(({ at, fix }) =>
      finding({
        rule: RULE,
        severity: "warns",
        field,
        at,
        message: `The company is written ${fix.slice(0, 80)}.`,
        source: SOURCE,
        fix,
      }),
    ),
    ...roles.map(({ at, fix }) =>
      finding({
        rule: RULE,
        severity: "warns",
        field,
        at,
        message: `The role is written ${fix.slice(0, 80)}.`,
        source: SOURCE,
        fix,
      }),
    ),
  ];
}
