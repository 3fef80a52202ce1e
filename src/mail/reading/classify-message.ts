import type { MessageReading, MessageSays, ReadingEvidence } from "../../app/ports/index.ts";
import { businessCalendarOf, type Case, dayOfLocalMs, getTimeZone } from "../../engine/index.ts";
import { findAway } from "./automatic/find-away.ts";
import { findReceipt } from "./automatic/find-receipt.ts";
import { answeredIds, type HeaderSignals, isAnswering, readHeaderSignals } from "./automatic/header-signals.ts";
import { findBounce, isAboutSent, sentIds } from "./bounce/find-bounce.ts";
import { PLAIN_CALENDAR, type Reckoning } from "./dates/day-reckoning.ts";
import { agreedPromise, findPromises, type PromisedDay } from "./dates/find-decision-date.ts";
import { findReturnDate } from "./dates/find-return-date.ts";
import { languagesOf } from "./dates/guess-languages.ts";
import { numericOrder } from "./dates/numeric-order.ts";
import { headerOf, type ParsedMessage } from "./message.ts";
import { type Passage, passageOf } from "./phrases/passage.ts";
import type { FoundPhrase } from "./phrases/phrase-index.ts";
import { separateReply } from "./reply/separate-reply.ts";
import { findNews, findProgress, type Said } from "./says/decide-says.ts";

/** A message on its way to a reading: everything that the rules go by. */
interface Matter {
  readonly message: ParsedMessage;
  readonly theCase: Case | undefined;
  readonly signals: HeaderSignals;
  readonly text: string;
  readonly passage: Passage;
}

/**
 * Says what a message is, by rules over its headers, its subject, its text and its parts: the same message and case always
 * give the same reading, with the rules and words that led to it. Nothing is read from outside.
 */
export function classifyMessage(message: ParsedMessage, theCase: Case | undefined): MessageReading {
  const signals = readHeaderSignals(message);
  const text = separateReply(message.text).reply;
  const passage = passageOf(text);
  const matter: Matter = { message, theCase, signals, text, passage };
  return readBounce(matter) ?? readAway(matter) ?? readNews(matter) ?? readMachine(matter) ?? readPerson(matter);
}

function readBounce({ message, theCase, signals, text }: Matter): MessageReading | undefined {
  const bounce = findBounce(message, signals, theCase);
  if (bounce === undefined) return undefined;
  const evidence = [{ rule: bounce.rule, excerpt: bounce.excerpt }];
  // A bounce that anybody can write must not un-count a letter: it has to hold the id of one.
  const counts = theCase === undefined || isAboutSent(message, theCase);
  if (counts) return { ...reading("bounce", "bounce", text, evidence), bounced: bounce.bounced };
  return reading("bounce", "other", text, [
    ...evidence,
    { rule: "bounce.not-ours", excerpt: message.subject.slice(0, 160) },
  ]);
}

function readAway(matter: Matter): MessageReading | undefined {
  const { message, passage, signals, text } = matter;
  const away = findAway({ subject: message.subject, passage, signals });
  if (away === undefined) return undefined;
  const evidence = [...signals.autoReplied, ...excerpts(away.found, passage)];
  const found = { ...reading("out-of-office", "auto-reply", text, evidence) };
  const back = away.hasLeft ? undefined : returnOf(matter);
  if (back === undefined) return found;
  return { ...found, returnsOn: back.day, evidence: [...evidence, back.evidence] };
}

function returnOf({ message, passage, theCase }: Matter) {
  const withSubject = passageOf(`${message.subject}\n\n${passage.shown}`);
  for (const each of [passage, withSubject]) {
    const reckoning = reckoningFor({ message, passage: each, theCase });
    const back = reckoning === undefined ? undefined : findReturnDate(each, languagesOf(passage), reckoning);
    if (back !== undefined) return { day: back.day, evidence: excerpt(back.found, each) };
  }
  return undefined;
}

