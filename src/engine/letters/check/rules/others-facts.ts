import type { Finding, LetterField } from "../../letter.ts";
import { finding, type Rule } from "../finding.ts";
import { fold } from "../fold.ts";
import type { Word } from "../letter-text.ts";
import type { Look } from "../look.ts";

const RULE = "letter.wrong-fact";

/** How many other cases are looked through. */
const MOST_CASES = 200;

/** Another application's company or role, where the letter takes it for this one's. */
export const othersFacts: Rule = (look) => {
  const others = look.context.otherCases ?? [];
  if (others.length === 0) return [];
  const { company, role } = look.context.theCase;
  const found: Finding[] = [];
  for (const other of others.slice(0, MOST_CASES)) {
    if (!isPartOf(other.company, company)) found.push(...mentions(other.company, company, look, "company"));
    if (!isPartOf(other.role, role)) found.push(...mentions(other.role, role, look, "role"));
  }
  return found;
};

/** Whether one who writes the one in full, or in short, has written the other: "Engineer" of "Data Engineer". */
function isPartOf(theirs: string, ours: string): boolean {
  return ` ${wordsOf(ours).join(" ")} `.includes(` ${wordsOf(theirs).join(" ")} `);
}

function mentions(theirs: string, ours: string, look: Look, what: "company" | "role"): readonly Finding[] {
  return [
    ...mentionsIn(look.subjectWords, { theirs, ours, look, what, field: "subject" }),
    ...mentionsIn(look.text.words, { theirs, ours, look, what, field: "body" }),
  ];
}

interface Mention {
  readonly theirs: string;
  readonly ours: string;
  readonly look: Look;
  readonly what: "company" | "role";
  readonly field: LetterField;
}

const ARTICLES: ReadonlySet<string> = new Set(["the", "a", "an", "la", "le", "les", "el", "los", "der", "die", "das"]);

function mentionsIn(words: readonly Word[], mention: Mention): readonly Finding[] {
  const { theirs, ours, look, what, field } = mention;
  const found: Finding[] = [];
  const wanted = wordsOf(theirs);
  // The first word of a company is what people call it, unless it is ours too, or no more than an article.
  const isAlone = what === "company" && !ARTICLES.has(wanted[0] ?? "") && !wordsOf(ours).includes(wanted[0] ?? "");
  for (let i = 0; i < words.length && wanted.length > 0; i++) {
    const length = lengthAt(words, i, wanted, isAlone ? 1 : wanted.length);
    if (length === 0) continue;
    const at = { start: words[i]!.start, end: words[i + length - 1]!.end };
    if (field === "body" && isMeantSo(at, look, what)) continue;
    const message =
      what === "company"
        ? `This letter goes to ${ours.slice(0, 80)}, not to ${theirs.slice(0, 80)}.`
        : `The role here is ${ours.slice(0, 80)}, not ${theirs.slice(0, 80)}.`;
    found.push(finding({ rule: RULE, severity: "blocks", field, at, message, source: "reach-out", fix: ours }));
    i += length - 1;
  }
  return found;
}

function wordsOf(text: string): readonly string[] {
  return text
    .slice(0, 120)
    .split(/[\s,/&]+/)
    .map(fold)
    .filter((word) => word !== "");
}

/** How many words of the phrase stand here in their order: all, or at least `fewest` of a name's own words in capitals. */
function lengthAt(words: readonly Word[], first: number, wanted: readonly string[], fewest: number): number {
  let length = 0;
  while (length < wanted.length && first + length < words.length) {
    const { text, lower, folded } = words[first + length]!;
    if (folded !== wanted[length]) break;
    if (length === 0 && fewest < wanted.length && text === lower) return 0;
    length += 1;
  }
  return length >= fewest ? length : 0;
}

/** The writer's past, another offer, a competitor or a client: named as what it is. */
const NAMED_AS_SUCH =
  /\b(?:at|from|with|for|of) my (?:\w+ ){0,3}(?:job|role|employer|team|company|work|time|position|post|internship|years?)\b|\b(?:my|a|their|our|your) (?:\w+ ){0,2}(?:former|previous|last|current|old|present|past|first|own|ex)[- ](?:\w+ )?(?:employer|company|job|role|team|boss|manager|colleagues?|firm|work|position|workplace|hospital|yard|lab)?|\bi (?:\w+ ){0,2}(?:work(?:ed)?|spent|left|joined|did|built|led|ran|was|started|interned|learn(?:ed|t)|moved|used to|am|had|came|trained|saw|wrote|held|managed)\b|\b(?:i'm|i've|i'd)\b[^.?!]{0,40}\b(?:at|from|with)\b|\b(?:(?:competitor|rival|client|customer|supplier|vendor|partner)s?|unlike|compared (?:to|with)|versus|vs|like|than|such as|acquired|acquisition|merger|market)\b|\b(?:another|other|second|an|the|competing) (?:\w+ )?offer\b|\boffer(?:s|ed)? (?:me )?(?:\w+ ){0,3}(?:from|by|at|with)\b|\b(?:accepted|declined|turned down|withdrawn) \b|\bmy (?:time|years|days|work|experience|internship|background|stint|apprenticeship) (?:\w+ ){0,2}(?:at|with|for|in)\b|\byears? (?:at|with|for)\b|\b(?:also|in) (?:talks|interviewing|process|conversation)\w* (?:with|at)\b/;
/** What the writer hopes for, where only this company may stand. */
const TAKEN_FOR_THIS =
  /\b(?:join(?:ing)?|role (?:at|with)|position (?:at|with)|opportunity (?:at|with)|work(?:ing)? (?:at|for|with)|team (?:at|of)|interview (?:at|with)|contribut\w+ to|excited about|interest(?:ed)? in|future (?:at|with)|opening at|job at|part of|everyone at|people at|welcome at|visit(?:ing)?)(?: the)? $/;

function isMeantSo(
  { start, end }: { readonly start: number; readonly end: number },
  { text }: Look,
  what: "company" | "role",
): boolean {
  const sentence = text.sentences.find((each) => start >= each.start && start < each.end);
  if (sentence === undefined) return false;
  const before = sentence.text.slice(0, start - sentence.start);
  const after = sentence.text.slice(end - sentence.start);
  if (what === "role")
    return (
      !/\b(?:the|your|this|an?|as|for|our) (?:\w+ )?$/.test(before) ||
      (!/^(?: ?[-–] ?)? ?(?:role|position|job|opening|interview|vacancy|post|opportunity)\b/.test(after) &&
        !/\b(?:position|role|job|opening|post|vacancy|interview) (?:of|as|for)(?: an?| the)? $/.test(before))
    );
  if (
    TAKEN_FOR_THIS.test(before) &&
    !/\bi (?:\w+ )?(?:left|worked|was)\b|\b(?:former|previous|last|old)\b|\bused to\b|\boffer/.test(before)
  )
    return false;
  return NAMED_AS_SUCH.test(sentence.text);
}
