import type { Fact, InterviewFact, PromiseFact } from "../../model/index.ts";
import type { Occasion } from "./occasion.ts";
import { promisePhrase, remark, topicPhrase } from "./own-words.ts";

const MOST_NEWS = 2;

/** What this person talked about, most telling first: of the letter's interview, then of others on its date, then of all. */
function topicsWith({ contact, interview, reading, context }: Occasion): readonly string[] {
  if (contact === undefined) return [];
  const { calendar, happened } = reading;
  const isThanks = context.kind === "thank-you" || context.kind === "card";
  const day = interview === undefined ? undefined : calendar.dateOf(interview.at);
  const others = happened
    .filter((each) => each !== interview && (!isThanks || calendar.dateOf(each.at) === day))
    .toReversed();
  const topics: string[] = [];
  for (const each of interview === undefined ? others : [interview, ...others]) {
    for (const topic of topicsIn(each, contact.id)) if (!topics.includes(topic)) topics.push(topic);
  }
  return topics;
}

const MOST_TOPICS = 20;

function topicsIn(interview: InterviewFact, contactId: string): readonly string[] {
  const topics = interview.topics?.get(contactId)?.slice(0, MOST_TOPICS) ?? [];
  return topics.flatMap((topic) => topicPhrase(topic) ?? []);
}

/**
 * The topic of a letter and a second one. The card's are not the email's: the email takes the first and the third
 * (the second too where the playbook knows no cards), the card the second.
 */
export function topicsFor(occasion: Occasion): { readonly topic: string | null; readonly more: string | null } {
  const [first = null, second = null, third = null] = topicsWith(occasion);
  const { kind, playbook } = occasion.context;
  if (kind === "card") return { topic: second, more: null };
  const hasCard = kind === "thank-you" && playbook.side === "candidate" && playbook.card.offer.value !== "no";
  return { topic: first, more: hasCard ? third : second };
}

/** The promise that an answer is about, or the first to this person that is still open. */
export function promiseFor({ basis, contact, context, reading }: Occasion): PromiseFact | undefined {
  if (basis?.kind === "promise") return basis;
  if (context.theCase.side === "employer") return undefined;
  return reading.facts.find(
    (fact): fact is PromiseFact => fact.kind === "promise" && fact.to === contact?.id && isOpen(fact, reading),
  );
}

function isOpen(promise: PromiseFact, { arrived, settledSteps }: Occasion["reading"]): boolean {
  if (settledSteps.has(`answer/${promise.id}`)) return false;
  return !arrived.some((sent) => sent.purpose === "answer" && sent.ref === promise.id);
}

/** What was promised, in words. */
export function promiseWords(promise: PromiseFact | undefined): string | null {
  return promise === undefined ? null : promisePhrase(promise.what);
}

/** What is new since the last message that told something: the latest two, oldest first. */
export function newsFor({ context, reading }: Occasion): string | null {
  const { playbook, kind } = context;
  if (kind.startsWith("check-in") && playbook.side === "candidate" && !playbook.checkIn.somethingNew.value) return null;
  const news: string[] = [];
  for (const fact of reading.facts.toReversed()) {
    if (tellsNews(fact, reading)) break;
    const words = fact.kind === "news" ? remark(fact.what) : null;
    if (words !== null && news.unshift(words) === MOST_NEWS) break;
  }
  return news.length === 0 ? null : news.join("; ");
}

const TELLING: ReadonlySet<string> = new Set(["check-in", "news", "update", "plans"]);

function tellsNews(fact: Fact, { hasArrived }: Occasion["reading"]): boolean {
  return fact.kind === "sent" && TELLING.has(fact.purpose) && hasArrived(fact);
}
