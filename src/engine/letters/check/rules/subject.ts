import { describeDay } from "../../../words/index.ts";
import type { Finding } from "../../letter.ts";
import { mayMean } from "../date-meaning.ts";
import { finding, NO_FINDINGS, NOWHERE, type Rule } from "../finding.ts";
import { fold } from "../fold.ts";
import type { Look } from "../look.ts";
import { stem } from "../topic-words.ts";
import { foldedWords } from "../vocabulary.ts";

const RULE = "letter.subject";

/** Characters that end a header line, or turn the direction of what is read. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const CONTROL = /[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/;

/** A subject that can be sent, and that says which role and which interview. */
export const subject: Rule = (look) => {
  const { letter, context } = look;
  const control = CONTROL.exec(letter.subject ?? "");
  if (control !== null) {
    const at = { start: control.index, end: control.index + control[0].length };
    const message = "A subject is one line: a character in it would break the message's head.";
    return [finding({ rule: RULE, severity: "blocks", field: "subject", at, message, fix: " " })];
  }
  if (letter.channel !== "email" || context.kind === "card" || context.kind === "check-in-call") return NO_FINDINGS;
  return wording(look);
};

/** The marks of an answer or of something passed on, in the languages mail programs speak. */
const THREAD = /^\s*(?:(?:re|aw|antw|sv|vs|ref|rif|rv|odp|r|fwd?|wg|tr)(?:\[\d+\])?\s*:|回复|答复|回覆)/;

function wording(look: Look): readonly Finding[] {
  const said = look.subject.replace(/^(?:\s*(?:re|aw|antw|fwd?|wg)\s*:)+/, "").trim();
  if (said === "")
    return [missing("A letter without a subject goes unread: name the role and the interview's date.", look)];
  if (THREAD.test(look.subject)) return NO_FINDINGS;
  const lacksRole = !namesRole(look);
  const interviews = look.facts.happened;
  const lacksDate = interviews.length > 0 && look.isCandidate && !namesDate(look);
  if (!lacksRole && !lacksDate) return NO_FINDINGS;
  const date = lacksDate ? describeDay(look.calendar.dateOf(interviews.at(-1)!.at), look.today) : "";
  const role = look.context.theCase.role.slice(0, 80);
  const lacks =
    lacksRole && lacksDate
      ? `the role, ${role}, and the interview's date, ${date}`
      : lacksRole
        ? `the role, ${role}`
        : `the interview's date, ${date}`;
  return [missing(`A subject says at a glance which letter this is: name ${lacks}.`, look)];
}

function missing(message: string, { letter, context }: Look): Finding {
  const fix = context.step?.brief.subject;
  const at = { start: 0, end: letter.subject?.length ?? 0 };
  return finding({
    rule: RULE,
    severity: "warns",
    field: "subject",
    at: at.end === 0 ? NOWHERE : at,
    message,
    source: "reach-out",
    fix,
  });
}

/** Words of rank, which do not tell one role from another. */
const RANKS: ReadonlySet<string> = new Set(
  "senior junior lead principal staff head chief associate assistant deputy of the and for in night day i ii iii sr jr".split(
    " ",
  ),
);

/** The role, or what tells it from others: "Analyst" for a senior analyst, "QA" for a QA lead. */
function namesRole({ subject: text, context: { theCase } }: Look): boolean {
  const words = foldedWords(theCase.role);
  const telling = words.filter((word) => !RANKS.has(word));
  const wanted = telling.length > 0 ? telling : words;
  if (wanted.length === 0) return true;
  const said = new Set(foldedWords(text).flatMap((word) => [word, stem(word)]));
  const found = wanted.filter(
    (word) =>
      said.has(word) ||
      said.has(stem(word)) ||
      (word.length > 5 && [...said].some((other) => other.length > 3 && word.startsWith(other))),
  );
  if (found.length * 2 >= wanted.length) return true;
  const initials = words.map((word) => word[0]).join("");
  return initials.length > 1 && (said.has(initials) || fold(text.replace(/[\s-]/g, "")).includes(wanted.join("")));
}

/** Any date or weekday that may be the interview's. A wrong one is found elsewhere. */
function namesDate({ subjectDates, facts, calendar, today, ownToday }: Look): boolean {
  if (subjectDates.some(({ isVague, dayOfMonth }) => !isVague && dayOfMonth !== undefined)) return true;
  return facts.happened.some(({ at }) =>
    subjectDates.some(
      (date) =>
        !date.isVague && (mayMean(date, calendar.dateOf(at), today) || mayMean(date, calendar.dateOf(at), ownToday)),
    ),
  );
}
