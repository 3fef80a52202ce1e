import type { NewCandidateJson } from "../../../contract/http/index.ts";
import { type BusinessCalendar, DAY_MS, formatInstant, type Instant, parseDate } from "../../../engine/index.ts";

/** A candidate as they are being written down. */
export interface CandidateDraft {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly source: string;
  readonly appliedOn: string;
}

export const EMPTY_CANDIDATE: CandidateDraft = { name: "", email: "", phone: "", source: "", appliedOn: "" };

/** What is missing before somebody can be added, by field. */
export function missingInCandidate({ name }: CandidateDraft): Readonly<Partial<Record<keyof CandidateDraft, string>>> {
  return name.trim() === "" ? { name: "What are they called?" } : {};
}

/** What the server is asked for; a day that is not said is left to it, and so is today. */
export function newCandidateOf(
  { appliedOn, ...draft }: CandidateDraft,
  opening: string,
  { calendar, now }: { readonly calendar: Pick<BusinessCalendar, "zone" | "dateOf">; readonly now: Instant },
): NewCandidateJson {
  const day = parseDate(appliedOn);
  const isBefore = !Number.isNaN(day) && day !== calendar.dateOf(now);
  const said = Object.entries(draft).map(([field, text]) => [field, text.trim()] as const);
  const filled = Object.fromEntries(said.filter(([, text]) => text !== "")) as Pick<NewCandidateJson, "name">;
  const noon = () => formatInstant(calendar.zone.instantOf(day * DAY_MS + DAY_MS / 2), calendar.zone);
  return { opening, ...filled, ...(isBefore ? { appliedAt: noon() } : {}) };
}
