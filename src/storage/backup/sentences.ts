/** What is told of backups. No address of a database and nothing of its content stands in any of them. */
export const BACKUP_SENTENCES = {
  exists: (path: string) => `${path} is there already: a backup overwrites nothing. Give another name.`,
  unwritable: (path: string, reason: string) => `${path} cannot be written: ${reason}.`,
  unreadable: (path: string) =>
    `${path} cannot be read to its end as a backup of Fineline's: it is damaged, or another kind of file.`,
  newer: (path: string) => `${path} was made by a newer version of Fineline: restore it with that one.`,
  otherSchema: (has: string, wants: string) =>
    `The backup is of a database at ${has}, and this version makes one at ${wants}: restore it with the version that made it, then upgrade.`,
  noRights:
    "The user of this address may not see every desk: give the address of an administrator (a superuser, or with BYPASSRLS).",
  notEmpty: "This database holds something already: a backup goes only into an empty one. Make a new database for it.",
  homeNotEmpty: (home: string) =>
    `${home} holds data already: a backup goes only into an empty place. Name another with --home.`,
  noStore: (home: string) => `There is nothing to back up in ${home}.`,
  differs: (table: string) => `What was put into ${table} is not what the backup holds: nothing was kept of it.`,
} as const;

/** A backup that cannot be made, or cannot be put back. Nothing was changed. */
export class BackupError extends Error {
  override readonly name = "BackupError";
}
