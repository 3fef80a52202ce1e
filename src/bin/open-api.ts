import {
  type CalendarDesk,
  type CandidateTableReader,
  type Proofreader,
  type ReminderDesk,
  runCalendarSync,
  runReminders,
} from "../app/index.ts";
import type { LetterTools, Services } from "../cli/index.ts";
import type { Instant } from "../engine/index.ts";
import { createApi } from "../http/index.ts";
import type { OpenStore } from "../storage/sqlite/index.ts";
import { alarm } from "./alarm.ts";
import { openCalendarDesk } from "./calendar-desk.ts";
import { openFeedDesk } from "./feed-desk.ts";
import { openMailServices } from "./mail-office.ts";
import { openPageDesk } from "./page-desk.ts";
import { openReminderDesk } from "./reminder-desk.ts";
import type { ServedApi } from "./serve-web.ts";

export interface ApiContext extends Pick<Services, "givenNow" | "holidays" | "newId" | "ownTimeZone" | "version"> {
  readonly now: () => Instant;
  readonly openLetterTools: () => Promise<LetterTools>;
  readonly onFailure: (error: unknown) => void;
  readonly onMailFailure: (error: unknown) => void;
  readonly onReminderFailure: (error: unknown) => void;
  readonly onCalendarFailure: (error: unknown) => void;
  /** Where links lead, with a slash at the end. */
  readonly address: string;
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
}

/** The API over an open store, with the office that sends and watches mail behind it, and somebody who looks for reminders. */
export async function openApi(store: OpenStore, context: ApiContext): Promise<ServedApi> {
  const pages = openPageDesk({ ...context, store });
  const { linkPage } = pages;
  const reminders = await openReminderDesk({ ...context, store });
  const { linkFeedback } = reminders.desk;
  const office = { ...context, store, linkPage, linkFeedback, onFailure: context.onMailFailure };
  const { mail, stopOffice, close } = await openMailServices(office);
  const stopReminders = startReminders(reminders.desk, context);
  const feeds = openFeedDesk({ ...context, store });
  const calendar = await openCalendarDesk({ ...context, store });
  const stopCalendar = startCalendar(calendar.desk, context);
  const stopping = new AbortController();
  const { letterTools, closeProofreaders } = lazyLetterTools(context);
  return {
    api: createApi({
      ...context,
      store,
      openings: store.openings,
      applications: store.applications,
      readCandidateTable,
      letterTools,
      mail,
      pages,
      reminders: reminders.desk,
      feeds,
      calendar: calendar.desk,
      openCalendarFiles,
      stopping: stopping.signal,
    }),
    placeId: () => store.placeId(),
    links: reminders.desk,
    pages,
    feeds,
    endStreams: () => {
      stopping.abort();
      void stopOffice();
    },
    close: async () => {
      await Promise.all([close(), stopReminders(), stopCalendar(), closeProofreaders()]);
      await reminders.close();
      await calendar.close();
    },
  };
}

/** What writes and reads letters, loaded when it is first asked for. */
function lazyLetterTools({ openLetterTools }: Pick<ApiContext, "openLetterTools">) {
  const proofreaders: (Proofreader & { readonly close: () => Promise<void> })[] = [];
  return {
    letterTools: {
      openProofreader: async () => {
        const proofreader = await (await openLetterTools()).openProofreader();
        proofreaders.push(proofreader);
        return proofreader;
      },
      openPaperMaker: async () => (await openLetterTools()).paper,
      removeLetters: async (caseId: string) => (await openLetterTools()).removeLetters(caseId),
    },
    closeProofreaders: () => Promise.all(proofreaders.map((proofreader) => proofreader.close())),
  };
}

const readCandidateTable: CandidateTableReader = async (...table) =>
  (await import("../transfer/index.ts")).openCandidateTable(...table);

/** Gives what ends it. At a moment that is only supposed nobody is told of anything. */
function startReminders(
  { tick }: ReminderDesk,
  { givenNow, now, address, onReminderFailure }: ApiContext,
): () => Promise<void> {
  if (givenNow !== undefined) return async () => {};
  return runReminders({ tick: () => tick(address), clock: now, alarm, onFailure: onReminderFailure }).stop;
}

/** Gives what ends it. What is only supposed to be now is written to no server. */
function startCalendar({ tick }: CalendarDesk, { givenNow, onCalendarFailure }: ApiContext): () => Promise<void> {
  if (givenNow !== undefined) return async () => {};
  return runCalendarSync({ tick, alarm, onFailure: onCalendarFailure }).stop;
}

const openCalendarFiles = async () => {
  const { readInvitations, writeCalendar } = await import("../calendars/index.ts");
  return { read: readInvitations, write: writeCalendar };
};
