import type {
  InterviewerJson,
  NamedStage,
  OpeningJson,
  OpeningPromiseJson,
  OpeningScopeJson,
  OpeningStageJson,
} from "../../../contract/index.ts";

/** An opening as it is being written: every field as text, lists with rows that may be empty. */
export interface OpeningDraft {
  readonly title: string;
  readonly company: string;
  readonly timeZone: string;
  readonly country: string;
  readonly region: string;
  readonly scope: OpeningScopeJson;
  readonly stages: readonly OpeningStageJson[];
  readonly interviewers: readonly InterviewerDraft[];
  readonly promises: readonly OpeningPromiseJson[];
  /** Empty: once the offer is accepted. */
  readonly tellOthersOn: string;
  readonly acknowledgeAutomatically: boolean;
  readonly candidatePages: boolean;
  readonly tellInterviewers: boolean;
  /** The mailbox in which applications arrive; an empty id where there is none. */
  readonly applications: ApplicationsDraft;
  /** Empty where nobody has chosen. */
  readonly keepMonths: string;
  /** Who signs. */
  readonly name: string;
  readonly email: string;
}

/** Where applications arrive, as it is being written. */
export interface ApplicationsDraft {
  readonly mailbox: string;
  /** Empty: the inbox. */
  readonly folder: string;
  readonly subjectHas: string;
  readonly takesIn: boolean;
}

/** Applications are looked for in no mailbox. */
export const NO_MAILBOX: ApplicationsDraft = { mailbox: "", folder: "", subjectHas: "", takesIn: false };

/** Somebody who interviews, as it is being written. */
export interface InterviewerDraft {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly title: string;
}

/** The stages that an opening begins with. */
export const USUAL_STAGES: readonly OpeningStageJson[] = [
  { name: "Applied", is: "applied" },
  { name: "Interviewed", is: "interviewed" },
  { name: "Final round", is: "final-round" },
  { name: "Offer", is: "offer" },
];

/** How far somebody is, in words, in the order in which it is chosen. */
export const STAGE_WORDS: readonly { readonly value: NamedStage; readonly label: string }[] = [
  { value: "applied", label: "has applied" },
  { value: "interviewed", label: "was interviewed" },
  { value: "final-round", label: "is in the final round" },
  { value: "offer", label: "has an offer" },
];

/** An opening as it is changed in the form. */
export function draftOf(opening: OpeningJson): OpeningDraft {
  const { title, company, calendar, scope, stages, interviewers, promises, tellOthersAfter, keepMonths, me } = opening;
  return {
    title,
    company,
    timeZone: calendar.timeZone,
    country: calendar.country ?? "",
    region: calendar.region ?? "",
    scope,
    stages,
    interviewers: interviewers.map(({ id, name, email = "", title: role = "" }) => ({ id, name, email, title: role })),
    promises,
    tellOthersOn: tellOthersAfter === "offer-accepted" ? "" : tellOthersAfter,
    acknowledgeAutomatically: opening.acknowledgeAutomatically,
    candidatePages: opening.candidatePages === true,
    tellInterviewers: opening.tellInterviewers === true,
    applications: { ...NO_MAILBOX, ...opening.applications },
    keepMonths: keepMonths === undefined ? "" : String(keepMonths),
    name: me?.name ?? "",
    email: me?.email ?? "",
  };
}

/** What the form does not ask about stays as it was. */
export type OpeningBase = Pick<OpeningJson, "id" | "openedAt"> & Partial<OpeningJson>;

/** The opening that a draft says, over what was there before; rows without a name are left out. */
export function openingOf(draft: OpeningDraft, base: OpeningBase): OpeningJson {
  const { keepMonths: _, candidatePages: __, tellInterviewers: ___, applications: ____, me, calendar, ...kept } = base;
  const months = draft.keepMonths.trim();
  return {
    ...kept,
    title: draft.title.trim(),
    company: draft.company.trim(),
    me: { ...me, ...filled({ name: draft.name, email: draft.email }) },
    stages: draft.stages.filter(({ name }) => name.trim() !== "").map(({ name, is }) => ({ name: name.trim(), is })),
    interviewers: draft.interviewers.flatMap(interviewerOf),
    promises: draft.promises
      .filter(({ what, by }) => what.trim() !== "" && by !== "")
      .map(({ what, by }) => ({ what: what.trim(), by })),
    calendar: placeOf(draft, calendar),
    scope: draft.scope,
    tellOthersAfter: draft.tellOthersOn === "" ? "offer-accepted" : draft.tellOthersOn,
    acknowledgeAutomatically: draft.acknowledgeAutomatically,
    ...(draft.candidatePages ? { candidatePages: true } : {}),
    ...(draft.tellInterviewers ? { tellInterviewers: true } : {}),
    ...applicationsOf(draft.applications),
    ...(months === "" ? {} : { keepMonths: Number(months) }),
  };
}

function applicationsOf({
  mailbox,
  folder,
  subjectHas,
  takesIn,
}: ApplicationsDraft): Pick<OpeningJson, "applications"> {
  if (mailbox === "") return {};
  return { applications: { mailbox, ...filled({ folder, subjectHas }), ...(takesIn ? { takesIn } : {}) } };
}

function interviewerOf({ id, name, email, title }: InterviewerDraft): readonly InterviewerJson[] {
  return name.trim() === "" ? [] : [{ id, name: name.trim(), ...filled({ email, title }) }];
}

/** The law of the region where one is named, else of the country. */
function placeOf({ timeZone, country, region }: OpeningDraft, before: Partial<OpeningJson["calendar"]> = {}) {
  const { country: _, region: __, jurisdiction: ___, ...kept } = before;
  return { ...kept, timeZone, ...filled({ country, region, jurisdiction: jurisdictionOf(country, region) }) };
}

/** "CA-ON"; of a part of a region, whose holidays alone differ, the region: "DE-BY" of "BY-KATH". */
export function jurisdictionOf(country: string, region: string): string {
  const [place = ""] = region.split("-");
  return place === "" ? country : `${country}-${place}`;
}

/** Those parts that are not empty. */
function filled<Parts extends Readonly<Record<string, string>>>(parts: Parts): Partial<Parts> {
  return Object.fromEntries(
    Object.entries(parts).flatMap(([key, value]) => (value.trim() === "" ? [] : [[key, value.trim()]])),
  ) as Partial<Parts>;
}

/** What is missing before it can be kept, by field; nothing where it can. */
export function missingIn(draft: OpeningDraft): Readonly<Partial<Record<"title" | "company", string>>> {
  return {
    ...(draft.title.trim() === "" ? { title: "What is the job called?" } : {}),
    ...(draft.company.trim() === "" ? { company: "Who is hiring?" } : {}),
  };
}
