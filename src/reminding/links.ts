import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { ReminderLink, ReminderLinks, ReminderStore } from "../app/index.ts";

/** Opens the links of a place, over a key that is made once and kept sealed. Rejects with a `SealError` where it cannot be opened. */
export async function openReminderLinks(
  reminders: Pick<ReminderStore, "keepFirstSecret" | "loadSecret">,
): Promise<ReminderLinks> {
  const kept = await reminders.loadSecret("links");
  const text = kept ?? (await reminders.keepFirstSecret("links", randomBytes(32).toString("base64url")));
  return createReminderLinks(Buffer.from(text, "base64url"));
}

/** The links of a place to be read alone: nothing is made, and where no key was made none is right. Rejects as `openReminderLinks` does. */
export async function readReminderLinks(reminders: Pick<ReminderStore, "loadSecret">): Promise<ReminderLinks> {
  const kept = await reminders.loadSecret("links");
  // With a key of nobody, so that a place without one takes as long to say no.
  return createReminderLinks(kept === undefined ? randomBytes(32) : Buffer.from(kept, "base64url"));
}

const FORM = /^([\w-]{1,2000})\.([\w-]{43})$/;

/** Links over a key of 32 bytes: what they allow in base64url, a full stop, and its HMAC-SHA-256. */
export function createReminderLinks(key: Uint8Array): ReminderLinks {
  const sign = (content: string) => createHmac("sha256", key).update(`fineline reminder link ${content}`).digest();
  return {
    make: ({ caseId, stepId, deed, expiresAt, nonce }) => {
      const content = Buffer.from(JSON.stringify([caseId, stepId, deed, expiresAt, nonce])).toString("base64url");
      return `${content}.${sign(content).toString("base64url")}`;
    },
    read: (token) => {
      const [, content, signature] = FORM.exec(token) ?? [];
      if (content === undefined || signature === undefined) return undefined;
      const [given, right] = [Buffer.from(signature, "base64url"), sign(content)];
      if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
      return readContent(content);
    },
  };
}

/** What was signed was written above, and is what it was. */
function readContent(content: string): ReminderLink {
  const [caseId, stepId, deed, expiresAt, nonce] = JSON.parse(Buffer.from(content, "base64url").toString("utf8"));
  return { caseId, stepId, deed, expiresAt, nonce };
}
