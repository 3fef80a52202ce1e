import type { OpenMailbox } from "./mailbox.ts";

/** Files of messages, read as a mailbox is: a file or a folder of files is a folder, and nothing is ever new in it. */
export type MessageFiles = Pick<OpenMailbox, "listFolders" | "readHeads" | "readSource">;
