import { type Case, type Instant, readCase } from "../../engine/index.ts";
import { findThread, type Thread } from "../../engine/letters/index.ts";

/** The Message-ID of a message, with angle brackets, from its own id and its writer's address; names no machine. */
export function messageIdOf(id: string, address: string | undefined): string {
  const domain = address?.slice(address.indexOf("@") + 1) ?? "";
  return `<${id}@${/^[A-Za-z0-9.-]+$/.test(domain) ? domain : "fineline.invalid"}>`;
}

/** Servers that put an id of their own in the place of ours. */
const REWRITING = /(?:^|\.)(?:outlook\.com|office365\.com|hotmail\.com|live\.com|amazonaws\.com|awsapps\.com)$/i;

/**
 * The headers that keep a letter in its thread. A first letter through a server that rewrites ids refers to itself: answers then
 * still name the id that we know.
 */
export function threadHeaders(
  theCase: Case,
  letter: { readonly to: string; readonly messageId: string; readonly at: Instant },
  smtpHost: string,
): (Partial<Thread> & Pick<Thread, "references">) | undefined {
  const contact = theCase.contacts.find(({ id }) => id === letter.to);
  const thread = findThread(contact, readCase(theCase, letter.at));
  if (thread !== undefined) return thread;
  return REWRITING.test(smtpHost) ? { references: [letter.messageId] } : undefined;
}
