import type { BulkAction } from "../../app/index.ts";
import type { EmployerAction } from "./employer-action.ts";

const CALENDAR = "[--zone Z] [--country C] [--region R] [--hours H] [--weekend D] [--jurisdiction J]";

const openingActions: Readonly<Record<string, EmployerAction>> = {
  openings: {
    usage: ["employer openings [--json]"],
    options: [],
    names: "none",
    run: async (...call) => (await import("./openings.ts")).listOpenings(...call),
  },
  open: {
    usage: [`employer open TITLE COMPANY [--id ID] [options] ${CALENDAR}`],
    options: [
      ["--id ID", "open: what to call it; otherwise after its title"],
      ['--signed "NAME, EMAIL"', "open, edit: who signs the letters; otherwise you, by your settings"],
      ['--promise "WHAT=DATE"', "open, edit: a date that everybody is told, as often as needed"],
      ['--stage "NAME=is"', "open, edit: your word for applied, interviewed, final-round or offer"],
      ['--interviewer "NAME, EMAIL"', "open, edit: who talks with candidates"],
      ["--employees-25 yes|no", "open, edit: whether you have 25 or more; the law asks"],
      ["--advertised yes|no", "open, edit: whether it is advertised to the public"],
      ["--tell-others DATE|offer-accepted", "open, edit: when the others may be told"],
      ["--acknowledge-automatically yes|no", "open, edit: receipts go without your word"],
      ["--candidate-pages yes|no", "open, edit: letters end with a link to a page of the candidate's own"],
      ["--tell-interviewers yes|no", "open, edit: interviewers get a list by mail, one a day at most"],
      ["--keep-months N", "open, edit: how long records are kept after a decision"],
    ],
    names: "none",
    run: async (...call) => (await import("./save-opening.ts")).openOpening(...call),
  },
  edit: {
    usage: ["employer edit OPENING [--title T] [--company C] [options]"],
    options: [],
    names: "openings",
    run: async (...call) => (await import("./save-opening.ts")).editOpening(...call),
  },
  close: {
    usage: ["employer close OPENING [--json]"],
    options: [],
    names: "openings",
    run: async (...call) => (await import("./close-opening.ts")).closeTyped(...call),
  },
};

const mailActions: Readonly<Record<string, EmployerAction>> = {
  interviewers: {
    usage: ["employer interviewers [OPENING] [--send [--from ADDRESS]] [--json]"],
    options: [["--send", "interviewers: approves a letter to each who is asked something new"]],
    names: "openings",
    run: async (...call) => (await import("./interviewers.ts")).showInterviewers(...call),
  },
  mailbox: {
    usage: [
      "employer mailbox OPENING MAILBOX [--folder F] [--subject-has WORDS] [--take-in yes|no]",
      "employer mailbox OPENING --off",
    ],
    options: [
      ["--folder F", "mailbox: where applications arrive; otherwise the inbox"],
      ["--subject-has WORDS", "mailbox: what their subjects have, where openings share a mailbox"],
      ["--take-in yes|no", "mailbox: who applied becomes a candidate without your word"],
      ["--off", "mailbox: applications are looked for no longer"],
    ],
    names: "openings",
    run: async (...call) => (await import("./applications.ts")).markMailbox(...call),
  },
  applications: {
    usage: ["employer applications [OPENING] [--json]"],
    options: [],
    names: "openings",
    run: async (...call) => (await import("./applications.ts")).listMailApplications(...call),
  },
  "take-in": {
    usage: ["employer take-in OPENING [ADDRESS…] [--name NAME] [--json]"],
    options: [["--name NAME", "take-in: what somebody is called, where their message does not say it"]],
    names: "openings",
    run: async (...call) => (await import("./applications.ts")).takeIn(...call),
  },
  "put-aside": {
    usage: ["employer put-aside OPENING ADDRESS…"],
    options: [],
    names: "openings",
    run: async (...call) => (await import("./applications.ts")).putAside(...call),
  },
};

