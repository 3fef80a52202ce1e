import {
  type Invitation,
  type InvitationPlace,
  placeInvitation,
  type StoredCase,
  type TakenInvitation,
  takeInvitation,
} from "../../app/index.ts";
import { type CaseHeader, type FactJson, type HolidayLookup, parseCase } from "../../contract/index.ts";
import { type BusinessCalendar, businessCalendarOf, type Instant } from "../../engine/index.ts";
import { refuse } from "../fail.ts";

/** What invitations are understood by. */
export interface Desk {
  readonly cases: readonly StoredCase[];
  /** The reader's own, in lower case. */
  readonly ownAddresses: ReadonlySet<string>;
  readonly holidays: HolidayLookup;
  readonly now: Instant;
}

/** An invitation as it was understood for one case. */
export interface Understood {
  readonly invitation: Invitation;
  readonly place: InvitationPlace;
  readonly taken: TakenInvitation;
  readonly calendar: BusinessCalendar;
}

/** To which case an invitation belongs; `chosen` wins over what is found. */
export function placeFor(invitation: Invitation, desk: Desk, chosen: string | undefined): InvitationPlace {
  const place = placeInvitation(invitation, desk);
  if (chosen === undefined) return place;
  const evidence = place.caseId === chosen ? place.evidence : [];
  return { ...place, caseId: chosen, certainty: "certain", evidence, otherCaseIds: [] };
}

/** What it means to a case that is there, or to one that begins with it. */
export function understand(
  invitation: Invitation,
  place: InvitationPlace,
  { header, facts }: { readonly header: CaseHeader; readonly facts: readonly FactJson[] },
  { holidays, now, ownAddresses }: Desk,
): Understood {
  const parsed = parseCase({ ...header, facts: [] }, { holidays, now });
  if (!parsed.ok) return refuse(parsed.error, "invite");
  const calendar = businessCalendarOf(parsed.value.case.calendar);
  const taken = takeInvitation(invitation, { header, facts, calendar, ownAddresses, now });
  return { invitation, place, taken, calendar };
}
