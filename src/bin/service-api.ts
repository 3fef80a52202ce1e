import type { CandidateTableReader } from "../app/index.ts";
import type { Services } from "../cli/index.ts";
import type { ApiLetterTools, ApiMail, ApiServices } from "../http/index.ts";
import { SERVICE_TIME_ZONE, type ServiceDesk } from "./service-desk.ts";

export interface ServiceApiOptions extends Pick<Services, "holidays" | "newId" | "version"> {
  readonly now: ApiServices["now"];
  /** For all desks together; letters lie nowhere as files. */
  readonly letterTools: Omit<ApiLetterTools, "removeLetters">;
  /** Who sends and watches for the desk. */
  readonly office: ApiMail["office"];
  readonly onFailure: (error: unknown) => void;
}

/** Many pages are open where nothing happens: each is a question to the database, every five seconds and not twice a second. */
const QUIET_LOOKS = 10;

/** Everything that the API of a home has, for a desk of a shared service. */
export function apiServicesOf(desk: ServiceDesk, options: ServiceApiOptions): ApiServices {
  const { stores, mail, pages, reminders, feeds, calendar } = desk;
  const { office } = options;
  return {
    ...options,
    store: stores,
    openings: stores.openings,
    applications: stores.applications,
    imports: stores.imports,
    readCandidateTable,
    mail: { ...mail.api, office },
    pages,
    reminders,
    feeds,
    calendar,
    openCalendarFiles,
    quietLooks: QUIET_LOOKS,
    ownTimeZone: SERVICE_TIME_ZONE,
  };
}

const readCandidateTable: CandidateTableReader = async (...table) =>
  (await import("../transfer/index.ts")).openCandidateTable(...table);

const openCalendarFiles = async () => {
  const { readInvitations, writeCalendar } = await import("../calendars/index.ts");
  return { read: readInvitations, write: writeCalendar };
};