const candidateActions: Readonly<Record<string, EmployerAction>> = {
  candidates: {
    usage: ["employer candidates [OPENING] [--stage STAGE] [--json]"],
    options: [["--stage STAGE", "applied, interviewed, final-round, offer, hired, rejected or withdrawn"]],
    names: "openings",
    run: async (...call) => (await import("./candidates.ts")).listCandidates(...call),
  },
  add: {
    usage: ["employer add OPENING NAME [--email A] [--phone P] [--source TEXT] [--applied DATE] [--json]"],
    options: [["--source TEXT", "add: how they came to apply"]],
    names: "openings",
    run: async (...call) => (await import("./candidates.ts")).addCandidate(...call),
  },
  import: {
    usage: ["employer import FILE.csv --opening OPENING [--map FIELD=COLUMN] [--dates dmy|mdy] [--dry-run | --yes]"],
    options: [
      ["--map FIELD=COLUMN", "name, first-name, last-name, email, phone, applied or stage, where it is not seen"],
      ["--dates dmy|mdy", "import: which comes first where a date is three numbers"],
      ["--dry-run", "shows what would become of everybody, and does nothing"],
      ["--yes", "does it without asking"],
    ],
    names: "none",
    run: async (...call) => (await import("./import-candidates.ts")).importCandidates(...call),
  },
  waiting: {
    usage: ["employer waiting [OPENING] [--json]"],
    options: [],
    names: "openings",
    run: async (...call) => (await import("./waiting.ts")).showWaiting(...call),
  },
};

const personActions: Readonly<Record<string, EmployerAction>> = {
  decide: {
    usage: ["employer decide CANDIDATE… --outcome offer|rejection|position-closed [--json]"],
    options: [["--outcome OUTCOME", "decide: offer, rejection or position-closed; nobody is told by it yet"]],
    names: "candidates",
    run: async (...call) => (await import("./decide.ts")).decideTyped(...call),
  },
  mirror: {
    usage: ["employer mirror [OPENING] [--csv | --json]"],
    options: [["--csv", "mirror: the figures as a table"]],
    names: "openings",
    run: async (...call) => (await import("./mirror.ts")).showMirror(...call),
  },
  forget: {
    usage: ["employer forget CANDIDATE --why asked|time-is-over|consent-ended [--early] [--yes]"],
    options: [
      ["--why REASON", "forget: what the log says of it: asked, time-is-over or consent-ended"],
      ["--early", "forget: although the law asks for records to be kept"],
    ],
    names: "candidates",
    run: async (...call) => (await import("./people.ts")).forgetTyped(...call),
  },
  consent: {
    usage: ["employer consent CANDIDATE [--until DATE [--given DATE] | --asked DATE | --withdrawn] [--json]"],
    options: [
      ["--until DATE", "consent: they agreed to be kept until then; said today, or on --given DATE"],
      ["--asked DATE", "consent: when they were asked to renew it"],
      ["--withdrawn", "consent: they want it no more"],
    ],
    names: "candidates",
    run: async (...call) => (await import("./consent.ts")).consentTyped(...call),
  },
  "give-page": {
    usage: ["employer give-page CANDIDATE [--json]"],
    options: [],
    names: "candidates",
    run: async (...call) => (await import("./people.ts")).givePageTyped(...call),
  },
  "close-page": {
    usage: ["employer close-page CANDIDATE [--json]"],
    options: [],
    names: "candidates",
    run: async (...call) => (await import("./people.ts")).closePageTyped(...call),
  },
  "export-person": {
    usage: ["employer export-person CANDIDATE"],
    options: [],
    names: "candidates",
    run: async (...call) => (await import("./people.ts")).exportTyped(...call),
  },
};

const LETTER_WORDS: readonly (readonly [word: string, action: BulkAction, more: string])[] = [
  ["acknowledge", "acknowledge", "[--next-word-on DATE]"],
  ["thank", "thank", "[--next-word-on DATE]"],
  ["update", "update", "[--news TEXT] [--next-word-on DATE]"],
  ["plans", "plans", "[--next-steps TEXT] [--next-word-on DATE]"],
  ["tell", "tell-decision", "[--reason TEXT]"],
];

const LETTER_OPTIONS: EmployerAction["options"] = [
  ["--next-word-on DATE", "when everybody hears again; it is owed from then on"],
  ["--news TEXT", "update: what is new, said to everybody"],
  ["--next-steps TEXT", "plans: what comes next, said to everybody"],
  ["--reason TEXT", "tell: why it is a no, to everybody whose decision holds no reason of its own"],
  ["--tone TONE", "plain, warm or formal"],
  ["--from ADDRESS", "the mailbox, where several could take the letters"],
];

const letterActions = Object.fromEntries(
  LETTER_WORDS.map(([word, action, more], index): [string, EmployerAction] => [
    word,
    {
      usage: [`employer ${word} OPENING [CANDIDATE…] ${more} [--dry-run | --yes] [--json]`.replace("  ", " ")],
      options: index === 0 ? LETTER_OPTIONS : [],
      names: "openings",
      run: async (...call) => (await import("./letters.ts")).writeToMany({ word, action }, ...call),
    },
  ]),
);

/** By the word that calls it, in the order that help lists them. */
export const EMPLOYER_ACTIONS: Readonly<Record<string, EmployerAction>> = {
  ...openingActions,
  ...candidateActions,
  ...mailActions,
  ...letterActions,
  ...personActions,
};
