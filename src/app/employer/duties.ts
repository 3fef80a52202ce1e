import type { OpeningScopeJson } from "../../contract/index.ts";

/** A question whose answer decides whether a duty applies to an opening. */
export type ScopeQuestion = keyof OpeningScopeJson;

/** What is known of a duty to answer candidates. */
export interface DutyByLaw {
  /** As in a calendar: `CA-ON`. */
  readonly jurisdiction: string;
  readonly place: string;
  readonly what: string;
  /** Calendar days; null where the law names no number. */
  readonly days: number | null;
  readonly from: "last-interview" | "decision" | "application";
  /** What has to be answered with yes for it to apply. */
  readonly scope: readonly ScopeQuestion[];
  /** What else decides whether it applies, and is not asked. */
  readonly beside: string;
  readonly source: string;
  /** Null where it is not law, or it is not known since when it is. */
  readonly inForceFrom: string | null;
  readonly lastChecked: string;
  /** `announced`: a bill; `guidance`: an agreement or a recommendation that does not bind. */
  readonly state: "in-force" | "announced" | "guidance";
}

/** Duties to answer candidates, as far as they are known. Only those in force make a clock. */
export const DUTIES: readonly DutyByLaw[] = [
  {
    jurisdiction: "CA-ON",
    place: "Ontario",
    what: "Tell everybody who was interviewed whether a decision has been made.",
    days: 45,
    from: "last-interview",
    scope: ["employees25OrMore", "publiclyAdvertised"],
    beside: "Screening calls are no interviews here. Work outside Ontario and general campaigns are excluded.",
    source: "Ontario, ESA 2000 Part III.1 and O. Reg. 476/24 (ontario.ca/laws/regulation/240476)",
    inForceFrom: "2026-01-01",
    lastChecked: "2026-11-22",
    state: "in-force",
  },
  {
    jurisdiction: "KR",
    place: "South Korea",
    what: "Tell applicants of the decision without delay once it is made.",
    days: null,
    from: "decision",
    scope: [],
    beside: "For employers of 30 or more regular workers. Whether a fine is in force was not verified.",
    source: "Fair Hiring Procedure Act, articles 3 and 10, as described in notices of its amendment",
    inForceFrom: null,
    lastChecked: "2026-11-22",
    state: "in-force",
  },
  {
    jurisdiction: "US-NJ",
    place: "New Jersey",
    what: "Tell those who were interviewed within the time that the posting states.",
    days: null,
    from: "last-interview",
    scope: ["publiclyAdvertised"],
    beside: "A bill, and no law as far as could be found.",
    source: "New Jersey, bill A4625 of 2024–25 (legiscan.com/NJ/text/A4625/2024)",
    inForceFrom: null,
    lastChecked: "2026-11-22",
    state: "announced",
  },
  {
    jurisdiction: "BE",
    place: "Belgium",
    what: "Answer every applicant.",
    days: null,
    from: "application",
    scope: [],
    beside: "The article of the agreement of 1983 that asks for it does not bind.",
    source: "Belgium, collective agreement of 1983 on recruitment, article 9, as described in the literature",
    inForceFrom: null,
    lastChecked: "2026-11-22",
    state: "guidance",
  },
];

/** Each question as it is put to a person, once an opening. */
export const SCOPE_QUESTIONS: Readonly<Record<ScopeQuestion, string>> = {
  employees25OrMore: "Did you have 25 or more employees on the day the job was posted?",
  publiclyAdvertised: "Was the job advertised to the public?",
};

/** The duty of a jurisdiction, or of the country that it lies in; undefined where none is known. */
export function findDuty(jurisdiction: string | undefined): DutyByLaw | undefined {
  if (jurisdiction === undefined) return undefined;
  const country = jurisdiction.slice(0, 2);
  return (
    DUTIES.find((duty) => duty.jurisdiction === jurisdiction) ?? DUTIES.find((duty) => duty.jurisdiction === country)
  );
}
