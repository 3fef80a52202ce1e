import { error, type Fault, faultAt, ok, type ParsedCase, type Result } from "../contract/index.ts";
import {
  businessCalendarOf,
  type Contact,
  describeDay,
  describeTime,
  type InterviewFact,
  type Plan,
  placeOfZone,
  type Step,
} from "../engine/index.ts";
import type { ComposedLetter } from "../engine/letters/index.ts";
import type { CardSize, EnvelopeOrder, EnvelopeSize, PrepOrder } from "./ports/index.ts";

/** Where paper is in inches, and with it cards and envelopes. */
const IN_INCHES: ReadonlySet<string> = new Set("US CA MX PR GU VI AS MP PH".split(" "));

/** The card that shops in a country sell. */
export function cardSizeFor(country: string | undefined): CardSize {
  return isInInches(country) ? "4.25x5.5" : "A6";
}

/** The envelope that such a card goes into. */
export function envelopeSizeFor(country: string | undefined): EnvelopeSize {
  return isInInches(country) ? "A2" : "C6";
}

function isInInches(country = ""): boolean {
  return IN_INCHES.has(country.toUpperCase());
}

/** The step of a card to somebody; where the playbook has none, their thank-you's taken for one. Undefined before any talk. */
export function cardStepFor(
  { id, address }: Pick<Contact, "id" | "address">,
  { steps }: Pick<Plan, "steps">,
): Step | undefined {
  const own = steps.filter((step) => step.to === id);
  const card = own.findLast(({ action }) => action === "card");
  if (card !== undefined) return card;
  const thanks = own.findLast(({ action }) => action === "thank-you");
  if (thanks === undefined) return undefined;
  const needs: Step["needs"] = address === undefined ? ["address"] : [];
  return { ...thanks, id: thanks.id.replace(/^thank-you/, "card"), action: "card", channel: "post", needs };
}

const BLANK = "_".repeat(24);

/** A card's text as paragraphs; each gap is a blank to fill by hand. */
export function cardParagraphs({ body, gaps }: Pick<ComposedLetter, "body" | "gaps">): readonly string[] {
  let text = body;
  for (const { start, end } of gaps.toSorted((a, b) => b.start - a.start)) {
    text = `${text.slice(0, start)}${BLANK}${text.slice(end)}`;
  }
  return text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "");
}

/** Envelopes to people, as far as their addresses are known. */
export interface AddressedEnvelopes {
  readonly envelopes: readonly EnvelopeOrder[];
  /** Whose address is not known. */
  readonly withoutAddress: readonly Contact[];
  readonly hasReturnAddress: boolean;
}

/** An envelope for each contact with an address, from the case's own person; the others are named. */
export function addressEnvelopes(
  contacts: readonly Contact[],
  { case: theCase, json }: ParsedCase,
  size: EnvelopeSize,
): AddressedEnvelopes {
  const { me } = theCase;
  const from = { name: me.name ?? "", address: me.address ?? "" };
  const country = json.calendar.country ?? "";
  const isKnown = ({ address = "" }: Contact) => address.trim() !== "";
  const envelopes = contacts.filter(isKnown).map(({ name, address = "" }) => ({
    size,
    country,
    to: { name, address },
    // Without an address a name alone would look like one.
    from: from.address.trim() === "" ? { name: "", address: "" } : from,
  }));
  const withoutAddress = contacts.filter((contact) => !isKnown(contact));
  return { envelopes, withoutAddress, hasReturnAddress: from.address.trim() !== "" };
}

/** The page to take along to the next interview, and whom it concerns. */
export interface PreparedPage {
  readonly order: PrepOrder;
  readonly interview: InterviewFact;
  /** Who will be there without an address that a card could go to. */
  readonly withoutAddress: readonly Contact[];
}

/** The page for the interview that comes next; a fault where none is ahead. */
export function preparePage({ case: theCase, json }: ParsedCase, plan: Plan): Result<PreparedPage, readonly Fault[]> {
  const step = plan.steps.find(({ action, state }) => action === "prepare" && state !== "skipped");
  const interview = theCase.facts.find((fact) => fact.kind === "interview" && step?.id === `prepare/${fact.id}`);
  if (step === undefined || interview?.kind !== "interview") {
    return error([faultAt("facts", "an interview that lies ahead", undefined)]);
  }
  const people = interview.with.flatMap((id) => theCase.contacts.find((contact) => contact.id === id) ?? []);
  const sheet = isInInches(json.calendar.country) ? "letter" : "a4";
  const near = people.find(({ address }) => address !== undefined)?.address ?? cityOf(theCase.calendar.timeZone);
  const order: PrepOrder = {
    role: theCase.role,
    company: theCase.company,
    when: whenOf(interview, { case: theCase }, plan),
    ...(interview.format === undefined ? {} : { where: FORMATS[interview.format] }),
    people: people.map(({ name, title, pronounce }) => ({
      name,
      ...(title === undefined ? {} : { title }),
      ...(pronounce === undefined ? {} : { pronounce }),
    })),
    questions: step.brief.must.map(asQuestion),
    cards: people
      .filter(({ role }) => role !== "staff")
      .map(({ name, address }) => (address === undefined ? { name } : { name, address })),
    ...(near === undefined ? {} : { postOfficeNear: near }),
    sheet,
    createdAt: plan.asOf,
  };
  return ok({ order, interview, withoutAddress: people.filter(({ address }) => address === undefined) });
}

/** "ask what the next steps are" as it stands on a list of questions. */
function asQuestion(phrase: string): string {
  const words = phrase.replace(/^ask (?=wh|by|how)/, "");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The town that a zone is called after; undefined where it is called after none. */
function cityOf(timeZone: string): string | undefined {
  return /^in (.+)$/.exec(placeOfZone(timeZone))?.[1];
}

const FORMATS = {
  phone: "By phone",
  video: "By video",
  onsite: "On site",
  panel: "On site, with several people",
} as const;

/** "Friday 13 November, 14:00 to 15:00", by the company's clock. */
function whenOf(interview: InterviewFact, { case: theCase }: Pick<ParsedCase, "case">, plan: Plan): string {
  const calendar = businessCalendarOf(theCase.calendar);
  const today = calendar.dateOf(plan.asOf);
  const day = describeDay(calendar.dateOf(interview.at), today);
  return `${day}, ${describeTime(interview.at, calendar)} to ${describeTime(interview.end, calendar)}`;
}
