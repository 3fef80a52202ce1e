import type { ContactCard } from "../../../app/index.ts";

/** A business card as it is typed. */
export interface CardDraft {
  readonly name: string;
  readonly title: string;
  readonly company: string;
  readonly email: string;
  readonly phone: string;
  readonly address: string;
}

export const EMPTY_DRAFT: CardDraft = { name: "", title: "", company: "", email: "", phone: "", address: "" };

/** What a card says, to be put right by hand. */
export function draftOfCard(card: ContactCard): CardDraft {
  const { name, title = "", company = "", address = "", emails, phones } = card;
  return { name, title, company, address, email: emails[0] ?? "", phone: phones[0] ?? "" };
}

/** The card that was typed; an empty field is nothing. */
export function cardOfDraft(draft: CardDraft): ContactCard {
  const { name, email, phone, ...others } = draft;
  const said = Object.entries(others).flatMap(([field, text]) => (text.trim() === "" ? [] : [[field, text.trim()]]));
  return {
    name: name.trim(),
    emails: email.trim() === "" ? [] : [email.trim()],
    phones: phone.trim() === "" ? [] : [phone.trim()],
    ...Object.fromEntries(said),
  };
}

/** What is wrong with what was typed, by field; empty where nothing is. */
export function draftFaults({ name, email }: CardDraft): Readonly<Partial<Record<keyof CardDraft, string>>> {
  const isAddress = email.trim() === "" || /^[^\s@]+@[^\s@]+$/.test(email.trim());
  return {
    ...(name.trim() === "" ? { name: "A name is expected here." } : {}),
    ...(isAddress ? {} : { email: "An address such as dana@globex.example is expected." }),
  };
}
