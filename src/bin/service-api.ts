import type { CandidateTableReader } from "../app/index.ts";
import type { Services } from "../cli/index.ts";
import type { ApiLetterTools, ApiMail, ApiServices } from "../http/index.ts";
import { SERVICE_TIME_ZONE, type ServiceDesk } from "./service-desk.ts";

export interface ServiceApiOptions extends Pick<Services, "holidays" | "newId" | "version"> {
  readonly now: ApiServices["now"];
  /** For all desks together; letters lie nowhere as files. */
  readonly letterTools: Omit<ApiLetterTools, "removeLetters">;
  /** Who sends and watches for the desk; nobody in this process if left out. */
  readonly office?: ApiMail["office"] | undefined;
  readonly onFailure: (error: unknown) => void;
}

/** Everything that the API of a home has, for a desk of a shared service. */
export function apiServicesOf(desk: ServiceDesk, options: ServiceApiOptions): ApiServices {
  const { stores, mail, pages, reminders, feeds, calendar } = desk;
  const { office = ELSEWHERE } = options;
  return {
    ...options,
    store: stores,
    openings: stores.openings,
    applications: stores.applications,
    readCandidateTable,
    mail: { ...mail.api, office },
    pages,
    reminders,
    feeds,
    calendar,
    openCalendarFiles,
    ownTimeZone: SERVICE_TIME_ZONE,
  };
}

/** Another process finds in the database what there is to do. */
const ELSEWHERE: ApiMail["office"] = { wake: () => {}, watchOf: () => undefined };

const readCandidateTable: CandidateTableReader = async (...table) =>
  (await import("../transfer/index.ts")).openCandidateTable(...table);

const openCalendarFiles = async () => {
  const { readInvitations, writeCalendar } = await import("../calendars/index.ts");
  return { read: readInvitations, write: writeCalendar };
};
