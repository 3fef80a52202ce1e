import { describeSendState, needsPerson, type OutboxItem, type SendState } from "../app/index.ts";
import type { OutboxLetterJson, SendStateJson } from "../contract/http/index.ts";
import type { CaseHeader } from "../contract/index.ts";
import { formatInstant, type Instant, nearMomentByClock, ownClock } from "../engine/index.ts";
import type { ApiServices } from "./api-services.ts";

type Present = Pick<ApiServices, "now" | "ownTimeZone">;

/** A letter in the outbox, every moment in the server's own zone. */
export function outboxLetterJson(
  item: OutboxItem,
  { company, role }: Pick<CaseHeader, "company" | "role">,
  present: Present,
): OutboxLetterJson {
  const { id, caseId, stepId, contactId, accountId, letter, state } = item;
  const { from, to, subject, body, words, messageId, approvedAt, atAnyHour } = letter;
  return {
    id,
    case: caseId,
    company,
    role,
    step: stepId,
    to: { contact: contactId, name: to.name, address: to.address },
    from: { name: from.name, address: from.address },
    mailbox: accountId,
    subject,
    body,
    words,
    messageId,
    approvedAt: formatInstant(approvedAt, present.ownTimeZone),
    atAnyHour,
    state: sendStateJson(state, present),
    needsPerson: needsPerson(item),
    canCancel: CANCELLABLE.has(state.kind),
  };
}

/** What was not given to the server; a draft and what was refused do not go anyway, and are taken back to be rid of them. */
const CANCELLABLE: ReadonlySet<SendState["kind"]> = new Set(["draft", "rejected", "approved", "due", "deferred"]);

function sendStateJson(state: SendState, { now, ownTimeZone }: Present): SendStateJson {
  const [next, at] = [nextOf(state), momentOf(state)];
  const clock = ownClock(ownTimeZone);
  const response = "response" in state ? state.response : "";
  return {
    kind: state.kind,
    next: next === null ? null : formatInstant(next, ownTimeZone),
    ...(at === null ? {} : { at: formatInstant(at, ownTimeZone) }),
    ...(response === "" ? {} : { response }),
    sentence: describeSendState(state, (moment) => nearMomentByClock(moment, now(), clock)),
  };
}

/** When something happens that a person would wait for: looking for a copy is nothing such. */
function nextOf(state: SendState): Instant | null {
  switch (state.kind) {
    case "approved":
      return state.heldUntil ?? state.goesAt;
    case "due":
      return state.from;
    case "deferred":
      return state.retryAt;
    case "uncertain":
      return state.lookAt;
    default:
      return null;
  }
}

function momentOf(state: SendState): Instant | null {
  switch (state.kind) {
    case "accepted":
    case "rejected":
    case "cancelled":
      return state.at;
    case "submitting":
    case "uncertain":
      return state.since;
    default:
      return null;
  }
}
