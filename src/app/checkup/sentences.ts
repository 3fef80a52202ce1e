import { DAY_MS, MINUTE_MS } from "../../engine/index.ts";
import type { Told } from "./finding.ts";

const HOUR_MS = 60 * MINUTE_MS;

/** A length of time in its largest whole unit: "5 minutes", "1 day". */
function lengthWords(ms: number): string {
  const [unit, name] = UNITS.find(([size]) => ms >= size) ?? [1000, "second"];
  return counted(Math.floor(ms / unit), name);
}

const UNITS = [
  [DAY_MS, "day"],
  [HOUR_MS, "hour"],
  [MINUTE_MS, "minute"],
] as const;

/** "1 letter", "2 letters". */
function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? "" : "s"}`;
}

const again = (address: string) => `Connect it again: fineline mail connect ${address}`;
const SERVE = "Keep this running: fineline serve";

/** What the check-up says, by area: what is well as one sentence, anything else with what mends it. */
export const CHECKUP = {
  program: {
    versions: (version: string, node: string, system: string) =>
      `Fineline ${version} with Node.js ${node} on ${system}.`,
    oldNode: (node: string): Told => [
      `Node.js ${node} is too old: Fineline needs 26 or newer.`,
      "Install a newer one; npm brings it along where Fineline is installed by it.",
    ],
    zones: (edition: string) => `The tables of time zones are of ${edition}.`,
    oldZones: (edition: string): Told => [
      `The tables of time zones are of ${edition}: clocks may have changed somewhere since.`,
      "A newer Node.js brings newer tables.",
    ],
    noHolidays: [
      "The tables of public holidays are not where they belong: plans would miss every holiday.",
      "Install Fineline again.",
    ] as Told,
    noPages: [
      "The web application is not built: fineline serve has nothing to show.",
      "In the project's folder: npm run build",
    ] as Told,
    setting: (fault: string): Told => [fault, "Mend it where the environment is set, or take it out there."],
  },
  clock: {
    agrees: (name: string) => `The clock agrees with ${name}'s.`,
    differs: (name: string, ms: number): Told => [
      `The clock is ${lengthWords(Math.abs(ms))} ${ms < 0 ? "behind" : "ahead of"} ${name}'s.`,
      "Set it, or let the system keep it: what is due goes by it.",
    ],
    wentBack: (ms: number): Told => [
      `The clock went back: the store was written ${lengthWords(ms)} from now.`,
      "Set it, or let the system keep it: what is due goes by it.",
    ],
  },
  home: {
    well: (path: string, free: string) => `Everything is kept in ${path}, with ${free} free.`,
    fresh: (path: string) => `Nothing is kept yet; it will be in ${path}.`,
    nowhere: ["It is not known where the data belongs.", "Say so with --home FOLDER, or FINELINE_HOME."] as Told,
    open: (path: string): Told => [`Other users of this machine can look into ${path}.`, `chmod 700 "${path}"`],
    closed: (path: string): Told => [
      `${path} cannot be written.`,
      "Give this user the right to write the folder, or choose another with --home.",
    ],
    noFolder: (path: string): Told => [
      `${path} is no folder: nothing can be kept there.`,
      "Move it away, or choose another folder with --home.",
    ],
    full: (free: string): Told => [
      `Only ${free} are free on the disk.`,
      "Free some space: what does not fit is not recorded.",
    ],
  },
  store: {
    well: (version: number) => `The store is whole, its schema the newest (${version}).`,
    open: (path: string): Told => [`Other users of this machine can read ${path}.`, `chmod 600 "${path}"`],
    closed: (path: string): Told => [
      `${path} cannot be written.`,
      "Give this user the right to read and write the file.",
    ],
    empty: (path: string): Told => [
      `${path} is empty.`,
      "The next command fills it. Where there were applications in it, restore a backup: fineline restore FILE",
    ],
    foreign: (path: string): Told => [
      `${path} was not made by Fineline, and is left as it is.`,
      "Move it away, or choose another folder with --home.",
    ],
    older: (version: number, newest: number): Told => [
      `The store has schema ${version}; this Fineline knows ${newest}.`,
      "The next command brings it there. Then look again: fineline today && fineline doctor",
    ],
    newer: (version: number, newest: number): Told => [
      `The store has schema ${version}, made by a newer Fineline; this one knows ${newest}.`,
      "Update Fineline; the store is left as it is.",
    ],
    damaged: (count: number): Told => [
      `The store is damaged: its own check finds ${counted(count, "fault")}.`,
      "Keep the file, and restore a backup into another folder: fineline restore FILE --home FOLDER",
    ],
    unreadable: (sentence: string): Told => [sentence, "Nothing else of it can be looked at before that."],
  },
  key: {
    kept: "The key of secrets lies beside the store, for this user alone.",
    given: "The key of secrets is given by FINELINE_MAIL_KEY.",
    faulty: (sentence: string): Told => [sentence, "Without the key no mailbox and no calendar can be opened."],
    missing: [
      "The key of secrets is gone: no mailbox and no calendar can be opened.",
      "Put mail-key back from a backup, or connect each of them again.",
    ] as Told,
  },
  mailbox: {
    none: "No mailbox is connected.",
    opened: (address: string, folders: number, sends: boolean) =>
      `${address} opens: ${counted(folders, "folder")}${sends ? ", and its server takes letters" : ""}.`,
    failed: (address: string, step: string, sentence: string): Told => [
      `${address} does not open (${step}). ${sentence}`,
      step === "login" || step === "smtp-login"
        ? again(address)
        : "Look at the line and the server's settings, then try again.",
    ],
    sealed: (address: string, sentence: string): Told => [
      `The password of ${address} stays closed. ${sentence}`,
      again(address),
    ],
    readToEnd: (address: string) => `${address} has been read to the end.`,
    unread: (address: string): Told => [
      `In ${address} lies something that nobody has read yet.`,
      "Read it: fineline mail scan",
    ],
    neverRead: (address: string): Told => [`${address} has not been read yet.`, "Read it: fineline mail scan"],
    passedOver: (address: string, count: number): Told => [
      `In ${address} ${counted(count, "message")} could not be read and ${count === 1 ? "was" : "were"} passed over.`,
      "Which, and why: fineline mail status",
    ],
    paused: (address: string, response: string): Told => [
      `No letter goes through ${address}: ${response}`,
      again(address),
    ],
    resting: (address: string, response: string, ms: number): Told => [
      `No letter goes through ${address} for now: ${response}`,
      `It is tried again by itself, in ${lengthWords(ms)}.`,
    ],
  },
  letters: {
    well: (waiting: number) =>
      waiting === 0 ? "No letter is on its way." : `${counted(waiting, "letter")} on the way; none is late.`,
    late: (count: number): Told => [`${counted(count, "letter")} ought to have gone by now.`, SERVE],
    inDoubt: (count: number): Told => [
      `${counted(count, "letter")} ${count === 1 ? "waits" : "wait"} for your word.`,
      "Which, and why: fineline mail outbox",
    ],
  },
  reminders: {
    pulse: (ms: number) => `Fineline is at work in the background; it last looked ${lengthWords(ms)} ago.`,
    quiet: "Nothing runs in the background, and nothing waits for it.",
    missed: (ms: number | undefined, waiting: string): Told => [
      `Nothing ${ms === undefined ? "runs in the background" : `has run in the background for ${lengthWords(ms)}`} to see to ${waiting}.`,
      SERVE,
    ],
    off: "Reminders are off.",
    on: (channel: string) => `Reminders by ${channel} are on.`,
    overdue: (count: number): Told => [`${counted(count, "reminder")} ought to have been told by now.`, SERVE],
    failing: (channel: string, sentence: string): Told => [
      `Reminders by ${channel} do not arrive: ${sentence}`,
      `Once that is mended: fineline reminders test ${channel}`,
    ],
    noBrowser: [
      "Reminders in browsers are on, and no browser has asked for them.",
      "Ask for them there, in Settings.",
    ] as Told,
    unreadableCase: [
      "An application cannot be read, so nobody can be reminded.",
      "Which, and why: fineline today",
    ] as Told,
  },
  calendar: {
    none: "No calendar on a server is connected.",
    opened: (name: string, ms: number | undefined) =>
      `The calendar at ${name} opens${ms === undefined ? ", and has not been written yet" : `; it was last carried over ${lengthWords(ms)} ago`}.`,
    failed: (name: string, step: string, sentence: string): Told => [
      `The calendar at ${name} does not open (${step}). ${sentence}`,
      "Once that is mended: fineline calendar sync",
    ],
    problem: (name: string, sentence: string): Told => [
      `The calendar at ${name} was not carried over last time: ${sentence}`,
      "Try it now: fineline calendar sync",
    ],
  },
  feeds: {
    none: "There is no calendar to subscribe to.",
    fetched: (count: number, ms: number) =>
      `${counted(count, "calendar")} to subscribe to; last fetched ${lengthWords(ms)} ago.`,
    neverFetched: (count: number): Told => [
      `${counted(count, "calendar")} to subscribe to, and nobody has fetched ${count === 1 ? "it" : "one"} yet.`,
      "Your calendar program has to reach the address while fineline serve runs.",
    ],
    forgotten: (count: number, ms: number): Told => [
      `${counted(count, "calendar")} to subscribe to; nobody has fetched ${count === 1 ? "it" : "one"} for ${lengthWords(ms)}.`,
      "See whether your calendar program still reaches the address; fineline feed shows them.",
    ],
  },
  service: {
    config: (fault: string): Told => [
      fault,
      "Mend the service's settings, then look again: fineline serve --check-config",
    ],
    reached: (ms: number) => `The database answers within ${Math.max(1, Math.round(ms))} ms, its schema is the newest.`,
    failed: (sentence: string): Told => [sentence, "Nothing else of the service can be looked at before that."],
    behind: (part: string): Told => [
      `The tables of ${part} are not at the newest schema.`,
      "Bring them there: fineline prepare",
    ],
    workers: (count: number) => `${counted(count, "worker")} ${count === 1 ? "is" : "are"} at work.`,
    noWorkers: [
      "No worker is at work: no letter, no reminder and no mailbox is seen to.",
      "Start one: fineline worker",
    ] as Told,
    late: (ms: number): Told => [
      `What was due ${lengthWords(ms)} ago has not been begun.`,
      "Look at the workers' log, or start more of them: fineline worker",
    ],
    stopped: (count: number): Told => [
      `${counted(count, "mailbox").replace(/xs$/, "xes")} ${count === 1 ? "is" : "are"} not read until somebody connects ${count === 1 ? "it" : "them"} again.`,
      "The people of those desks see it in their settings.",
    ],
  },
} as const;
