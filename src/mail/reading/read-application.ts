import type { ApplicationReading } from "../../app/ports/index.ts";
import { type Fault, ok, type Result } from "../../contract/index.ts";
import { readHeaderSignals } from "./automatic/header-signals.ts";
import { classifyMessage } from "./classify-message.ts";
import { headersOf, type ParsedMessage } from "./message.ts";
import { openMessage } from "./open-message.ts";
import { parseMessage } from "./parse/parse-message.ts";

const MOST_ATTACHMENTS = 20;
const LONGEST_NAME = 120;

/** What of a message matters to whom an application is sent; see `ApplicationReader`. Never throws on any bytes. */
export async function readApplication(bytes: Uint8Array): Promise<Result<ApplicationReading, readonly Fault[]>> {
  const parsed = await parseMessage(bytes);
  if (!parsed.ok) return parsed;
  const isAutomatic = isFromMachine(parsed.value);
  const opened = isAutomatic ? undefined : await openMessage(bytes);
  const attachments = opened?.ok === true ? opened.value.attachments.map(({ name }) => shownName(name)) : [];
  return ok({
    isAutomatic,
    isMarkedAsSpam: isMarkedAsSpam(parsed.value),
    attachments: attachments.filter((name) => name !== "").slice(0, MOST_ATTACHMENTS),
  });
}

/** Any sign of one is enough: whoever applies writes themselves, and to this address alone. */
function isFromMachine(message: ParsedMessage): boolean {
  const { autoReplied, generated, bulk, noReply, nullSender } = readHeaderSignals(message);
  const signs = [autoReplied, generated, bulk, noReply, nullSender];
  return signs.some((found) => found.length > 0) || classifyMessage(message, undefined).automatic !== "no";
}

function isMarkedAsSpam(message: ParsedMessage): boolean {
  return ["x-spam-flag", "x-spam", "x-spam-status"].some((name) =>
    headersOf(message, name).some((value) => /^\s*yes\b/i.test(value)),
  );
}

function shownName(name: string): string {
  return name
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim()
    .slice(0, LONGEST_NAME);
}
