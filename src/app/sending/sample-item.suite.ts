import { parseInstant } from "../../engine/index.ts";
import type { OutboxItem } from "../ports/index.ts";

const APPROVED = parseInstant("2026-11-16T14:00:00-05:00");
const NOW = parseInstant("2026-11-16T15:00:00-05:00");

/** A check-in with Dana that Alex approved on Monday 16 November 2026 at 14:00 in New York, and whose turn has come. */
export const item: OutboxItem = {
  id: "a",
  caseId: "globex",
  stepId: "check-in/i1/1",
  contactId: "dana",
  accountId: "own",
  letter: {
    id: "l-1",
    messageId: "<l-1@mail.example>",
    approvedAt: APPROVED,
    from: { name: "Alex", address: "alex@mail.example" },
    to: { name: "Dana Kim", address: "dana@globex.example" },
    subject: "Follow-up",
    body: "…",
    words: 1,
    digest: "d",
    purpose: "check-in",
    isAutomatic: false,
    atAnyHour: false,
    factsKnown: 3,
  },
  state: { kind: "due", tries: 0, from: NOW },
  revision: 1,
};
