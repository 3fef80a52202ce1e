import { caseIdFor, giveIds, type NewFact, withContacts } from "../../app/index.ts";
import type { CaseJson, ContactJson } from "../../contract/index.ts";
import { formatDate, formatInstant } from "../../engine/index.ts";
import type { Draft } from "./draft.ts";

export interface CaseOfDraftInput {
  readonly takenIds: ReadonlySet<string>;
  readonly ownTimeZone: string;
  readonly newId: () => string;
}

/** The case that a conversation comes to. What was said is told as of the interview's end: nobody knows the minute. */
export function caseOfDraft(draft: Draft, { takenIds, ownTimeZone, newId }: CaseOfDraftInput): CaseJson {
  const { company, role, country, region, timeZone, people } = draft;
  const contacts = withContacts(
    [],
    people.map(({ name, role: part, email }) => ({ name, role: part, ...(email === undefined ? {} : { email }) })),
  );
  return {
    id: caseIdFor(company, takenIds),
    role,
    company,
    ...(timeZone === ownTimeZone ? {} : { me: { timeZone: ownTimeZone } }),
    calendar: { timeZone, ...(country === undefined ? {} : { country }), ...(region === undefined ? {} : { region }) },
    contacts,
    facts: giveIds(factsOf(draft, contacts), newId),
  };
}

function factsOf(draft: Draft, contacts: readonly ContactJson[]): readonly NewFact[] {
  const { start, end, when } = draft;
  if (start === undefined || end === undefined) return [];
  const interview = interviewOf({ ...draft, start, end }, contacts);
  if (when === "ahead") return [interview];
  const at = formatInstant(end, draft.timeZone);
  const promises = draft.promises.map(({ what, to, by }) => ({
    kind: "promise" as const,
    at,
    to: contacts[to]!.id,
    what,
    ...(by === undefined ? {} : { by: formatDate(by) }),
  }));
  const thanks = draft.thanked.map(({ to, at: sentAt }) => ({
    kind: "sent" as const,
    at: formatInstant(sentAt, draft.timeZone),
    to: contacts[to]!.id,
    channel: "email" as const,
    purpose: "thank-you" as const,
  }));
  return [interview, timelineOf(draft, at, contacts), ...promises, ...thanks];
}

type Held = Draft & { readonly start: number; readonly end: number };

function interviewOf({ people, start, end, format, timeZone }: Held, contacts: readonly ContactJson[]): NewFact {
  const present = contacts.filter((_, index) => people[index]!.isPresent);
  const topics = contacts.flatMap(({ id }, index) => {
    const named = people[index]!.topics;
    return named.length === 0 ? [] : [[id, named] as const];
  });
  return {
    kind: "interview",
    at: formatInstant(start, timeZone),
    end: formatInstant(end, timeZone),
    with: present.map(({ id }) => id),
    ...(format === undefined ? {} : { format }),
    ...(topics.length === 0 ? {} : { topics: Object.fromEntries(topics) }),
  };
}

/** Recorded even where nothing was said about timing: having been asked is what the debrief is for. */
function timelineOf(draft: Draft, at: string, contacts: readonly ContactJson[]): NewFact {
  const { decisionBy, mayFollowUp, askWhom, channel } = draft;
  return {
    kind: "timeline",
    at,
    ...(decisionBy === undefined ? {} : { decisionBy: formatDate(decisionBy) }),
    ...(mayFollowUp === undefined ? {} : { mayFollowUp }),
    ...(askWhom === undefined ? {} : { contact: contacts[askWhom]!.id }),
    ...(channel === undefined ? {} : { channel }),
  };
}
