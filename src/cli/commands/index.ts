import type { Command } from "../command.ts";

/** How each command is loaded: only what is called, so that a short command starts in no time. Listed as help lists them. */
const LOADERS: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  ask: () => import("./ask.ts"),
  today: () => import("./today.ts"),
  "may-i": () => import("./may-i.ts"),
  draft: () => import("./draft.ts"),
  check: () => import("./check.ts"),
  log: () => import("./log.ts"),
  card: () => import("./card.ts"),
  envelope: () => import("./envelope.ts"),
  prep: () => import("./prep.ts"),
  show: () => import("./show.ts"),
  list: () => import("./list.ts"),
  new: () => import("./new.ts"),
  edit: () => import("./edit.ts"),
  undo: () => import("./undo.ts"),
  redo: () => import("./redo.ts"),
  skip: () => import("./skip.ts"),
  snooze: () => import("./snooze.ts"),
  why: () => import("./why.ts"),
  playbooks: () => import("./playbooks.ts"),
  compare: () => import("./compare.ts"),
  plan: () => import("./plan.ts"),
  import: () => import("./import.ts"),
  export: () => import("./export.ts"),
  people: () => import("./people.ts"),
  ics: () => import("./ics.ts"),
  invite: () => import("./invite.ts"),
  feed: () => import("./feed.ts"),
  calendar: () => import("./calendar.ts"),
  settings: () => import("./settings.ts"),
  remove: () => import("./remove.ts"),
  record: () => import("./record.ts"),
  rebuild: () => import("./rebuild.ts"),
  employer: () => import("./employer.ts"),
  mail: () => import("./mail.ts"),
  reminders: () => import("./reminders.ts"),
  watch: () => import("./watch.ts"),
  serve: () => import("./serve.ts"),
  web: () => import("./web.ts"),
  worker: () => import("./worker.ts"),
  prepare: () => import("./prepare.ts"),
  accounts: () => import("./accounts.ts"),
  keys: () => import("./keys.ts"),
  doctor: () => import("./doctor.ts"),
  backup: () => import("./backup.ts"),
  restore: () => import("./restore.ts"),
  migrate: () => import("./migrate.ts"),
  completion: () => import("./completion.ts"),
};

/** The names of all commands, in the order they are listed in. */
export const COMMAND_NAMES: readonly string[] = Object.keys(LOADERS);

/** The command of that name; undefined where there is none. */
export async function findCommand(name: string): Promise<Command | undefined> {
  return Object.hasOwn(LOADERS, name) ? (await LOADERS[name]!()).command : undefined;
}
