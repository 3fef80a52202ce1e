import { checkLetterWith, draftLetter, isBlocked, letterChannel, letterFor } from "../../app/index.ts";
import {
  type CheckedJson,
  type DraftJson,
  type DraftRequest,
  parseCheckRequest,
  parseDraftRequest,
} from "../../contract/http/index.ts";
import { findingToJson, parseLetter } from "../../contract/index.ts";
import { type ComposeOptions, countWords } from "../../engine/letters/index.ts";
import { meantLetter, openMeantCase } from "../meant-letter.ts";
import { invalid } from "../problem.ts";
import { json } from "../respond.ts";
import type { ApiHandler } from "../serve-route.ts";

/** `POST /api/letters/draft` */
export const draft: ApiHandler<"POST /api/letters/draft"> = async ({ body }, { services }) => {
  const asked = parseDraftRequest(body);
  if (!asked.ok) throw invalid(asked.error);
  const opened = await openMeantCase(asked.value.case, services);
  const context = meantLetter(opened, asked.value);
  const { letter, findings } = draftLetter(context, composeOptions(asked.value));
  const { to, subject, body: text, attachments, gaps, words, thread, channel } = letter;
  const answer: DraftJson = {
    case: opened.caseId,
    step: context.step?.id ?? null,
    kind: context.kind,
    channel,
    letter: { to, subject, body: text, attachments },
    gaps,
    words,
    thread: thread ?? null,
    brief: context.step?.brief ?? null,
    findings: findings.map((finding) => findingToJson(finding, letter)),
  };
  return json(answer);
};

/** How a letter is to sound; plain, of medium length and in its first wording where nobody says. */
export function composeOptions({
  tone = "plain",
  length = "medium",
  variant = 0,
}: Partial<DraftRequest>): ComposeOptions {
  return { tone, length, variant };
}

/** `POST /api/letters/check` */
export const check: ApiHandler<"POST /api/letters/check"> = async ({ body }, { services, proofreader }) => {
  const asked = parseCheckRequest(body);
  if (!asked.ok) throw invalid(asked.error);
  const opened = await openMeantCase(asked.value.case, services);
  const theCase = opened.parsed.case;
  const parsed = parseLetter(asked.value.letter, { theCase, channel: "email" });
  if (!parsed.ok) throw invalid(parsed.error);
  const context = meantLetter(opened, { ...asked.value, to: parsed.value.to });
  const letter = letterFor({ ...parsed.value, channel: letterChannel(context) }, context);
  const { country } = opened.parsed.json.calendar;
  const reader = asked.value.spelling === true ? await proofreader() : undefined;
  const findings = await checkLetterWith(letter, context, { proofreader: reader, country });
  const answer: CheckedJson = {
    findings: findings.map((finding) => findingToJson(finding, letter)),
    words: countWords(letter.body),
    isBlocked: isBlocked(findings),
  };
  return json(answer);
};
