/** How long what stands before the @ may be (RFC 5321, section 4.5.3.1.1). */
const LONGEST_LOCAL_PART = 64;

/**
 * The address that answers to a letter of a case come to: the mailbox's own, with the case's token behind a plus (RFC 5233).
 * Undefined where that would be longer than an address may be.
 */
export function replyAddress(address: string, token: string): string | undefined {
  const at = address.lastIndexOf("@");
  const local = `${address.slice(0, at)}+fl.${token}`;
  return local.length > LONGEST_LOCAL_PART ? undefined : `${local}${address.slice(at)}`;
}
