import { domainToASCII } from "node:url";

const LONGEST = 254;

const LONGEST_LOCAL_PART = 64;

/**
 * One address and no more: no quoted names, groups, comments or line ends, which mail programs read differently, and so might send to
 * somebody else than was shown.
 */
const PLAIN =
  /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@[\p{L}\p{M}\p{N}.-]+$/u;

/** A name, and no number of a machine, however that is written. */
const DOMAIN = /^(?:[a-z\d-]+\.)*(?!0x)[a-z\d-]*[a-z][a-z\d-]*$/i;

/** Whether a text is one address as a header and an envelope take it, and no more: what is approved is what a server is given. */
export function isOneAddress(text: string): boolean {
  return (
    text.length <= LONGEST &&
    text.indexOf("@") <= LONGEST_LOCAL_PART &&
    PLAIN.test(text) &&
    DOMAIN.test(asciiDomain(text))
  );
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
