import { domainToASCII } from "node:url";

const LONGEST = 254;

/** Nothing that could be read as a second address, a group, a quotation, a command's argument or a line's end. */
const PLAIN = /^[^\s<>()[\]\\,;:"@\p{C}\p{Z}]{1,64}@[\p{L}\p{M}\p{N}.-]+$/u;

/** A name, and no number of a machine, however that is written. */
const DOMAIN = /^(?:[a-z\d-]+\.)*(?!0x)[a-z\d-]*[a-z][a-z\d-]*$/i;

/** Whether a text is one address as an envelope takes it, and no more. */
export function isOneAddress(text: string): boolean {
  return text.length <= LONGEST && PLAIN.test(text) && DOMAIN.test(asciiDomain(text));
}

/** The same address with its domain as every server knows it: in ASCII (RFC 5891). */
export function withAsciiDomain(address: string): string {
  return `${address.slice(0, address.lastIndexOf("@"))}@${asciiDomain(address)}`;
}

/** A domain in ASCII stays as it is written. */
function asciiDomain(address: string): string {
  const domain = address.slice(address.lastIndexOf("@") + 1);
  return /^[\x20-\x7e]*$/.test(domain) ? domain : domainToASCII(domain);
}
