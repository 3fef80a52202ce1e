import { type Accounts, type AttemptLimit, countAttempt, forgetOldAttempts } from "../../accounts/index.ts";
import { Problem } from "../problem.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** How often each thing may be tried, by whom. Figures are judgement: a person never meets them, a program soon does. */
export const LIMITS = {
  /** Signing in, by address of the machine. */
  signInFromAddress: { most: 20, withinSeconds: 5 * MINUTE },
  /** Signing in to one account from browsers that never were in it; others are counted apart, so that nobody can lock it. */
  signInByStrangers: { most: 20, withinSeconds: HOUR },
  signInByKnownBrowser: { most: 10, withinSeconds: 5 * MINUTE },
  /** Whatever sends mail, by the address that it goes to and by that of the machine. */
  mailTo: { most: 3, withinSeconds: HOUR },
  mailFromAddress: { most: 10, withinSeconds: HOUR },
  /** Second factors and links, by address of the machine. */
  secretFromAddress: { most: 20, withinSeconds: 5 * MINUTE },
  /** All else about signing on. */
  signOnFromAddress: { most: 120, withinSeconds: MINUTE },
  /** Tokens that are none, by address of the machine. */
  wrongTokenFromAddress: { most: 20, withinSeconds: MINUTE },
  /** Addresses that lead nowhere, of reminders, calendars and pages, by address of the machine; right ones are not counted. */
  wrongAddressFromAddress: { most: 60, withinSeconds: 5 * MINUTE },
  /** Having this service call a server that somebody names: guessing a mailbox's password through it is no quicker than elsewhere. */
  callsElsewhereByAccount: { most: 60, withinSeconds: HOUR },
  /** What somebody makes: invitations, tokens and desks. */
  madeByAccount: { most: 50, withinSeconds: 24 * HOUR },
} as const satisfies Readonly<Record<string, AttemptLimit>>;

/** How many tries of each kind are let through, and within how many seconds. */
export type Limits = Readonly<Record<keyof typeof LIMITS, AttemptLimit>>;

/** Counts a try, and throws a `Problem` of kind "too-many-tries" with the seconds to wait where it was one too many. */
export type CountTry = (limit: keyof Limits, of: string) => Promise<void>;

/** So seldom does a process look whether there is anything to forget. */
const TRIES_A_SWEEP = 500;

export function createLimiter({ db, onFailure }: Pick<Accounts, "db" | "onFailure">, limits: Limits): CountTry {
  let tries = 0;
  return async (limit, of) => {
    tries += 1;
    if (tries % TRIES_A_SWEEP === 0) void forgetOldAttempts(db).catch(onFailure);
    const waitSeconds = await countAttempt(db, `${limit} ${of}`, limits[limit]);
    if (waitSeconds === 0) return;
    throw new Problem("too-many-tries", `Try again in ${describeWait(waitSeconds)}.`, {
      headers: { "Retry-After": String(waitSeconds) },
    });
  };
}

function describeWait(seconds: number): string {
  if (seconds < 2 * MINUTE) return `${seconds} ${seconds === 1 ? "second" : "seconds"}`;
  return `${Math.ceil(seconds / MINUTE)} minutes`;
}
