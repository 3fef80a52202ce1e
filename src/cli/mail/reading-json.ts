import type { MessageReading } from "../../app/index.ts";
import { formatDate } from "../../engine/index.ts";

/** A reading as programs get it: days as dates, and only the keys that say something. */
export function readingJson({ decisionBy, returnsOn, bounced, ...reading }: MessageReading): Record<string, unknown> {
  const { automatic, says, text, evidence } = reading;
  return {
    automatic,
    says,
    ...(decisionBy === undefined ? {} : { decisionBy: formatDate(decisionBy) }),
    ...(returnsOn === undefined ? {} : { returnsOn: formatDate(returnsOn) }),
    ...(bounced === undefined ? {} : { bounced }),
    text,
    evidence,
  };
}
