import { type Certainty, type MailImport, type MessageFiles, planMailImport } from "../../../app/index.ts";
import { MESSAGE_LIMITS, parseHead, tooMuch } from "../../../mail/heads/index.ts";
import { readMessage } from "../../../mail/reading/index.ts";
import { type FileAccess, openMessageFiles } from "../../../transfer/index.ts";
import type { Desk } from "../../desk/index.ts";
import { piecesOf, readRange } from "./file-pieces.ts";

/** What is to be looked through, and how. */
export interface MailRequest {
  /** The person's own addresses, in lower case. */
  readonly mine: readonly string[];
  readonly take: Certainty;
  readonly onProgress: (read: number) => void;
}

/** Sees to which applications the messages of files belong. They are read here: none of them leaves the device, and none is kept. */
export async function planMessages(
  files: readonly File[],
  { mine, take, onProgress }: MailRequest,
  desk: Desk,
): Promise<MailImport> {
  const { lookup } = await desk.holidays();
  return planMailImport({
    files: await openFiles(files, mine),
    store: desk.store,
    readMessage,
    holidays: lookup,
    now: desk.now.peek(),
    take,
    onProgress,
  });
}

const HEAD_BYTES = 4_000;
/** As the folder that all the files would be in is called. */
const FOLDER = "";

async function openFiles(files: readonly File[], mine: readonly string[]): Promise<MessageFiles> {
  // Two files of one name are told apart by their places.
  const named = new Map(files.map((file, at) => [files.length === 1 ? file.name : `${at + 1}/${file.name}`, file]));
  const fileAt = (path: string) => named.get(path)!;
  const access: FileAccess = {
    pieces: (path) => piecesOf(fileAt(path))(),
    beginningOf: (path) => readRange(fileAt(path), 0, HEAD_BYTES),
    readRange: (path, start, length) => readRange(fileAt(path), start, length),
    isFolder: async (path) => path === FOLDER,
    listFiles: async () => [...named.keys()],
  };
  const path = files.length === 1 ? files[0]!.name : FOLDER;
  return openMessageFiles(path, { files: access, mine, parseHead, tooMuch, mostBytes: MESSAGE_LIMITS.bytes });
}
