import {
  addressEnvelopes,
  cardParagraphs,
  cardSizeFor,
  cardStepFor,
  draftLetter,
  envelopeSizeFor,
  letterContextOf,
  openGaps,
  preparePage,
} from "../../app/index.ts";
import {
  type CardRequestJson,
  parseCardRequest,
  parseEnvelopeRequest,
  parsePrepRequest,
  type WithUnreadCase,
} from "../../contract/http/index.ts";
import { faultAt } from "../../contract/index.ts";
import type { Contact } from "../../engine/index.ts";
import { type ComposedLetter, checkLetter, type LetterContext } from "../../engine/letters/index.ts";
import { type MeantCase, openMeantCase } from "../meant-letter.ts";
import { invalid, Problem } from "../problem.ts";
import { pdf } from "../respond.ts";
import type { ApiHandler } from "../serve-route.ts";
import { composeOptions } from "./letters.ts";

/** `POST /api/papers/card` */
export const makeCard: ApiHandler<"POST /api/papers/card"> = async ({ body }, { services, paperMaker }) => {
  const asked = parseCardRequest(body);
  if (!asked.ok) throw invalid(asked.error);
  const opened = await openMeantCase(asked.value.case, services);
  const contact = contactOf(opened, asked.value.contact, "contact");
  const context = cardContext(opened, contact);
  const { mode = "copy", size } = asked.value;
  const card = writeCard(context, asked.value);
  if (mode === "print") refuseUnready(card, context);
  const paper = await (await paperMaker()).card({
    paragraphs: cardParagraphs(card),
    recipient: contact.name,
    from: opened.parsed.case.me.name ?? "",
    size: size ?? cardSizeFor(opened.parsed.json.calendar.country),
    mode,
    createdAt: services.now(),
  });
  const notes = card.gaps.map(({ text }) => `Still to fill in by hand: [${text}]`);
  return pdf(paper, `card-${contact.id}`, [...notes, ...missingAddresses([contact].filter(hasNoAddress))]);
};

function cardContext({ parsed, plan, playbook, otherCases }: MeantCase, contact: Contact): LetterContext {
  const step = cardStepFor(contact, plan);
  if (step === undefined) {
    throw invalid([faultAt("contact", "somebody whom a card could thank for a talk", contact.id)]);
  }
  const context = letterContextOf({ theCase: parsed.case, plan, playbook, step, kind: "card", otherCases });
  if (!context.ok) throw invalid(context.error);
  return context.value;
}

function writeCard(context: LetterContext, asked: WithUnreadCase<CardRequestJson>): ComposedLetter {
  const { letter } = draftLetter(context, composeOptions(asked));
  if (asked.body === undefined) return letter;
  const body = asked.body.replaceAll("\r\n", "\n");
  return { ...letter, body, gaps: openGaps({ body }, letter.gaps) };
}

function refuseUnready(card: ComposedLetter, context: LetterContext): void {
  const blocking = checkLetter(card, context).filter(({ severity }) => severity === "blocks");
  if (card.gaps.length === 0 && blocking.length === 0) return;
  const reasons = [...card.gaps.map(({ text }) => `fill in [${text}]`), ...blocking.map(({ message }) => message)];
  throw new Problem("letter-not-ready", `The card is printed once nothing is left to change: ${reasons.join("; ")}`);
}

/** `POST /api/papers/envelope` */
export const makeEnvelopes: ApiHandler<"POST /api/papers/envelope"> = async ({ body }, { services, paperMaker }) => {
  const asked = parseEnvelopeRequest(body);
  if (!asked.ok) throw invalid(asked.error);
  const opened = await openMeantCase(asked.value.case, services);
  const { parsed } = opened;
  const contacts = asked.value.contacts.map((id, index) => contactOf(opened, id, `contacts[${index}]`));
  const size = asked.value.size ?? envelopeSizeFor(parsed.json.calendar.country);
  const { envelopes, withoutAddress, hasReturnAddress } = addressEnvelopes(contacts, parsed, size);
  if (envelopes.length === 0)
    throw invalid([faultAt("contacts", "somebody whose address is known", asked.value.contacts)]);
  const notes = missingAddresses(withoutAddress);
  if (!hasReturnAddress) notes.push("Your own address is missing, so there is no return address on it.");
  const paper = await (await paperMaker()).envelopes(envelopes, services.now());
  return pdf(paper, contacts.length === 1 ? `envelope-${contacts[0]!.id}` : "envelopes", notes);
};

/** `POST /api/papers/prep` */
export const makePrep: ApiHandler<"POST /api/papers/prep"> = async ({ body }, { services, paperMaker }) => {
  const asked = parsePrepRequest(body);
  if (!asked.ok) throw invalid(asked.error);
  const opened = await openMeantCase(asked.value.case, services);
  const prepared = preparePage(opened.parsed, opened.plan);
  if (!prepared.ok) throw invalid(prepared.error);
  const { order, withoutAddress } = prepared.value;
  const paper = await (await paperMaker()).prep(order);
  return pdf(paper, `prep-${opened.caseId ?? "case"}`, missingAddresses(withoutAddress));
};

function contactOf({ parsed }: MeantCase, id: string, place: string): Contact {
  const { contacts } = parsed.case;
  const found = contacts.find((contact) => contact.id === id);
  if (found !== undefined) return found;
  const ids = contacts.map((contact) => contact.id).slice(0, 20);
  throw invalid([faultAt(place, `the id of a contact of the case (${ids.join(", ")})`, id)]);
}

function hasNoAddress({ address = "" }: Contact): boolean {
  return address.trim() === "";
}

function missingAddresses(contacts: readonly Contact[]): string[] {
  return contacts.map(({ name }) => `The address of ${name} is missing.`);
}
