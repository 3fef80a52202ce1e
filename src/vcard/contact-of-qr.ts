import type { ContactCard } from "../app/index.ts";
import { readCards } from "./read-cards.ts";
import { unescapeText } from "./value-text.ts";

/** What the code on a business card says: somebody, or a text that is only worth a note. */
export type QrContent =
  | { readonly kind: "contact"; readonly card: ContactCard }
  | { readonly kind: "note"; readonly text: string };

/** Reads a vCard, a MECARD, a `mailto:` or a `tel:`; anything else, such as the address of a page, is a note. */
export function contactOfQr(text: string): QrContent {
  const plain = text.trim();
  const card = contactOf(plain);
  return card === undefined ? { kind: "note", text: plain } : { kind: "contact", card };
}

function contactOf(text: string): ContactCard | undefined {
  if (/^BEGIN:VCARD/i.test(text)) {
    const read = readCards(new TextEncoder().encode(text));
    return read.ok ? read.value.cards[0] : undefined;
  }
  if (/^MECARD:/i.test(text)) return mecardOf(text.slice(7));
  if (/^mailto:[^@\s?]+@/i.test(text)) {
    const email = decoded(text.slice(7).split("?", 1)[0]!);
    return { name: email, emails: [email], phones: [] };
  }
  const phone = /^tel:([+\d().\s-]{3,30})/i.exec(text)?.[1]?.trim();
  return phone === undefined ? undefined : { name: phone, emails: [], phones: [phone] };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The form that NTT DoCoMo gave its phones: `N:Kim,Dana;TEL:…;;`, with backslashes before `; : , \`. */
function mecardOf(body: string): ContactCard | undefined {
  const fields = body.match(/(?:\\[\s\S]|[^;\\])+/g) ?? [];
  const valuesOf = (name: string) =>
    fields.flatMap((field) => (field.toUpperCase().startsWith(`${name}:`) ? [field.slice(name.length + 1)] : []));
  const text = (name: string) => unescapeText(valuesOf(name)[0] ?? "").trim();
  const emails = valuesOf("EMAIL").map(unescapeText);
  const phones = valuesOf("TEL").map(unescapeText);
  const [title, company, address] = [text("TITLE"), text("ORG"), text("ADR")];
  const name = mecardName(valuesOf("N")[0] ?? "") || company || emails[0] || phones[0];
  if (name === undefined) return undefined;
  const note = [text("NOTE"), text("URL")].filter((part) => part !== "").join("\n");
  return {
    name,
    emails,
    phones,
    ...(title === "" ? {} : { title }),
    ...(company === "" ? {} : { company }),
    ...(address === "" ? {} : { address }),
    ...(note === "" ? {} : { note }),
  };
}

/** Family name first, before a comma. */
function mecardName(value: string): string {
  const [family = "", ...given] = value.split(/(?<!\\),/).map((part) => unescapeText(part).trim());
  return [...given, family].filter((part) => part !== "").join(" ");
}
