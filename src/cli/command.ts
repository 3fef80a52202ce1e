import type {
  ApplicationStore,
  CalendarFiles,
  CandidatePageDesk,
  CaseStore,
  FeedDesk,
  MailWaitingCount,
  MessageReader,
  OpeningStore,
  Outbox,
  PlaceEraser,
  SettingsStore,
  SetUp,
} from "../app/index.ts";
import type { HolidayLookup } from "../contract/index.ts";
import type { Instant, PlaybookDefinition } from "../engine/index.ts";
import type { BackupTools } from "./backup-tools.ts";
import type { CalendarTools } from "./calendar-tools.ts";
import type { LetterTools } from "./letters/letter-tools.ts";
import type { MailTools } from "./mail/mail-tools.ts";
import type { ReminderTools } from "./reminder-tools.ts";
import type { ServiceTools } from "./service-tools.ts";
import type { ServeWeb } from "./serving.ts";
import type { TransferTools } from "./transfer/index.ts";

/** Where a command writes, and what it may do there. */
export interface Terminal {
  /** Writes text as it is; waits where the reader is slower. */
  readonly out: (text: string) => Promise<void>;
  readonly outBytes: (bytes: Uint8Array) => Promise<void>;
  readonly err: (text: string) => Promise<void>;
  /** Width in characters; 80 where it is not known. */
  readonly columns: number;
  /** Whether colour helps: a terminal, and neither NO_COLOR nor a dumb one. */
  readonly colour: boolean;
  /** Whether a person sits at both ends. */
  readonly isInteractive: boolean;
}

/** What is kept in a person's place: cases, settings, and letters on their way. */
export type DeskStore = CaseStore &
  SettingsStore &
  PlaceEraser &
  MailWaitingCount & {
    readonly outbox: Outbox;
    readonly openings: OpeningStore;
    readonly applications: ApplicationStore;
  };

/** What a command may ask of the world. Everything that costs time to open is opened when it is asked for. */
export interface Services {
  readonly terminal: Terminal;
  /** The moment the command was started, or `--now`. */
  readonly now: Instant;
  /** `--now`, where it was given. */
  readonly givenNow: Instant | undefined;
  /** The zone that the person's own machine is set to. */
  readonly ownTimeZone: string;
  /** Opens the store once; it is closed when the command ends. Rejects with a `StoreError`. */
  readonly openStore: () => Promise<DeskStore>;
  readonly holidays: HolidayLookup;
  /** A new id that sorts by time (UUIDv7, RFC 9562). */
  readonly newId: () => string;
  /** A file's bytes, or standard input's for `-`. Rejects with a `FileError`. */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Standard input a line at a time, without line ends, in constant memory. */
  readonly inputLines: () => AsyncIterable<Uint8Array>;
  /** Standard input a line at a time as it was typed, empty lines included; ending the iteration lets go of it. */
  readonly typedLines: () => AsyncIterable<string>;
  readonly writeFile: (path: string, text: string) => Promise<void>;
  /** Plans a stream of cases with all processors, in order; see `plan --ndjson`. */
  readonly planLines: PlanLines;
  /** The tools for letters and paper, loaded when they are asked for. */
  readonly openLetterTools: () => Promise<LetterTools>;
  /** The tools for mailboxes, opened when they are asked for; who asks closes them. */
  readonly openMailTools: () => Promise<MailTools>;
  /** Reminders, opened when they are asked for; who asks closes them. */
  readonly openReminderTools: () => Promise<ReminderTools>;
  /** What reads messages, loaded when it is asked for. */
  readonly openMessageReader: () => Promise<MessageReader>;
  /** The tools for moving in and out, loaded when they are asked for. */
  readonly openTransferTools: () => Promise<TransferTools>;
  /** The way in and out of calendars, loaded when it is asked for. */
  readonly openCalendarFiles: () => Promise<CalendarFiles>;
  /** Calendars to subscribe to, in the store, which is opened for them. */
  readonly openFeeds: () => Promise<FeedDesk>;
  /** Candidates' own pages, in the store, which is opened for them. */
  readonly openPages: () => Promise<CandidatePageDesk>;
  /** The calendar on a server, opened when it is asked for; who asks closes it. */
  readonly openCalendarTools: () => Promise<CalendarTools>;
  /** Reads this machine, the home and the environment for a check-up; nothing is made or changed. */
  readonly readSetUp: () => Promise<SetUp>;
  /** Copies of everything, loaded when one is asked for. */
  readonly openBackupTools: () => Promise<BackupTools>;
  /** What operators of a shared service ask for, loaded when it is asked for. */
  readonly openServiceTools: () => Promise<ServiceTools>;
  /** The web application, loaded when it is asked for. */
  readonly serveWeb: ServeWeb;
  /** What this is and how new: for `--version`. */
  readonly version: string;
}

export interface PlanLinesOptions {
  /** Wins over each case's own `asOf`. */
  readonly now: Instant | undefined;
  /** Wins over each case's own playbook. */
  readonly playbook: string | PlaybookDefinition | undefined;
}

/** Plans standard input line by line onto standard output; resolves with the number of lines that failed. */
export type PlanLines = (options: PlanLinesOptions) => Promise<{ readonly failed: number }>;

/** 0 done (or yes); 1 some lines failed, or no; 2 the input or the arguments are wrong; 3 the store or a file is out of reach. */
export type ExitStatus = 0 | 1 | 2 | 3;

/** One command of the command line: a file a command. */
/** One of the words that may follow a command's name, each with a call of its own. */
export type CommandVerb = Pick<Command, "summary" | "usage" | "options">;

/** One command: what help says of it, and what it does. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The forms of the call, a line each, without the program's name. */
  readonly usage: readonly string[];
  /** Its options, a line each: the flag and what it does. */
  readonly options?: readonly (readonly [flag: string, meaning: string])[];
  /** By the word after the command's name; where there are any, help is told of one alone. */
  readonly verbs?: Readonly<Record<string, CommandVerb>>;
  readonly run: (args: readonly string[], services: Services) => Promise<ExitStatus>;
}
