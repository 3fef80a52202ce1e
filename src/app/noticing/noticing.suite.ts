import type { CaseHeader, FactJson } from "../../contract/index.ts";
import { parseInstant } from "../../engine/index.ts";
import type { LearntId, MessageHead, MessageReading, Proposal, StoredCase } from "../ports/index.ts";
import { LetterIndex } from "./letter-index.ts";

/** Tuesday morning, a week and a half after the interview. */
export const NOW = parseInstant("2026-11-24T10:00:00-05:00");

const header: CaseHeader = {
  role: "Senior Analyst",
  company: "Globex",
  calendar: { timeZone: "America/New_York", country: "US" },
  contacts: [
    { id: "lee", name: "Lee Wong", role: "hiring-manager", email: "Lee@Globex.example" },
    { id: "ana", name: "Ana Ruiz", role: "recruiter", email: "ana@agency.example" },
  ],
};

export const interview: FactJson = {
  id: "interview",
  at: "2026-11-13T14:00:00-05:00[America/New_York]",
  end: "2026-11-13T15:00:00-05:00[America/New_York]",
  kind: "interview",
  with: ["lee"],
};

export const thanks: FactJson = {
  id: "thanks",
  at: "2026-11-13T16:00:00-05:00[America/New_York]",
  kind: "sent",
  to: "lee",
  channel: "email",
  purpose: "thank-you",
  messageId: "<thanks@me.example>",
};

/** A case as it is stored, with an interview and a letter to Lee unless other facts are given. */
export function storedCase(
  id = "globex",
  more: Partial<CaseHeader> = {},
  facts: readonly FactJson[] = [interview, thanks],
): StoredCase {
  return {
    id,
    header: { ...header, ...more },
    facts,
    openedAt: parseInstant("2026-11-02T09:00:00-05:00"),
    sequence: 1,
  };
}

interface Indexed {
  readonly cases?: readonly StoredCase[];
  readonly learnt?: readonly LearntId[];
  readonly proposals?: readonly Proposal[];
  readonly tokenOf?: (caseId: string) => string;
  readonly formerTokensOf?: (caseId: string) => readonly string[];
}

export function indexOf({ cases = [storedCase()], learnt = [], proposals = [], ...tokens }: Indexed = {}): LetterIndex {
  return new LetterIndex({ cases, learnt, proposals, ...tokens, now: NOW });
}

/** The head of a message from Lee on Monday that says nothing else. */
export function head(more: Partial<MessageHead> = {}): MessageHead {
  return {
    key: "k1",
    path: "INBOX",
    uid: 1,
    isInSent: false,
    messageId: "<m1@globex.example>",
    inReplyTo: [],
    references: [],
    originalId: undefined,
    threadId: undefined,
    from: { name: "Lee Wong", address: "lee@globex.example" },
    to: [{ name: "", address: "me@me.example" }],
    deliveredTo: [],
    subject: "Hello",
    at: parseInstant("2026-11-23T11:00:00-05:00"),
    isReport: false,
    ...more,
  };
}

export function reading(more: Partial<MessageReading> = {}): MessageReading {
  return {
    automatic: "no",
    says: "update",
    decisionBy: undefined,
    returnsOn: undefined,
    bounced: undefined,
    text: "We are still talking about it.",
    evidence: [],
    ...more,
  };
}