/** An offer, a no or an invitation: who or what sent it does not matter, unless it went to many and is about nobody. */
function readNews(matter: Matter): MessageReading | undefined {
  const { message, passage, signals, text } = matter;
  const invitation = message.parts.find(({ method }) => method === "REQUEST");
  const news = findNews(passage) ?? subjectNews(message);
  const isBulk = signals.bulk.length > 0 && !isReplyToOurs(matter);
  if (news === undefined && invitation === undefined) return undefined;
  if (isBulk && invitation === undefined && !isPersonal(passage)) return undefined;
  const isInvited = invitation !== undefined && news?.says !== "offer" && news?.says !== "rejection";
  const says: MessageSays = isInvited ? "interview" : news!.says;
  const calendar = isInvited ? [{ rule: "calendar.request", excerpt: "METHOD:REQUEST" }] : [];
  const evidence = [...calendar, ...(news === undefined ? [] : saidEvidence(news, matter))];
  const found = reading("no", says, text, evidence);
  return says === "rejection" ? found : withDecision(found, matter);
}

/** Where the text says nothing by itself, its own subject may ("Interview invitation"); that of an answer is somebody else's. */
function subjectNews(message: ParsedMessage): (Said & { readonly isSubject: true }) | undefined {
  if (isAnswering(message) || /^\s*(?:re|aw|sv|antw|fw|fwd|wg|tr|rv)\s*:/i.test(message.subject)) return undefined;
  const passage = passageOf(message.subject.slice(0, 300));
  const news = findNews(passage);
  return news === undefined ? undefined : { ...news, isSubject: true };
}

function saidEvidence(said: Said & { readonly isSubject?: true }, { message, passage }: Matter) {
  return excerpts(said.found, said.isSubject === true ? passageOf(message.subject.slice(0, 300)) : passage);
}

/** Mail to many that is about one: it names their application, their interview, their candidacy. */
const PERSONAL =
  /\b(?:your (?:[\w-]+ ){0,3}(?:application|candidacy|interview|submission)|you applied|applying (?:for|to)|applied (?:for|to)|application (?:for|to)|ihre[rn]? bewerbung|deine[rn]? bewerbung|votre candidature|(?:tu|su) (?:solicitud|candidatura|postulacion)|(?:tua|sua|vostra) candidatura|(?:je|uw|jouw) sollicitatie)\b/;

function isPersonal({ folded }: Passage): boolean {
  return PERSONAL.test(folded);
}

function readMachine(matter: Matter): MessageReading | undefined {
  const { message, passage, signals, text } = matter;
  const from = headerOf(message, "from");
  const receipt = findReceipt({
    from,
    subject: message.subject,
    passage,
    signals,
    parts: message.parts,
    isAnswering: isAnswering(message),
  });
  if (receipt !== undefined && !isListReply(matter)) {
    const evidence = [...signals.autoReplied, ...signals.generated, ...signals.noReply, ...excerpts(receipt, passage)];
    return reading("receipt", "auto-reply", text, evidence);
  }
  const complaint = message.parts.find(({ type }) => type === "message/feedback-report");
  if (complaint !== undefined)
    return reading("bulk", "other", text, [{ rule: "report.feedback", excerpt: complaint.type }]);
  return readNotice(matter) ?? readBulk(matter);
}

/** A system that tells where their application stands: nobody has to act on it, and it is no receipt alone. */
function readNotice({ passage, signals, text }: Matter): MessageReading | undefined {
  if (signals.generated.length + signals.noReply.length === 0 || !isPersonal(passage)) return undefined;
  const said = findProgress(passage, []);
  if (said.says !== "update") return undefined;
  return reading("receipt", "update", text, [
    ...signals.generated,
    ...signals.noReply,
    ...excerpts(said.found, passage),
  ]);
}

function readBulk(matter: Matter): MessageReading | undefined {
  const { signals, text } = matter;
  const many = [...signals.bulk, ...signals.generated];
  return many.length > 0 && !isReplyToOurs(matter) ? reading("bulk", "other", text, many) : undefined;
}

/** A person's answer that came through a list, which puts its own headers on it. */
function isListReply(matter: Matter): boolean {
  const { signals } = matter;
  const isMachine = signals.autoReplied.length + signals.generated.length + signals.noReply.length > 0;
  return !isMachine && isReplyToOurs(matter) && matter.signals.bulk.length > 0;
}

