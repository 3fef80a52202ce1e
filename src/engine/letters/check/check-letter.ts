import type { Finding, Letter, LetterContext } from "../letter.ts";
import type { Rule } from "./finding.ts";
import { Look } from "./look.ts";
import { apology } from "./rules/apology.ts";
import { attachment } from "./rules/attachment.ts";
import { desperate } from "./rules/desperate.ts";
import { gap } from "./rules/gap.ts";
import { greeting } from "./rules/greeting.ts";
import { impersonal } from "./rules/impersonal.ts";
import { noReference } from "./rules/no-reference.ts";
import { notShorter } from "./rules/not-shorter.ts";
import { nothingNew } from "./rules/nothing-new.ts";
import { pressure } from "./rules/pressure.ts";
import { promiseWithoutDate } from "./rules/promise-without-date.ts";
import { reproach } from "./rules/reproach.ts";
import { cardEqualsEmail, sameLetter } from "./rules/same-letter.ts";
import { shouting } from "./rules/shouting.ts";
import { signOff } from "./rules/sign-off.ts";
import { statusInThankYou } from "./rules/status-in-thank-you.ts";
import { subject } from "./rules/subject.ts";
import { tooLong } from "./rules/too-long.ts";
import { unclearNo } from "./rules/unclear-no.ts";
import { unfair } from "./rules/unfair.ts";
import { wrongDate } from "./rules/wrong-date.ts";
import { wrongFact } from "./rules/wrong-fact.ts";
import { wrongName } from "./rules/wrong-name.ts";

/** The rules that a letter is checked by, in the order of their table; each finds nothing or what it is named after. */
const RULES: Readonly<Record<string, Rule>> = {
  "letter.status-in-thank-you": statusInThankYou,
  "letter.wrong-name": wrongName,
  "letter.wrong-fact": wrongFact,
  "letter.wrong-date": wrongDate,
  "letter.same-letter": sameLetter,
  "letter.card-equals-email": cardEqualsEmail,
  "letter.too-long": tooLong,
  "letter.not-shorter": notShorter,
  "letter.nothing-new": nothingNew,
  "letter.impersonal": impersonal,
  "letter.pressure": pressure,
  "letter.desperate": desperate,
  "letter.reproach": reproach,
  "letter.apology": apology,
  "letter.no-reference": noReference,
  "letter.subject": subject,
  "letter.greeting": greeting,
  "letter.sign-off": signOff,
  "letter.attachment": attachment,
  "letter.gap": gap,
  "letter.shouting": shouting,
  "letter.unfair": unfair,
  "letter.unclear-no": unclearNo,
  "letter.promise-without-date": promiseWithoutDate,
};

/** The ids of these rules. */
export const LETTER_RULES: readonly string[] = Object.freeze(Object.keys(RULES));

const checks = Object.values(RULES);
const FIELD_ORDER = ["to", "subject", "attachments", "body"];

/**
 * What a letter breaks, held against its case: by field (subject, then body), then by place. Pure; takes time in
 * proportion to the letter, of which the first 20,000 characters are looked at. Spelling is not among the rules.
 */
export function checkLetter(letter: Letter, context: LetterContext): readonly Finding[] {
  const look = new Look(letter, context);
  const findings: Finding[] = [];
  for (const check of checks) for (const found of check(look)) findings.push(found);
  return findings.sort(
    (a, b) => FIELD_ORDER.indexOf(a.field) - FIELD_ORDER.indexOf(b.field) || a.start - b.start || a.end - b.end,
  );
}
