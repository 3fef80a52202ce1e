import { UsageError } from "../cli/index.ts";

const MOST_SECONDS = 3_600;

/** How long an approval can be taken back by `FINELINE_UNDO_SECONDS`, in milliseconds; undefined where it is not set. */
export function readUndoMs({ FINELINE_UNDO_SECONDS: text }: NodeJS.ProcessEnv): number | undefined {
  if (text === undefined || text === "") return undefined;
  if (/^\d{1,4}$/.test(text) && Number(text) <= MOST_SECONDS) return Number(text) * 1_000;
  throw new UsageError([`FINELINE_UNDO_SECONDS: expected whole seconds, 0 to ${MOST_SECONDS}, got "${text}"`]);
}
