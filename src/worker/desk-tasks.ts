import { acknowledgeOnce, stopSettled } from "../app/index.ts";
import { MINUTE_MS } from "../engine/index.ts";
import { type Task, withDesk } from "./task-context.ts";

/** Stops letters that wait and that what was recorded of their case has made pointless. */
export const recheckLetters: Task = ({ desk, subject }, context) =>
  withDesk({ desk }, context, async ({ office }) => {
    const findAccount = (id: string) => office.mail.findAccount(id);
    await stopSettled({ ...office, findAccount, clock: context.clock }, [subject]);
  });

/** Tells what is to be told of a desk's steps. The desk's pulse, once it is saved, says when to look next. */
export const remind: Task = ({ desk }, context) =>
  withDesk({ desk }, context, async ({ reminders }) => {
    await reminders.tick();
  });

/** Sends receipts and interviewers' lists for openings that have them sent by themselves. */
export const acknowledgeApplications: Task = (work, context) =>
  withDesk({ desk: work.desk }, context, async ({ office }) => {
    const { clock, stop, onFailure } = context;
    const next = await acknowledgeOnce({ ...office, clock, onFailure }, stop);
    // Talks end without anybody recording it.
    if (next === "by-time") await context.database.wakeIn(work, MINUTE_MS);
  });

/** Servers of calendars do not say when something changes there. */
const CALENDAR_MS = 5 * MINUTE_MS;
const BUSY_MS = 15_000;

/** Brings a calendar on a server and the desk together. */
export const syncCalendar: Task = (work, context) =>
  withDesk({ desk: work.desk }, context, async ({ calendar }) => {
    const outcome = await calendar.tick();
    if (outcome.kind === "none") return;
    const notBefore = (await calendar.standing())?.notBefore ?? 0;
    const restMs = outcome.kind === "busy" ? BUSY_MS : outcome.kind === "synced" && outcome.isCut ? 0 : CALENDAR_MS;
    await context.database.wakeIn(work, Math.max(restMs, notBefore - context.clock()));
  });
