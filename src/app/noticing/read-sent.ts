import type { FactJson } from "../../contract/index.ts";
import { type Case, formatInstant, type Plan } from "../../engine/index.ts";
import type { MessageHead, MessageReading } from "../ports/index.ts";
import { guessPurpose } from "./guess-purpose.ts";
import type { MessageMatch } from "./match-message.ts";
import { type Drafted, factId } from "./read-received.ts";

export interface SentInput {
  readonly head: MessageHead;
  readonly match: MessageMatch;
  readonly reading: Pick<MessageReading, "text">;
  readonly case: Case;
  /** The plan as it stood when the message went out. */
  readonly plan: Plan;
}

/** The `sent` fact that a message from the user's own program speaks for. Only ever proposed. */
export function readSent({ head, match, reading, case: { calendar }, plan }: SentInput): Drafted {
  const { purpose, ref, evidence } = guessPurpose(plan, match.contact, { text: reading.text, at: head.at });
  const words = reading.text.split(/\s+/).filter((word) => word !== "").length;
  const fact: FactJson = {
    id: factId(head),
    at: formatInstant(head.at, calendar.timeZone),
    kind: "sent",
    to: match.contact,
    channel: "email",
    purpose,
    words,
    ...(ref === undefined ? {} : { ref }),
    ...(head.messageId === undefined ? {} : { messageId: head.messageId }),
  };
  return { certainty: match.certainty, facts: [fact], evidence: [...match.evidence, ...evidence] };
}
