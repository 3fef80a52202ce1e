import { describeDay } from "../../../words/index.ts";
import { mayMean } from "../date-meaning.ts";
import { finding, NO_FINDINGS, NOWHERE, type Rule } from "../finding.ts";
import type { Look } from "../look.ts";

const THEIRS =
  /\b(?:you|they|he|she|we)(?:'d| had| have|'ve)? (?:\w+ ){0,2}(?:said|told|mention\w*|indicat\w*|gave|give|named|set|hop\w+|expect\w*|plan\w*|aim\w*|estimat\w*|anticipat\w*|suggest\w*|thought|promised|outlined|shared|intend\w*|were going to|would|wanted|talked about|spoke of|thinking|looking)\b/;
const TIME =
  /\b(?:decision|decid\w*|choos\w*|time ?line|time ?frame|date|day|week|hear|be in touch|update|know|news|answer|by (?:the|mon|tue|wed|thu|fri|end|early|mid|late)|schedule|deadline|plan|word|result)\b/;
const SAID =
  /\b(?:as (?:you )?(?:mentioned|discussed|agreed|indicated|said|planned|announced|promised|outlined|suggested)|the (?:\w+ ){0,3}(?:date|day|deadline|time ?line|time ?frame|target|week) (?:that )?(?:you|we|dana|they|\w+) (?:gave|mention\w*|named|set|discuss\w*|shar\w*|had|agreed|spoke|talked|told|outlin\w*|indicat\w*|said|hoped|suggested)|(?:the|your|that) (?:original |expected |planned |announced |target |stated |initial |decision |promised |agreed |named |given )+(?:date|time ?line|time ?frame|decision|deadline|day)|decision (?:date|deadline|was (?:expected|due|planned|to be|going))|(?:date|day|deadline|time ?line|time ?frame) (?:for (?:a|the|your) decision|(?:has|is|have|having) (?:now )?(?:passed|gone|past|been and gone|come)|you (?:gave|mentioned|named|set|shared)|(?:came|went|passed)))\b/;

/** A check-in after the date they gave says so: it asks because of that date. */
export const noReference: Rule = (look) => {
  const { context, facts, today } = look;
  if (context.kind !== "check-in" || !look.isCandidate || look.text.sentences.length === 0) return NO_FINDINGS;
  if (context.step?.reasons[0]?.rule === "check-in.standing-instruction") return NO_FINDINGS;
  const given = facts.decisionDate?.on;
  if (given === undefined || given > today || refersTo(given, look)) return NO_FINDINGS;
  const message = `They named ${describeDay(given, today)}: begin there, so that the question explains itself.`;
  return [finding({ rule: "letter.no-reference", severity: "warns", at: NOWHERE, message, source: "reach-out" })];
};

/** The date itself, a wrong one given as theirs, or words for it. */
function refersTo(given: number, look: Look): boolean {
  const { dates, subjectDates, today, text } = look;
  const isGiven = [...dates, ...subjectDates].some((date) => {
    if (date.isVague)
      return /\b(?:last week|end of (?:last )?(?:week|month)|last month)\b/.test(date.text) && today - given <= 14;
    return mayMean(date, given, today) && date.daysAway !== 0;
  });
  if (isGiven) return true;
  return text.sentences.some(({ text: said }) => SAID.test(said) || (THEIRS.test(said) && TIME.test(said)));
}