/** Whether it answers a letter that was sent; where no sent letter's id is known, whether it answers any. */
function isReplyToOurs({ message, theCase }: Matter): boolean {
  const answered = answeredIds(message);
  if (theCase === undefined) return answered.length > 0;
  const sent = sentIds(theCase);
  if (answered.some((id) => sent.has(id))) return true;
  const from = headerOf(message, "from").toLowerCase();
  const isContact = theCase.contacts.some(({ email }) => email !== undefined && from.includes(email.toLowerCase()));
  return answered.length > 0 && (sent.size === 0 || isContact);
}

function readPerson(matter: Matter): MessageReading {
  const { passage, text } = matter;
  const promises = promisesOf(matter);
  const said = findProgress(
    passage,
    promises.map(({ found }) => found),
  );
  const evidence = excerpts(said.found, passage);
  return withDecision(reading("no", said.says, text, evidence), matter, promises);
}

/** Without a date of its own, a message may still say that there is a date; which one is not certain. */
function promisesOf(matter: Matter): readonly PromisedDay[] {
  const reckoning = reckoningFor(matter);
  const languages = languagesOf(matter.passage);
  if (reckoning !== undefined) return findPromises(matter.passage, languages, reckoning);
  const undated = { today: 0, calendar: PLAIN_CALENDAR, order: undefined };
  return findPromises(matter.passage, languages, undated).map((promise) => ({ ...promise, day: undefined }));
}

function withDecision(found: MessageReading, matter: Matter, promises = promisesOf(matter)): MessageReading {
  const promise = agreedPromise(promises);
  if (promise?.day === undefined) return found;
  const because = excerpt(promise.found, matter.passage);
  const evidence = found.evidence.some(({ rule }) => rule === because.rule)
    ? found.evidence
    : [...found.evidence, because];
  return { ...found, decisionBy: promise.day, evidence };
}

/** The message's own day, by its own clock, or by the company's where it names no zone; undefined where it has no date. */
function reckoningFor({
  message,
  passage,
  theCase,
}: Pick<Matter, "message" | "passage" | "theCase">): Reckoning | undefined {
  const { date } = message;
  if (date === undefined) return undefined;
  const calendar = theCase === undefined ? PLAIN_CALENDAR : businessCalendarOf(theCase.calendar);
  const companyZone = theCase?.calendar.timeZone;
  const offsetMs = date.offsetMs ?? (companyZone === undefined ? 0 : getTimeZone(companyZone).offsetAt(date.at));
  const from = headerOf(message, "from");
  const senderDomain = /@([A-Za-z0-9.-]{1,253})>?\s*$/.exec(from.slice(-300))?.[1]?.toLowerCase() ?? "";
  const language = languagesOf(passage)[0]?.language ?? "en";
  const hasFraction = /\d\/\d/.test(passage.folded);
  const clues = { passage, language, senderDomain, offsetMs: date.offsetMs, companyZone };
  const order = hasFraction ? numericOrder(clues) : undefined;
  return { today: dayOfLocalMs(date.at + offsetMs), calendar, order };
}

function reading(
  automatic: MessageReading["automatic"],
  says: MessageSays,
  text: string,
  evidence: readonly ReadingEvidence[],
): MessageReading {
  return { automatic, says, decisionBy: undefined, returnsOn: undefined, bounced: undefined, text, evidence };
}

const MOST_EVIDENCE = 8;
const LONGEST_EXCERPT = 160;

function excerpts(found: readonly FoundPhrase[], passage: Passage): readonly ReadingEvidence[] {
  const seen = new Set<string>();
  return found
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .slice(0, MOST_EVIDENCE)
    .map((each) => excerpt(each, passage));
}

function excerpt({ id, start, end }: FoundPhrase, { shown }: Passage): ReadingEvidence {
  return { rule: id, excerpt: shown.slice(start, Math.min(end, start + LONGEST_EXCERPT)).trim() };
}
