/** A letter as mail programs take it from a link (RFC 6068). */
export interface LinkedMail {
  readonly address: string;
  readonly subject: string;
  readonly body: string;
}

/** A `mailto:` link that opens the letter, ready to send. Lines end as mail's do. */
export function mailLink({ address, subject, body }: LinkedMail): string {
  const to = encodeURIComponent(address).replace("%40", "@");
  const text = body.trimEnd().replaceAll("\r\n", "\n").replaceAll("\n", "\r\n");
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
}

/** A `tel:` link of a number as people write it (RFC 3966): digits, and the plus that they begin with. */
export function phoneLink(phone: string): string {
  const digits = phone.replace(/\(0\)/g, "").replace(/[^\d+]/g, "");
  return `tel:${digits.slice(0, 1)}${digits.slice(1).replaceAll("+", "")}`;
}
