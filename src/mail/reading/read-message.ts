import type { MessageReading } from "../../app/ports/index.ts";
import type { Fault, Result } from "../../contract/index.ts";
import { ok } from "../../contract/index.ts";
import type { Case } from "../../engine/index.ts";
import { classifyMessage } from "./classify-message.ts";
import { parseMessage } from "./parse/parse-message.ts";

/**
 * What a message (RFC 5322, as bytes) says, in the light of a case where there is one; faults where it is beyond the limits or
 * cannot be taken apart. Never throws on any bytes, and loads nothing.
 */
export async function readMessage(
  bytes: Uint8Array,
  theCase: Case | undefined,
): Promise<Result<MessageReading, readonly Fault[]>> {
  const parsed = await parseMessage(bytes);
  return parsed.ok ? ok(classifyMessage(parsed.value, theCase)) : parsed;
}
