import { DAY_MS, parseDate } from "../engine/index.ts";
import { calendarShape, meShape } from "./case-shape.ts";
import { type Fault, faultAt, placeOfIndex } from "./fault.ts";
import type {
  ApplicationMailboxJson,
  InterviewerJson,
  NamedStage,
  OpeningJson,
  OpeningPromiseJson,
  OpeningScopeJson,
  OpeningStageJson,
} from "./opening-json.ts";
import { type HolidayLookup, refineCalendar } from "./refine-calendar.ts";
import { Refining } from "./refining.ts";
import { error, ok, type Result } from "./result.ts";
import { bool, list, object, oneOf, optional, whole } from "./shape/index.ts";
import { A_DATE, date, id, instant, line, name } from "./words.ts";

const NAMED_STAGES: readonly NamedStage[] = ["applied", "interviewed", "final-round", "offer"];
const MOST_MONTHS = 120;

const openingShape = object<OpeningJson>("an opening, which is an object", {
  id,
  title: name,
  company: name,
  me: optional(meShape),
  stages: list(object<OpeningStageJson>("a stage", { name, is: oneOf(NAMED_STAGES) })),
  interviewers: list(
    object<InterviewerJson>("an interviewer", { id, name, email: optional(line), title: optional(line) }),
  ),
  promises: list(object<OpeningPromiseJson>("a promise with a date", { what: name, by: date })),
  calendar: calendarShape,
  scope: object<OpeningScopeJson>("answers about the scope of the law", {
    employees25OrMore: optional(bool),
    publiclyAdvertised: optional(bool),
  }),
  tellOthersAfter: line,
  acknowledgeAutomatically: bool,
  candidatePages: optional(bool),
  tellInterviewers: optional(bool),
  applications: optional(
    object<ApplicationMailboxJson>("a mailbox for applications", {
      mailbox: name,
      folder: optional(name),
      subjectHas: optional(name),
      takesIn: optional(bool),
    }),
  ),
  keepMonths: optional(whole(0, MOST_MONTHS)),
  openedAt: instant,
  closedOn: optional(date),
});

/** What reading an opening needs besides it. */
export interface ParseOpeningOptions {
  readonly holidays: HolidayLookup;
}

/** An opening from a value of any kind, or every fault that was found in it, each with its place. */
export function parseOpening(value: unknown, { holidays }: ParseOpeningOptions): Result<OpeningJson, readonly Fault[]> {
  const faults: Fault[] = [];
  if (!openingShape.accepts(value)) {
    openingShape.explain(value, "", faults);
    return error(faults);
  }
  const refining = new Refining(faults, undefined);
  refineDates(value, refining);
  refineCalendar(value.calendar, refining, holidays);
  refineAddresses(value, faults);
  findTwice(
    "stages",
    "name",
    value.stages.map((stage) => stage.name),
    faults,
  );
  findTwice(
    "interviewers",
    "id",
    value.interviewers.map((interviewer) => interviewer.id),
    faults,
  );
  return faults.length === 0 ? ok(value) : error(faults);
}

function refineDates({ openedAt, tellOthersAfter, closedOn, promises, me }: OpeningJson, refining: Refining): void {
  refining.enter("");
  const opened = refining.instant("openedAt", openedAt);
  if (tellOthersAfter !== "offer-accepted" && Number.isNaN(parseDate(tellOthersAfter))) {
    refining.fault("tellOthersAfter", `offer-accepted, or ${A_DATE}`, tellOthersAfter);
  }
  if (closedOn !== undefined && refining.date("closedOn", closedOn) < Math.floor(opened / DAY_MS) - 1) {
    refining.fault("closedOn", "a date that is not before the opening's own", closedOn);
  }
  promises.forEach(({ by }, index) => {
    refining.enter("promises", index);
    refining.date("by", by);
  });
  refining.enter("me");
  refining.timeZone("timeZone", me?.timeZone);
}

/** One address and nothing else: not a list of them, and no header of another kind. */
const ONE_ADDRESS = /^[^\s@,;<>]+@[^\s@,;<>]+$/;

function refineAddresses({ interviewers, me }: OpeningJson, faults: Fault[]): void {
  const look = (place: string, address: string | undefined) => {
    if (address === undefined || ONE_ADDRESS.test(address)) return;
    faults.push(faultAt(place, "one address such as dana@globex.example", address));
  };
  interviewers.forEach(({ email }, index) => {
    look(`${placeOfIndex("interviewers", index)}.email`, email);
  });
  look("me.email", me?.email);
}

function findTwice(list: string, key: string, values: readonly string[], faults: Fault[]): void {
  values.forEach((value, index) => {
    if (values.indexOf(value) < index)
      faults.push(faultAt(`${placeOfIndex(list, index)}.${key}`, "one used once", value));
  });
}
