import { caseIdFor, debriefFacts, giveIds, type NewFact, withContacts } from "../../app/index.ts";
import type { CaseJson, ContactJson, SettingsJson } from "../../contract/index.ts";
import { settledCalendar, settledMe, settledPlaybook } from "../settled-header.ts";
import type { Draft } from "./draft.ts";

export interface CaseOfDraftInput {
  readonly takenIds: ReadonlySet<string>;
  readonly ownTimeZone: string;
  /** What goes without saying. */
  readonly settings: SettingsJson;
  readonly newId: () => string;
}

/** The case that a conversation comes to. */
export function caseOfDraft(draft: Draft, { takenIds, ownTimeZone, settings, newId }: CaseOfDraftInput): CaseJson {
  const { company, role, country, region, timeZone, people } = draft;
  const contacts = withContacts(
    [],
    people.map(({ name, role: part, email }) => ({ name, role: part, ...(email === undefined ? {} : { email }) })),
  );
  // Country and region were asked for: that none was named says something too.
  const { hours, weekend } = settledCalendar(settings, country !== undefined && country === settings.country);
  return {
    id: caseIdFor(company, takenIds),
    role,
    company,
    ...settledPlaybook(settings, "candidate"),
    ...settledMe(settings, { ownTimeZone, timeZone }),
    calendar: {
      timeZone,
      ...(country === undefined ? {} : { country }),
      ...(region === undefined ? {} : { region }),
      ...(hours === undefined ? {} : { hours }),
      ...(weekend === undefined ? {} : { weekend }),
    },
    contacts,
    facts: giveIds(factsOf(draft, contacts), newId),
  };
}

function factsOf(draft: Draft, contacts: readonly ContactJson[]): readonly NewFact[] {
  const { start, end, when, timeZone, format, people } = draft;
  if (start === undefined || end === undefined) return [];
  const idOf = (place: number) => contacts[place]!.id;
  return debriefFacts({
    timeZone,
    interview: {
      start,
      end,
      format,
      with: contacts.filter((_, index) => people[index]!.isPresent).map(({ id }) => id),
      topics: Object.fromEntries(people.map(({ topics }, index) => [idOf(index), topics])),
    },
    timeline: when === "ahead" ? undefined : timelineOf(draft, contacts),
    promises: draft.promises.map(({ to, ...promise }) => ({ ...promise, to: idOf(to) })),
    thanked: draft.thanked.map(({ to, at }) => ({ to: idOf(to), at })),
  });
}

function timelineOf({ decisionBy, mayFollowUp, askWhom, channel }: Draft, contacts: readonly ContactJson[]) {
  return { decisionBy, mayFollowUp, contact: askWhom === undefined ? undefined : contacts[askWhom]!.id, channel };
}
